"""Reads the tables of the program counts: rows become spots, cells become marks, and the masking key has its say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from desktop.programs.counts import Block, Counts
from desktop.programs.model import Held, Oddity, Period, Place, Spot
from desktop.programs.naming import Columns, columns_of, level_of, period_in, program_of, year_of
from desktop.programs.reading.cells import SHOWN, Coded, Counted
from desktop.programs.reading.masking import Key, masked
from desktop.programs.reading.places import Raw, places_of
from sync.work import Progress, Work

if TYPE_CHECKING:
    from desktop.tables.book import TableBook

_AT_ONCE = 1_000  # rows between two looks at whether a stop is asked for
Head = tuple[Period, str, Raw, int]


def read_counts(held: Sequence[Held], tables: TableBook, work: Work) -> Counts:
    """Return what the tables say; of two that have the same row, the earlier one is believed."""
    pace = _Pace(work, sum(one.version.parts[one.part].rows for one in held))
    oddities: list[Oddity] = []
    counted = [_read(one, tables, pace, oddities) for one in held if not one.is_key]
    keys = [_read_key(one, tables, pace, oddities) for one in held if one.is_key]
    places = places_of(raw for one in (*counted, *keys) for _, _, raw, _ in one.heads)
    key, blocks = _key(keys, places), []
    for one in counted:
        block = Block(one.measures, one.cells, one.spots(places))
        oddities += _twice(block, one.name)
        oddities += masked(block, key, one.name)
        blocks.append(block)
    return Counts(blocks, oddities)


def _key(keys: Sequence[_Keyed], places: Mapping[Raw, Place]) -> Key:
    """Return the keys as one, all with the columns of the first; a column that one lacks hides nothing in it."""
    measures = tuple(keys[0].measures) if keys else ()
    codes: dict[Spot, bytes] = {}
    for one in reversed(keys):
        order = [one.measures.get(measure, -1) for measure in measures]
        same = order == list(range(len(one.measures)))
        rows = one.codes if same else [bytes(row[at] if at >= 0 else SHOWN for at in order) for row in one.codes]
        codes |= zip(one.spots(places), rows, strict=True)
    return Key(measures, codes)


@dataclass(slots=True)
class _Pace:
    """Tells how far the reading has come."""

    work: Work
    total: int
    done: int = 0

    def step(self, rows: int) -> None:
        self.done += rows
        self.work.step(Progress("programs.reading", self.done, self.total))


class _Table:
    """One table as it is read: which rows there are, before the places are known."""

    def __init__(self, name: str, measures: Mapping[str, int]) -> None:
        self.name, self.measures = name, measures
        self.heads: list[Head] = []

    def spots(self, places: Mapping[Raw, Place]) -> list[Spot]:
        """Return which row is which."""
        return [Spot(period, program, places[raw], year) for period, program, raw, year in self.heads]


class _Counted(_Table):
    def __init__(self, name: str, measures: Mapping[str, int]) -> None:
        super().__init__(name, measures)
        self.cells = Block(measures).cells


class _Keyed(_Table):
    def __init__(self, name: str, measures: Mapping[str, int]) -> None:
        super().__init__(name, measures)
        self.codes: list[bytes] = []


def _read(one: Held, tables: TableBook, pace: _Pace, oddities: list[Oddity]) -> _Counted:
    columns = _columns(one)
    found = _Counted(one.version.source.resource_name, _places_of_measures(columns))
    look_up, heads = Counted().__getitem__, _Heads(one, columns)
    for row in _rows(one, tables, pace):
        head = heads.of(row)
        if head is not None:
            found.heads.append(head)
            found.cells.extend(map(look_up, heads.measured(row)))
    oddities += heads.oddities(found.name)
    return found


def _read_key(one: Held, tables: TableBook, pace: _Pace, oddities: list[Oddity]) -> _Keyed:
    columns = _columns(one)
    found = _Keyed(one.version.source.resource_name, _places_of_measures(columns))
    look_up, heads = Coded().__getitem__, _Heads(one, columns)
    for row in _rows(one, tables, pace):
        head = heads.of(row)
        if head is not None:
            found.heads.append(head)
            found.codes.append(bytes(map(look_up, heads.measured(row))))
    oddities += heads.oddities(found.name)
    return found


class _Heads:
    """Reads what a row is about, and counts the rows of which that cannot be said."""

    def __init__(self, one: Held, columns: Columns) -> None:
        self._default, self._columns = one.period, columns
        self._unread = 0
        positions = [at for _, at in columns.measures]
        self._several = itemgetter(*positions)
        self._is_single = len(positions) == 1

    def of(self, row: Sequence[str]) -> Head | None:
        """Return what a row is about, None where it cannot be read."""
        at = self._columns
        year, level, program = year_of(row[at.year]), level_of(row[at.level]), row[at.program].strip()
        if year is None or level is None or not program:
            self._unread += 1
            return None
        raw = (level, " ".join(row[at.number].split()) if at.number >= 0 else "")
        return period_in(row[at.year]) or self._default, program_of(program), raw, year

    def measured(self, row: Sequence[str]) -> Sequence[str]:
        """Return the cells of a row that hold values."""
        found: Sequence[str] = self._several(row)
        return (str(found),) if self._is_single else found

    def oddities(self, table: str) -> Iterator[Oddity]:
        """Yield that rows could not be read, where there were such."""
        if self._unread:
            yield Oddity("rows-not-read", self._unread, table)


def _rows(one: Held, tables: TableBook, pace: _Pace) -> Iterator[Sequence[str]]:
    with closing(tables.open(one.version, one.part)) as table:
        for first in range(0, table.part.rows, _AT_ONCE):
            rows = table.rows.rows(first, _AT_ONCE)
            yield from rows
            pace.step(len(rows))


def _columns(one: Held) -> Columns:
    found = columns_of([column.name for column in one.version.parts[one.part].columns])
    if found is None:
        raise AssertionError("only tables with these columns are chosen")
    return found


def _places_of_measures(columns: Columns) -> dict[str, int]:
    return {id_: at for at, (id_, _) in enumerate(columns.measures)}


def _twice(block: Block, table: str) -> Iterator[Oddity]:
    again = len(block.spots) - len(set(block.spots))
    if again:
        yield Oddity("rows-twice", again, table)
