"""Reads the counts out of a file as a spec describes it, and says what is odd about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.deidentification.cells import Cell, read_cell
from desktop.deidentification.model import Axis, Counts, Place
from desktop.deidentification.spec import Role, Spec
from desktop.deidentification.wholes import wholes
from desktop.releases.model import Look, Problem

TOLD = 10  # problems of one kind that are told one by one
FIRST_ROW = 2  # number of the first row below the header, as people count them


@dataclass(frozen=True, slots=True)
class Measure:
    """One table to be: a count column by itself, or several that break counts down.

    Attributes:
        columns: places of the count columns.
        axis: the axis that they are, without its sums; None where there is one column.
    """

    name: str
    columns: tuple[int, ...]
    axis: Axis | None = None


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table of counts as it was read; ``masked`` are places whose number was left out on purpose."""

    counts: Counts
    cells: Mapping[Place, tuple[int, int]]
    masked: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds; ``notes`` are the numbers of rows that are footnotes, from 0."""

    tables: tuple[ReadTable, ...]
    problems: tuple[Problem, ...]
    notes: frozenset[int]


def read(look: Look, spec: Spec) -> Reading:
    """Return the tables of counts in a file, and what is odd about its cells."""
    measures = measures_of(look, spec)
    groups = [look.header.index(column.name) for column in spec.named(Role.GROUP)]
    notes = footnotes(look, [column for measure in measures for column in measure.columns])
    problems = [*_without_groups(look, groups, measures, notes)]
    tables = []
    for measure in measures:
        table, odd = _table(look, spec, groups, measure, notes)
        tables.append(table)
        problems += odd
    return Reading(tuple(tables), tuple(problems), notes)


def measures_of(look: Look, spec: Spec) -> tuple[Measure, ...]:
    """Return the tables that a spec makes of the count columns, in the file's order."""
    found = []
    for one in spec.across:
        places = tuple(look.header.index(name) for name in one.columns)
        found.append(Measure(one.name, places, Axis(one.name, one.columns, variable=one.variable)))
    apart = {name for one in spec.across for name in one.columns}
    alone = [column.name for column in spec.named(Role.COUNT) if column.name not in apart]
    found += [Measure(name, (look.header.index(name),)) for name in alone]
    return tuple(sorted(found, key=lambda measure: measure.columns))


def footnotes(look: Look, counts: Sequence[int]) -> frozenset[int]:
    """Return the rows that are no rows: empty, or at the end and with nothing but a text in the first cell."""
    found = {number for number, row in enumerate(look.rows) if not any(cell.strip() for cell in row)}
    for number in range(len(look.rows) - 1, -1, -1):
        row = look.rows[number]
        is_note = len(row) > 1 and not any(cell.strip() for cell in row[1:]) and 0 not in counts
        if not is_note:
            break
        found.add(number)
    return frozenset(found)


def group_of(cell: str) -> str:
    """Return a group as it is compared: without the spaces that nobody sees."""
    return " ".join(cell.split())


def _without_groups(
    look: Look, groups: Sequence[int], measures: Sequence[Measure], notes: frozenset[int]
) -> Iterator[Problem]:
    if not measures:
        yield Problem("no-counts", {}, stops=True)
    if not groups and len(look.rows) - len(notes) > 1:
        yield Problem("no-groups", {"rows": len(look.rows) - len(notes)}, stops=True)
    for place in groups:
        blank = sum(not row[place].strip() for number, row in enumerate(look.rows) if number not in notes)
        if blank:
            yield Problem("group-is-blank", {"column": look.header[place], "count": blank})
    if len(look.rows) == len(notes):
        yield Problem("no-rows", {}, stops=True)


def _table(
    look: Look, spec: Spec, groups: Sequence[int], measure: Measure, notes: frozenset[int]
) -> tuple[ReadTable, list[Problem]]:
    found: dict[Place, tuple[int, int]] = {}
    read_cells: dict[Place, Cell] = {}
    twice: list[tuple[int, int]] = []
    odd: list[tuple[int, int]] = []
    for number, row in enumerate(look.rows):
        if number in notes:
            continue
        lead = tuple(group_of(row[place]) for place in groups)
        for column in measure.columns:
            place = (*lead, look.header[column]) if measure.axis else lead or ("",)
            cell = read_cell(row[column])
            if place in found:
                twice += [(number, found[place][0])] if column == measure.columns[0] else []
                continue
            if cell.is_odd:
                odd.append((number, column))
            found[place], read_cells[place] = (number, column), cell
    numbers = {place: cell.number for place, cell in read_cells.items()}
    axes = _axes(look, spec, groups, measure, numbers)
    masked = frozenset(place for place, cell in read_cells.items() if cell.is_masked)
    problems = [*(_twice(twice) if groups else ()), *_odd(look, odd)]
    return ReadTable(Counts(measure.name, axes, numbers), found, masked), problems


def _axes(
    look: Look, spec: Spec, groups: Sequence[int], measure: Measure, numbers: Mapping[Place, int | None]
) -> tuple[Axis, ...]:
    variables = {column.name: column.variable for column in spec.named(Role.GROUP)}
    named = [(look.header[place], variables[look.header[place]]) for place in groups]
    named += [(measure.axis.name, measure.axis.variable)] if measure.axis else []
    named = named or [("", "")]
    axes = []
    for number, (name, variable) in enumerate(named):
        values = tuple(dict.fromkeys(place[number] for place in numbers))
        sums = spec.sums[name] if name in spec.sums else wholes(values, numbers, number)
        axes.append(Axis(name, values, tuple(sums), variable))
    return tuple(axes)


def _twice(twice: Sequence[tuple[int, int]]) -> Iterator[Problem]:
    for row, first in twice[:TOLD]:
        yield Problem("same-group-twice", {"row": row + FIRST_ROW, "first": first + FIRST_ROW}, stops=True)
    if len(twice) > TOLD:
        yield Problem("same-group-more", {"count": len(twice) - TOLD}, stops=True)


def _odd(look: Look, odd: Sequence[tuple[int, int]]) -> Iterator[Problem]:
    for row, column in odd[:TOLD]:
        facts: dict[str, str | int] = {
            "column": look.header[column],
            "row": row + FIRST_ROW,
            "cell": look.rows[row][column].strip()[:40],
        }
        yield Problem("not-a-count", facts, stops=True)
    if len(odd) > TOLD:
        yield Problem("not-a-count-more", {"count": len(odd) - TOLD}, stops=True)
