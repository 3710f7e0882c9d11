"""Finds what the cells of each column are, from all rows of a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.tables.asking.days import day_of
from sync.tables.asking.numbers import number_of
from sync.tables.asking.texts import is_blank, stripped
from sync.tables.model import Nature
from sync.work import Work

MOSTLY = 0.9  # of the cells that are neither blank nor marks
# What stands in place of a figure or is hung on it: *, **, ., -, --, n/a, NA, 0.268*, 12†
_HUNG = r"*\x{2020}\x{2021}#~"
MARK = rf"(?:[{_HUNG}.\-\x{{2013}}\x{{2014}}]{{1,5}}|(?i:n/?a|none|null|nr|ns|dsu)|[+-]?[0-9][0-9.,]*[{_HUNG}]{{1,3}})"
LONGEST_MARK = 24  # characters with the white space around it
_MARK = re.compile(re.sub(r"\\x\{([0-9a-f]+)\}", r"\\u\1", MARK))
_CODE_NAME = re.compile(r"(?:^|[^a-z])(?:zip|zipcode|zcta|fips|geoid|postal)(?:[^a-z]|$)", re.IGNORECASE)
_LOOK = 1024  # rows between two looks at whether to stop


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted in one column; marks are neither blank nor numbers nor days."""

    filled: int
    marks: int
    numbers: int
    days: int
    leading_zeros: int

    def nature(self, name: str, *, is_identifier: bool) -> Nature:
        """Return what the column is."""
        if self.leading_zeros or is_identifier or (_CODE_NAME.search(name) and not self.days):
            return Nature.CODE
        counted = self.filled - self.marks
        if counted and self.numbers >= MOSTLY * counted:
            return Nature.NUMBER
        if counted and self.days >= MOSTLY * counted:
            return Nature.DATE
        return Nature.TEXT


def natures(
    names: Sequence[str], cells: Path | Iterable[Sequence[str]], work: Work, *, identifiers: Collection[int] = ()
) -> tuple[Nature, ...]:
    """Return the nature of each column.

    Args:
        names: of the columns, in order.
        cells: the file that `build_columns` made, or the rows themselves.
        work: asked whether to go on.
        identifiers: positions of columns that were recognised as identifiers.

    Raises:
        Cancelled: a stop was asked for.
        ColumnsDamaged: the file cannot be read.
    """
    if isinstance(cells, Path):
        from sync.tables.columns.large.natures import tallies

        counted = tallies(cells, len(names), work)
    else:
        counted = _tallies(cells, len(names), work)
    return tuple(
        tally.nature(name, is_identifier=place in identifiers)
        for place, (name, tally) in enumerate(zip(names, counted, strict=True))
    )


def has_leading_zero(text: str) -> bool:
    """Tell whether a text is all digits with a zero before others, which no quantity has."""
    return len(text) > 1 and text[0] == "0" and text.isascii() and text.isdigit()


def tally_of(counts: Counter[str]) -> Tally:
    """Count what the texts of a column are, each with how often it occurs."""
    filled = marks = numbers = days = zeros = 0
    for text, times in counts.items():
        if is_blank(text):
            continue
        filled += times
        zeros += has_leading_zero(stripped(text)) * times
        if number_of(text) is not None:
            numbers += times
        elif day_of(text) is not None:
            days += times
        elif len(text) <= LONGEST_MARK and _MARK.fullmatch(stripped(text)):
            marks += times
    return Tally(filled, marks, numbers, days, zeros)


def _tallies(rows: Iterable[Sequence[str]], width: int, work: Work) -> list[Tally]:
    counters: list[Counter[str]] = [Counter() for _ in range(width)]
    batch: list[Sequence[str]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _LOOK:
            _count(batch, counters, work)
            batch = []
    _count(batch, counters, work)
    return [tally_of(counter) for counter in counters]


def _count(batch: list[Sequence[str]], counters: list[Counter[str]], work: Work) -> None:
    """Add the cells of some rows to the counts of their columns."""
    work.go_on()
    for counter, column in zip(counters, zip(*batch, strict=True), strict=False):
        counter.update(column)
