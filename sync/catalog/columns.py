"""The slow, polite crawl of table columns: one request a table, a few a minute, resumable, spread over days.

A catalog does not say which columns its tables have; each table must be asked (``datastore_search?limit=0``). The
answer is kept with the version of the table it belongs to and asked for again only when that version changes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from sync import errors
from sync.catalog import changes, ingest, state
from sync.catalog.model import Column
from sync.catalog.records import files_in
from sync.catalog.schema import writing
from sync.ckan.portal import Portal, Table
from sync.errors import KnownError
from sync.work import Progress, Work

if TYPE_CHECKING:
    from sqlite_utils import Database

A_MINUTE = 15  # requests
A_DAY = 300  # tables read without being asked for
MOST_REFUSALS = 3  # in a row; then it is not the table
AGAIN_AFTER = timedelta(days=7)  # a table that could not be read
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
        KnownError: of kind NETWORK; what was read before stays. Trouble with one table is noted and passed over, and
            tried again a week later; three in a row end the crawl.
    """
    connection = replica.conn
    waiting = _waiting(connection, favourites, dataset_id)
    allowed = len(waiting) if dataset_id else max(0, A_DAY - _read_today(connection))
    chosen = waiting[: min(allowed, len(waiting) if limit is None else limit)]
    read, refused_in_a_row = 0, 0
    for done, one in enumerate(chosen):
        work.step(Progress("columns.reading", done, len(chosen)))
        trouble, table = _ask(portal, one, work)
        with writing(connection):
            _save(connection, one, table, trouble.code if trouble else "")
        refused_in_a_row = refused_in_a_row + 1 if trouble else 0
        read += trouble is None
        if trouble and refused_in_a_row == MOST_REFUSALS:
            raise trouble
    return read


def _ask(portal: Portal, one: _Waiting, work: Work) -> tuple[KnownError | None, Table]:
    """Return the table, or what was wrong with this one; what is wrong with the network is raised."""
    try:
        return None, portal.table(one.resource, work)
    except (errors.RequestRefused, errors.ServerTrouble, errors.GarbledAnswer, errors.NotAPortal) as trouble:
        return trouble, Table((), None)


def _waiting(connection: sqlite3.Connection, favourites: Collection[str], dataset_id: str | None) -> list[_Waiting]:
    """Return the tables whose present version was not read yet; those never read come before those read once."""
    since = (datetime.now(UTC) - AGAIN_AFTER).isoformat(timespec="seconds")
    rows = connection.execute("select resource, version from crawl where trouble = '' or read_at > ?", (since,))
    read = dict(rows.fetchall())
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
        if before:
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
