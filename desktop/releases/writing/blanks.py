"""Which cells of a file have to be blank, and with which code: counts, and the figures that belong to them. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from desktop.deidentification.cells import read_cell
from desktop.deidentification.model import Mark, Place
from desktop.deidentification.spec import Column, Role
from desktop.releases.model import Assessment, Table

NONE, SMALL, COMPLEMENTARY, NO_DATA, UNSTABLE = "0", "1", "2", "3", "4"  # codes of the Open Data Handbook
FIGURES = (Role.RATE, Role.SHARE, Role.MONEY, Role.SAMPLE)
_SECOND = frozenset(("**", "c", "(c)"))  # how tables print a complementary cell
_CLOSE = 0.02  # how far the denominators of rates may lie apart and still be one, rounded
At = tuple[int, int]  # row and column of the file


@dataclass(frozen=True, slots=True)
class Blanks:
    """What is blank.

    Attributes:
        codes: of every count cell; another code than `NONE` is a blank cell.
        figures: rates, shares, amounts and sample sizes that are blank.
        masked: how many counts this assessment masks.
        tells_apart: codes 1 and 2 are told apart; else every masked count has code 1.
    """

    codes: Mapping[At, str]
    figures: frozenset[At]
    masked: int
    tells_apart: bool


def blanks(found: Assessment) -> Blanks:
    """Return which cells are blank in the result."""
    tells_apart = all(table.masked is None or table.masked.tells_apart for table in found.tables)
    codes: dict[At, str] = {}
    for table in found.tables:
        for place, at in table.cells.items():
            codes[at] = _code(found, table, place, tells_apart)
    hidden = frozenset(at for at, code in codes.items() if code in (SMALL, COMPLEMENTARY))
    masked = sum(_is_masked(table, place) for table in found.tables for place in table.cells)
    return Blanks(codes, _figures(found, codes, hidden), masked, tells_apart)


def _code(found: Assessment, table: Table, place: Place, tells_apart: bool) -> str:
    row, column = table.cells[place]
    text = found.look.rows[row][column]
    mark = table.masked.marks.get(place, Mark.SHOWN) if table.masked else Mark.SHOWN
    if mark in (Mark.SMALL, Mark.COMPLEMENTARY):
        return COMPLEMENTARY if tells_apart and mark is Mark.COMPLEMENTARY else SMALL
    cell = read_cell(text)
    if cell.is_masked:
        return COMPLEMENTARY if tells_apart and text.strip().casefold() in _SECOND else SMALL
    if cell.number is None:
        return NO_DATA
    return UNSTABLE if place in table.unstable else NONE


def _is_masked(table: Table, place: Place) -> bool:
    return table.masked is not None and table.masked.marks.get(place) in (Mark.SMALL, Mark.COMPLEMENTARY)


def _figures(found: Assessment, codes: Mapping[At, str], hidden: frozenset[At]) -> frozenset[At]:
    """Return the cells of figures that are blank."""
    blank: set[At] = set()
    for place, column in enumerate(found.spec.columns):
        if column.role in FIGURES:
            is_share = column.role is Role.SHARE or (column.role is Role.RATE and _is_share(found, column, place))
            blank |= {(row, place) for row in _blank_rows(found, column, codes, hidden if is_share else frozenset())}
    return frozenset(blank)


def _blank_rows(found: Assessment, column: Column, codes: Mapping[At, str], hidden: frozenset[At]) -> set[int]:
    """Return the rows in which a figure is blank: its count is, or, for a share, any count of its total."""
    tables = _tables_of(found, column)
    rows = {at[0] for table in tables for at in _own(found, table, column) if codes[at] != NONE}
    for table in tables if hidden else ():
        rows |= _of_larger_totals(found, table, column, hidden)
        touched = {key for place, at in table.cells.items() if at in hidden for key in _keys(place)}
        mine = set(_own(found, table, column))
        rows |= {at[0] for place, at in table.cells.items() if at in mine and touched & set(_keys(place))}
    return rows


def _of_larger_totals(found: Assessment, table: Table, column: Column, hidden: frozenset[At]) -> set[int]:
    """Return the rows whose share is one of a total over several axes at once, with a hidden count in that total."""
    at, mine = found.look.header.index(column.name), set(_own(found, table, column))
    axes = range(len(table.counts.axes))
    rows: set[int] = set()
    for over in (over for count in axes[1:] for over in combinations(axes, count + 1)):
        totals = _totals(table, over, hidden)
        for place, cell in table.cells.items():
            total, number = totals.get(_left(place, over)), table.counts.cells[place]
            if cell in mine and number and total and _is_share_of(found.look.rows[cell[0]][at], number, total):
                rows.add(cell[0])
    return rows


def _totals(table: Table, over: Sequence[int], hidden: frozenset[At]) -> dict[Place, int]:
    """Return the total over some axes of every block with a hidden count in it, by its other groups."""
    made = [{one.whole for one in axis.sums} for axis in table.counts.axes]
    totals: Counter[Place] = Counter()
    touched = set()
    for place, cell in table.cells.items():
        if not any(place[axis] in made[axis] for axis in over):
            totals[_left(place, over)] += table.counts.cells[place] or 0
        if cell in hidden:
            touched.add(_left(place, over))
    return {place: total for place, total in totals.items() if place in touched}


def _left(place: Place, over: Sequence[int]) -> Place:
    return tuple(value for axis, value in enumerate(place) if axis not in over)


def _is_share_of(text: str, number: int, total: int) -> bool:
    """Tell whether a figure is, rounded, what a count is of a total: as a percentage or a proportion."""
    figure, unit = _figure(text), _unit(text)
    return figure is not None and any(abs(scale * number / total - figure) <= unit for scale in (1, 100))


def _unit(text: str) -> float:
    """Return the last place that a number is written to: 0.1 for "12.5%"."""
    return float(10 ** -len(text.strip().rstrip("% ").partition(".")[2]))


def _tables_of(found: Assessment, column: Column) -> list[Table]:
    return [table for table in found.tables if any(True for _ in _own(found, table, column))]


def _own(found: Assessment, table: Table, column: Column) -> list[At]:
    """Return the count cells that a figure belongs to."""
    header = found.look.header
    return [at for at in table.cells.values() if not column.of or header[at[1]] == column.of]


def _keys(place: Place) -> Sequence[tuple[int, Place]]:
    """Return the lines that a place lies in: everything but one of its groups."""
    return [(number, (*place[:number], *place[number + 1 :])) for number in range(len(place))]


def _is_share(found: Assessment, column: Column, at: int) -> bool:
    """Tell whether the numbers say that a rate has one and the same denominator along an axis: a share of a total."""
    return any(_has_one_denominator(found, table, column, at) for table in _tables_of(found, column))


def _has_one_denominator(found: Assessment, table: Table, column: Column, at: int) -> bool:
    mine = set(_own(found, table, column))
    for axis in range(len(table.counts.axes)):
        lines: dict[Place, list[tuple[float, float]]] = {}
        for place, (row, count_at) in table.cells.items():
            number, rate = table.counts.cells[place], _figure(found.look.rows[row][at])
            if (row, count_at) in mine and number and rate:
                half = _unit(found.look.rows[row][at]) / 2
                span = (number / (rate + half), number / (rate - half) if rate > half else inf)
                lines.setdefault((*place[:axis], *place[axis + 1 :]), []).append(span)
        several = [line for line in lines.values() if len(line) > 1]
        if several and all(max(low for low, _ in line) <= (1 + _CLOSE) * min(up for _, up in line) for line in several):
            return True
    return False


def _figure(text: str) -> float | None:
    from sync.tables.asking.numbers import number_of

    return number_of(text.strip())
