"""The slow, polite crawl of table columns: one request a table, a few a minute, resumable, spread over days.

A catalog does not say which columns its tables have; each table must be asked (``datastore_search?limit=0``). The
answer is kept with the version of the table it belongs to and asked for again only when that version changes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from sync import errors
from sync.catalog import changes, ingest, state
from sync.catalog.model import Column
from sync.catalog.records import files_in
from sync.ckan.portal import Portal, Table
from sync.work import Progress, Work

if TYPE_CHECKING:
    from sqlite_utils import Database

A_MINUTE = 15  # requests
A_DAY = 300  # tables read without being asked for
INTERVAL = 60 / A_MINUTE  # seconds between two requests; the portal's `Patience.interval`

_WITH_TABLES = """
select d.number, d.id, d.title, d.resources from dataset d
where d.has_table and d.withdrawn is null and (?1 is null or d.id = ?1)
order by d.id in (select value from json_each(?2)) desc, d.slug in (select value from json_each(?3)) desc,
         d.hidden, d.modified desc, d.number
"""


class _Waiting(NamedTuple):
    resource: str
    name: str
    number: int
    dataset: str
    title: str
    version: str


def read_columns(
    portal: Portal,
    replica: Database,
    work: Work,
    *,
    favourites: Collection[str] = (),
    dataset_id: str | None = None,
    limit: int | None = None,
) -> int:
    """Read the columns of tables not read yet, favourites and facility data first; return how many were read.

    Each table is saved by itself, so a stop loses nothing. With ``dataset_id`` only that dataset's tables are read, and
    the day's allowance does not apply: somebody is waiting for them.

    Raises:
        KnownError: of kind NETWORK; what was read before stays. A refusal for one table is noted and passed over.
    """
    connection = replica.conn
    waiting = _waiting(connection, favourites, dataset_id)
    allowed = len(waiting) if dataset_id else max(0, A_DAY - _read_today(connection))
    chosen = waiting[: min(allowed, len(waiting) if limit is None else limit)]
    for done, one in enumerate(chosen):
        work.step(Progress("columns.reading", done, len(chosen)))
        trouble, table = "", Table((), None)
        try:
            table = portal.table(one.resource, work)
        except errors.RequestRefused as refusal:
            trouble = refusal.code
        with replica.atomic():
            _save(connection, one, table, trouble)
    return len(chosen)


def tables_left(connection: sqlite3.Connection) -> int:
    """Return how many tables wait for their columns to be read."""
    return len(_waiting(connection, (), None))


def _waiting(connection: sqlite3.Connection, favourites: Collection[str], dataset_id: str | None) -> list[_Waiting]:
    """Return the tables whose present version was not read yet; those never read come before those read once."""
    read = dict(connection.execute("select resource, version from crawl").fetchall())
    first = (dataset_id, json.dumps(list(favourites)), json.dumps(_facility_data()))
    found = [
        _Waiting(one.id, one.name, number, ident, title, one.version)
        for number, ident, title, resources in connection.execute(_WITH_TABLES, first)
        for one in files_in(resources)
        if one.has_table and read.get(one.id) != one.version
    ]
    return sorted(found, key=lambda one: one.resource in read)


@cache
def _facility_data() -> list[str]:
    """Names of the datasets in which a facility finds itself."""
    table = json.loads(files("resources").joinpath("catalog/facility-data.json").read_text("utf-8"))
    return list(table["datasets"])


def _save(connection: sqlite3.Connection, one: _Waiting, table: Table, trouble: str) -> None:
    before = _columns(connection, one.resource)
    known = connection.execute("select 1 from crawl where resource = ? and trouble = ''", (one.resource,)).fetchone()
    if not trouble:
        connection.execute("delete from column_of where resource = ?", (one.resource,))
        connection.executemany(
            "insert into column_of(resource, position, name, type, label, notes) values (?, ?, ?, ?, ?, ?)",
            (
                (one.resource, position, column.name, column.type, column.label, column.notes)
                for position, column in enumerate(table.columns)
            ),
        )
        ingest.name_columns(connection, one.number)
        if known:
            found = changes.column_differences(one.name, before, table.columns)
            run = connection.execute("select coalesce(max(number), 0) from run").fetchone()[0]
            changes.keep(connection, run, (one.dataset, one.title), found)
    now = datetime.now(UTC)
    connection.execute(
        "insert or replace into crawl(resource, version, read_at, rows, trouble) values (?, ?, ?, ?, ?)",
        (one.resource, one.version, now.isoformat(timespec="seconds"), table.rows, trouble),
    )
    state.put(connection, state.CRAWL_DAY, f"{now:%Y-%m-%d} {_read_today(connection) + 1}")


def _columns(connection: sqlite3.Connection, resource: str) -> list[Column]:
    rows = connection.execute(
        "select name, type, label, notes from column_of where resource = ? order by position", (resource,)
    )
    return [Column(*row) for row in rows]


def _read_today(connection: sqlite3.Connection) -> int:
    day, _, count = state.get(connection, state.CRAWL_DAY).partition(" ")
    return int(count) if day == f"{datetime.now(UTC):%Y-%m-%d}" else 0
