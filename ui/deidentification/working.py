"""One job at a time for the page: shown while it runs, stopped by a button, its trouble told at the step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.work import Progress, Work
from ui.frame.telling import told
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk


class Working(QObject):
    """Passes on what happens to the job under way."""

    began = Signal(str)  # what is being done
    progressed = Signal(str, object)  # the same, and a Progress
    ended = Signal()  # before the receiver of the result is called, and after trouble, a stop or a fault
    failed = Signal(object)  # KnownError
    stopped = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, page: QObject) -> None:
        super().__init__(page)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._then: Callable[[Any], object] | None = None
        jobs.progressed.connect(self._pass_on_progress)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def is_busy(self) -> bool:
        """Tell whether a job is under way."""
        return self._job is not None

    def run(self, job: Callable[[Work], Any], doing: str, then: Callable[[Any], object]) -> None:
        """Start a job; a second one while one is under way is left alone."""
        if self._job is not None:
            return
        self._then = then
        self._job = self._jobs.start(
            Lane.TABLES, job, on_result=self._deliver, on_trouble=self._tell_trouble, name="release"
        )
        self.began.emit(doing)

    def stop(self) -> None:
        """Stop the job; nothing of what it did is kept."""
        if self._job is not None:
            self._job.stop()

    def _deliver(self, result: object) -> None:
        then, self._then = self._then, None
        self._end()
        if then is not None:
            then(result)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._end()
        self.failed.emit(trouble)

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.progressed.emit(told(progress, self._desk.words), progress)

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._end()
            self.stopped.emit()

    def _note_crash(self, job: Job, _fault: object) -> None:
        if job is self._job:
            self._end()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
