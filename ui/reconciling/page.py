"""The page Compare lists: choose a file, check its columns, look at the pairs; all work runs beside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Progress
from ui import theme
from ui.frame.telling import told
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.lists.view import dropped_file
from ui.overriding import override
from ui.reconciling.columns import ColumnsView
from ui.reconciling.doing import Compare, Look, ReadLists, Reopen, Save
from ui.reconciling.files import Files
from ui.reconciling.losing import ask_to_lose
from ui.reconciling.pairs.results import ResultsView
from ui.reconciling.saying import Saying
from ui.reconciling.start import StartView
from ui.reconciling.working import Working
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.page import PageHeader
from ui.widgets.scroll import calm_bars
from ui.widgets.status import Status

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.reconciling.book import Reopened, Saved
    from desktop.reconciling.model import Against, OwnList
    from sync.lists.model import HeldList
    from ui.reconciling.pairs.preparing import Prepared


class ReconcilingPage(QWidget):
    """Nothing of the file is kept when the page is gone; a file dropped on it is opened."""

    asked = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._file = self._wanted = Path()  # the one shown, and the one that is being looked into
        self._unsaved = False  # decisions
        self._waiting: tuple[Callable[..., object], Callable[[Any], None]] | None = None
        saying = Saying(desk.words)
        self.files = Files(self)
        self.start, self.columns, self.results = StartView(saying), ColumnsView(saying), ResultsView(saying)
        self.working, self.trouble = Working(), Status(wrap=True)
        self._lay_out()
        self._connect()
        calm_bars(self)
        self.setAcceptDrops(True)

    def reload(self) -> None:
        """Read again which published lists are here."""
        self._jobs.start(Lane.LOCAL, ReadLists(self._desk), on_result=self._show_lists, on_trouble=self._show_trouble)

    def focus_first(self) -> None:
        """Give the keyboard to the first control of the view shown."""
        shown = self.views.currentWidget()
        if shown is self.results:
            self.results.focus_first()
        elif shown is self.columns:
            self.columns.focus_first()
        else:
            self.start.choose.setFocus()

    def unsaved(self) -> int:
        """Return how many decisions would be lost if the page went now."""
        return len(self.results.comparison.decided) if self._unsaved and self.results.comparison is not None else 0

    def open_file(self, file: Path, part: int | None = None) -> None:
        """Look into a person's list."""
        self._wanted = file
        self._begin(Look(self._desk, file, part), self._show_own)

    def open_kept(self, file: Path) -> None:
        """Go on with a comparison that was kept."""
        self._begin_anew(Reopen(self._desk, file), self._show_reopened)

    def compare(self) -> None:
        """Compare what the second view says."""
        own = self.columns.own()
        if own is not None:
            chosen = self.columns.chosen()
            work = Compare(self._desk, own, chosen, self.columns.chosen_list())
            self._begin_anew(work, self._show_comparison)

    def save(self, file: Path, kind: str) -> None:
        """Write the comparison."""
        if self.results.comparison is not None:
            self._begin(Save(self._desk, self.results.comparison, file, kind), self._note_saved)

    def stop(self) -> None:
        """Stop what is under way; what is shown stays."""
        if self._job is not None:
            self._job.stop()

    def _begin_anew(self, work: Callable[..., object], then: Callable[[Any], None]) -> None:
        """Run a job whose result takes the place of the comparison; ask first where decisions would be lost."""
        self._waiting = work, then
        if self.unsaved():
            ask_to_lose(self, self.unsaved(), self._go_on)
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting is not None:
            (work, then), self._waiting = self._waiting, None
            self._begin(work, then)

    def _begin(self, work: Callable[..., object], then: Callable[[Any], None]) -> None:
        """Run a job; one at a time."""
        self.stop()
        self.trouble.hide()
        self.views.setEnabled(False)
        self.working.begin()
        self.working.stop.setFocus()
        self._job = self._jobs.start(
            Lane.TABLES, work, on_result=then, on_trouble=self._show_trouble, name=type(work).__name__
        )

    def _rest(self) -> None:
        had_focus = QApplication.focusWidget() in {None, self.working.stop}
        self._job = None
        self.views.setEnabled(True)
        self.columns.show_sheet()
        self.working.rest()
        if had_focus:
            self.focus_first()

    def _show(self, view: QWidget) -> None:
        self._rest()
        self.views.setCurrentWidget(view)
        self.focus_first()

    def _show_lists(self, held: Mapping[Against, HeldList | None]) -> None:
        self.start.show_lists(held)
        self.columns.show_lists(held)

    def _show_own(self, own: OwnList) -> None:
        self._file = self._wanted
        self.columns.show_own(own)
        calm_bars(self.columns)
        self._show(self.columns)

    def _show_comparison(self, shown: Prepared) -> None:
        self._unsaved = False
        self.results.show_comparison(shown)
        self._show(self.results)

    def _show_reopened(self, reopened: tuple[Prepared, Reopened]) -> None:
        shown, found = reopened
        self._show_comparison(shown)
        if found.lost:
            self._say(
                self.tr("%Ln decision(s) no longer stand, for the published list has changed.", "", len(found.lost))
            )
        elif found.newer:
            self._say(self.tr("The published list is another one than at the time. Your decisions still stand."))

    def _note_saved(self, saved: Saved) -> None:
        self._rest()
        self.results.save.setFocus()
        self._unsaved = False
        self._say(self.tr("%Ln row(s) are written to {file}.", "", saved.rows).format(file=saved.file), Icon.CHECK)

    def _say(self, text: str, icon: Icon = Icon.INFO) -> None:
        role = Role.GOOD if icon is Icon.CHECK else Role.ACCENT
        self.trouble.say(icon, role, text, ink=Role.TEXT)
        self.trouble.show()
        announce(self.trouble, text)
        self.told.emit(text)

    def _show_trouble(self, error: KnownError) -> None:
        self._rest()
        text = str(self._desk.told(error))
        self.trouble.say(Icon.ATTENTION, Role.BAD, text, ink=Role.TEXT)
        self.trouble.show()
        announce(self.trouble, text)

    def _show_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.working.show_progress(progress, told(progress, self._desk.words))

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._rest()
            self._say(self.tr("Stopped. Your file is unchanged."))

    def _note_crash(self, job: Job, _fault: object) -> None:
        if job is self._job:
            self._rest()

    def _choose_sheet(self, part: int) -> None:
        self.open_file(self._file, part)

    def _leave(self) -> None:
        """Go back to the beginning; there is a way back to the comparison until another one is made."""
        self.trouble.hide()
        self.start.back.setVisible(self.results.comparison is not None)
        self._show(self.start)

    def _note_decision(self) -> None:
        self._unsaved = True
        self.trouble.hide()

    def _go_back(self) -> None:
        self._show(self.results)

    def _ask_where(self, kind: str) -> None:
        if self.results.comparison is not None:
            self.files.ask_where(self.results.comparison.sheet.name, kind)

    def _lay_out(self) -> None:
        self.views = QStackedWidget()
        for view in (self.start, self.columns, self.results):
            self.views.addWidget(view)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.SMALL)
        answers = self.tr("Which of your sites or partners are in a published list, and which are not")
        for widget in (PageHeader(self.tr("Compare lists"), answers), self.working, self.trouble):
            column.addWidget(widget)
        column.addWidget(self.views, 1)

    def _connect(self) -> None:
        self.start.file_wanted.connect(self.files.ask_for_own)
        self.start.kept_wanted.connect(self.files.ask_for_kept)
        self.start.back_wanted.connect(self._go_back)
        self.start.asked.connect(self.asked)
        self.columns.compare_wanted.connect(self.compare)
        self.columns.sheet_wanted.connect(self._choose_sheet)
        self.columns.left.connect(self._leave)
        self.results.decided.connect(self._note_decision)
        self.results.left.connect(self._leave)
        self.results.save_wanted.connect(self._ask_where)
        self.results.troubled.connect(self._show_trouble)
        self.files.own_chosen.connect(self.open_file)
        self.files.kept_chosen.connect(self.open_kept)
        self.files.place_chosen.connect(self.save)
        self.working.stop_wanted.connect(self.stop)
        self._jobs.progressed.connect(self._show_progress, Qt.ConnectionType.UniqueConnection)
        self._jobs.stopped.connect(self._note_stop)
        self._jobs.crashed.connect(self._note_crash)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Lists may have been fetched or imported on another page meanwhile."""
        super().showEvent(event)
        self.reload()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None and self._job is None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)
