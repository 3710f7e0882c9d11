"""Looks at a backup, which may be any file: in a copy of its own, brought up to date there, and checked in full.

The file itself is only read. Nothing is run from it: it may hold tables of ours with our triggers, and nothing else.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from desktop.backup.copying import STRANGE, is_sound
from desktop.backup.model import BackupContent
from desktop.backup.trouble import BackupNewer, NotABackup
from desktop.store.opening import APPLICATION_ID, opened
from sync.errors import StoreDamaged, StoreNewer
from sync.troubles import disk_trouble

_START = b"SQLite format 3\x00"
_UNSENT = "select count(*) from delivery where state in ('queued', 'sending', 'unknown')"
_LAST = "select body ->> 'at' from audit order by number desc limit 1"
PRIVATE = ".looking-"  # a folder that begins so, and that nobody used for an hour, was left by a killed program
_MIGRATIONS = "_sqlite_migrations"
Schema = frozenset[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Examined:
    """A backup that passed: a private copy of it, up to date, what it holds, and the SHA-256 of the file."""

    copy: Path
    content: BackupContent
    digest: str


@contextmanager
def examined(file: Path, folder: Path) -> Iterator[Examined]:
    """Yield a checked private copy of a backup, made inside ``folder`` and gone when the block ends.

    Raises:
        NotABackup: it is none, or it is damaged.
        BackupNewer: a newer version of the program wrote it.
        DiskFull, FolderReadOnly: the copy could not be made.
    """
    _tidy(folder)
    with tempfile.TemporaryDirectory(prefix=PRIVATE, dir=folder) as private:
        copy = Path(private) / "desk.db"
        with disk_trouble(copy):
            _bring(file, copy)
        digest = _digest(copy)
        try:
            content = _check(file, copy)
        except StoreNewer as trouble:
            raise BackupNewer(file=file.name) from trouble
        except (StoreDamaged, *STRANGE) as trouble:
            raise NotABackup(file=file.name) from trouble
        yield Examined(copy, content, digest)


def light_content(file: Path) -> BackupContent:
    """Return what a backup made here holds, without checking it in full.

    Raises:
        NotABackup: it cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as store:
            return content_of(store, file)
    except STRANGE as trouble:
        raise NotABackup(file=file.name) from trouble


def content_of(store: sqlite3.Connection, file: Path) -> BackupContent:
    """Return what a store holds that is open; ``file`` is where it lies for the person."""
    steps = _steps(store)
    tables = {name for (name,) in store.execute("select name from sqlite_schema where type = 'table'")}
    name = store.execute("select name from organization").fetchone() if "organization" in tables else None
    has_signed = "attestation" in tables
    last = store.execute(_LAST).fetchone() if has_signed else None
    return BackupContent(
        file,
        made_at(store, file),
        name[0] if name else "",
        _count(store, "select count(*) from draft") if has_signed else 0,
        _count(store, "select count(*) from attestation") if has_signed else 0,
        _count(store, _UNSENT) if has_signed else 0,
        datetime.fromisoformat(last[0]) if last else None,
        steps,
    )


def made_at(store: sqlite3.Connection, file: Path) -> datetime:
    """Return when a backup was made: as stamped in it, else when the file was last written."""
    (minutes,) = store.execute("pragma user_version").fetchone()
    return datetime.fromtimestamp(minutes * 60 if minutes > 0 else int(file.stat().st_mtime), UTC)


def _digest(copy: Path) -> str:
    """Return the SHA-256 of what was brought, before anything in it is touched."""
    told = hashlib.sha256(copy.read_bytes())
    beside = copy.with_name("desk.db-wal")
    told.update(beside.read_bytes() if beside.is_file() else b"")
    return told.hexdigest()


def _tidy(folder: Path) -> None:
    an_hour_ago = time.time() - 3600
    for left in folder.glob(f"{PRIVATE}*"):
        with suppress(OSError):
            if left.stat().st_mtime < an_hour_ago:
                shutil.rmtree(left, ignore_errors=True)


def _whole_size(start: bytes) -> int:
    """Return how many bytes a store has at least, by its header; an empty last page would not be missed otherwise.

    Source: SQLite database file format, 1.3: page size at 16, pages at 28.
    """
    page = int.from_bytes(start[16:18], "big")
    return (65_536 if page == 1 else page) * int.from_bytes(start[28:32], "big")


def _bring(file: Path, copy: Path) -> None:
    """Copy a file and the newest changes that may lie beside it."""
    try:
        with file.open("rb") as opened_file:
            start = opened_file.read(100)
        if not start.startswith(_START) or int.from_bytes(start[68:72], "big") != APPLICATION_ID:
            raise NotABackup(file=file.name)
        if file.stat().st_size < _whole_size(start):
            raise NotABackup(file=file.name)
        shutil.copyfile(file, copy)
        beside = file.with_name(f"{file.name}-wal")
        if beside.is_file():
            shutil.copyfile(beside, copy.with_name("desk.db-wal"))
    except (FileNotFoundError, IsADirectoryError, PermissionError, NotADirectoryError, ValueError) as trouble:
        raise NotABackup(file=file.name) from trouble


def _check(file: Path, copy: Path) -> BackupContent:
    with closing(sqlite3.connect(copy)) as store:
        _demand_no_surprise(store, file)
        steps, made = _steps(store), made_at(store, file)
    with opened(copy) as store:  # brings it up to date
        if _schema(store) != schema_of_ours():
            raise NotABackup(file=file.name)
        found = content_of(store, file)
    if not is_sound(copy):
        raise NotABackup(file=file.name)
    return BackupContent(
        file, made, found.organization, found.drafts, found.attestations, found.unsent, found.last_event, steps
    )


def _demand_no_surprise(store: sqlite3.Connection, file: Path) -> None:
    """Look at the shape before anything is asked of it: no views, no virtual tables, no triggers but ours."""
    ours = {(name, sql) for kind, name, sql in schema_of_ours() if kind == "trigger"}
    for kind, name, sql in store.execute("select type, name, coalesce(sql, '') from sqlite_schema"):
        is_strange = kind == "view" or (kind == "table" and "virtual" in sql.casefold().split("(")[0].split())
        if is_strange or (kind == "trigger" and (name, sql) not in ours):
            raise NotABackup(file=file.name)


@cache
def schema_of_ours() -> Schema:
    """Return the shape of a store that was made by this version."""
    with tempfile.TemporaryDirectory() as private, opened(Path(private) / "desk.db") as store:
        return _schema(store)


def _schema(store: sqlite3.Connection) -> Schema:
    rows = store.execute("select type, name, coalesce(sql, '') from sqlite_schema where tbl_name <> ?", (_MIGRATIONS,))
    return frozenset((kind, name, sql) for kind, name, sql in rows if not name.startswith("sqlite_"))


def _steps(store: sqlite3.Connection) -> tuple[str, ...]:
    query = f"select name from {_MIGRATIONS} where migration_set = 'desk' order by rowid"
    return tuple(name for (name,) in store.execute(query))


def _count(store: sqlite3.Connection, query: str) -> int:
    (count,) = store.execute(query).fetchone()
    return int(count)
