"""How the stores of a data folder are: size, whether they are whole, their shape, and how many rows; read only."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

STORES = ("desk.db", "catalog.db", "lists.db", "tables/tables.db")
FOLDERS = ("backups", "tables", "channel", "setups", "rules", "logs")
PATIENCE_SECONDS = 2.0
MOST_TABLES = 200
_PLAIN = re.compile(r"[a-z][a-z0-9_]{0,39}")  # a name that this program gives to a table or a step
_WHERE = "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' order by name"


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection that only reads, also where nothing beside the file may be written.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    address = file.absolute().as_uri()
    try:
        store = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=PATIENCE_SECONDS)
        with closing(store):
            store.execute("select count(*) from sqlite_schema").fetchone()
            yield store
            return
    except sqlite3.OperationalError as trouble:
        if getattr(trouble, "sqlite_errorname", "") not in {"SQLITE_CANTOPEN", "SQLITE_READONLY_DIRECTORY"}:
            raise
    with closing(sqlite3.connect(f"{address}?immutable=1", uri=True)) as store:
        yield store


def stores(root: Path, go_on: Callable[[], None]) -> Iterator[str]:
    """Yield the lines about each store and each folder; ``go_on`` is asked before each and may raise."""
    for name in STORES:
        go_on()
        yield from _store(root / name, name)
    for name in FOLDERS:
        go_on()
        yield f"{name}/: {_folder(root / name)}"


def attestations(file: Path) -> Iterator[str]:
    """Yield how many drafts there are, and how many attestations in each state; nothing of their content."""
    if not file.exists():
        yield "none: there is no desk.db"
        return
    try:
        with reading(file) as store:
            yield f"drafts: {store.execute('select count(*) from draft').fetchone()[0]}"
            for state, count in store.execute("select state, count(*) from delivery group by state order by state"):
                yield f"{state if _PLAIN.fullmatch(str(state)) else 'odd state'}: {count}"
            yield f"audit lines: {store.execute('select count(*) from audit').fetchone()[0]}"
            yield f"receipts: {store.execute('select count(*) from receipt').fetchone()[0]}"
    except sqlite3.Error as trouble:
        yield f"cannot be counted: {_named(trouble)}"


def _store(file: Path, name: str) -> Iterator[str]:
    if not file.is_file():
        yield f"{name}: not there"
        return
    beside = ", ".join(
        f"{end} {_size(Path(f'{file}{end}'))}" for end in ("-wal", "-journal") if _size(Path(f"{file}{end}"))
    )
    yield f"{name}: {_size(file):,} bytes{f' ({beside})' if beside else ''}"
    try:
        with reading(file) as store:
            yield from _inside(store)
    except sqlite3.Error as trouble:
        yield f"    cannot be read: {_named(trouble)}"


def _inside(store: sqlite3.Connection) -> Iterator[str]:
    said = [str(row[0]) for row in store.execute("pragma quick_check(20)")]
    yield f"    quick check: {'ok' if said == ['ok'] else f'{len(said)} faults'}"
    yield from (f"        {re.sub(r'[^ -~]', '?', line)[:200]}" for line in said if said != ["ok"])
    marks = [f"{name} {store.execute(f'pragma {name}').fetchone()[0]}" for name in ("user_version", "schema_version")]
    yield f"    shape: {', '.join(marks)}, journal {store.execute('pragma journal_mode').fetchone()[0]}"
    tables = [str(name) for (name,) in store.execute(_WHERE)]
    if "_sqlite_migrations" in tables:
        steps = [str(name) for (name,) in store.execute("select name from _sqlite_migrations order by rowid")]
        yield f"    steps: {', '.join(step if _PLAIN.fullmatch(step) else '(odd)' for step in steps)}"
    yield "    rows: " + ", ".join(
        f"{name} {_rows(store, name)}" for name in tables[:MOST_TABLES] if _PLAIN.fullmatch(name)
    )


def _rows(store: sqlite3.Connection, table: str) -> str:
    try:
        return str(store.execute(f'select count(*) from "{table}"').fetchone()[0])
    except sqlite3.Error as trouble:
        return f"({_named(trouble)})"


def _folder(folder: Path) -> str:
    """Return how many files a folder holds and how large they are, without their names."""
    if not folder.is_dir():
        return "not there"
    sizes = [_size(one) for one in folder.rglob("*") if one.is_file()]
    return f"{len(sizes)} files, {sum(sizes):,} bytes"


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _named(trouble: sqlite3.Error) -> str:
    return str(getattr(trouble, "sqlite_errorname", "") or type(trouble).__name__)
