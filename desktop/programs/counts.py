"""The counts themselves: which rows there are, and the value of any cell; a million cells in a few megabytes."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from desktop.programs.model import Figure, Hidden, Level, Oddity, Period, Place, Spot, Value
from desktop.programs.naming import is_grant, program_order
from desktop.programs.reading.cells import value_of
from desktop.programs.reading.places import order


@dataclass(slots=True)
class Block:
    """The cells of one table, row by row.

    Attributes:
        measures: position of each column in a row.
        cells: one mark of `desktop.programs.reading.cells` for each cell.
        spots: which row is which, in order.
    """

    measures: Mapping[str, int]
    cells: array[float] = field(default_factory=lambda: array("d"))
    spots: list[Spot] = field(default_factory=list)

    def row(self, at: int) -> Sequence[float]:
        """Return the marks of a row."""
        width = len(self.measures)
        return self.cells[at * width : (at + 1) * width]


class Counts:
    """Everything that the tables say; it never changes, so any thread may ask."""

    def __init__(self, blocks: Iterable[Block], oddities: Iterable[Oddity] = ()) -> None:
        """Where two tables have the same row, the earlier block has it."""
        self._rows: dict[Spot, tuple[Block, int]] = {}
        self.measures: dict[str, None] = {}
        for block in blocks:
            self.measures |= dict.fromkeys(block.measures)
            for at, spot in enumerate(block.spots):
                self._rows.setdefault(spot, (block, at))
        self.oddities = tuple(oddities)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def __contains__(self, spot: object) -> bool:
        """Tell whether there is such a row."""
        return spot in self._rows

    def spots(self) -> Iterable[Spot]:
        """Return every row there is."""
        return self._rows.keys()

    def value(self, spot: Spot, measure: str) -> Value:
        """Return what the file has in a cell; None where it has no such row or column."""
        found = self._rows.get(spot)
        if found is None or measure not in found[0].measures:
            return None
        block, at = found
        return value_of(block.cells[at * len(block.measures) + block.measures[measure]])

    def figure(self, spot: Spot, measure: str) -> Figure:
        """Return a value with that of the year before."""
        return Figure(self.value(spot, measure), self.value(spot.in_year(spot.year - 1), measure))

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The counts there are of a year."""
        found = {spot.period for spot in self._rows}
        return tuple(period for period in Period if period in found)

    @cached_property
    def programs(self) -> tuple[str, ...]:
        """The programs there are: the seven in their order, then others by name."""
        found, listed = {spot.program for spot in self._rows}, program_order()
        return (*(one for one in listed if one in found), *sorted(found.difference(listed), key=str.casefold))

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The levels there are."""
        return tuple(level for level in Level if self.places(level))

    @cached_property
    def grants(self) -> tuple[str, ...]:
        """The columns whose names say that they are about grants."""
        return tuple(one for one in self.measures if is_grant(one))

    def years(self, period: Period) -> tuple[int, ...]:
        """Return the years of a count, newest first."""
        return self._years.get(period, ())

    def places(self, level: Level) -> tuple[Place, ...]:
        """Return the places of a level, in order."""
        return self._places.get(level, ())

    def hidden(self, spot: Spot) -> int:
        """Return how many cells of a row are hidden."""
        return sum(isinstance(self.value(spot, measure), Hidden) for measure in self.measures)

    @cached_property
    def _years(self) -> Mapping[Period, tuple[int, ...]]:
        found: dict[Period, set[int]] = {}
        for spot in self._rows:
            found.setdefault(spot.period, set()).add(spot.year)
        return {period: tuple(sorted(years, reverse=True)) for period, years in found.items()}

    @cached_property
    def _places(self) -> Mapping[Level, tuple[Place, ...]]:
        found: dict[Level, set[Place]] = {}
        for spot in self._rows:
            found.setdefault(spot.place.level, set()).add(spot.place)
        return {level: tuple(sorted(places, key=order)) for level, places in found.items()}
