"""Answers questions about a small table in memory."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator
from contextlib import contextmanager

from sync.tables.asking.model import Chosen, Condition, Grouped, Grouping, Profile, Question
from sync.tables.columns.small import sums
from sync.tables.columns.small.cells import Cells, Looking
from sync.tables.columns.small.conditions import fitting
from sync.tables.columns.small.orders import in_order
from sync.tables.model import Part
from sync.work import Cancelled, Work


class SmallColumns:
    """The cells of a small part, read at the first question."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        self._cells: Cells | None = None
        self._under_way: list[threading.Event] = []
        self._is_closed = False

    def choose(self, question: Question, work: Work) -> Chosen:
        """See `Columns.choose`."""
        if question.asks_nothing:
            return Chosen(None, self._part.rows)
        with self._looking(work) as (cells, looking):
            numbers = fitting(question.where, cells, looking)
            for order in reversed(question.orders):
                looking()
                numbers = in_order(numbers, order, self._part.columns[order.column].nature, cells)
            return Chosen(array("q", numbers), len(numbers))

    def group(self, where: Condition | None, grouping: Grouping, work: Work) -> Grouped:
        """See `Columns.group`."""
        with self._looking(work) as (cells, looking):
            return sums.group(fitting(where, cells, looking), grouping, cells, looking)

    def profile(self, column: int, work: Work) -> Profile:
        """See `Columns.profile`."""
        with self._looking(work) as (cells, looking):
            looking()
            return sums.profile(column, self._part.columns[column].nature, cells)

    def values(self, column: int, work: Work, *, contains: str = "", limit: int = 200) -> tuple[tuple[str, int], ...]:
        """See `Columns.values`."""
        with self._looking(work) as (cells, looking):
            looking()
            return sums.values(column, contains, limit, cells)

    def interrupt(self) -> None:
        """See `Columns.interrupt`."""
        with self._lock:
            for stop in self._under_way:
                stop.set()

    def close(self) -> None:
        """Stop what is being asked and forget the cells."""
        self._is_closed = True
        self.interrupt()
        with self._reading:
            self._cells = None

    @contextmanager
    def _looking(self, work: Work) -> Iterator[tuple[Cells, Looking]]:
        """Give a call the cells and a way to look whether to go on; who asks when all is closed has been stopped."""
        if self._is_closed:
            raise Cancelled
        stop = threading.Event()
        with self._lock:
            self._under_way.append(stop)
        try:
            looking = Looking(work, stop)
            with self._reading:
                self._cells = self._cells or Cells.read(self._part, looking)
                cells = self._cells
            yield cells, looking
        finally:
            with self._lock:
                self._under_way.remove(stop)
