"""Folders where a database gets damaged are recognised, on every system from any other."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.places import Mount, Place, Surroundings, here, mounts_of_linux, mounts_of_macos, place_of

WINDOWS = Surroundings(home=PureWindowsPath("C:/Users/rosa"))
LINUX = Surroundings(home=PurePosixPath("/home/rosa"), mounts=(Mount("/", "ext4"), Mount("/srv/share", "nfs4")))


@pytest.mark.parametrize(
    "folder",
    [
        r"C:\Users\rosa\OneDrive\dxf",
        r"C:\Users\rosa\OneDrive - Golden Practice Care Center\Documents\dxf",
        r"D:\Dropbox (Personal)\dxf",
        r"G:\My Drive\dxf",
        r"C:\Users\rosa\iCloudDrive\dxf",
        r"C:\Users\rosa\Box\dxf",
        r"C:\Users\rosa\Nextcloud\dxf",
        r"C:\Users\rosa\ownCloud\dxf",
        r"C:\Users\rosa\Syncthing\dxf",
    ],
)
def test_a_folder_of_a_cloud_program_is_known_by_its_name(folder: str) -> None:
    assert place_of(PureWindowsPath(folder), WINDOWS) is Place.SYNCED


@pytest.mark.parametrize(
    "folder",
    [
        r"C:\Users\rosa\AppData\Local\dxf-desk",
        r"D:\Box\dxf",
        r"D:\OneDriveless\dxf",
        r"D:\sync\dxf",
        r"\\?\D:\data\dxf",
    ],
)
def test_an_ordinary_windows_folder_is_fine(folder: str) -> None:
    assert place_of(PureWindowsPath(folder), WINDOWS) is Place.LOCAL


@pytest.mark.parametrize(
    "folder", [r"\\server\share\dxf", "//server/share/dxf", r"\\?\UNC\server\share\dxf", r"\\wsl.localhost\Debian\dxf"]
)
def test_a_folder_named_by_its_server_is_on_another_machine(folder: str) -> None:
    assert place_of(PureWindowsPath(folder), WINDOWS) is Place.NETWORK


def test_a_mapped_drive_is_on_another_machine() -> None:
    mapped = Surroundings(home=PureWindowsPath("C:/Users/rosa"), is_remote_drive=lambda root: root == "Z:\\")

    assert place_of(PureWindowsPath("z:/dxf"), mapped) is Place.NETWORK
    assert place_of(PureWindowsPath("C:/dxf"), mapped) is Place.LOCAL


def test_a_folder_that_onedrive_names_in_the_environment_is_synced() -> None:
    around = Surroundings(home=PureWindowsPath("C:/Users/rosa"), environment={"OneDriveCommercial": r"D:\Work Files"})

    assert place_of(PureWindowsPath(r"D:\Work Files\dxf"), around) is Place.SYNCED
    assert place_of(PureWindowsPath(r"D:\Other\dxf"), around) is Place.LOCAL


def test_a_folder_that_dropbox_notes_down_is_synced(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    note = {"personal": {"path": str(tmp_path / "Papers")}, "odd": 3}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(note), encoding="utf-8")

    assert place_of(tmp_path / "Papers" / "dxf", Surroundings(home=tmp_path)) is Place.SYNCED
    assert place_of(tmp_path / "dxf", Surroundings(home=tmp_path)) is Place.LOCAL


def test_a_damaged_note_of_dropbox_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text("[not json", encoding="utf-8")

    assert place_of(tmp_path / "dxf", Surroundings(home=tmp_path)) is Place.LOCAL


@pytest.mark.parametrize("mark", [".dropbox", ".nextcloudsync.log", ".sync_1a2b.db", "._sync_1a2b.db"])
def test_a_file_that_a_cloud_program_leaves_at_the_top_tells(tmp_path: Path, mark: str) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / mark).write_text("", encoding="utf-8")

    assert place_of(tmp_path / "papers" / "deep" / "dxf", Surroundings(home=tmp_path)) is Place.SYNCED


def test_a_folder_that_syncthing_leaves_at_the_top_tells(tmp_path: Path) -> None:
    (tmp_path / "papers" / ".stfolder").mkdir(parents=True)

    assert place_of(tmp_path / "papers" / "dxf", Surroundings(home=tmp_path)) is Place.SYNCED


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "afs", "fuse.rclone", "9p", "vboxsf"])
def test_a_mounted_share_is_on_another_machine(kind: str) -> None:
    around = Surroundings(home=PurePosixPath("/home/rosa"), mounts=(Mount("/", "ext4"), Mount("/mnt/q", kind)))

    assert place_of(PurePosixPath("/mnt/q/dxf"), around) is Place.NETWORK
    assert place_of(PurePosixPath("/mnt/quiet/dxf"), around) is Place.LOCAL


def test_the_deepest_and_last_mount_counts() -> None:
    mounts = (Mount("/", "nfs4"), Mount("/data", "nfs4"), Mount("/data", "ext4"))

    assert place_of(PurePosixPath("/data/dxf"), Surroundings(PurePosixPath("/home/rosa"), mounts=mounts)) is Place.LOCAL
    assert place_of(PurePosixPath("/opt"), Surroundings(PurePosixPath("/home/rosa"), mounts=mounts)) is Place.NETWORK


def test_the_disk_that_a_host_lends_a_whole_machine_is_its_own() -> None:
    around = Surroundings(home=PurePosixPath("/home/rosa"), mounts=(Mount("/", "9p"),))

    assert place_of(PurePosixPath("/home/rosa/dxf"), around) is Place.LOCAL


def test_icloud_is_known_on_a_mac() -> None:
    folder = PurePosixPath("/Users/rosa/Library/Mobile Documents/com~apple~CloudDocs/dxf")

    assert place_of(folder, Surroundings(home=PurePosixPath("/Users/rosa"))) is Place.SYNCED


def test_the_mount_table_of_linux_is_read() -> None:
    table = (
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        "40 22 0:35 / /mnt/my\\040share rw shared:2 master:1 - cifs //server/share rw\n"
        "damaged line\n"
    )

    assert list(mounts_of_linux(table)) == [Mount("/", "ext4"), Mount("/mnt/my share", "cifs")]


def test_the_mount_table_of_a_mac_is_read() -> None:
    table = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//rosa@server/share on /Volumes/Share on Monday (smbfs, nodev, nosuid)\n"
        "damaged line\n"
    )

    assert list(mounts_of_macos(table)) == [Mount("/", "apfs"), Mount("/Volumes/Share on Monday", "smbfs")]


def test_this_computers_own_surroundings_can_be_asked(tmp_path: Path) -> None:
    assert place_of(tmp_path, here()) is Place.LOCAL
