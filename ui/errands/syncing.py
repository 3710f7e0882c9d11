"""Keeps catalog and lists up to date on the window's behalf: starts a sync, follows it, knows how old they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from sync.catalog.model import Freshness, SyncReport
from sync.errors import KnownError
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.lists import Fetched

_A_DAY = timedelta(days=1)


class Syncing(QObject):
    """One per desk; outlives a window that is built again. Emits on the GUI thread.

    Attributes:
        freshness: how old the catalog is and how the last try went, as of the last `refresh`.
        lists_day: report date of the newest Signatory List, as of the last `refresh_lists`; None where there is none.
    """

    began = Signal()
    progressed = Signal(object)  # Progress
    ended = Signal(object)  # SyncReport, KnownError, or None when the person stopped it
    refreshed = Signal()  # `freshness` was read again
    columns_began = Signal()  # the slow reading of table columns began
    columns_ended = Signal()  # it ended or was stopped; further columns may be on this desk
    lists_began = Signal()  # the published lists are being fetched
    lists_ended = Signal(object)  # tuple of Fetched, KnownError, or None when the person stopped it
    lists_noted = Signal()  # `lists_day` was read again

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._sync: Job | None = None
        self._columns: Job | None = None
        self._lists: Job | None = None
        self._wants_columns = self._wants_lists = self._gave_way = False
        self.lists_day: date | None = None
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

    def is_fetching_lists(self) -> bool:
        """Tell whether the published lists are being fetched."""
        return self._lists is not None

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
        """Start a sync, unless one is under way; ``unasked`` says that the window does so by itself.

        One that was asked for fetches the published lists as well, once the catalog has come.
        """
        if self._sync is not None:
            return
        self._wants_lists = not unasked
        if self._columns is not None:
            self._columns.stop()
        run = partial(self._desk.sync, accept_withdrawals=accept_withdrawals, unasked=unasked)
        self._sync = self._jobs.start(
            Lane.EXCHANGE, run, on_result=self._note_report, on_trouble=self._note_trouble, name="sync"
        )
        self.began.emit()

    def stop(self) -> None:
        """Ask whatever is under way to stop; what was saved stays."""
        for job in (self._sync, self._columns, self._lists):
            if job is not None:
                job.stop()

    def refresh(self) -> None:
        """Read again how old the catalog is."""
        self._jobs.start(Lane.LOCAL, self._read_freshness, on_result=self._note_freshness)

    def fetch_lists(self) -> None:
        """Fetch the published lists from where the settings say, unless that is under way."""
        if self._lists is not None:
            return
        self._lists = self._jobs.start(
            Lane.EXCHANGE, self._fetch_lists, on_result=self._end_lists, on_trouble=self._end_lists, name="lists"
        )
        self.lists_began.emit()

    def refresh_lists(self) -> None:
        """Read again of which day the lists are."""
        self._jobs.start(Lane.LOCAL, self._read_lists_day, on_result=self._note_lists_day)

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

    def make_way(self) -> None:
        """Let the slow reading of table columns rest, because something else needs the network."""
        if self._columns is not None:
            self._gave_way = True
            self._columns.stop()

    def go_on(self) -> None:
        """Take up again what `make_way` had rest."""
        if self._gave_way:
            self._gave_way = False
            self.read_columns()

    def _read_freshness(self, _work: Work) -> Freshness:
        return self._desk.freshness()

    def _fetch_lists(self, work: Work) -> tuple[Fetched, ...]:
        return self._desk.lists.fetch(work)

    def _read_lists_day(self, _work: Work) -> date | None:
        from sync.lists.model import ListKind

        newest = self._desk.lists.newest(ListKind.SIGNATORY)
        return None if newest is None else newest.report_date

    def _note_lists_day(self, day: date | None) -> None:
        self.lists_day = day
        self.lists_noted.emit()

    def _end_lists(self, outcome: tuple[Fetched, ...] | KnownError | None) -> None:
        self._lists = None
        self.lists_ended.emit(outcome)
        self.refresh_lists()

    def _note_freshness(self, freshness: Freshness) -> None:
        self.freshness = freshness
        self.refreshed.emit()
        if self._wants_columns:
            self._wants_columns = False
            self.read_columns()

    def _note_report(self, report: SyncReport) -> None:
        self._wants_columns = True
        if self._wants_lists:
            self.fetch_lists()
        self._end(report)

    def _note_trouble(self, trouble: KnownError) -> None:
        self._end(trouble)

    def _note_stop(self, job: Job) -> None:
        if job is self._sync:
            self._end(None)
        elif job is self._columns:
            self._note_columns(None)
        elif job is self._lists:
            self._end_lists(None)

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
        if job in (self._sync, self._columns, self._lists):
            self.progressed.emit(progress)
