"""Which raw row gives the names of the columns, and the names themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sync.tables.formats.model import MOST_COLUMNS, Tally

LOOKED_AT = 40  # raw rows among which the header is searched
_MOST_ROWS = 3  # of one header
_JOINED = " / "  # between the rows of a header
_NUMBER = re.compile(r"\s*[-+]?[$]?\s*[\d,]*\.?\d+(e[-+]?\d+)?\s*%?\s*", re.IGNORECASE)
_YEAR = re.compile("(?:19|20)[0-9]{2}")  # often names a group of columns


@dataclass(frozen=True, slots=True)
class Header:
    """Where the names are.

    Attributes:
        row: the raw row, from 0, directly above the data; -1 for none.
        cells: names as found, before they are made unique; as many as the raw row has.
        height: raw rows that the names come from.
    """

    row: int
    cells: tuple[str, ...]
    height: int = 1


def header_in(rows: Sequence[Sequence[str]], lines: Sequence[int] = (), *, chosen: int | None = None) -> Header:
    """Return the header among the first raw rows.

    Args:
        rows: without blank ones.
        lines: of a sheet, where each row stands in it; empty for a text.
        chosen: the row a person wants, -1 for none.
    """
    if chosen is not None:
        return Header(chosen, tuple(rows[chosen])) if 0 <= chosen < len(rows) else Header(-1, (), 0)
    if not rows:
        return Header(-1, (), 0)
    row = _first_full(rows, lines)
    return _joined(rows, row) if lines else Header(row, tuple(rows[row]))


def unique_names(cells: Sequence[str], width: int, tally: Tally) -> tuple[str, ...]:
    """Return a name for each column, none empty and none twice, and tell where the header had other ones."""
    names: list[str] = []
    taken = {cell.strip() for cell in cells}
    used: set[str] = set()
    for position in range(width):
        found = cells[position].strip() if position < len(cells) else ""
        name = found or f"column {position + 1}"
        if name in used or (not found and name in taken):
            name = _numbered(name, used | taken)
        if not found and position < len(cells):
            tally.tell("empty-header", value=name)
        elif found and name != found:
            tally.tell("duplicate-header", value=found)
        used.add(name)
        names.append(name)
    return tuple(names)


def _numbered(name: str, used: set[str]) -> str:
    number = 2
    while f"{name} ({number})" in used:
        number += 1
    return f"{name} ({number})"


def _first_full(rows: Sequence[Sequence[str]], lines: Sequence[int]) -> int:
    """Return the first row with at least half as many filled cells as the fullest; titles and notes have fewer.

    In a sheet, a row that is not full and has a blank row below it is a note too.
    """
    notes = {place for place, (line, below) in enumerate(pairwise(lines)) if below > line + 1}
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    most = max(filled) if lines else min(max(filled), _usual_width(rows))
    if most < 3:
        return next((number for number, count in enumerate(filled) if count), 0)
    return next(
        number for number, count in enumerate(filled) if count >= most or (count * 2 >= most and number not in notes)
    )


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    """Return how many cells at least half of the rows of a text have, or more than any where there is no such number.

    One row that a stray comma made long says nothing about where the names are.
    """
    width, times = Counter(map(len, rows)).most_common(1)[0]
    return width if width > 1 and times * 2 >= len(rows) else MOST_COLUMNS


def _joined(rows: Sequence[Sequence[str]], row: int) -> Header:
    """Return a header of a sheet, which may have groups of columns above or below its first full row."""
    last = row
    while last + 1 < len(rows) and last - row < _MOST_ROWS - 1 and _continues(rows, last):
        last += 1
    first = row
    while first and last - first < _MOST_ROWS - 1 and _groups(rows[first - 1], rows[first]):
        first -= 1
    if first == last:
        return Header(row, tuple(rows[row]))
    levels = [_spread(one) for one in rows[first:last]] + [list(rows[last])]
    width = max(len(level) for level in levels)
    names = [_named([level[place] if place < len(level) else "" for level in levels]) for place in range(width)]
    return Header(last, tuple(names), last - first + 1)


def _continues(rows: Sequence[Sequence[str]], number: int) -> bool:
    """Whether the row below belongs to the header: this one has gaps, the one below fills them and holds no number."""
    this, below = rows[number], rows[number + 1]
    gaps = [place for place, cell in enumerate(this) if not cell.strip()]
    filled = [cell for cell in below if cell.strip()]
    if len(gaps) < 2 or len(filled) < 2 or any(_NUMBER.fullmatch(cell) for cell in filled):
        return False
    fills = sum(1 for place in gaps if place < len(below) and below[place].strip())
    after = [cell for row in rows[number + 2 : number + 6] for cell in row if cell.strip()]
    return fills * 10 >= len(gaps) * 9 and any(_NUMBER.fullmatch(cell) for cell in after)


def _groups(above: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a row names groups of the columns below it: some of them, and not the first alone as a title does."""
    places = [place for place, cell in enumerate(above) if cell.strip()]
    if len(places) < 2 or any(_is_quantity(above[place], places[0]) for place in places):
        return False
    return places[-1] < len(names) and all(len(above[place]) <= 120 for place in places)


def _is_quantity(cell: str, first: int) -> bool:
    """Whether a cell is a number; a year is none where the first column has no group, as that of a note has text."""
    return bool(_NUMBER.fullmatch(cell)) and not (first and _YEAR.fullmatch(cell.strip()))


def _spread(row: Sequence[str]) -> list[str]:
    """Return the row with each group's name over all of its columns."""
    spread, last = [], ""
    for cell in row:
        last = cell.strip() or last
        spread.append(last)
    return spread


def _named(levels: Sequence[str]) -> str:
    """Return the levels of one column's name as one."""
    parts: list[str] = []
    for level in levels:
        text = level.strip()
        if text and (not parts or parts[-1] != text):
            parts.append(text)
    return _JOINED.join(parts)
