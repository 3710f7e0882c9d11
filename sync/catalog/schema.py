"""The tables of ``catalog.db``, and how the replica is opened, checked, and rebuilt when it cannot be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sync import errors
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from sqlite_utils import Database

VERSION = 1  # raise it whenever TABLES changes: a replica of another version is set aside and built anew

TABLES = """
create table dataset (
    number integer primary key,
    id text not null unique,
    slug text not null,
    title text not null,
    notes text not null,            -- as published: Markdown with HTML
    plain_notes text,               -- notes as plain text, where that differs
    summary text generated always as (coalesce(plain_notes, notes)) virtual,
    department text not null,
    topics text not null,           -- titles, separated by newlines
    tags text not null,             -- separated by newlines
    formats text not null,          -- short names, separated by newlines, in order of first use
    frequency text not null,
    granularity text not null,
    resource_names text not null,   -- separated by newlines
    column_names text not null,     -- names and labels of the columns of its tables, separated by newlines
    created text,                   -- UTC, ISO 8601 as published
    modified text,                  -- UTC, ISO 8601 cut to milliseconds
    has_table integer not null,
    withdrawn text,                 -- UTC, ISO 8601; null while the portal lists it
    hidden integer not null,
    resources text not null,        -- JSON array as published
    details text not null           -- JSON object: the remaining metadata, text by key
) strict;
create table column_of (            -- columns of a table, read by the crawl
    resource text not null,
    position integer not null,
    name text not null,
    type text not null,
    label text not null,
    notes text not null,
    primary key (resource, position)
) strict, without rowid;
create table crawl (                -- when a table's columns were read, and of which version of it
    resource text primary key,
    version text not null,
    read_at text not null,
    rows integer,
    trouble text not null
) strict, without rowid;
create table change (
    number integer primary key,
    run integer not null,
    at text not null,
    dataset text not null,
    title text not null,
    kind text not null,
    part text not null,
    part_name text not null,
    field text not null,
    before text not null,
    after text not null
) strict;
create table run (
    number integer primary key,
    started text not null,
    finished text,
    portal text not null,
    kind text not null,
    outcome text not null,          -- running, done, stopped, or an error's code
    facts text not null,            -- JSON object
    added integer not null default 0,
    changed integer not null default 0,
    withdrawn integer not null default 0,
    unchanged integer not null default 0,
    requests integer not null default 0,
    bytes integer not null default 0,
    seconds real not null default 0
) strict;
create table incoming (             -- new or changed datasets of an unfinished pass, as the portal sent them
    id text primary key,
    body blob not null
) strict, without rowid;
create table state (key text primary key, value text not null) strict, without rowid;
"""

INDEXES = """
create index if not exists dataset_by_modified on dataset(modified);
create index if not exists dataset_by_slug on dataset(slug);
create index if not exists change_by_dataset on change(dataset, at);
create index if not exists change_by_time on change(at);
"""

LOCK = ".lock"  # added to the replica's name: the file a sync holds while it runs
WAIT_SECONDS = 5.0  # how long a connection waits for another one that is writing


def open_replica(file: Path) -> Database:
    """Open the replica for writing; make it when it is missing, of another version, or damaged.

    A file that cannot be used is set aside under a name with the time, never deleted.

    Raises:
        FolderReadOnly, DiskFull, StoreBusy: the folder or the disk does not let us.
    """
    with disk_trouble(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and not is_sound(file):
            set_aside(file)
        replica = _connect(file)
        try:
            _create_if_new(replica)
        except BaseException:
            replica.close()
            raise
        return replica


def open_reader(file: Path) -> sqlite3.Connection:
    """Open the replica for reading only; it may be used while a sync writes.

    Raises:
        NotFound: there is no replica yet.
        StoreDamaged: it cannot be read; `open_replica` will set it aside.
    """
    if not file.exists():
        raise errors.NotFound(wanted=file.name)
    with disk_trouble(file):
        reader = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT_SECONDS)
        try:
            reader.execute("pragma query_only = on")
            if reader.execute("pragma user_version").fetchone()[0] != VERSION:
                raise errors.NotFound(wanted=file.name)
        except (sqlite3.Error, errors.KnownError):
            reader.close()
            raise
        return reader


def is_sound(file: Path) -> bool:
    """Whether the file is a replica of our version that SQLite can read."""
    try:
        connection = sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            connection.execute("begin")
            version = connection.execute("pragma user_version").fetchone()[0]
            is_empty = connection.execute("select count(*) from sqlite_schema").fetchone()[0] == 0
            healthy = connection.execute("pragma quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError as trouble:
        if getattr(trouble, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return False
        raise
    is_ours = version == VERSION or (version == 0 and is_empty)  # another process may be making it just now
    return bool(is_ours and healthy == "ok")


def set_aside(file: Path) -> None:
    """Rename the replica and its companions out of the way, under a name with the time.

    Raises:
        StoreBusy: another program, or our own window, has it open (on Windows an open file cannot be renamed).
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    try:
        for companion in ("", "-wal", "-shm"):
            extra = file.with_name(file.name + companion)
            if extra.exists():
                extra.rename(file.with_name(f"{file.stem}.set-aside-{stamp}{file.suffix}{companion}"))
    except PermissionError as trouble:
        raise errors.StoreBusy(file=file.name) from trouble


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the block one transaction that waits its turn before it reads, so that two writers never cross."""
    connection.execute("begin immediate")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk may have ended it already
            connection.execute("rollback")
        raise
    connection.execute("commit")


@contextmanager
def only_sync(file: Path) -> Iterator[None]:
    """Keep a second sync of the same replica out, also one of another process, for as long as the block runs.

    The lock is SQLite's own on a small file beside the replica, so a killed process never leaves it behind.

    Raises:
        StoreBusy: another sync is running.
    """
    lock_file = file.with_name(file.name + LOCK)
    with disk_trouble(lock_file):
        lock = sqlite3.connect(lock_file, timeout=0, isolation_level=None)
        try:
            lock.execute("begin exclusive")
        except sqlite3.Error:
            lock.close()
            raise
    try:
        yield
    finally:
        lock.close()


def is_being_synced(file: Path) -> bool:
    """Whether a sync of this replica is running now, in whatever process."""
    try:
        with only_sync(file):
            return False
    except errors.KnownError:
        return True


def _connect(file: Path) -> Database:
    from sqlite_utils import Database

    connection = sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)  # transactions only where we say so
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("pragma foreign_keys = on")
    return Database(connection)


def _create_if_new(replica: Database) -> None:
    from sync.catalog.search import indexes

    if replica.execute("pragma user_version").fetchone()[0] == VERSION:
        return
    with writing(replica.conn):
        if replica.execute("pragma user_version").fetchone()[0] == VERSION:
            return  # somebody else made it while we waited
        for statement in TABLES.split(";\n"):
            if statement.strip():
                replica.conn.execute(statement)
        indexes.create(replica.conn)
        replica.conn.execute(f"pragma user_version = {VERSION}")
