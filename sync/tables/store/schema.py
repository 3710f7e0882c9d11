"""The tables of ``tables.db``, and how it is opened, and rebuilt from the folders when it cannot be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sync.catalog.schema import set_aside, writing
from sync.tables.identifiers.schema import STATEMENTS
from sync.tables.store import manifests
from sync.troubles import disk_trouble

FILE_NAME = "tables.db"
VERSION = 1  # raise it whenever TABLES changes: a store of another version is built anew from the folders
WAIT_SECONDS = 10.0  # how long a connection waits for another one that is writing

TABLES = """
create table version (
    id integer primary key autoincrement,
    resource text not null,
    md5 text not null,              -- of the original bytes
    size integer not null,          -- bytes of the original
    on_disk integer not null,       -- bytes of the whole folder
    fetched text not null,          -- UTC, ISO 8601
    folder text not null,           -- below the folder of tables
    original text not null,         -- name of the file in it
    source text not null,           -- JSON object
    parts text not null,            -- JSON array
    headers text not null,          -- JSON object: header rows a person chose, by number of the part
    is_searched integer not null,   -- its identifiers are known
    unique (resource, md5)
) strict;
create table download (             -- the queue, in the order of ``place``
    resource text primary key,
    place integer not null,
    wanted text not null,           -- JSON object
    state text not null,
    done integer not null,
    total integer,
    asked text,                     -- UTC, ISO 8601
    trouble text not null,
    facts text not null             -- JSON object
) strict, without rowid;
"""


def open_store(tables: Path) -> sqlite3.Connection:
    """Open the store for reading and writing; make it, or build it anew from the folders, if need be.

    Transactions are only where `sync.catalog.schema.writing` says so. The connection belongs to the calling thread; the
    caller closes it. One that SQLite cannot read is set aside under a name with the time.

    Raises:
        FolderReadOnly, DiskFull, StoreBusy: the folder or the disk does not let us.
    """
    file = tables / FILE_NAME
    with disk_trouble(file):
        tables.mkdir(parents=True, exist_ok=True)
        found = _version_of(file)
        if found not in {0, VERSION}:
            set_aside(file)
            _drop_older_ones(tables)
        store = _connected(file)
        try:
            _create_if_new(store, tables)
        except BaseException:
            store.close()
            raise
        return store


@contextmanager
def store_of(tables: Path) -> Iterator[sqlite3.Connection]:
    """Yield the opened store; what SQLite and the disk raise in the block becomes a `KnownError`."""
    with disk_trouble(tables / FILE_NAME), closing(open_store(tables)) as store:
        yield store


def _version_of(file: Path) -> int:
    """Return the version of the store's schema, 0 for none yet, -1 where SQLite cannot read the file."""
    if not file.exists():
        return 0
    try:
        with closing(sqlite3.connect(file, timeout=WAIT_SECONDS)) as store:
            store.execute("select count(*) from sqlite_schema").fetchone()
            return int(store.execute("pragma user_version").fetchone()[0])
    except sqlite3.DatabaseError as trouble:
        if getattr(trouble, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return -1
        raise


def _drop_older_ones(tables: Path) -> None:
    """Keep one store that was set aside, the newest: everything in them is in the folders too."""
    stem = Path(FILE_NAME).stem
    for older in sorted(tables.glob(f"{stem}.set-aside-*.db"))[:-1]:
        for companion in ("", "-wal", "-shm"):
            older.with_name(older.name + companion).unlink(missing_ok=True)


def _connected(file: Path) -> sqlite3.Connection:
    store = sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        store.execute("pragma journal_mode = wal")
        store.execute("pragma synchronous = normal")
        store.execute("pragma foreign_keys = on")
    except BaseException:
        store.close()
        raise
    return store


def _create_if_new(store: sqlite3.Connection, tables: Path) -> None:
    if store.execute("pragma user_version").fetchone()[0] == VERSION:
        return
    with writing(store):
        if store.execute("pragma user_version").fetchone()[0] == VERSION:
            return  # somebody else made it while we waited
        for statement in (*TABLES.split(";\n"), *STATEMENTS):
            if statement.strip():
                store.execute(statement)
        for row in manifests.found_in(tables):
            manifests.insert(store, row)
        store.execute(f"pragma user_version = {VERSION}")
