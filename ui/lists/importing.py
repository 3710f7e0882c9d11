"""Brings lists onto this desk: asks for a file, imports it or fetches, one at a time, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sync.errors import KnownError
from sync.lists.model import ImportReport
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class ImportOf:
    """The job of importing one file; what the person was asked for is added before it is done again.

    Attributes:
        accept_fewer: take the list although it has far fewer rows than the one before it.
        dated: report date, for a list that names none.
    """

    desk: Desk
    file: Path
    accept_fewer: bool = False
    dated: date | None = None

    def __call__(self, work: Work) -> ImportReport:
        """Return what the import found and did."""
        return self.desk.lists.import_file(work, self.file, accept_fewer=self.accept_fewer, report_date=self.dated)


class Importing(QObject):
    """One per view; a second wish while one is under way is left alone."""

    began = Signal(str)  # what is being brought, as the name of a file; "" when fetching
    progressed = Signal(object)  # Progress
    imported = Signal(object)  # ImportReport
    fetched = Signal(object)  # tuple of Fetched
    failed = Signal(object)  # KnownError
    stopped = Signal()
    ended = Signal()  # before each of the four above, and after a fault of ours

    def __init__(self, desk: Desk, jobs: Jobs, view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._jobs, self._view = desk, jobs, view
        self._job: Job | None = None
        self.wanted: ImportOf | None = None  # the import tried last
        jobs.progressed.connect(self._pass_on_progress)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def is_running(self) -> bool:
        """Tell whether something is being brought."""
        return self._job is not None

    def ask_for_file(self) -> QFileDialog:
        """Open the dialog for a file; choosing one imports it."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._view, self.tr("Import a published list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        lists, everything = self.tr("Lists (*.xlsx *.csv)"), self.tr("All files (*)")
        dialog.setNameFilters([lists, everything])
        dialog.fileSelected.connect(self._take_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take(self, file: Path) -> None:
        """Import a file."""
        self._import(ImportOf(self._desk, file))

    def accept_fewer(self) -> None:
        """Import the last file again, although it has far fewer rows."""
        if self.wanted is not None:
            self._import(replace(self.wanted, accept_fewer=True))

    def take_dated(self, dated: date) -> None:
        """Import the last file again, with the report date that the person read elsewhere."""
        if self.wanted is not None:
            self._import(replace(self.wanted, dated=dated))

    def fetch(self) -> None:
        """Ask every address that is set for a newer list."""
        if not self.is_running():
            self._start(Lane.EXCHANGE, self._desk.lists.fetch, self._note_fetched, "")

    def fetch_fewer(self) -> None:
        """Fetch again, although a list has far fewer rows than the one before it."""
        if not self.is_running():
            self._start(Lane.EXCHANGE, partial(self._desk.lists.fetch, accept_fewer=True), self._note_fetched, "")

    def stop(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.stop()

    def _import(self, wanted: ImportOf) -> None:
        if not self.is_running():
            self.wanted = wanted
            self._start(Lane.LOCAL, wanted, self._note_imported, wanted.file.name)

    def _start(self, lane: Lane, function: Callable[[Work], Any], then: Callable[[Any], None], what: str) -> None:
        self._job = self._jobs.start(lane, function, on_result=then, on_trouble=self._note_trouble, name="lists")
        self.began.emit(what)

    def _take_chosen(self, file: str) -> None:
        self.take(Path(file))

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.progressed.emit(progress)

    def _note_imported(self, report: ImportReport) -> None:
        self._end()
        self.imported.emit(report)

    def _note_fetched(self, fetched: object) -> None:
        self._end()
        self.fetched.emit(fetched)

    def _note_trouble(self, trouble: KnownError) -> None:
        self._end()
        self.failed.emit(trouble)

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
