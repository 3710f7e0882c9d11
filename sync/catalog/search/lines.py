"""The lines of the result list: read from the replica, with the matched words marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sync.catalog.model import Hit
from sync.catalog.search.excerpts import LENGTH, Excerpts, cut

_LINES = """
select number, id, slug, title, department, formats, modified, withdrawn, hidden, summary, tags, topics
from dataset where number in (%s)
"""
_DEEP = "select number, resource_names, column_names from dataset where number in (%s)"
_SUMMARY = 9


def hits(reader: sqlite3.Connection, numbers: Sequence[int], excerpts: Excerpts) -> tuple[Hit, ...]:
    """The lines for these row numbers, in this order; numbers that are no longer there are left out."""
    rows = _rows(reader, _LINES, numbers)
    lines = {number: excerpts.excerpt(row[3], row[_SUMMARY:]) for number, row in rows.items()}
    silent = [number for number, line in lines.items() if not line]
    for number, texts in _rows(reader, _DEEP, silent).items():
        row = rows[number]
        lines[number] = excerpts.excerpt(row[3], texts[1:]) or cut(row[_SUMMARY][: 2 * LENGTH], 0)
    return tuple(_hit(rows[number], excerpts, lines[number]) for number in numbers if number in rows)


def _rows(reader: sqlite3.Connection, sql: str, numbers: Sequence[int]) -> dict[int, Any]:
    if not numbers:
        return {}
    places = ",".join("?" * len(numbers))
    return {row[0]: row for row in reader.execute(sql % places, tuple(numbers))}


def _hit(row: Any, excerpts: Excerpts, line: str) -> Hit:
    number, ident, slug, title, department, formats, modified, withdrawn, hidden, *_ = row
    return Hit(
        number=number,
        id=ident,
        slug=slug,
        title=excerpts.mark(title),
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
