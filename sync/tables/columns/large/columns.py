"""Answers questions about a large table out of its file of columns."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sync.tables.asking.model import Chosen, Condition, Grouped, Grouping, Profile, Question
from sync.tables.columns.errors import known
from sync.tables.columns.large import choosing, sums
from sync.tables.columns.large.opening import connected
from sync.tables.columns.large.running import Running, temporary_folder
from sync.tables.model import Part
from sync.work import Cancelled, Work

if TYPE_CHECKING:
    import duckdb


class LargeColumns:
    """A file of columns, opened for reading at the first question; every question has a cursor of its own."""

    def __init__(self, part: Part, file: Path) -> None:
        self._part, self._file = part, file
        self._lock = threading.Condition()
        self._database: duckdb.DuckDBPyConnection | None = None
        self._under_way: list[Running] = []
        self._is_closed = False

    def choose(self, question: Question, work: Work) -> Chosen:
        """See `Columns.choose`."""
        if question.asks_nothing:
            return Chosen(None, self._part.rows)
        with self._running(work) as running:
            return choosing.choose(question, self._part, running)

    def group(self, where: Condition | None, grouping: Grouping, work: Work) -> Grouped:
        """See `Columns.group`."""
        with self._running(work) as running:
            return sums.group(where, grouping, self._part, running)

    def profile(self, column: int, work: Work) -> Profile:
        """See `Columns.profile`."""
        with self._running(work) as running:
            return sums.profile(column, self._part.columns[column].nature, running)

    def values(self, column: int, work: Work, *, contains: str = "", limit: int = 200) -> tuple[tuple[str, int], ...]:
        """See `Columns.values`."""
        with self._running(work) as running:
            return sums.values(column, contains, limit, running)

    def interrupt(self) -> None:
        """See `Columns.interrupt`."""
        with self._lock:
            for running in self._under_way:
                running.stop.set()

    def close(self) -> None:
        """Stop what is being asked, wait until it has ended, and close the file."""
        with self._lock:
            self._is_closed = True
            for running in self._under_way:
                running.stop.set()
            self._lock.wait_for(lambda: not self._under_way)
            if self._database is not None:
                self._database.close()
                self._database = None
                shutil.rmtree(temporary_folder(self._file), ignore_errors=True)

    @contextmanager
    def _running(self, work: Work) -> Iterator[Running]:
        """Open a cursor for one call; who asks when all is closed has been stopped."""
        with self._lock:
            if self._is_closed:
                raise Cancelled
            with known(self._file):
                self._database = self._database or connected(self._file)
                running = Running(self._database.cursor(), self._file, work)
            self._under_way.append(running)
        try:
            yield running
        finally:
            running.cursor.close()
            with self._lock:
                self._under_way.remove(running)
                self._lock.notify_all()
