"""Puts questions to the catalog: at once to a small one, else beside the window, where the newest wins."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from sync.catalog.model import Hit, Query, Results
from sync.errors import KnownError
from sync.work import Work
from ui.catalog.found.results import PAGE
from ui.jobs import Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.catalog.search.searcher import Searcher

SMALL = 2_000  # datasets; searching 580 takes 2 ms, at most 5
SLOW = 0.015  # seconds


class Asking(QObject):
    """Asks a small catalog on the GUI thread, because changing threads twice would cost a key more than the search.

    A large one, or one that was `SLOW` even once, is asked on the search lane. Each thread has its own searcher. Lines
    further down are read page by page on the GUI thread.
    """

    answered = Signal(object)  # Results
    failed = Signal(object)  # KnownError

    _reading_failed = Signal(object)  # told after the painting in which it happened

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._searcher: Searcher | None = None  # the lane's
        self._own: Searcher | None = None  # the GUI thread's
        self._is_small = self._is_stale = False
        self.asked = Query()  # the newest question
        self._reading_failed.connect(self._pass_on_trouble, Qt.ConnectionType.QueuedConnection)
        jobs.at_end(Lane.SEARCH, self._close)

    def ask(self, query: Query) -> None:
        """Search; an older question still under way is broken off and says nothing."""
        self.asked = query
        if self._is_small:
            self._ask_here(query)
        else:
            self._ask_lane(query)

    def _ask_here(self, query: Query) -> None:
        self._jobs.drop_searches()
        began = time.perf_counter()
        try:
            self._own = self._own or self._desk.searcher()
            results = self._own.search(query, limit=PAGE)
        except KnownError as error:
            self._leave_to_lane()
            self.failed.emit(error)
            return
        if time.perf_counter() - began > SLOW:
            self._leave_to_lane()
        self.answered.emit(results)

    def _ask_lane(self, query: Query) -> None:
        def search(_work: Work) -> Results:
            return self._on_lane().search(query, limit=PAGE)

        self._jobs.start(
            Lane.SEARCH, search, on_result=self._pass_on, on_trouble=self._pass_on_trouble, interrupt=self._interrupt
        )

    def renew(self) -> None:
        """Open the catalog anew with the next question; after a sync."""
        self._is_stale = True
        self._leave_to_lane()

    def note_size(self, datasets: int) -> None:
        """Say how large the catalog is; until then the lane is asked."""
        self._is_small = 0 < datasets <= SMALL

    def read_hits(self, numbers: Sequence[int], query: Query) -> tuple[Hit, ...]:
        """Read one page of lines; on the GUI thread, bounded by the size of a page.

        The catalog is opened for this page only: an open file could not be set aside on Windows.
        """
        try:
            with closing(self._desk.searcher()) as searcher:
                return searcher.hits(numbers, query)
        except KnownError as error:
            self._reading_failed.emit(error)
            return ()

    def _leave_to_lane(self) -> None:
        """Close the GUI thread's searcher and have the lane asked, until the size is told again."""
        self._is_small, own, self._own = False, self._own, None
        if own is not None:
            own.close()

    def _on_lane(self) -> Searcher:
        """Return the lane's own searcher; on the lane's thread."""
        if self._is_stale:
            self._is_stale = False
            self._close()
        if self._searcher is None:
            self._searcher = self._desk.searcher()
        return self._searcher

    def _close(self) -> None:
        searcher, self._searcher = self._searcher, None
        if searcher is not None:
            searcher.close()

    def _interrupt(self) -> None:
        searcher = self._searcher
        if searcher is not None:
            searcher.interrupt()

    def _pass_on(self, results: Results) -> None:
        self.answered.emit(results)

    def _pass_on_trouble(self, error: KnownError) -> None:
        self.failed.emit(error)
