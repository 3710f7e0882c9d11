"""The Programs page: what is looked at, and the figures; or the way to the tables where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.programs.book import Reading
from desktop.programs.choosing import first_spot, nearest
from desktop.programs.model import Missing, Shelf, Spot
from desktop.programs.telling import Telling
from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.programs.choosers import Choosers
from ui.programs.content import ProgramsContent
from ui.programs.gaps import GapLine, Gaps
from ui.statewide.tables.saving import TableSaving
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.notice import Notice
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk


class ProgramsPage(QWidget):
    """Reads the tables in a job; what is chosen on the page is answered from memory."""

    asked = Signal(str)  # sync, or download/<resource>
    told = Signal(str)  # one line for the footer
    shown = Signal()  # the tables were read, or why they were not

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._reading: Reading | None = None
        self._wants_focus = False  # once there is something that can have it
        self._make()
        self._lay_out()
        self._connect()
        calm_bars(self)
        self.reload()

    def reload(self) -> None:
        """Look at what is on this desk; tables that are as they were are not read again."""
        if self._job is not None:
            self._job.stop()
        desk = self._desk

        def read(work: Work) -> Reading | Shelf:
            shelf = desk.programs.shelf()
            return desk.programs.read(work) if shelf.has_counts else shelf

        self._job = self._jobs.start(
            Lane.TABLES, read, on_result=self._show, on_trouble=self._show_trouble, name="read program counts"
        )

    def focus_first(self) -> None:
        """Give the keyboard to the first chooser, or to the way on where there are no counts."""
        self._wants_focus = self._job is not None and self._reading is None
        if self._reading is not None:
            self.choosers.focus_first()
        else:
            self.notice.focus_first()

    def spot(self) -> Spot | None:
        """Return what is looked at, None where there is nothing."""
        return None if self._reading is None else nearest(self._reading.counts, self.choosers.spot())

    def _make(self) -> None:
        telling = Telling(self._desk.words)
        self.choosers, self.gap = Choosers(telling), GapLine()
        self.content, self.notice = ProgramsContent(telling), Notice()
        self.gaps = Gaps(self.notice)
        self.saved = Text("", role=Role.QUIET, wrap=True)
        self.saving = TableSaving(self._desk, self._jobs, self)
        self._aside, self._stack = ScrolledColumn(wide=True), QStackedWidget()

    def _lay_out(self) -> None:
        self._aside.column.addWidget(self.notice, 1)
        self._aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self.content)
        self._stack.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.SMALL)
        answers = self.tr("How many people seven State programs serve, where, and how that changes from year to year")
        column.addWidget(PageHeader(self.tr("Programs"), answers))
        for part in (self.choosers, self.gap, self.saved):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        for part in (self.choosers, self.saved):
            part.hide()
        self._stack.setCurrentWidget(self._aside)
        self.notice.say(Icon.PROGRAMS, Role.QUIET, self.tr("Reading the program counts…"), "")

    def _connect(self) -> None:
        self.choosers.changed.connect(self._show_chosen)
        self.gap.wanted.connect(self._fetch)
        self.gaps.wanted.connect(self._fetch)
        self.gaps.sync_wanted.connect(self._sync)
        self.content.save_wanted.connect(self.saving.ask_where)
        self.saving.said.connect(self._tell_saved)

    def _show(self, found: Reading | Shelf) -> None:
        self._job = None
        self._wants_focus |= self.notice.isAncestorOf(QApplication.focusWidget() or self)
        if isinstance(found, Reading) and len(found.counts):
            spot = first_spot(found.counts) if self._reading is None else self.choosers.spot()
            self._reading = found
            self._show_spot(nearest(found.counts, spot))
        else:
            self._reading = None
            self._show_gap(found.shelf if isinstance(found, Reading) else found)
        if self._wants_focus and self.isVisible():
            self.focus_first()
        self.shown.emit()

    def _show_spot(self, spot: Spot) -> None:
        if self._reading is None:
            return
        self.choosers.offer(self._reading.counts, spot)
        self.content.show_spot(self._reading, spot)
        self.gap.show_shelf(self._reading.shelf, spot.period)
        self.choosers.show()
        self._stack.setCurrentWidget(self.content)

    def _show_chosen(self) -> None:
        if self._reading is not None:
            self.saved.hide()
            self._show_spot(nearest(self._reading.counts, self.choosers.spot()))
            announce(self.content.sentence, self.content.told())

    def _show_gap(self, shelf: Shelf) -> None:
        self._put_aside()
        self.gaps.show_shelf(shelf)

    def _show_trouble(self, error: KnownError) -> None:
        self._job, self._reading = None, None
        self._put_aside()
        sentence = self._desk.told(error)
        self.notice.say(Icon.ATTENTION, Role.BAD, sentence.what, f"{sentence.safe} {sentence.do}")
        self.notice.offer()
        self.shown.emit()

    def _put_aside(self) -> None:
        for part in (self.choosers, self.gap, self.saved):
            part.hide()
        self._stack.setCurrentWidget(self._aside)

    def _fetch(self, missing: tuple[Missing, ...]) -> None:
        for one in missing:
            self.asked.emit(f"download/{one.resource}")
        self.told.emit(self.tr("%Ln table(s) on the way to this desk", "", len(missing)))

    def _sync(self) -> None:
        self.asked.emit("sync")

    def _tell_saved(self, sentence: str) -> None:
        self.saved.setText(sentence)
        self.saved.show()
        announce(self.saved, sentence)
