"""Reckons groups and histograms beside the window, and imports there what charts are drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync.tables.asking.model import Both, Condition, Group, Grouped, Grouping, Measure, Question, Sum, Test, Where
from sync.tables.asking.numbers import number_of
from sync.work import Work
from ui.tables.charts.bins import Bin, counted, edges_for
from ui.tables.charts.wish import Kind, Wish

if TYPE_CHECKING:
    from sync.tables.columns import Columns
    from sync.tables.table import OpenTable

_MOST_VALUES = 20_000  # different values of a column that are brought here; with more, the table counts each bar


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a wish; ``bins`` only for a histogram."""

    wish: Wish
    grouped: Grouped
    bins: tuple[Bin, ...] = ()


@dataclass(frozen=True, slots=True)
class Reckon:
    """The job of reckoning one wish."""

    table: OpenTable
    wish: Wish

    def __call__(self, work: Work) -> Answer:
        """Return the groups, or the bars of a histogram."""
        columns = self.table.asking()
        work.go_on()
        if self.wish.kind is Kind.HISTOGRAM:
            answer = Answer(self.wish, Grouped((), 0), self._bins(columns, work))
        else:
            answer = Answer(self.wish, columns.group(self.wish.where, self.wish.grouping(), work))
        work.go_on()
        import_plotting()
        return answer

    def _bins(self, columns: Columns, work: Work) -> tuple[Bin, ...]:
        by = self.wish.by[0]
        everything = Grouping((by,), (Measure(Sum.COUNT),), _MOST_VALUES)
        grouped = columns.group(self.wish.where, everything, work)
        if grouped.all <= len(grouped.groups):
            return counted(_pairs(grouped.groups))
        profile = columns.profile(by, work)
        least, most = number_of(profile.least), number_of(profile.most)
        if least is None or most is None:
            return counted(_pairs(grouped.groups))
        return tuple(self._bin(columns, low, high, work) for low, high in edges_for(least, most))

    def _bin(self, columns: Columns, low: float, high: float, work: Work) -> Bin:
        work.go_on()
        by = self.wish.by[0]
        parts: tuple[Condition, ...] = (
            Where(by, Test.AT_LEAST, (f"{low:.12g}",)),
            Where(by, Test.LESS, (f"{high:.12g}",)),
        )
        if self.wish.where is not None:
            parts = (self.wish.where, *parts)
        return Bin(low, high, columns.choose(Question(Both(parts)), work).count)


def import_plotting() -> None:
    """Import what charts are drawn with; it takes a second, which the window must not wait for."""
    import pyqtgraph

    pyqtgraph.setConfigOptions(antialias=True, exitCleanup=False)


def _pairs(groups: tuple[Group, ...]) -> list[tuple[float, int]]:
    found = ((number_of(group.cells[0]), group.rows) for group in groups)
    return [(number, rows) for number, rows in found if number is not None]
