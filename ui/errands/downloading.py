"""Fetches tables on the window's behalf, one after the other in a lane of their own, and keeps some of them current."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.downloads.model import Download
    from sync.tables.model import Version


class Downloading(QObject):
    """One per desk; outlives a window that is built again. Emits on the GUI thread.

    Attributes:
        queue: as of the last look, in order; what arrived in the last day at its end.
        progress: of the one under way, None for none.
    """

    began = Signal()
    progressed = Signal(object)  # Progress
    ended = Signal(object)  # Version, KnownError, or None when the person paused or stopped it
    changed = Signal()  # `queue` was read again
    failed = Signal(object)  # KnownError that no entry of the queue tells: the queue could not be read or written

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._running = ""
        self._to_drop: set[str] = set()
        self._is_ready = False
        self.queue: tuple[Download, ...] = ()
        self.progress: Progress | None = None
        jobs.progressed.connect(self._pass_on_progress)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def begin(self) -> None:
        """Look for the first time, now that the services are known."""
        self._is_ready = True
        self.refresh()

    def is_running(self) -> bool:
        """Tell whether a table is being fetched."""
        return self._job is not None

    def running(self) -> str:
        """Return the resource that is being fetched, "" for none."""
        return self._running

    def waiting(self) -> int:
        """Return how many tables are still to come, with the one under way."""
        from sync.downloads.model import State

        return sum(one.state in (State.WAITING, State.RUNNING) for one in self.queue)

    def refresh(self) -> None:
        """Read the queue again; the next download begins where none is under way."""
        self._do(self._read_queue)

    def ask(self, resource: str, way: str = "") -> None:
        """Put a table of the portal into the queue; asking for one that waits already changes nothing."""
        self._do(partial(self._ask, resource, way))

    def pause(self, resource: str) -> None:
        """Have a download wait until the person goes on; what has come is kept."""
        if resource == self._running and self._job is not None:
            self._job.stop()
        else:
            self._do(partial(self._change, "pause", resource))

    def go_on(self, resource: str) -> None:
        """Go on with a download that was paused or failed."""
        self._do(partial(self._change, "go_on", resource))

    def drop(self, resource: str) -> None:
        """Take a download out of the queue, with what has come of it."""
        if resource == self._running and self._job is not None:
            self._to_drop.add(resource)
            self._job.stop()
        else:
            self._do(partial(self._change, "drop", resource))

    def keep_current(self, resource: str, kept: bool) -> None:
        """Have a table fetched again after a sync whenever the portal has a newer one, or no longer."""
        self._do(partial(self._keep, resource, kept))

    def renew(self) -> None:
        """Ask for every table that is kept current and has become old; after a sync."""
        self._do(self._ask_due)

    def stop(self) -> None:
        """Pause the download under way."""
        if self._job is not None:
            self._job.stop()

    def _do(self, work: Callable[[Work], tuple[Download, ...]]) -> None:
        self._jobs.start(Lane.LOCAL, work, on_result=self._note_queue, on_trouble=self._tell_trouble, name="downloads")

    def _read_queue(self, _work: Work) -> tuple[Download, ...]:
        return self._desk.downloads.queue()

    def _ask(self, resource: str, way: str, work: Work) -> tuple[Download, ...]:
        self._desk.downloads.ask(resource, way=way)
        return self._read_queue(work)

    def _ask_due(self, work: Work) -> tuple[Download, ...]:
        for resource in self._desk.downloads.due():
            work.go_on()
            self._desk.downloads.ask(resource)
        return self._read_queue(work)

    def _change(self, what: str, resource: str, work: Work) -> tuple[Download, ...]:
        book = self._desk.downloads
        {"pause": book.pause, "go_on": book.go_on, "drop": book.drop}[what](resource)
        return self._read_queue(work)

    def _keep(self, resource: str, kept: bool, work: Work) -> tuple[Download, ...]:
        self._desk.downloads.keep_current(resource, kept)
        return self._read_queue(work)

    def _note_queue(self, queue: tuple[Download, ...]) -> None:
        self.queue = queue
        from sync.downloads.model import State

        waiting = next((one for one in queue if one.state is State.WAITING), None)
        if waiting is not None and self._job is None and self._is_ready:
            self._start(waiting.wanted.resource)
        self.changed.emit()

    def _start(self, resource: str) -> None:
        self._running, self.progress = resource, None
        run = partial(self._desk.downloads.run, resource)
        self._job = self._jobs.start(
            Lane.DOWNLOADS, run, on_result=self._note_arrival, on_trouble=self._note_trouble, name="download"
        )
        self.began.emit()

    def _note_arrival(self, version: Version) -> None:
        self._end(version)

    def _note_trouble(self, trouble: KnownError) -> None:
        self._end(trouble)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.failed.emit(trouble)

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._end(None)

    def _note_crash(self, job: Job, _error: Exception) -> None:
        if job is self._job:
            resource = self._running
            self._end(None)
            self.pause(resource)  # else the same bug would be met again at once

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.progress = progress
            self.progressed.emit(progress)

    def _end(self, outcome: Version | KnownError | None) -> None:
        resource, self._running, self._job, self.progress = self._running, "", None, None
        self.ended.emit(outcome)
        if resource in self._to_drop:
            self._to_drop.discard(resource)
            self.drop(resource)
        else:
            self.refresh()
