"""Columns that only say of which day a file is: the same in every row, so that they change in all rows at once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.tables.model import Found, Since

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sync.tables.model import Part, Version

SAMPLE = 200  # rows looked at


def without_stamps(found: Iterable[Found], before: Version) -> Iterator[Found]:
    """Yield the rows of one table, their changes without those in such columns; a row is left out where none is left.

    ``before`` is the version before the newest.
    """
    known: dict[int, frozenset[str]] = {}
    for one in found:
        if one.since is not Since.CHANGED:
            yield one
            continue
        number = one.part.number
        if number not in known:
            known[number] = _stamps(one.version, one.part, before)
        changed = tuple(at for at in one.changed if one.part.columns[at].name not in known[number])
        if changed:
            yield replace(one, changed=changed)


def _stamps(version: Version, part: Part, before: Version) -> frozenset[str]:
    """Return the names of the columns that have one value in all rows looked at, in either version."""
    earlier = next((one for one in before.parts if (one.name or one.number) == (part.name or part.number)), None)
    if earlier is None or min(part.rows, earlier.rows) < 2:
        return frozenset()
    return _constant(version, part) & _constant(before, earlier)


def _constant(version: Version, part: Part) -> frozenset[str]:
    from sync.tables.table import OpenTable

    with closing(OpenTable.open(version, part.number)) as table:
        rows = table.rows.rows(0, min(SAMPLE, part.rows))
    return frozenset(one.name for one in part.columns if len({row[one.position].strip() for row in rows}) == 1)
