"""The view "Lists on this desk": what is here, import and fetch with their reports, and what changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.errors import FewerRows, KnownError, ListWithoutDate
from sync.lists.model import HeldList, ImportReport, ListKind
from sync.work import Progress, Work
from ui import theme
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.lists.dialogs import DateQuestion, ask_to_accept_fewer
from ui.lists.differences import DifferencesCard
from ui.lists.held import HeldCard
from ui.lists.importing import Importing
from ui.lists.outcome import FetchedCard, TroubleCard, told
from ui.lists.report import ReportCard
from ui.overriding import override
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.lists import Fetched


class ListsView(QWidget):
    """A file dropped anywhere on it is imported."""

    lists_changed = Signal()
    asked = Signal(str)  # an action of `desktop.words`

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._reading: Job | None = None
        self._is_dropping = False
        self.importing = Importing(desk, jobs, self)
        self._make()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def reload(self) -> None:
        """Read again which lists are here."""
        if self._reading is not None:
            self._reading.stop()
        self._reading = self._jobs.start(
            Lane.LOCAL, self._read_held, on_result=self._show_held, on_trouble=self._show_trouble
        )

    def focus_first(self) -> None:
        """Give the keyboard to the first control."""
        self.import_file.setFocus()

    def show_fetched(self, outcome: tuple[Fetched, ...] | KnownError) -> None:
        """Show what became of a fetch, begun here or elsewhere."""
        if isinstance(outcome, KnownError):
            self._show_trouble(outcome)
            return
        self.fetched.show_fetched(outcome)
        self._page.verticalScrollBar().setValue(0)
        if any(one.report is not None and not one.report.unchanged for one in outcome):
            self._note_change()

    def _make(self) -> None:
        words = self._desk.words
        self.import_file = Button(self.tr("&Import a list…"), Icon.FILE, Weight.PRIMARY)
        self.fetch = Button(self.tr("Fetch the &lists"), Icon.DOWNLOAD)
        self.stop = Button(self.tr("Stop"), Icon.STOP)
        self.status, self.bar = Status(wrap=True), ThinBar()
        self.trouble, self.report, self.fetched = TroubleCard(words), ReportCard(words), FetchedCard(words)
        self.cards = tuple(HeldCard(kind) for kind in ListKind)
        self.differences = DifferencesCard(self._desk, self._jobs)
        self._page = ScrolledColumn(wide=True)

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = FlowLayout()
        for button in (self.import_file, self.fetch, self.stop):
            row.addWidget(button)
        column = self._page.column
        column.addLayout(row)
        for widget in (self.status, self.bar, self.trouble, self.fetched, self.report, *self.cards, self.differences):
            column.addWidget(widget)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, theme.MEDIUM, 0, 0)
        around.addWidget(self._page)
        self._rest()

    def _connect(self) -> None:
        self.import_file.clicked.connect(self.importing.ask_for_file)
        self.fetch.clicked.connect(self.importing.fetch)
        self.stop.clicked.connect(self.importing.stop)
        self.importing.began.connect(self._note_begin)
        self.importing.progressed.connect(self._show_progress)
        self.importing.imported.connect(self._show_imported)
        self.importing.fetched.connect(self.show_fetched)
        self.importing.failed.connect(self._show_import_trouble)
        self.importing.stopped.connect(self._note_stop)
        self.importing.ended.connect(self._rest)
        self.trouble.import_asked.connect(self.importing.ask_for_file)
        self.trouble.asked.connect(self.asked)
        self.fetched.report_wanted.connect(self._show_kept_report)
        self.fetched.fewer_wanted.connect(self._ask_to_fetch_fewer)
        self.report.closed.connect(self.focus_first)
        for card in self.cards:
            card.report_wanted.connect(self._read_report)

    def _read_held(self, _work: Work) -> tuple[HeldList, ...]:
        return self._desk.lists.held()

    def _show_held(self, held: tuple[HeldList, ...]) -> None:
        self._reading = None
        for card in self.cards:
            card.show_lists([one for one in held if one.kind is card.kind])
        self.differences.show_lists(held)

    def _read_report(self, number: int) -> None:
        def read(_work: Work) -> ImportReport:
            return self._desk.lists.report(number)

        self._jobs.start(Lane.LOCAL, read, on_result=self._show_kept_report, on_trouble=self._show_trouble)

    def _show_kept_report(self, report: ImportReport) -> None:
        self._show_report(report, is_new=False)

    def _show_report(self, report: ImportReport, *, is_new: bool) -> None:
        self.trouble.hide()
        self.report.show_report(report, is_new=is_new)
        self._page.verticalScrollBar().setValue(0)
        announce(self.report, self.report.says())
        self.report.focus_first()

    def _show_imported(self, report: ImportReport) -> None:
        self.fetched.hide()
        self._show_report(report, is_new=True)
        self._note_change()

    def _note_change(self) -> None:
        self.reload()
        self.lists_changed.emit()

    def _show_trouble(self, trouble: KnownError) -> None:
        """Say what is wrong without moving the keyboard: nobody at this page need have asked for anything."""
        self._reading = None
        self.trouble.tell(told(trouble, self._desk.words))
        self._page.verticalScrollBar().setValue(0)

    def _show_import_trouble(self, trouble: KnownError) -> None:
        if isinstance(trouble, FewerRows):
            ask_to_accept_fewer(self, told(trouble, self._desk.words), self.importing.accept_fewer)
            return
        if isinstance(trouble, ListWithoutDate) and self.importing.wanted is not None:
            question = DateQuestion(self, self.importing.wanted.file.name, datetime.now().astimezone().date())
            question.chosen.connect(self.importing.take_dated)
            question.open()
            return
        self.report.hide()
        self.trouble.tell(told(trouble, self._desk.words), again=self.tr("Choose a file…"))
        self._page.verticalScrollBar().setValue(0)
        self.trouble.notice.focus_first()

    def _ask_to_fetch_fewer(self, trouble: KnownError) -> None:
        ask_to_accept_fewer(self, told(trouble, self._desk.words), self.importing.fetch_fewer)

    def _note_begin(self, what: str) -> None:
        self.trouble.hide()
        said = self.tr("Reading {file}").format(file=what) if what else self.tr("Asking for newer lists")
        self.status.say(Icon.CLOCK, Role.QUIET, said)
        self.bar.show_progress(0, None)
        for widget in (self.status, self.bar, self.stop):
            widget.show()
        for button in (self.import_file, self.fetch):
            button.setEnabled(False)

    def _show_progress(self, progress: Progress) -> None:
        self.bar.show_progress(progress.done, progress.total)
        self.status.say(Icon.CLOCK, Role.QUIET, self._desk.words.progress(progress))

    def _note_stop(self) -> None:
        self.status.say(Icon.INFO, Role.QUIET, self.tr("Stopped. The lists on this desk are as they were."))
        self.status.show()

    def _rest(self) -> None:
        had_focus = self.stop.hasFocus()
        for button in (self.import_file, self.fetch):
            button.setEnabled(True)
        for widget in (self.status, self.bar, self.stop):
            widget.hide()
        if had_focus:
            self.focus_first()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None and not self.importing.is_running():
            event.acceptProposedAction()
            self._mark_drop(on=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_drop(on=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_drop(on=False)
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.importing.take(file)

    def _mark_drop(self, *, on: bool) -> None:
        self._is_dropping = on
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_dropping:
            painter = QPainter(self)
            painter.setPen(QPen(theme.colour(Role.ACCENT), theme.RING, Qt.PenStyle.DashLine))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one local file that is being dropped, or None."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
