"""Reads the rows of a view, in its order and with its columns, some thousands at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from desktop.tables.exporting.model import Table
from desktop.tables.model import View
from sync.tables.asking.model import Chosen
from sync.tables.model import Column
from sync.work import Progress, Work

AT_ONCE = 4_096  # rows in memory
SCATTERED_AT_ONCE = 32_768  # of a sorted or filtered view: the more are asked for at once, the less is read twice
CELLS_AT_ONCE = 500_000
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class ShownRows:
    """The rows a view shows; may be gone through several times and keeps none of them."""

    table: Table
    columns: tuple[Column, ...]
    chosen: Chosen

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns shown, in their order."""
        return tuple(column.name for column in self.columns)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.chosen.count

    def chunks(self, work: Work, doing: str) -> Iterator[Rows]:
        """Yield all rows, some at a time, and report each time under the key ``doing``."""
        work.step(Progress(doing, 0, self.count))
        pick = self._pick()
        size = self._rows_at_once()
        for first in range(0, self.count, size):
            count = min(size, self.count - first)
            rows = self._read(first, count)
            yield rows if pick is None else [pick(row) for row in rows]
            work.step(Progress(doing, first + count, self.count))

    def _read(self, first: int, count: int) -> list[list[str]]:
        numbers = self.chosen.numbers
        if numbers is None:
            return self.table.rows.rows(first, count)
        return self.table.rows.rows_at([int(number) for number in numbers[first : first + count]])

    def _rows_at_once(self) -> int:
        wished = AT_ONCE if self.chosen.numbers is None else SCATTERED_AT_ONCE
        return max(1, min(wished, CELLS_AT_ONCE // max(1, self.table.part.layout.width)))

    def _pick(self) -> _Pick | None:
        positions = [column.position for column in self.columns]
        if positions == list(range(self.table.part.layout.width)):
            return None
        return _Pick(positions)


class _Pick:
    """Takes the cells of some columns out of a row."""

    def __init__(self, positions: Sequence[int]) -> None:
        self._several = itemgetter(*positions) if len(positions) > 1 else None
        self._only = positions[0] if len(positions) == 1 else 0

    def __call__(self, row: Sequence[str]) -> Sequence[str]:
        return self._several(row) if self._several else (row[self._only],)


def shown_rows(view: View, table: Table, work: Work) -> ShownRows:
    """Return the rows of a view, all of them: never only those that were scrolled to.

    A view without any column is taken to show every column.

    Raises:
        Cancelled: a stop was asked for.
    """
    columns = table.part.columns
    shown = tuple(columns[position] for position in view.columns) or columns
    if view.question.asks_nothing:
        return ShownRows(table, shown, Chosen(None, table.part.rows))
    return ShownRows(table, shown, table.asking().choose(view.question, work))
