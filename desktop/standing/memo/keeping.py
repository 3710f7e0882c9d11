"""Saves memos as files, and keeps at this desk which ones were saved."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.standing.memo.document import canonical
from desktop.standing.model import Memo
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import FolderReadOnly, StoreBusy
from sync.lists.cells import storable
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from desktop.desk import Desk


def save(desk: Desk, memo: Memo, file: Path, party: str) -> str:
    """Write a memo's page to a file, whole or not at all, and keep that it was saved; return its hash.

    Raises:
        StoreBusy, DiskFull, FolderReadOnly: the file could not be written; nothing is kept.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with opened(desk.folder.desk_db) as store, writing(store):
        values = (memo.hash, at, party, storable(file.name), canonical(memo.record))
        store.execute("insert or ignore into memo (hash, at, party, file_name, record) values (?, ?, ?, ?, ?)", values)
        _write(file, memo.html.encode("utf-8"))
    return memo.hash


def kept(desk: Desk, made: str) -> datetime | None:
    """Return when this desk saved a memo of that hash, or None where it did not."""
    if not desk.folder.desk_db.exists():
        return None
    with opened(desk.folder.desk_db) as store:
        row = store.execute("select at from memo where hash = ?", (made,)).fetchone()
    return datetime.fromisoformat(row[0]) if row else None


def _write(file: Path, content: bytes) -> None:
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with disk_trouble(file):
            unfinished.write_bytes(content)
            _put_in_place(unfinished, file)
    except (OSError, ValueError) as trouble:  # a name no file may have
        raise FolderReadOnly(folder=str(file.parent)) from trouble
    finally:
        with suppress(OSError, ValueError):
            unfinished.unlink(missing_ok=True)


def _put_in_place(unfinished: Path, file: Path) -> None:
    try:
        unfinished.replace(file)
    except PermissionError as trouble:
        if not file.is_file():
            raise
        raise StoreBusy(file=file.name) from trouble
