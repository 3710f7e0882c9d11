"""Questions to a table beside bare DuckDB over the same text, and beside SQLite without an index."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.tables import measuring
from benchmarks.tables.generating import COLUMNS, table
from benchmarks.tables.imports import THREADS, duckdb_import, sqlite_import
from benchmarks.tables.measuring import Line
from sync.tables.asking.model import Chosen, Grouped, Grouping, Measure, Order, Question, Sum, Test, Where
from sync.tables.columns import Columns
from sync.tables.store import versions
from sync.tables.table import OpenTable
from sync.work import Cancelled, Work

if TYPE_CHECKING:
    import duckdb

FOUND = "golden oak women"
NAME, COUNTY, DATE, RATE = (COLUMNS.index(name) for name in ("FACNAME", "COUNTY", "REPORT_DATE", "RATE"))
CONTAINS = Question(Where(NAME, Test.CONTAINS, (FOUND,)))
GROUPING = Grouping((COUNTY,), (Measure(Sum.COUNT),))
SORTS = {"number": RATE, "text": NAME, "day": DATE}
MOST_SORT = 500  # ms, of a million rows


def opened(folder: Path, rows: int) -> OpenTable:
    """Open what the import benchmark left."""
    return OpenTable.open(versions(folder / f"tables-{rows}")[0])


def measure(folder: Path, rows: int, times: int) -> Iterator[Line]:
    """Ask the same of all, turn by turn."""
    import duckdb

    bare, lite = _others(folder, rows)
    with (
        duckdb.connect(str(bare), read_only=True, config={"threads": THREADS}) as database,
        closing(sqlite3.connect(lite)) as store,
    ):
        opened_table = opened(folder, rows)
        try:
            columns = opened_table.asking()
            yield from _contains(columns, database, store, times)
            yield from _groups(columns, database, store, times)
            yield from _sorts(columns, database, times, rows)
            yield from _stops(columns)
        finally:
            opened_table.close()


def _others(folder: Path, rows: int) -> tuple[Path, Path]:
    """Return the other imports of the file; those that are not there yet are made."""
    file = table(folder, rows)
    bare, lite = folder / f"plain-{rows}.duckdb", folder / f"plain-{rows}.sqlite"
    if not bare.exists():
        duckdb_import(file, bare, as_text=True)
    if not lite.exists():
        sqlite_import(file, lite)
    return bare, lite


def _contains(
    columns: Columns, database: duckdb.DuckDBPyConnection, store: sqlite3.Connection, times: int
) -> Iterator[Line]:
    wanted = f"%{FOUND}%"
    rows = "SELECT rowid FROM t WHERE FACNAME ILIKE ?"
    arms: dict[str, Callable[[], object]] = {
        "ours": lambda: columns.choose(CONTAINS, Work.quiet()),
        "bare": lambda: database.execute(rows, [wanted]).fetchnumpy(),
        "count": lambda: database.execute("SELECT count(*) FROM t WHERE FACNAME ILIKE ?", [wanted]).fetchall(),
    }
    count = len(database.execute(rows, [wanted]).fetchall())
    chosen = columns.choose(CONTAINS, Work.quiet())
    assert isinstance(chosen, Chosen)
    assert chosen.count == count, (chosen.count, count)
    spent = measuring.in_turns(arms, times * 5)
    slow = measuring.in_turns(
        {"sqlite": lambda: store.execute("select rowid from t where FACNAME like ?", [wanted]).fetchall()}, times
    )
    ours = spent["ours"].wall
    yield measuring.ratio_at_most(
        f"contains ({count:,} rows): beside bare DuckDB, same rows", ours, spent["bare"].wall, 1.5
    )
    yield Line("  beside bare DuckDB that only counts", f"{ours / spent['count'].wall:.2f} x")
    yield measuring.ratio_at_least("  faster than SQLite without index", slow["sqlite"].wall, ours, 5)


def _groups(
    columns: Columns, database: duckdb.DuckDBPyConnection, store: sqlite3.Connection, times: int
) -> Iterator[Line]:
    asked = "SELECT COUNTY, count(*) FROM t GROUP BY COUNTY ORDER BY 2 DESC, 1 LIMIT 10000"
    arms: dict[str, Callable[[], object]] = {
        "ours": lambda: columns.group(None, GROUPING, Work.quiet()),
        "bare": lambda: database.execute(asked).fetchall(),
    }
    grouped = columns.group(None, GROUPING, Work.quiet())
    assert isinstance(grouped, Grouped)
    assert {group.cells[0]: group.rows for group in grouped.groups} == dict(database.execute(asked).fetchall())
    spent = measuring.in_turns(arms, times * 5)
    slow = measuring.in_turns({"sqlite": lambda: store.execute(asked).fetchall()}, times)
    ours = spent["ours"].wall
    yield measuring.ratio_at_most(
        f"group and count ({grouped.all} groups): beside bare DuckDB", ours, spent["bare"].wall, 1.5
    )
    yield measuring.ratio_at_least("  faster than SQLite without index", slow["sqlite"].wall, ours, 5)


def _sorts(columns: Columns, database: duckdb.DuckDBPyConnection, times: int, rows: int) -> Iterator[Line]:
    keys = {"number": "TRY_CAST(RATE AS DOUBLE)", "text": "lower(FACNAME)", "day": "TRY_CAST(REPORT_DATE AS DATE)"}
    for name, column in SORTS.items():
        asked = f"SELECT rowid FROM t ORDER BY {keys[name]} NULLS LAST, rowid"
        arms: dict[str, Callable[[], object]] = {
            "ours": partial(columns.choose, Question(None, (Order(column),)), Work.quiet()),
            "bare": lambda asked=asked: database.execute(asked).fetchnumpy(),  # type: ignore[misc]
        }
        arms["ours"]()
        spent = measuring.in_turns(arms, times)
        ours, bare = spent["ours"], spent["bare"]
        found = f"{ours.wall * 1000:,.0f} ms, bare {bare.wall * 1000:,.0f} ms"
        goal = f"<= {MOST_SORT} ms" if rows == 1_000_000 else ""
        yield Line(f"sorted by a {name}, all rows ready", found, goal, ours.wall * 1000 <= MOST_SORT if goal else None)


def _stops(columns: Columns) -> Iterator[Line]:
    """Stop a sort in its middle; what counts is how soon the call ends."""
    ended: list[float] = []

    def ask() -> None:
        try:
            columns.choose(Question(None, (Order(NAME), Order(RATE), Order(DATE))), Work.quiet())
        except Cancelled:
            ended.append(time.perf_counter())

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join(0.15)
    asked = time.perf_counter()
    columns.interrupt()
    thread.join()
    yield Line("a sort is stopped within", f"{(ended[0] - asked) * 1000:.0f} ms" if ended else "it was over before")
