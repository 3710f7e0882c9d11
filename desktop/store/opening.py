"""Opens ``desk.db``: never overwrites what it cannot read, copies before it changes the shape, waits for its turn."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sync.errors import StoreDamaged, StoreNewer
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from sqlite_utils import Migrations

APPLICATION_ID = 0x44784644  # "DxFD", set by the first step
PATIENCE_SECONDS = 10.0  # how long to wait while another program writes


def _load_steps() -> Migrations:
    from desktop.store.migrations import steps

    return steps


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps that lead to the newest shape; ``load`` brings them in, slowly, when one is really missing."""

    names: tuple[str, ...]
    load: Callable[[], Migrations]


STEPS = ("favourites_and_settings", "organization_and_standing", "attestations", "news")
PLAN = Plan(STEPS, _load_steps)  # a test compares the names with desktop/store/migrations.py

_Shape = tuple[int, int, int]
# Stores that this process found up to date: to look first, without touching a byte, takes as long as opening does.
_up_to_date: dict[tuple[Path, tuple[str, ...]], _Shape] = {}


@contextmanager
def opened(file: Path, plan: Plan = PLAN) -> Iterator[sqlite3.Connection]:
    """Yield a connection to the store, made or brought up to date if need be; each ``with store:`` is one transaction.

    Raises:
        StoreNewer: a newer version of the program wrote it; not a byte of it was changed.
        StoreDamaged: it is not a store of ours or cannot be read; it is left as it is.
        StoreBusy, DiskFull, FolderReadOnly: nothing was changed.
    """
    with disk_trouble(file):
        store = _open(file, plan)
        with closing(store):
            yield store


def _open(file: Path, plan: Plan) -> sqlite3.Connection:
    known = _open_again(file, plan)
    if known is not None:
        return known
    missing = _missing_steps(file, plan) if file.exists() else plan.names
    store = sqlite3.connect(file, timeout=PATIENCE_SECONDS)
    try:
        store.execute("pragma journal_mode = wal")
        _make_safe(store)
        if missing:
            _bring_up_to_date(store, file, plan)
        _up_to_date[file, plan.names] = _shape(file, store)
    except BaseException:
        store.close()
        raise
    return store


def _open_again(file: Path, plan: Plan) -> sqlite3.Connection | None:
    """Open a store that is still the one that was found up to date, in the very same shape; else None."""
    seen = _up_to_date.get((file, plan.names))
    if seen is None or not file.exists():
        return None
    store = sqlite3.connect(file, timeout=PATIENCE_SECONDS)
    try:
        if _shape(file, store) == seen:
            _make_safe(store)
            return store
    except BaseException:
        store.close()
        raise
    store.close()
    return None


def _shape(file: Path, store: sqlite3.Connection) -> _Shape:
    """Return which file it is, and SQLite's count of the changes to its tables, which every step raises."""
    state = file.stat()
    return state.st_dev, state.st_ino, int(store.execute("pragma schema_version").fetchone()[0])


def _make_safe(store: sqlite3.Connection) -> None:
    store.execute("pragma synchronous = full")
    store.execute("pragma foreign_keys = on")


def _missing_steps(file: Path, plan: Plan) -> tuple[str, ...]:
    """Read, without writing, which steps the store lacks.

    Raises:
        StoreNewer, StoreDamaged: as `opened` says.
    """
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE_SECONDS)) as store:
        return _lacking(store, file, plan)


def _lacking(store: sqlite3.Connection, file: Path, plan: Plan) -> tuple[str, ...]:
    tables = {name for (name,) in store.execute("select name from sqlite_schema where type = 'table'")}
    if not tables:
        return plan.names
    (mark,) = store.execute("pragma application_id").fetchone()
    if mark != APPLICATION_ID or "_sqlite_migrations" not in tables:
        raise StoreDamaged(file=file.name)
    applied = {name for (name,) in store.execute("select name from _sqlite_migrations where migration_set = 'desk'")}
    if applied - set(plan.names):
        raise StoreNewer(file=file.name)
    return tuple(step for step in plan.names if step not in applied)


def _bring_up_to_date(store: sqlite3.Connection, file: Path, plan: Plan) -> None:
    """Apply the missing steps in one transaction, so that two programs that start together do not clash."""
    store.execute("begin immediate")
    try:
        missing = _lacking(store, file, plan)  # again: another program may have been faster
        if missing and missing != plan.names:
            _copy(file, f"before-{missing[0].replace('_', '-')}")
        if missing:
            from sqlite_utils import Database

            plan.load().apply(Database(store))
        store.commit()
    except BaseException:
        store.rollback()
        raise


def _copy(file: Path, label: str) -> None:
    """Copy the store beside itself, whole or not at all; an older copy of the same label is kept."""
    target = file.with_name(f"{file.stem}-{label}{file.suffix}")
    if target.exists():
        return
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    unfinished.replace(target)
