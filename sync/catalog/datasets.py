"""Reading single datasets out of the replica, with their resources and the columns known so far."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

from sync import errors
from sync.catalog import state
from sync.catalog.model import Column, Dataset, Resource
from sync.catalog.records import FileRow, files_in

_DATASET = (
    "select number, id, slug, title, notes, department, topics, tags, frequency, granularity,"
    " created, modified, withdrawn, hidden, resources, details from dataset where {} limit 1"
)
EARLIEST, LATEST = 1970, 9998  # years; publishing systems write year 1 for "unknown", and no zone can show that
_COLUMNS = "select name, type, label, notes from column_of where resource = ? order by position"
_ROWS = "select rows from crawl where resource = ?"


def dataset(connection: sqlite3.Connection, id_or_slug: str) -> Dataset:
    """Return a dataset by its id or, failing that, by its name in the portal's addresses.

    Raises:
        NotFound: neither is on this desk.
    """
    row = (
        connection.execute(_DATASET.format("id = ?"), (id_or_slug,)).fetchone()
        or connection.execute(_DATASET.format("slug = ? order by withdrawn is not null"), (id_or_slug,)).fetchone()
    )
    if row is None:
        raise errors.NotFound(wanted=id_or_slug[:200])
    (
        number,
        ident,
        slug,
        title,
        notes,
        department,
        topics,
        tags,
        frequency,
        granularity,
        *dates,
        hidden,
        resources,
        details,
    ) = row
    created, modified, withdrawn = (utc(one) for one in dates)
    portal = state.get(connection, state.PORTAL)
    return Dataset(
        number=number,
        id=ident,
        slug=slug,
        title=title,
        notes=notes,
        department=department,
        topics=lines(topics),
        tags=lines(tags),
        frequency=frequency,
        granularity=granularity,
        created=created,
        modified=modified,
        withdrawn=withdrawn,
        hidden=bool(hidden),
        details=json.loads(details),
        resources=tuple(_resource(connection, one) for one in files_in(resources)),
        page=f"{portal}/dataset/{slug}" if portal.startswith("https://") else "",
    )


def lines(packed: str) -> tuple[str, ...]:
    """Unpack what the replica keeps separated by newlines."""
    return tuple(packed.split("\n")) if packed else ()


def utc(stored: str | None) -> datetime | None:
    """Read a stored date; portals write UTC without saying so."""
    if not stored:
        return None
    try:
        found = datetime.fromisoformat(stored)
    except ValueError:
        return None
    if not EARLIEST <= found.year <= LATEST:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _resource(connection: sqlite3.Connection, one: FileRow) -> Resource:
    columns = connection.execute(_COLUMNS, (one.id,)).fetchall() if one.has_table else []
    counted = connection.execute(_ROWS, (one.id,)).fetchone() if one.has_table else None
    return Resource(
        id=one.id,
        name=one.name,
        description=one.description,
        format=one.format,
        url=one.url,
        size=one.size,
        hash=one.hash,
        last_modified=utc(one.last_modified),
        has_table=one.has_table,
        columns=tuple(Column(*column) for column in columns),
        rows=counted[0] if counted else None,
    )
