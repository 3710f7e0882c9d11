"""Recognises folders where a database gets damaged: those a cloud program copies about, and those on other machines."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path, PurePath, PureWindowsPath


class Place(Enum):
    """Where a folder lies; the values are the fact ``place`` of `FolderRefused`."""

    LOCAL = "local"
    SYNCED = "synced"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the system's mount table."""

    point: str
    kind: str  # the file system's name, for example "ext4" or "nfs4"


def no_drive(root: str) -> bool:  # noqa: ARG001 - the shape of the question is the system's
    """Answer for systems without drive letters: no drive is on another machine."""
    return False


@dataclass(frozen=True, slots=True)
class Surroundings:
    r"""What the system says about its folders, passed in so that every system can be tested on any other.

    Attributes:
        home: the person's home folder.
        environment: variables, of which OneDrive's are read.
        mounts: the mount table.
        is_remote_drive: tells for a Windows drive root such as ``Z:\`` whether it is mapped from another machine.
    """

    home: PurePath
    environment: Mapping[str, str] = field(default_factory=dict)
    mounts: tuple[Mount, ...] = ()
    is_remote_drive: Callable[[str], bool] = no_drive


# Names that only a cloud program gives its folder, compared without case, alone or followed by " - …" or " (…".
CLOUD_NAMES = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "iclouddrive",
    "icloud drive",
    "mobile documents",
    "cloudstorage",
    "box sync",
    "nextcloud",
    "owncloud",
    "syncthing",
    "synologydrive",
    "pclouddrive",
    "megasync",
    "creative cloud files",
)
# Names that may mean anything elsewhere, but are a cloud program's when they lie straight in the home folder.
CLOUD_NAMES_AT_HOME = ("box", "sync", "mega", "seafile", "proton drive", "egnyte")

# Files and folders that cloud programs leave at the top of what they copy; True where it must be a file, because a
# folder of that name in the home folder is only the program's own settings.
CLOUD_MARKS = {
    ".dropbox": True,
    ".dropbox.cache": False,
    ".stfolder": False,
    ".stignore": True,
    ".nextcloudsync.log": True,
    ".owncloudsync.log": True,
    ".csync_journal.db": True,
    ".tmp.drivedownload": False,
    ".tmp.driveupload": False,
    ".synologyworkingdirectory": False,
    ".849c9593-d756-4e56-8d6e-42412f2a707b": True,  # OneDrive's own
}
CLOUD_MARK_PATTERNS = ("._sync_*.db", ".sync_*.db")  # Nextcloud and ownCloud

