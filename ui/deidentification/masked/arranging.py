"""A table of counts of any number of axes as rows and columns: one axis goes across, the others down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.deidentification.model import Counts, Mark, Masked, Place
from sync.work import Work

MASKED = (Mark.SMALL, Mark.COMPLEMENTARY)
_ACROSS = 16  # values of an axis that still fit beside each other


@dataclass(frozen=True, slots=True)
class Arranged:
    """A table as it is shown.

    Attributes:
        table: the counts.
        marks: what becomes of each cell.
        across: place of the axis that goes across; None where there is only one axis, which goes down.
        unstable: places of estimates that rest on too few survey cases; they are left blank, too.
        masked: row and column of each masked cell, in reading order.
        rows: the values of the other axes, in the order of the axes; only combinations that the table has.
    """

    table: Counts
    marks: Masked
    across: int | None
    rows: tuple[Place, ...]
    unstable: frozenset[Place] = frozenset()
    masked: tuple[tuple[int, int], ...] = ()

    def down(self) -> tuple[int, ...]:
        """Return the places of the axes that go down."""
        return tuple(place for place in range(len(self.table.axes)) if place != self.across)

    def columns(self) -> tuple[str, ...]:
        """Return the values that go across; one without a name where there is only one axis."""
        return ("",) if self.across is None else self.table.axes[self.across].values

    def place(self, row: int, column: int) -> Place:
        """Return the place of a cell."""
        values = self.rows[row]
        if self.across is None:
            return values
        return (*values[: self.across], self.columns()[column], *values[self.across :])

    def mark(self, place: Place) -> Mark | None:
        """Return what becomes of a cell; None where the table has no such cell."""
        return self.marks.marks.get(place)

    def number(self, place: Place) -> int | None:
        """Return what stands in the file."""
        return self.table.cells.get(place)


@dataclass(frozen=True, slots=True)
class Arrange:
    """The job of arranging a table; ``across`` is the axis the person chose, None for the one that fits best."""

    table: Counts
    marks: Masked
    across: int | None = None
    unstable: frozenset[Place] = frozenset()

    def __call__(self, work: Work) -> Arranged:
        """Return it."""
        work.go_on()
        across = best_across(self.table) if self.across is None else self.across
        if len(self.table.axes) == 1:
            across = None
        orders = [{value: at for at, value in enumerate(axis.values)} for axis in self.table.axes]
        down = [place for place in range(len(orders)) if place != across]
        found = {tuple(place[at] for at in down) for place in self.table.cells}
        keys = {row: tuple(orders[at].get(row[i], -1) for i, at in enumerate(down)) for row in found}
        rows = tuple(sorted(found, key=keys.__getitem__))
        shown = Arranged(self.table, self.marks, across, rows, self.unstable)
        columns = range(len(shown.columns()))
        every = ((row, column) for row in range(len(rows)) for column in columns)
        return replace(shown, masked=tuple(one for one in every if shown.mark(shown.place(*one)) in MASKED))


def best_across(table: Counts) -> int | None:
    """Return the last axis whose values fit beside each other, or else the shortest; None for a single axis."""
    lengths = [len(axis.values) for axis in table.axes]
    if len(lengths) < 2:
        return None
    fitting = [place for place, length in enumerate(lengths) if length <= _ACROSS]
    return fitting[-1] if fitting else lengths.index(min(lengths))
