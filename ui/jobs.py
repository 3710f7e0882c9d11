"""The one way to do work beside the window: plain functions on threads, answers on the GUI thread.

A job is a function that takes a `Work` and returns a result; it knows no Qt. Start it with `Jobs.start` and give bound
methods of QObjects to receive what comes of it::

    self._job = jobs.start(Lane.SEARCH, self._search, on_result=self.show_results, on_trouble=self.show_trouble)

A worker emits only private signals, queued to slots of `Jobs`, which call the receivers and emit the public signals,
all on the GUI thread. A receiver that was deleted meanwhile is left alone.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from sync.errors import KnownError
from sync.work import Cancelled, Progress, Work

_log = logging.getLogger(__name__)
_PROGRESS_EVERY = 0.1  # seconds


class Lane(Enum):
    """Where a job runs; each lane is one thread and takes its jobs in order."""

    LOCAL = "local"  # milliseconds: stores and files
    EXCHANGE = "exchange"  # the network
    SEARCH = "search"  # the newest request wins; the older one is interrupted and says nothing any more
    DOWNLOADS = "downloads"  # the network, for long; apart from the exchange, so that nothing signed waits for a table
    TABLES = "tables"  # seconds to minutes: imports, exports, comparisons, what is in a column
    QUESTIONS = "questions"  # sorting and filtering a table; the newest wins, as in SEARCH


_NEWEST_WINS = (Lane.SEARCH, Lane.QUESTIONS)


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work under way; whoever started it may call `stop`, the rest is for `Jobs`.

    Attributes:
        lane: where it runs.
        function: the work.
        on_result: gets what the function returned.
        on_trouble: gets the `KnownError` it raised.
        interrupt: breaks off a slow call inside the work; called from the GUI thread.
        name: what it is called in the log.
        is_over: its result, trouble or stop was delivered, or nobody waits for it any more.
        stop_asked: set once it is to end early.
    """

    lane: Lane
    function: Callable[[Work], Any]
    on_result: Callable[[Any], object] | None = None
    on_trouble: Callable[[KnownError], object] | None = None
    interrupt: Callable[[], None] | None = None
    name: str = "job"
    is_over: bool = False
    stop_asked: Event = field(default_factory=Event)

    def stop(self) -> None:
        """Ask the job to stop at its next step; what it saved stays."""
        self.stop_asked.set()
        if self.interrupt is not None:
            self.interrupt()


class Jobs(QObject):
    """Runs jobs; lives on the GUI thread and is shut down before the window dies."""

    started = Signal(object)  # Job
    progressed = Signal(object, object)  # Job, Progress; at most ten a second
    finished = Signal(object, object)  # Job, result
    failed = Signal(object, object)  # Job, KnownError
    stopped = Signal(object)  # Job
    crashed = Signal(object, object)  # Job, exception: a bug of ours

    _reported = Signal(object, object)
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=f"{lane.value}-lane") for lane in Lane}
        self._active: list[Job] = []
        self._at_end: list[tuple[Lane, Callable[[], None]]] = []
        self._is_shut = False
        self._reported.connect(self._pass_on_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        lane: Lane,
        function: Callable[[Work], Any],
        *,
        on_result: Callable[[Any], object] | None = None,
        on_trouble: Callable[[KnownError], object] | None = None,
        interrupt: Callable[[], None] | None = None,
        name: str = "",
    ) -> Job:
        """Start a job and return it.

        Args:
            lane: where it runs.
            function: the work; called on the lane's thread.
            on_result: gets what the function returned.
            on_trouble: gets the `KnownError` it raised. Any other exception is a bug and goes to `crashed`.
            interrupt: called from the GUI thread when the job is to end early, to break off a slow call.
            name: what it is called in the log.
        """
        job = Job(lane, function, on_result, on_trouble, interrupt, name or getattr(function, "__name__", "job"))
        if self._is_shut:
            job.is_over = True
            return job
        if lane in _NEWEST_WINS:
            self._drop(lane)
        self._active.append(job)
        self.started.emit(job)
        self._lanes[lane].submit(self._run, job)
        return job

    def active(self, lane: Lane | None = None) -> list[Job]:
        """Return the jobs not over yet, oldest first."""
        return [job for job in self._active if lane is None or job.lane is lane]

    def drop_searches(self) -> None:
        """Break off what the search lane still has to do; it says nothing any more."""
        self._drop(Lane.SEARCH)

    def drop_questions(self) -> None:
        """Break off what is being asked of a table; it says nothing any more."""
        self._drop(Lane.QUESTIONS)

    def at_end(self, lane: Lane, close: Callable[[], None]) -> None:
        """Have something closed on the lane's own thread when the program ends (a connection bound to that thread)."""
        self._at_end.append((lane, close))

    def shutdown(self) -> None:
        """Stop everything and wait for the threads; nothing is delivered any more."""
        if self._is_shut:
            return
        self._is_shut = True
        for job in self._active:
            job.stop()
        for lane, close in self._at_end:
            self._lanes[lane].submit(close)
        for executor in self._lanes.values():
            executor.shutdown(wait=True)
        self._active.clear()
        self._at_end.clear()

    def _drop(self, lane: Lane) -> None:
        for older in self.active(lane):
            older.is_over = True
            older.stop()
            self._active.remove(older)

    def _run(self, job: Job) -> None:
        """Run a job; on the lane's thread."""
        pace = _Pace()

        def report(progress: Progress) -> None:
            if pace.is_due():
                self._reported.emit(job, progress)

        if job.stop_asked.is_set():
            self._ended.emit(job, None, Cancelled())
            return
        try:
            result = job.function(Work(report, job.stop_asked.is_set))
        except Exception as error:  # noqa: BLE001 - the border between a job and the window: all of it is passed on
            self._ended.emit(job, None, error)
        else:
            self._ended.emit(job, result, None)

    @Slot(object, object)
    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if not (job.is_over or self._is_shut):
            self.progressed.emit(job, progress)

    @Slot(object, object, object)
    def _deliver(self, job: Job, result: object, error: Exception | None) -> None:
        if job.is_over or self._is_shut:
            return
        job.is_over = True
        self._active.remove(job)
        if error is None:
            _tell(job.on_result, result)
            self.finished.emit(job, result)
        elif isinstance(error, Cancelled):
            self.stopped.emit(job)
        elif isinstance(error, KnownError):
            _log.info("job %s: %s", job.name, error.logged)
            _tell(job.on_trouble, error)
            self.failed.emit(job, error)
        else:
            _log.error("job %s ended with a bug", job.name, exc_info=error)
            self.crashed.emit(job, error)


class _Pace:
    """Says when the next report of progress is due: the first at once, then one every tenth of a second."""

    def __init__(self) -> None:
        self._last = float("-inf")

    def is_due(self) -> bool:
        now = time.monotonic()
        if now - self._last < _PROGRESS_EVERY:
            return False
        self._last = now
        return True


def _tell(receiver: Callable[[Any], object] | None, what: object) -> None:
    """Call a receiver unless the QObject it belongs to was deleted meanwhile."""
    owner = getattr(receiver, "__self__", None)
    if receiver is None or (isinstance(owner, QObject) and not isValid(owner)):
        return
    receiver(what)
