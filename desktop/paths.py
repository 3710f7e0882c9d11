"""The folder in which this desk keeps everything, and where each thing lies in it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.places import Place, Surroundings, here, place_of
from sync.errors import FolderReadOnly, FolderRefused
from sync.troubles import disk_trouble

NAME = "dxf-desk"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder of one person on this computer; ``root`` is absolute and exists."""

    root: Path

    @property
    def desk_db(self) -> Path:
        """The precious store."""
        return self.root / "desk.db"

    @property
    def catalog_db(self) -> Path:
        """The replica of the catalog; may be deleted at any time."""
        return self.root / "catalog.db"

    @property
    def lists_db(self) -> Path:
        """The published lists, older ones too; those from a file cannot be fetched again, so it is never deleted."""
        return self.root / "lists.db"

    @property
    def tables(self) -> Path:
        """Downloaded tables, the bytes as they came and what was made from them; may be deleted at any time."""
        return self.root / "tables"

    @property
    def logs(self) -> Path:
        """Log files, free of anything personal."""
        return self.root / "logs"

    @property
    def view_state(self) -> Path:
        """Window size, column widths and the like."""
        return self.root / "view.ini"


def usual_root() -> Path:
    """Return where the data folder lies when nobody says otherwise: the person's own, on this computer only."""
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False, roaming=False)


def open_folder(
    chosen: Path | None = None, *, practice: bool = False, look_around: Callable[[], Surroundings] = here
) -> DataFolder:
    """Return the data folder, made if need be.

    Args:
        chosen: another folder than the usual one.
        practice: the folder of practice mode, which lies apart inside the other.
        look_around: asks the system what is mounted and synced.

    Raises:
        FolderRefused: it lies where a cloud program or another machine may damage a database.
        FolderReadOnly: it cannot be made or written.
        DiskFull: there is no room.
    """
    base = _real(chosen or usual_root())
    place = place_of(base, look_around())
    if place is not Place.LOCAL:
        raise FolderRefused(folder=str(base), place=place.value)
    root = base / "practice" if practice else base
    for folder in (base, root):
        _make_private(folder)
    _try_writing(root)
    return DataFolder(root)


def _real(folder: Path) -> Path:
    """Return the folder as an absolute path without links, as far as it exists."""
    try:
        return folder.expanduser().resolve()
    except (
        OSError,
        RuntimeError,
        ValueError,
    ) as trouble:  # links in a circle, no such home, a character no path may have
        raise FolderReadOnly(folder=str(folder)) from trouble


def _make_private(folder: Path) -> None:
    try:
        with disk_trouble(folder / "desk.db"):
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as trouble:  # a file of that name, a name too long, a disk that fails
        raise FolderReadOnly(folder=str(folder)) from trouble


def _try_writing(folder: Path) -> None:
    with disk_trouble(folder / "desk.db"), tempfile.TemporaryFile(dir=folder):
        pass  # an empty file needs no room, so a full disk does not keep anybody from reading offline
