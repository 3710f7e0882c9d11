"""The panel "Group and chart" beside a table: what to draw, the chart, and its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.tables.model import View
from sync.errors import KnownError
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.statewide.tables.saving import TableSaving
from ui.tables.charts.answering import Answer, Reckon
from ui.tables.charts.form import ChartForm
from ui.tables.charts.numbers import NumbersTable
from ui.tables.charts.picture import Pictures
from ui.tables.charts.saving import ChartSaving
from ui.tables.charts.view import ChartView
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.table import OpenTable


class ChartPanel(QWidget):
    """Reckons in the lane of tables whenever it is in sight and the question changed."""

    drawn = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._table: OpenTable | None = None
        self._seen: View | None = None
        self._pictures = Pictures(self)
        self._make()
        self._lay_out()
        self._connect()

    def show_table(self, table: OpenTable, view: View) -> None:
        """Offer the columns of another table."""
        self._table, self._seen = table, view
        self.form.offer(view.part.columns)
        self._rest()

    def show_view(self, view: View) -> None:
        """Reckon again from the rows that are shown now."""
        self._seen = view
        self.reckon()

    def forget(self) -> None:
        """Let go of the table."""
        if self._job is not None:
            self._job.stop()
        self._table = self._job = None

    def group_by(self, column: int) -> None:
        """Group by a column."""
        self.form.show_column(column)

    def focus_first(self) -> None:
        """Give the keyboard to the first choice."""
        self.form.kind.setFocus()

    def reckon(self) -> None:
        """Reckon what is chosen; the newest wish wins."""
        if self._job is not None:
            self._job.stop()
        if self._table is None or self._seen is None:
            return
        wish = self.form.wish(self._seen.question.where)
        if wish is None:
            self._tell(self.tr("This table has no columns to group by."))
            return
        self.bar.show_progress(0, None)
        self.bar.show()
        reckon = Reckon(self._table, wish)
        self._job = self._jobs.start(
            Lane.TABLES, reckon, on_result=self._show, on_trouble=self._show_trouble, name="chart"
        )

    def _show(self, answer: Answer) -> None:
        if self._seen is None or answer.wish != self.form.wish(self._seen.question.where):
            return  # something else was chosen meanwhile
        self._rest()
        self.chart.show_picture(self._pictures.picture(answer, self._seen))
        self.numbers.show_answer(answer, self._seen)
        for widget in (self.chart, self.numbers, self._ways, self._heading):
            widget.show()
        groups = len(answer.bins) if answer.bins else answer.grouped.all
        self._heading.setText(self.tr("The numbers: %Ln group(s)", "", groups))
        cut = answer.grouped.all > len(answer.grouped.groups)
        self._tell(self._told_cut(answer) if cut else "")
        announce(self.chart, f"{self.chart.title.text()}. {self.chart.sentence()}")
        self.drawn.emit()

    def _told_cut(self, answer: Answer) -> str:
        text = self.tr("There are {all} groups; the {shown} largest are here.")
        return text.format(all=words.number(answer.grouped.all), shown=words.number(len(answer.grouped.groups)))

    def _show_trouble(self, error: KnownError) -> None:
        self._rest()
        sentence = self._desk.told(error)
        self._tell(f"{sentence.what} {sentence.do}")

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            announce(self.said, sentence)

    def _rest(self) -> None:
        self._job = None
        self.bar.hide()

    def _point(self, place: int) -> None:
        """Choose the row of the point that the keyboard came to."""
        picture, table = self.chart.picture(), self.numbers.table
        if picture is None or table is None:
            return
        label = picture.points[place].label
        rows = (row for row in range(table.figures.rowCount()) if table.figures.texts(row)[0] == label)
        table.choose(next(rows, -1))

    def _save_numbers(self) -> None:
        if self.numbers.table is not None:
            self._numbers_saving.ask_where(self.numbers.table.figures, self.tr("numbers"))

    def _make(self) -> None:
        self.form, self.chart, self.numbers = ChartForm(), ChartView(), NumbersTable()
        self.bar, self.said = ThinBar(), Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._heading = Text("", TextStyle.STRONG, wrap=True)
        self.save = Button(self.tr("Save the chart…"), Icon.DOWNLOAD)
        self.save_numbers = Button(self.tr("Save the numbers…"), Icon.TABLE)
        self.saving = ChartSaving(self._desk, self._jobs, self, self.chart)
        self._numbers_saving = TableSaving(self._desk, self._jobs, self)
        self._ways, self._page = QWidget(), ScrolledColumn(wide=True)

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Calculating"))
        ways = FlowLayout(self._ways)
        for button in (self.save, self.save_numbers):
            ways.addWidget(button)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.column.setSpacing(theme.SMALL)
        for widget in (self.form, self.bar, self.said, self.chart, self._ways, self._heading, self.numbers):
            self._page.column.addWidget(widget)
        self._page.column.addStretch(1)
        for widget in (self.bar, self.said, self.chart, self._ways, self._heading, self.numbers):
            widget.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _connect(self) -> None:
        self.form.changed.connect(self.reckon)
        self.chart.pointed.connect(self._point)
        self.save.clicked.connect(self.saving.ask_where)
        self.save_numbers.clicked.connect(self._save_numbers)
        self.saving.said.connect(self._tell)
        self._numbers_saving.said.connect(self._tell)
