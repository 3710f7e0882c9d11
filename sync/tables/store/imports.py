"""The folder of an import under way, and what imports that were cut short have left."""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sync.tables.store import folders
from sync.tables.store.held import versions
from sync.tables.store.schema import WAIT_SECONDS

_LOCK = ".importing.lock"  # SQLite's own locks on it end with the process that holds them, however it ends


@contextmanager
def under_way(tables: Path) -> Iterator[Path]:
    """Yield an empty folder in which to make a version; it is gone at the end unless it was renamed.

    Several imports may be under way at once. The first removes what killed ones have left.
    """
    tables.mkdir(parents=True, exist_ok=True)
    sweep(tables)
    with closing(_lock(tables, WAIT_SECONDS)) as lock:
        lock.execute("begin")
        lock.execute("select count(*) from sqlite_schema").fetchone()  # from here on nobody sweeps
        making = tables / f"{folders.MAKING}{uuid.uuid4().hex[:12]}"
        making.mkdir()
        try:
            yield making
        finally:
            shutil.rmtree(making, ignore_errors=True)


def sweep(tables: Path) -> bool:
    """Remove every folder that belongs to no version; False where imports are under way, whose folders must stay."""
    with closing(_lock(tables, 0)) as lock:
        try:
            lock.execute("begin exclusive")
        except sqlite3.OperationalError:
            return False
        folders.sweep(tables, {one.folder for one in versions(tables)})
    return True


def free_name(folder: Path) -> Path:
    """Return the name itself, or the first with a number that no folder has; the folder around it is made."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _lock(tables: Path, seconds: float) -> sqlite3.Connection:
    return sqlite3.connect(tables / _LOCK, timeout=seconds, isolation_level=None)
