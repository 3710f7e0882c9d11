"""Looks whether the counts of a table agree: totals with their parts, and columns with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.deidentification.cells import read_cell
from desktop.deidentification.model import Counts, Place
from desktop.deidentification.spec import Role, Spec
from desktop.releases.assessing.reading import TOLD, Reading, ReadTable
from desktop.releases.model import Look, Problem

_NEARLY = 0.8  # share of rows in which a column is the sum of others; the rest may be rounded or have gaps
_ENOUGH = 40  # rows after which a column of which fewer than half are the sum is none
_LOOKED_AT = 2_000  # rows in which columns are compared with each other
_SAYS_COUNT = re.compile(r"\bn ?[=:] ?[0-9]", re.IGNORECASE)  # as "Clinic A (n = 4)"
_Line = tuple[Place, tuple[Place, ...]]


def lines_of(counts: Counts) -> Iterator[_Line]:
    """Yield each total with those of its parts that the table has, two or more."""
    for number, axis in enumerate(counts.axes):
        for one in axis.sums:
            wholes = [place for place in counts.cells if place[number] == one.whole]
            for whole in wholes:
                parts = [(*whole[:number], part, *whole[number + 1 :]) for part in one.parts]
                there = tuple(part for part in parts if part in counts.cells)
                if there:
                    yield whole, there


def filled_in(table: ReadTable) -> tuple[ReadTable, int]:
    """Return a table in which every missing number that follows from the others stands, and how many did.

    Whoever reads the table can do the same, so such a cell was not hidden: it has to be masked like any other.
    """
    cells, lines = dict(table.counts.cells), list(lines_of(table.counts))
    done, goes_on = 0, True
    while goes_on:
        goes_on = False
        for whole, parts in lines:
            followed = _following(whole, parts, cells)
            if followed is not None:
                cells[followed[0]], goes_on = followed[1], True
                done += 1
    if not done:
        return table, 0
    return replace(table, counts=replace(table.counts, cells=cells)), done


def _following(whole: Place, parts: Sequence[Place], cells: Mapping[Place, int | None]) -> tuple[Place, int] | None:
    """Return the one cell of a line without a number, and its number."""
    numbers = [cells[part] for part in parts]
    if cells[whole] is None and None not in numbers:
        return whole, sum(number or 0 for number in numbers)
    total = cells[whole]
    if total is not None and numbers.count(None) == 1:
        rest = total - sum(number or 0 for number in numbers)
        return (parts[numbers.index(None)], rest) if rest >= 0 else None
    return None


def problems_of(look: Look, spec: Spec, reading: Reading) -> Iterator[Problem]:
    """Yield what is odd about how the counts go together."""
    for table in reading.tables:
        yield from _totals(table.counts)
    yield from _adding_up(look, spec, reading)
    yield from _like_records(reading)


def telling_of(look: Look, spec: Spec, reading: Reading, smallest: int) -> Iterator[Problem]:
    """Yield what would be shown as it is beside masked counts, and tells small numbers of people itself."""
    rows = [row for at, row in enumerate(look.rows) if at not in reading.notes]
    for place, column in enumerate(spec.columns):
        if column.role is Role.DENOMINATOR:
            numbers = [number for row in rows if (number := read_cell(row[place]).number)]
            if small := sum(number < smallest for number in numbers):
                yield Problem(
                    "denominator-is-small", {"column": column.name, "count": small, "limit": smallest}, stops=True
                )
        texts = [column.name, *(row[place] for row in rows if column.role in (Role.GROUP, Role.LABEL))]
        if column.role is not Role.LEFT_OUT and any(_SAYS_COUNT.search(text) for text in texts):
            yield Problem("text-tells-count", {"column": column.name}, stops=True)


def _totals(counts: Counts) -> Iterator[Problem]:
    """Name totals that differ from the sum of their parts."""
    differing = 0
    for whole, parts in lines_of(counts):
        numbers, total = [counts.cells[part] for part in parts], counts.cells[whole]
        if total is None or None in numbers:
            continue
        together = sum(number or 0 for number in numbers)
        if together != total:
            differing += 1
            if differing <= TOLD:
                facts: dict[str, str | int] = {
                    "total": " · ".join(whole),
                    "table": counts.name,
                    "shown": total,
                    "sum": together,
                }
                yield Problem("total-differs", facts)
    if differing > TOLD:
        yield Problem("total-differs-more", {"count": differing - TOLD, "table": counts.name})


def _adding_up(look: Look, spec: Spec, reading: Reading) -> Iterator[Problem]:
    """Name a column that goes into the result and gives other counts away: the same numbers, or their sum."""
    counted = {look.header[place]: place for table in reading.tables for _, place in table.cells.values()}
    apart = [name for name in counted if not any(name in one.columns for one in spec.across)]
    shown = [column.name for role in (Role.DENOMINATOR, Role.LABEL, Role.SAMPLE) for column in spec.named(role)]
    rows = [number for number in range(len(look.rows)) if number not in reading.notes][:_LOOKED_AT]
    numbers = {name: _column(look, rows, name) for name in (*counted, *shown)}
    for name in (*apart, *shown):
        for others in _sets(name, spec, list(counted), apart):
            if _is_sum(numbers[name], [numbers[other] for other in others]):
                yield Problem("column-adds-up", {"column": name, "others": ", ".join(others)}, stops=True)
                break
    yield from _running(numbers, (*apart, *shown))


def _running(numbers: Mapping[str, Sequence[int | None]], names: Sequence[str]) -> Iterator[Problem]:
    """Name a column that adds another up from row to row: each step of it is a count of the other."""
    for name in names:
        column = numbers[name]
        steps = [0 if one is None or two is None else two - one for one, two in pairwise(column)]
        for other in numbers:
            if other != name and _is_sum(numbers[other][1:], [steps]) and max(steps, default=0) > 0:
                yield Problem("column-adds-up", {"column": name, "others": other}, stops=True)
                break


def _sets(name: str, spec: Spec, counted: Sequence[str], apart: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the columns whose sum a column may be."""
    others = [other for other in counted if other != name]
    for one in spec.across:
        if name not in one.columns:
            wholes = {each.whole for each in spec.sums.get(one.name, ())}
            yield tuple(column for column in one.columns if column not in wholes)
    if len(others) > 1:
        yield tuple(others)
    if name not in counted:
        yield from ((other,) for other in others)
    alone = [other for other in apart if other != name][:20]
    yield from ((first, second) for number, first in enumerate(alone) for second in alone[number + 1 :])
    for first in range(len(alone) if name in apart else 0):
        yield from (tuple(alone[first:last]) for last in range(first + 3, len(alone) + 1))


def _column(look: Look, rows: Sequence[int], name: str) -> list[int | None]:
    place = look.header.index(name)
    return [read_cell(look.rows[row][place]).number for row in rows]


def _is_sum(whole: Sequence[int | None], parts: Sequence[Sequence[int | None]]) -> bool:
    """Tell whether a column is the sum of others in nearly every row that can tell; at least two rows must."""
    told = same = 0
    for number, row in zip(whole, zip(*parts, strict=True), strict=True):
        if number and None not in row:
            told += 1
            same += number == sum(one or 0 for one in row)
            if told == _ENOUGH and same < _ENOUGH / 2:
                return False
    return same > 1 and same >= _NEARLY * told


def _like_records(reading: Reading) -> Iterator[Problem]:
    """Say that a file in which nearly every count is one looks like a list of people."""
    for table in reading.tables:
        numbers = [number for number in table.counts.cells.values() if number]
        if len(numbers) >= 20 and sum(number == 1 for number in numbers) > 0.9 * len(numbers):
            yield Problem("looks-like-records", {"table": table.counts.name, "count": len(numbers)})
