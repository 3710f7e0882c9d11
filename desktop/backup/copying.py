"""Copies a store: online, whole or not at all, and only a copy that passes every check counts."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop.backup.trouble import BackupFailed
from desktop.proof.trail import check_trail
from sync.errors import StoreBusy
from sync.troubles import disk_trouble

PATIENCE_SECONDS = 10.0
# What looking at a store may raise that somebody tampered with.
STRANGE = (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, OverflowError)


def copy_store(source: Path, target: Path, *, checked: bool = True) -> None:
    """Copy a store to a file; what was there before is replaced only by a whole copy that passed its checks.

    Args:
        source: a store that may be in use.
        target: in a folder that exists.
        checked: False for a copy that keeps what may be damaged.

    Raises:
        BackupFailed: the copy did not pass; the old file is as it was.
        StoreBusy, DiskFull, FolderReadOnly: nothing was written.
    """
    with disk_trouble(target), _unfinished(target) as unfinished:
        with closing(sqlite3.connect(source, timeout=PATIENCE_SECONDS)) as live:
            fill(live, unfinished)
        if checked and not is_sound(unfinished):
            raise BackupFailed(file=target.name)
        put_in_place(unfinished, target)


def fill(live: sqlite3.Connection, target: Path) -> None:
    """Copy what a connection sees into a file of its own: one file, stamped with the minute in which it was made."""
    with closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("pragma journal_mode = delete")
        copy.execute(f"pragma user_version = {int(datetime.now(UTC).timestamp()) // 60}")


def is_sound(file: Path) -> bool:
    """Tell whether the store in a file passes SQLite's own checks and that of the audit trail."""
    with (
        suppress(sqlite3.Error, ValueError, KeyError, TypeError, AttributeError),
        closing(sqlite3.connect(file)) as store,
    ):
        return is_whole(store) and check_trail(store).is_intact
    return False


def is_whole(store: sqlite3.Connection) -> bool:
    """Tell whether a store passes SQLite's own checks."""
    fine = [answer for (answer,) in store.execute("pragma integrity_check")] == ["ok"]
    return fine and store.execute("pragma foreign_key_check").fetchone() is None


def put_in_place(unfinished: Path, target: Path) -> None:
    """Give a whole file its name, after the disk has it.

    Raises:
        StoreBusy: another program has the file open that would be replaced.
    """
    with unfinished.open("rb+") as written:
        os.fsync(written.fileno())
    try:
        unfinished.replace(target)
    except PermissionError as trouble:
        if not target.is_file():
            raise
        raise StoreBusy(file=target.name) from trouble


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    unfinished = target.with_name(f".{target.name}.unfinished")
    _remove(unfinished)
    try:
        yield unfinished
    finally:
        _remove(unfinished)


def _remove(file: Path) -> None:
    for name in (file.name, f"{file.name}-wal", f"{file.name}-shm", f"{file.name}-journal"):
        with suppress(OSError):
            file.with_name(name).unlink(missing_ok=True)
