"""The tables of ``lists.db``, and how the store is opened, brought up to date, and set aside when it is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sync import errors
from sync.catalog.schema import set_aside, writing
from sync.troubles import disk_trouble

WAIT_SECONDS = 5.0  # how long a connection waits for another one that is writing

_FIRST = """
create table list (
    number integer primary key,
    kind text not null,
    report_date text not null,      -- ISO 8601
    source text not null,
    imported text not null,         -- UTC, ISO 8601
    fingerprint text not null,      -- SHA-256 of the file
    read integer not null,
    rows integer not null,
    columns text not null,          -- JSON object: unknown, missing and dropped columns
    unique (kind, report_date)
) strict;
create table signatory (
    list integer not null references list(number) on delete cascade,
    row integer not null,
    dxf_id text not null,
    primary_name text not null,
    subordinate_name text not null,
    level text not null,
    type text not null,
    sub_type text not null,
    city text not null,
    zip text not null,
    delaying integer,
    request text not null,
    delivery text not null,
    notifications text not null,
    technology_url text not null,
    technology_email text not null,
    technology_phone text not null,
    terminated text not null,
    ceased text not null,
    under text not null,            -- the primary's name without case
    primary key (list, row)
) strict, without rowid;
create index signatory_by_id on signatory(list, dxf_id);
create index signatory_by_primary on signatory(list, under);
create table entry (
    list integer not null references list(number) on delete cascade,
    row integer not null,
    dxf_id text not null,
    name text not null,
    delaying integer,
    request text not null,
    delivery text not null,
    notifications text not null,
    technology_url text not null,
    technology_email text not null,
    technology_phone text not null,
    terminated text not null,
    ceased text not null,
    primary key (list, row)
) strict, without rowid;
create index entry_by_id on entry(list, dxf_id);
create table facility (             -- of the newest registry and of the newest crosswalk
    list integer not null references list(number) on delete cascade,
    row integer not null,
    facid text not null,
    name text not null,
    type text not null,
    business_name text not null,
    address text not null,
    city text not null,
    zip text not null,
    county text not null,
    license_number text not null,
    license_status text not null,
    license_expires text,
    status text not null,
    ccn text not null,
    npi text not null,
    hcai_id text not null,
    capacity integer,
    critical_access integer,
    ownership text not null,
    parent text not null,
    primary key (list, row)
) strict, without rowid;
create index facility_by_facid on facility(facid);
create index facility_by_license on facility(license_number);
create index facility_by_ccn on facility(ccn);
create index facility_by_npi on facility(npi);
create index facility_by_hcai on facility(hcai_id);
create table oddity (
    list integer not null references list(number) on delete cascade,
    place integer not null,
    code text not null,
    row integer not null,
    column_name text not null,
    value text not null,
    is_left_out integer not null,
    primary key (list, place)
) strict, without rowid;
create table visit (                -- what an address said of the list it gave last, to ask only for a newer one
    kind text primary key,
    address text not null,
    etag text not null,
    modified text not null,
    fingerprint text not null       -- of the file, as the portal's catalog says
) strict, without rowid;
"""

STEPS = (_FIRST,)  # one for each version; a step that has been released is never changed


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection for writing; the store is made, or brought up to date, if need be.

    A damaged one is set aside under a name with the time, and a new one made.

    Raises:
        StoreNewer: a newer version of the program wrote it; it is left untouched.
        FolderReadOnly, DiskFull, StoreBusy: the folder or the disk does not let us.
    """
    with disk_trouble(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and not _is_sound(file):
            set_aside(file)
        store = _connected(file)
        with closing(store):
            _bring_up_to_date(store, file)
            yield store


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection for reading only; it may be used while an import writes.

    Raises:
        NotFound: no list was ever imported.
        StoreNewer, StoreDamaged: it cannot be read.
    """
    if not file.exists():
        raise errors.NotFound(wanted=file.name)
    with disk_trouble(file):
        store = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT_SECONDS)
        with closing(store):
            store.execute("pragma query_only = on")
            version = store.execute("pragma user_version").fetchone()[0]
            if version > len(STEPS):
                raise errors.StoreNewer(file=file.name)
            if version < len(STEPS):  # being made just now, or waiting for its next step
                raise errors.NotFound(wanted=file.name)
            yield store


def _connected(file: Path) -> sqlite3.Connection:
    store = sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)  # transactions only where we say so
    try:
        store.execute("pragma journal_mode = wal")
        store.execute("pragma synchronous = full")
        store.execute("pragma foreign_keys = on")
    except BaseException:
        store.close()
        raise
    return store


def _is_sound(file: Path) -> bool:
    """Whether SQLite can read the file; one of a newer version is sound too, and not ours to judge."""
    try:
        with closing(sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)) as store:
            return bool(store.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as trouble:
        if getattr(trouble, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return False
        raise


def _bring_up_to_date(store: sqlite3.Connection, file: Path) -> None:
    version = store.execute("pragma user_version").fetchone()[0]
    if version > len(STEPS):
        raise errors.StoreNewer(file=file.name)
    if version == len(STEPS):
        return
    with writing(store):
        version = store.execute("pragma user_version").fetchone()[0]  # again: another program may have been faster
        for step in STEPS[version:]:
            for statement in step.split(";\n"):
                if statement.strip():
                    store.execute(statement)
        store.execute(f"pragma user_version = {len(STEPS)}")
