"""Writing datasets into the replica: many at once for a first load, one by one later.

The first load is the hot path (plain ``executemany``); whoever calls these functions owns the transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from sync.catalog import state
from sync.catalog.records import DatasetRow, record
from sync.catalog.schema import INDEXES
from sync.memory import collector_resting

_COLUMNS = ", ".join(DatasetRow._fields)
INSERT = (
    f"insert into dataset(number, column_names, {_COLUMNS}) values (?, '', {', '.join('?' * len(DatasetRow._fields))})"
)
UPDATE = (
    f"update dataset set withdrawn = null, {', '.join(f'{one} = ?' for one in DatasetRow._fields)} where number = ?"
)


def prepare(connection: sqlite3.Connection) -> None:
    """Make ready for many datasets: a cache for the indexes, and fewer, larger moves from the log into the file."""
    connection.execute("pragma cache_size = -65536")  # KiB
    connection.execute("pragma wal_autocheckpoint = 20000")  # pages


def add(connection: sqlite3.Connection, packages: Iterable[dict[str, Any]]) -> int:
    """Insert the packages that are not there yet; return how many those were."""
    by_id = {package["id"]: package for package in packages}
    for known in numbers_of(connection, list(by_id)):
        del by_id[known]
    first = connection.execute("select coalesce(max(number), 0) + 1 from dataset").fetchone()[0]
    with collector_resting():
        connection.executemany(INSERT, ((number, *record(one)) for number, one in enumerate(by_id.values(), first)))
    return len(by_id)


def finish(connection: sqlite3.Connection) -> None:
    """Build what a first load did without, in one go, and let readers see the catalog."""
    from sync.catalog.search import indexes

    for statement in INDEXES.split(";\n"):
        connection.execute(statement)
    indexes.rebuild(connection)
    state.put(connection, state.COMPLETE, "yes")


def insert(connection: sqlite3.Connection, new: DatasetRow) -> None:
    """Insert one dataset; columns read of its tables in an earlier life are named again."""
    number = connection.execute("select coalesce(max(number), 0) + 1 from dataset").fetchone()[0]
    connection.execute(INSERT, (number, *new))
    name_columns(connection, number)


def replace(connection: sqlite3.Connection, number: int, new: DatasetRow) -> None:
    """Put ``new`` in the place of dataset ``number``; columns already read of its tables stay with it."""
    connection.execute(UPDATE, (*new, number))
    name_columns(connection, number)


def name_columns(connection: sqlite3.Connection, number: int) -> None:
    """Write the names and labels of the columns of a dataset's tables where search looks for them."""
    connection.execute(
        "update dataset set column_names = coalesce((select group_concat(line, char(10)) from ("
        " select distinct trim(c.name || ' ' || c.label) as line"
        " from json_each(dataset.resources) r join column_of c on c.resource = r.value ->> 'id'"
        " order by r.key, c.position)), '') where number = ?",
        (number,),
    )


def numbers_of(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return number by id for those of ``ids`` that are in the replica, withdrawn ones included."""
    import orjson

    rows = connection.execute(
        "select d.id, d.number from json_each(?) j join dataset d on d.id = j.value", (orjson.dumps(ids).decode(),)
    )
    return dict(rows.fetchall())


def stored(connection: sqlite3.Connection, number: int) -> DatasetRow:
    """Read a dataset back in the shape it was written in."""
    return DatasetRow(*connection.execute(f"select {_COLUMNS} from dataset where number = ?", (number,)).fetchone())
