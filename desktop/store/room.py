"""How much room on the disk each part of the data folder takes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop.paths import DataFolder


class Part(Enum):
    """What the files in the data folder are; in the order in which they are shown."""

    DESK = "desk"  # organization, drafts, attestations, settings
    CATALOG = "catalog"
    LISTS = "lists"
    TABLES = "tables"
    BACKUPS = "backups"
    UPDATES = "updates"  # what came from the channel: Setups, rule packs
    LOGS = "logs"
    PRACTICE = "practice"  # the whole folder of practice mode
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Room:
    """What the data folder takes; all sizes in bytes.

    Attributes:
        parts: every `Part`, 0 for what is not there.
        free: on the disk.
    """

    parts: Mapping[Part, int]
    free: int

    @property
    def used(self) -> int:
        """All parts together."""
        return sum(self.parts.values())


_FOLDERS = {
    "tables": Part.TABLES,
    "backups": Part.BACKUPS,
    "channel": Part.UPDATES,
    "setups": Part.UPDATES,
    "rules": Part.UPDATES,
    "logs": Part.LOGS,
    "practice": Part.PRACTICE,
}
_STORES = {"desk.db": Part.DESK, "catalog.db": Part.CATALOG, "lists.db": Part.LISTS}


def room_of(folder: DataFolder) -> Room:
    """Add up the files of the data folder; one that goes away meanwhile, or may not be looked at, counts nothing."""
    parts = dict.fromkeys(Part, 0)
    for entry in _entries(folder.root):
        parts[_part(entry.name)] += sum(_sizes(entry))
    return Room(parts, shutil.disk_usage(folder.root).free)


def _part(name: str) -> Part:
    """Tell what a file or folder at the top is; a store has files of its own beside it, ``desk.db-wal`` for one."""
    store = next((part for file, part in _STORES.items() if name.startswith(file)), Part.OTHER)
    return _FOLDERS.get(name, store)


def _sizes(entry: os.DirEntry[str]) -> Iterator[int]:
    try:
        if entry.is_symlink():
            return
        if not entry.is_dir():
            yield entry.stat(follow_symlinks=False).st_size
            return
    except OSError:
        return
    for inner in _entries(Path(entry.path)):
        yield from _sizes(inner)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []
