"""The lines of the result list: read from the replica, with the matched words marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sync.catalog.model import Hit
from sync.catalog.search.excerpts import Excerpts

_BETWEEN = " · "  # between the entries of a list: tags, resources, columns
_LINES = f"""
select number, id, slug, title, department, formats, modified, withdrawn, hidden, summary,
replace(tags, char(10), '{_BETWEEN}'), replace(topics, char(10), '{_BETWEEN}')
from dataset where number in (%s)
"""
_DEEP = f"""
select number, replace(resource_names, char(10), '{_BETWEEN}'), replace(column_names, char(10), '{_BETWEEN}')
from dataset where number in (%s)
"""
_TITLE, _TEXTS = 3, 9


def hits(reader: sqlite3.Connection, numbers: Sequence[int], excerpts: Excerpts) -> tuple[Hit, ...]:
    """The lines for these row numbers, in this order; numbers that are no longer there are left out.

    The excerpt shows what the title does not: first from the description, then tags and topics, and only where a word
    is found nowhere else from the names of resources and columns, which are long.
    """
    rows = _rows(reader, _LINES, numbers)
    titles = {number: excerpts.title(row[_TITLE]) for number, row in rows.items()}
    found = {number: excerpts.line(titles[number][1], row[_TEXTS:]) for number, row in rows.items()}
    silent = [number for number, line in found.items() if not line and titles[number][1]]
    for number, deep in _rows(reader, _DEEP, silent).items():
        found[number] = excerpts.line(titles[number][1], deep[1:])
    for number, line in found.items():
        found[number] = line or excerpts.cut(rows[number][_TEXTS], 0)
    return tuple(_hit(rows[number], titles[number][0], found[number]) for number in numbers if number in rows)


def _rows(reader: sqlite3.Connection, sql: str, numbers: Sequence[int]) -> dict[int, Any]:
    if not numbers:
        return {}
    places = ",".join("?" * len(numbers))
    return {row[0]: row for row in reader.execute(sql % places, tuple(numbers))}


def _hit(row: Any, title: str, line: str) -> Hit:
    number, ident, slug, _, department, formats, modified, withdrawn, hidden, *_ = row
    return Hit(
        number=number,
        id=ident,
        slug=slug,
        title=title,
        excerpt=line,
        department=department,
        formats=tuple(filter(None, formats.split("\n"))),
        modified=_time(modified),
        withdrawn=_time(withdrawn),
        hidden=bool(hidden),
    )


def _time(stamp: str | None) -> datetime | None:
    """A stamp of the replica as UTC; None where the portal wrote something that is no date."""
    if stamp is None:
        return None
    try:
        return datetime.fromisoformat(stamp + "+00:00")
    except ValueError:
        return None