REMOTE_FILE_SYSTEMS = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "smbd",
        "afpfs",
        "webdav",
        "davfs",
        "davfs2",
        "ncpfs",
        "afs",
        "coda",
        "ceph",
        "glusterfs",
        "lustre",
        "gpfs",
        "beegfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "fuse.glusterfs",
        "fuse.s3fs",
        "fuse.gcsfuse",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.smbnetfs",
        "fuse.ceph",
        "fuse.goofys",
        "fuse.onedriver",
        "fuse.google-drive-ocamlfuse",
        "macfuse",
        "osxfuse",
    ]
)
# Folders lent to a virtual machine by its host; as "/" the same systems are the machine's own disk.
LENT_FILE_SYSTEMS = frozenset(["9p", "virtiofs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "drvfs", "prl_fs"])


def here() -> Surroundings:
    """Ask the system this program runs on."""
    return Surroundings(
        home=Path.home(), environment=os.environ, mounts=tuple(_mounts_here()), is_remote_drive=_is_remote_drive_here
    )


def place_of(folder: PurePath, around: Surroundings) -> Place:
    """Tell where ``folder`` lies; it need not exist yet, but must be absolute and without links."""
    if _is_on_another_machine(folder, around):
        return Place.NETWORK
    if _has_cloud_name(folder, around) or _is_below_a_known_cloud(folder, around) or _has_cloud_mark(folder):
        return Place.SYNCED
    return Place.LOCAL


def _is_on_another_machine(folder: PurePath, around: Surroundings) -> bool:
    if isinstance(folder, PureWindowsPath):
        drive = folder.drive.replace("/", "\\").upper()
        if drive.startswith("\\\\?\\") and not drive.startswith("\\\\?\\UNC\\"):
            drive = drive.removeprefix("\\\\?\\")
        return drive.startswith("\\\\") or (bool(drive) and around.is_remote_drive(drive + "\\"))
    mount = _mount_of(folder, around.mounts)
    if mount is None:
        return False
    return mount.kind in REMOTE_FILE_SYSTEMS or (mount.kind in LENT_FILE_SYSTEMS and mount.point != "/")


def _mount_of(folder: PurePath, mounts: Iterable[Mount]) -> Mount | None:
    """Return the mount that holds the folder: the deepest, and of equal ones the last, which covers the others."""
    holding = [mount for mount in mounts if folder.is_relative_to(mount.point)]
    return max(reversed(holding), key=lambda mount: len(PurePath(mount.point).parts), default=None)


def _has_cloud_name(folder: PurePath, around: Surroundings) -> bool:
    for part in (folder, *folder.parents):
        name = part.name.casefold()
        if any(name == cloud or name.startswith((f"{cloud} - ", f"{cloud} (")) for cloud in CLOUD_NAMES):
            return True
        if name in CLOUD_NAMES_AT_HOME and part.parent == around.home:
            return True
    return False


def _is_below_a_known_cloud(folder: PurePath, around: Surroundings) -> bool:
    said = (value for name, value in around.environment.items() if name.casefold().startswith("onedrive"))
    roots = [type(folder)(value) for value in (*said, *_dropbox_folders(around)) if value.strip()]
    return any(folder.is_relative_to(root) for root in roots if root.is_absolute())


def _dropbox_folders(around: Surroundings) -> Iterator[str]:
    """Read where Dropbox keeps its folders from the note it leaves for other programs."""
    notes = [Path(around.home) / ".dropbox" / "info.json"]
    notes += [Path(around.environment[name]) / "Dropbox" / "info.json" for name in _app_data(around)]
    for note in notes:
        try:
            accounts = json.loads(note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        for account in accounts.values() if isinstance(accounts, dict) else ():
            if isinstance(account, dict) and isinstance(account.get("path"), str):
                yield account["path"]


def _app_data(around: Surroundings) -> list[str]:
    return [name for name in ("LOCALAPPDATA", "APPDATA") if around.environment.get(name)]


def _has_cloud_mark(folder: PurePath) -> bool:
    real = [Path(part) for part in (folder, *folder.parents)]
    return any(_is_marked(part) for part in real if part.is_absolute())


def _is_marked(folder: Path) -> bool:
    try:
        if any(
            (folder / name).is_file() if as_file else (folder / name).is_dir() for name, as_file in CLOUD_MARKS.items()
        ):
            return True
        return any(True for pattern in CLOUD_MARK_PATTERNS for _ in folder.glob(pattern))
    except OSError:
        return False  # a folder that may not be listed cannot be judged by what lies in it


def _mounts_here() -> Iterator[Mount]:
    if sys.platform.startswith("linux"):
        try:
            yield from mounts_of_linux(
                Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
            )
        except OSError:
            return
    elif sys.platform == "darwin":
        import subprocess

        listing = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
        yield from mounts_of_macos(listing.stdout)


def mounts_of_linux(mountinfo: str) -> Iterator[Mount]:
    """Read ``/proc/self/mountinfo``. Source: Linux manual, proc_pid_mountinfo(5)."""
    for line in mountinfo.splitlines():
        before, separator, after = line.partition(" - ")
        if separator and len(before.split()) > 4:
            point = before.split()[4]
            for code, character in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
                point = point.replace(code, character)
            yield Mount(point, after.split()[0])


def mounts_of_macos(listing: str) -> Iterator[Mount]:
    """Read what ``mount`` prints: ``//me@server/share on /Volumes/share (smbfs, nodev, …)``."""
    for line in listing.splitlines():
        described, opened, options = line.rpartition(" (")
        _, separator, point = described.partition(" on ")
        if opened and separator:
            yield Mount(point, options.rstrip(")").split(",")[0].strip())


def _is_remote_drive_here(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        remote = 4  # DRIVE_REMOTE of GetDriveTypeW
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == remote)
    return False
