"""One open table: its head, its rows with all the room, and one panel beside them that folds away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.tables.asking.model import Question
from sync.tables.model import Column
from sync.work import Progress
from ui import theme
from ui.catalog.panes import in_card
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.overriding import override
from ui.tables.charts.panel import ChartPanel
from ui.tables.dictionary.panel import DictionaryPanel
from ui.tables.exporting.dialog import ExportDialog
from ui.tables.grid.grid import TableGrid
from ui.tables.naming import Naming
from ui.tables.opened.coming import Coming
from ui.tables.opened.head import Head
from ui.tables.opened.header_row import HeaderQuestion
from ui.tables.opened.oddities import OddityLines
from ui.tables.opened.opening import MAIN, Opened, Opening
from ui.tables.opened.raw_rows import RawRows
from ui.tables.opened.side import SidePlace
from ui.tables.opened.split import RowsAndPanel
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button
from ui.widgets.notice import Notice
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.desk import Desk
    from sync.tables.formats.preview import FirstRows


class OpenedView(QWidget):
    """Opens in the local lane; the table stays open until another one is, or `close_table` is called."""

    closed = Signal()
    changes_asked = Signal(str, int)  # resource, part
    shown = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._question: Question | None = None
        self._is_charted = False
        self._fitting: int | None = None  # rows that fit the filter
        self.opening, self.coming = Opening(desk, jobs, self), Coming(desk, jobs, self)
        self._make()
        self._lay_out()
        self._connect()

    def open(self, resource: str, part: int = MAIN, question: Question | None = None) -> None:
        """Open a part of a table, with a question to it."""
        self._question = question
        self.coming.stop()
        self.bar.hide()
        if self.opening.table is None:
            self.head.show_nothing()
            self._body.setCurrentWidget(self._splitter)
        self.opening.open(resource, part)

    def take_in(self, file: Path) -> None:
        """Make a table of a file of this computer; its first rows show while it is read."""
        self._let_go()
        self.opening.close()
        self._question = None
        self._naming_of_coming = file.name
        self.head.show_coming(file.name, ())
        self.bar.show_progress(0, None)
        self.bar.show()
        self.coming.take_in(file)
        self._body.setCurrentWidget(self._splitter)

    def resource(self) -> str:
        """Return the table that is open, "" for none."""
        return "" if self.opening.table is None else self.opening.table.version.source.resource

    def rest(self) -> None:
        """Let go of the table; a file that is being read goes on."""
        self._let_go()
        self.opening.close()

    def close_table(self) -> None:
        """Let go of the table; after this its files may be removed."""
        self.coming.stop()
        self.bar.hide()
        self._let_go()
        self.opening.close()
        self.head.show_nothing()

    def focus_first(self) -> None:
        """Give the keyboard to the rows, or to the way on where there are none."""
        if self._body.currentWidget() is self.notice:
            self.notice.focus_first()
        elif self.opening.table is None:
            self.head.back.setFocus()
        else:
            self.grid.focus_first()

    def show_dictionary(self, shown: bool) -> None:
        """Show or fold away the data dictionary."""
        self._show_panel(self.dictionary, shown)

    def show_chart(self, shown: bool) -> None:
        """Show or fold away groups and chart."""
        self._show_panel(self.chart, shown)
        if shown and not self._is_charted and self.opening.table is not None:
            self._is_charted = True
            self.chart.show_table(self.opening.table, self.grid.view())
            self.chart.reckon()

    def ask_export(self) -> ExportDialog | None:
        """Open the dialog for writing what is shown to a file."""
        if self.opening.table is None:
            return None
        dialog = ExportDialog(self, self._desk, self._jobs, self.opening.table, self.grid.view(), self._fitting)
        calm_bars(dialog)
        dialog.open()
        return dialog

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._splitter.turn_for(self.size())

    def _show(self, opened: Opened) -> None:
        self._is_charted = False
        self.bar.hide()
        self.chart.forget()
        self.head.show_opened(opened, self.odd.show_part(opened.table.part))
        self.grid.show_table(opened.table)
        self.dictionary.show_table(opened.table)
        if self._question is not None:
            self.grid.set_question(self._question)
            self._question = None
        self._body.setCurrentWidget(self._splitter)
        if self.side.shown() is self.chart:
            self.show_chart(True)
        if self.isVisible():
            self.grid.focus_first()
        announce(self, self.tr("{table} is open.").format(table=self.head.name.text()))
        self.shown.emit()

    def _show_first_rows(self, first: FirstRows) -> None:
        columns = tuple(Column(place, name) for place, name in enumerate(first.names))
        self.head.show_coming(self._naming_of_coming, columns)
        self.grid.show_first_rows(columns, first.rows)

    def _show_progress(self, progress: Progress) -> None:
        self.bar.show_progress(progress.done, progress.total)

    def _note_taken_in(self, version: object) -> None:
        self.opening.open(version.source.resource)  # type: ignore[attr-defined]  # a signal only knows objects

    def _show_trouble(self, error: KnownError) -> None:
        self._let_go()
        self.opening.close()
        self.head.show_nothing(self.head.name.text())
        self.bar.hide()
        sentence = self._desk.told(error)
        self.notice.say(Icon.ATTENTION, Role.BAD, sentence.what, f"{sentence.safe} {sentence.do}".strip())
        back = Button(self.tr("Back to the tables"), Icon.CHEVRON_LEFT)
        back.clicked.connect(self.closed)
        self.notice.offer(back)
        self._body.setCurrentWidget(self.notice)
        self.notice.focus_first()
        announce(self.notice, str(sentence))
        self.shown.emit()

    def _let_go(self) -> None:
        self.grid.let_go()
        self.chart.forget()
        self.dictionary.let_go()
        self._is_charted = False

    def _show_panel(self, panel: QWidget, shown: bool) -> None:
        if shown:
            self.side.show_panel(panel)
            if not self._splitter.sizes()[1]:
                self._splitter.share_out()
        elif self.side.shown() is panel:
            self.side.hide()
        self._mark_buttons()

    def _mark_buttons(self) -> None:
        for button, panel in ((self.head.dictionary, self.dictionary), (self.head.chart, self.chart)):
            button.blockSignals(True)
            button.setChecked(self.side.shown() is panel)
            button.blockSignals(False)
            button.update()

    def _fold(self) -> None:
        self._mark_buttons()
        self.grid.focus_first()

    def _note_count(self, counts: tuple[int, int]) -> None:
        self._fitting = counts[0]

    def _note_question(self, _question: object) -> None:
        if self.side.shown() is self.chart and self.opening.table is not None:
            self.chart.show_view(self.grid.view())
        else:
            self._is_charted = False

    def _choose_part(self, part: int) -> None:
        if self.opening.table is not None:
            self.open(self.opening.table.version.source.resource, part)

    def _show_changes(self) -> None:
        if self.opening.table is not None:
            self.changes_asked.emit(self.opening.table.version.source.resource, self.opening.table.part.number)

    def _ask_header(self) -> None:
        """Read the first rows as they stand in the file, then ask."""
        table = self.opening.table
        if table is not None:
            rows = RawRows(table.version, table.part.number)
            self._jobs.start(Lane.TABLES, rows, on_result=self._offer_header, on_trouble=self.grid.say_trouble)

    def _offer_header(self, rows: list[list[str]]) -> None:
        table = self.opening.table
        if table is not None and rows:
            question = HeaderQuestion(self, table.part, rows)
            question.chosen.connect(partial(self._use_header, table))
            question.open()

    def _use_header(self, table: object, row: int) -> None:
        if table is not self.opening.table or self.opening.table is None:
            return
        version, part = self.opening.table.version, self.opening.table.part.number
        self.bar.show_progress(0, None)
        self.bar.show()
        self._let_go()
        self.opening.choose_header(version, part, row)

    def _make(self) -> None:
        self.head, self.odd = Head(), OddityLines(self._desk.words)
        self.bar, self.notice = ThinBar(), Notice()
        self.grid = TableGrid(self._desk, self._jobs)
        self.dictionary = DictionaryPanel(self._desk, self._jobs)
        self.chart, self.side = ChartPanel(self._desk, self._jobs), SidePlace()
        self._splitter, self._body = RowsAndPanel(in_card(self.grid), self.side), QStackedWidget()
        self._naming, self._naming_of_coming = Naming(self), ""

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Reading the file"))
        self.side.add(self.dictionary, self.tr("Data dictionary"))
        self.side.add(self.chart, self.tr("Group and chart"))
        self._body.addWidget(self._splitter)
        self._body.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.MEDIUM, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.SMALL)
        for widget in (self.head, self.bar, self.odd):
            column.addWidget(widget)
        column.addWidget(self._body, 1)
        self.bar.hide()

    def _connect(self) -> None:
        self.opening.opened.connect(self._show)
        self.opening.failed.connect(self._show_trouble)
        self.coming.first.connect(self._show_first_rows)
        self.coming.progressed.connect(self._show_progress)
        self.coming.came.connect(self._note_taken_in)
        self.coming.failed.connect(self._show_trouble)
        self.head.back.clicked.connect(self.closed)
        self.head.part_chosen.connect(self._choose_part)
        self.head.header.clicked.connect(self._ask_header)
        self.head.odd.toggled.connect(self.odd.unfold)
        self.head.dictionary.toggled.connect(self.show_dictionary)
        self.head.chart.toggled.connect(self.show_chart)
        self.head.changes.clicked.connect(self._show_changes)
        self.head.export.clicked.connect(self.ask_export)
        self.side.folded.connect(self._fold)
        self.grid.question_changed.connect(self._note_question)
        self.grid.counted.connect(self._note_count)
        self.grid.column_asked.connect(self._tell_column)
        self.dictionary.column_asked.connect(self.grid.show_column)

    def _tell_column(self, column: int) -> None:
        """Show what the data dictionary says of a column."""
        self.show_dictionary(True)
        self.dictionary.show_column(column)
