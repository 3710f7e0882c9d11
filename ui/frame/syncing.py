"""Keeps the catalog up to date on the window's behalf: starts a sync, follows it, knows how old the catalog is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from sync.catalog.model import Freshness, SyncReport
from sync.errors import KnownError
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane

_A_DAY = timedelta(days=1)


class Syncing(QObject):
    """One per desk; outlives a window that is built again. Emits on the GUI thread.

    Attributes:
        freshness: how old the catalog is and how the last try went, as of the last `refresh`.
    """

    began = Signal()
    progressed = Signal(object)  # Progress
    ended = Signal(object)  # SyncReport, KnownError, or None when the person stopped it
    refreshed = Signal()  # `freshness` was read again
    columns_began = Signal()  # the slow reading of table columns began
    columns_ended = Signal()  # it ended or was stopped; further columns may be on this desk

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._sync: Job | None = None
        self._columns: Job | None = None
        self._wants_columns = False
        self.freshness = desk.freshness()
        jobs.progressed.connect(self._pass_on_progress)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def is_running(self) -> bool:
        """Tell whether a sync is under way."""
        return self._sync is not None

    def is_reading_columns(self) -> bool:
        """Tell whether the slow reading of table columns is under way."""
        return self._columns is not None

    def has_catalog(self) -> bool:
        """Tell whether there is a catalog to look at."""
        return self.freshness.synced is not None

    def portal_url(self) -> str:
        """Return the address that the catalog comes from."""
        return self._desk.services.portal_url

    def is_due(self) -> bool:
        """Tell whether to sync unasked: in practice the first time, else only daily where the person wants that."""
        if self.freshness.synced is None:
            return self._desk.practice
        is_old = datetime.now(UTC) - self.freshness.synced > _A_DAY
        return is_old and bool(self._desk.setting("background_sync"))

    def begin(self, *, accept_withdrawals: bool = False, unasked: bool = False) -> None:
        """Start a sync, unless one is under way; ``unasked`` says that the window does so by itself."""
        if self._sync is not None:
            return
        if self._columns is not None:
            self._columns.stop()
        run = partial(self._desk.sync, accept_withdrawals=accept_withdrawals, unasked=unasked)
        self._sync = self._jobs.start(
            Lane.EXCHANGE, run, on_result=self._note_report, on_trouble=self._note_trouble, name="sync"
        )
        self.began.emit()

    def stop(self) -> None:
        """Ask whatever is under way to stop; what was saved stays."""
        for job in (self._sync, self._columns):
            if job is not None:
                job.stop()

    def refresh(self) -> None:
        """Read again how old the catalog is."""
        self._jobs.start(Lane.LOCAL, self._read_freshness, on_result=self._note_freshness)

    def read_columns(self) -> None:
        """Go on with the slow reading of table columns, where the person wants it."""
        if self._columns is None and self._sync is None and self.has_catalog() and self._desk.setting("read_columns"):
            self._columns = self._jobs.start(
                Lane.EXCHANGE, self._desk.read_columns, on_result=self._note_columns, on_trouble=self._note_columns
            )
            self.columns_began.emit()

    def follow_columns_setting(self) -> None:
        """Begin or stop reading table columns, after the person switched it on or off."""
        if self._desk.setting("read_columns"):
            self.read_columns()
        elif self._columns is not None:
            self._columns.stop()

    def _read_freshness(self, _work: Work) -> Freshness:
        return self._desk.freshness()

    def _note_freshness(self, freshness: Freshness) -> None:
        self.freshness = freshness
        self.refreshed.emit()
        if self._wants_columns:
            self._wants_columns = False
            self.read_columns()

    def _note_report(self, report: SyncReport) -> None:
        self._wants_columns = True
        self._end(report)

    def _note_trouble(self, trouble: KnownError) -> None:
        self._end(trouble)

    def _note_stop(self, job: Job) -> None:
        if job is self._sync:
            self._end(None)
        elif job is self._columns:
            self._note_columns(None)

    def _note_crash(self, job: Job, _error: Exception) -> None:
        self._note_stop(job)

    def _note_columns(self, _outcome: object) -> None:
        self._columns = None
        self.columns_ended.emit()

    def _end(self, outcome: SyncReport | KnownError | None) -> None:
        self._sync = None
        self.ended.emit(outcome)
        self.refresh()

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job in (self._sync, self._columns):
            self.progressed.emit(progress)
