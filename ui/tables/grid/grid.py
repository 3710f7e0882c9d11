"""One table with everything that can be asked of it by looking, typing and clicking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.tables.model import View
from sync.errors import KnownError
from sync.tables.asking.model import Chosen, Question
from sync.tables.model import Column
from ui import theme, words
from ui.jobs import Jobs
from ui.overriding import override
from ui.tables.grid.arranging import Arrangement, fitting
from ui.tables.grid.asking import Answer
from ui.tables.grid.bar import GridBar
from ui.tables.grid.doing import Doing
from ui.tables.grid.emptiness import Emptiness
from ui.tables.grid.filters.state import Piece
from ui.tables.grid.inquiry import Inquiry
from ui.tables.grid.table.pair import Pair
from ui.tables.grid.table.rows import Held, Reader, RowsModel
from ui.theme import Role
from ui.widgets.announce import announce

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.table import OpenTable

_KEYS, _QUEUED = (Qt.Key.Key_F, Qt.Key.Key_G), Qt.ConnectionType.QueuedConnection


class TableGrid(QWidget):
    """Rows stay as they were until an answer is there. Call `let_go` before the table shown is closed."""

    counted = Signal(object)  # (rows that fit, rows there are)
    question_changed = Signal(object)  # Question, once its answer is shown
    asking = Signal(bool)
    trouble = Signal(object)  # KnownError
    column_asked = Signal(int)  # position: tell about this column

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._table: OpenTable | None = None
        self._columns: tuple[Column, ...] = ()
        self._arrangement = Arrangement()
        self.rows = RowsModel(self)
        self.bar, self.pair, self.emptiness = GridBar(), Pair(self.rows), Emptiness(desk.words)
        self.inquiry, self.doing = Inquiry(jobs, self), Doing(desk, jobs, self)
        self._lay_out()
        self._connect()
        self.let_go()

    def show_table(self, table: OpenTable) -> None:
        """Show a table from its first row, with no filter, in the order of the file."""
        self.let_go()
        self._table = table
        self._show_part(table.rows, table.part.columns, table.part.rows)
        self.inquiry.begin(table)
        self._enable(True)
        self._show_answer(Answer(Question(), self.rows.chosen))

    def show_first_rows(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Show the beginning of a table that is still being read; nothing can be asked of it yet."""
        self.let_go()
        self._show_part(Held(rows), columns, len(rows))
        self.pair.show_rows()
        self.bar.count.setText(self.tr("The first %Ln row(s)", "", len(rows)))
        self.bar.say(self.tr("The rest is being read. You can sort and filter when all of it is here."))

    def reset_rows(self) -> None:
        """Read the cells again, for example when the file was replaced by one with the same rows."""
        self.rows.forget_pages()

    def let_go(self) -> None:
        """Show nothing and ask nothing; the table may be closed after this."""
        self.inquiry.begin(None)
        self.doing.close_all()
        self._table = None
        self._show_part(Held(()), (), 0)
        self._enable(False)
        self.bar.count.setText("")
        self.bar.say("")
        self._show_emptiness(shown=False)

    def table(self) -> OpenTable | None:
        """Return the table shown, None while there is none or only its first rows."""
        return self._table

    def columns(self) -> tuple[Column, ...]:
        """Return every column of the table, in the order of the file."""
        return self._columns

    def arrangement(self) -> Arrangement:
        """Return how the columns lie."""
        return self._arrangement

    def question(self) -> Question:
        """Return what is asked now, also while it is being answered."""
        return self.inquiry.question

    def set_question(self, question: Question) -> None:
        """Ask something else; the fields show it as far as their texts can say it."""
        self.inquiry.set_question(question)

    def view(self) -> View:
        """Return what is shown: the rows of the last answer, the columns in their order."""
        assert self._table is not None  # noqa: S101 - asked for only while a table is shown
        part, told = self._table.part, self.inquiry.told(self._table.part)
        return View(self._table.version, part, self.inquiry.shown, self._arrangement.shown, told)

    def arrange(self, arrangement: Arrangement) -> None:
        """Show other columns, or the same in another way."""
        here = self.pair.main.currentIndex()
        self._arrangement = arrangement
        self.pair.arrange(arrangement)
        self.pair.mark(self.inquiry.filters)
        if here.row() >= 0 and self.rows.columnCount():
            self.pair.main.go_to(here.row(), min(max(0, here.column()), self.rows.columnCount() - 1))
        self._show_state()
        self._show_count()

    def go_to_row(self, row: int) -> None:
        """Go to a row among those shown, from 0."""
        if 0 <= row < self.rows.rowCount():
            self.pair.main.go_to(row)
            self.pair.main.setFocus()
            announce(self.pair.main, self.tr("Row {row}").format(row=words.number(row + 1)))

    def show_column(self, column: int) -> None:
        """Bring a column into sight, also one that was hidden, with the keyboard in it."""
        if column in self._arrangement.hidden:
            self.arrange(replace(self._arrangement, hidden=self._arrangement.hidden - {column}))
        place = self.rows.place_of(column)
        if place >= 0 and self.rows.rowCount():
            self.pair.main.go_to(max(0, self.pair.main.currentIndex().row()), place)
        if place >= 0:
            self.pair.reveal(place)

    def edit_filter(self, column: int) -> None:
        """Put the keyboard into the filter of a column."""
        self.pair.edit_filter(self.rows.place_of(column))

    def clear_filters(self) -> None:
        """Take every filter away; the order of the rows stays."""
        self.inquiry.clear()
        self.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the rows."""
        self.pair.main.setFocus()

    def focus_find(self) -> None:
        """Give the keyboard to the words looked for."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()  # before the window's own shortcut for the same keys
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_ours(event):
            super().keyPressEvent(event)
        else:
            (self.focus_find if event.key() == Qt.Key.Key_F else self.doing.ask_row)()

    def _show_part(self, reader: Reader, columns: Sequence[Column], rows: int) -> None:
        self._columns = tuple(columns)
        self._arrangement = Arrangement.of(len(self._columns))
        self.pair.forget_widths()
        self.rows.show(reader, self._columns, self._arrangement.shown)
        self.rows.choose(Chosen(None, rows), fitting(rows, theme.row_height())[1])
        self.pair.arrange(self._arrangement)

    def _enable(self, asking: bool) -> None:
        self.pair.enable_filters(asking)
        self.bar.search.setEnabled(asking)

    def _show_answer(self, answer: Answer) -> None:
        if self.rows.chosen is not answer.chosen:
            self.rows.choose(answer.chosen, fitting(answer.chosen.count, theme.row_height())[1])
        self.pair.mark(self.inquiry.filters)
        self.pair.show_rows()
        self.bar.forget(unfinished=bool(self.inquiry.filters.unfinished()))
        self._show_count()
        self._say_emptiness(answer)
        self.question_changed.emit(answer.question)

    def _show_count(self) -> None:
        if self._table is None:
            return
        count, of, shown = self.rows.chosen.count, self._table.part.rows, self.rows.rowCount()
        self.bar.show_count(count, of, hidden=len(self._arrangement.hidden))
        if shown < count:
            text = self.tr("Only the first {rows} of them can be shown at once; filter to see the others.")
            self.bar.say(text.format(rows=words.number(shown)), Role.ATTENTION)
        self.counted.emit((count, of))

    def _say_emptiness(self, answer: Answer) -> None:
        if not answer.chosen.count and self._table is not None:
            self.emptiness.explain(answer, self.inquiry.filters.pieces(), self._columns, self._table.part.rows)
        self._show_emptiness(shown=not answer.chosen.count)

    def _show_emptiness(self, *, shown: bool) -> None:
        """Leave the table its headings and filters only, and say why below."""
        had_focus = self.emptiness.has_keyboard()
        self.emptiness.setVisible(shown)
        self.pair.set_low(shown)
        if had_focus and not shown:
            self.focus_first()

    def _show_state(self) -> None:
        """Show filters and orders as they are asked, before the answer is there."""
        self.pair.show_state(self.inquiry.filters, self.inquiry.orders)
        self.bar.show_filters(self.inquiry.filters)

    def _explain(self, column: int, *_typed: object) -> None:
        self.bar.explain(self.inquiry.filters.unfinished().get(column))

    def _sort_by(self, place: int, add: bool) -> None:
        self.inquiry.sort_next(self.rows.column(place).position, add=add)
        told = self.pair.main.names.told(place) if self.inquiry.orders else self.tr("Order of the file")
        announce(self.pair.main, told)

    def _take_way(self, key: object) -> None:
        if isinstance(key, Piece):
            self.inquiry.take_away(key)
        else:
            self.clear_filters()

    def say_trouble(self, error: KnownError) -> None:
        """Say below the rows what went wrong; they stay."""
        self.bar.say(str(self._desk.told(error)), Role.BAD)
        self.trouble.emit(error)

    def _say_stopped(self) -> None:
        self.bar.say(self.tr("Stopped. The rows shown are those of the question before."), Role.ATTENTION)

    def _connect(self) -> None:
        inquiry, pair, bar, doing = self.inquiry, self.pair, self.bar, self.doing
        inquiry.changed.connect(self._show_state)
        inquiry.answered.connect(self._show_answer)
        inquiry.asking.failed.connect(self.say_trouble)
        inquiry.asking.stopped.connect(self._say_stopped)
        for receiver in (self.asking, bar.show_asking, doing.go_on):
            inquiry.asking.busy.connect(receiver)
        self.rows.failed.connect(self.say_trouble, _QUEUED)
        pair.typed.connect(inquiry.type)
        pair.typed.connect(self._explain)
        pair.filter_entered.connect(self._explain)
        pair.filter_left.connect(bar.stop_explaining)
        pair.filters_settled.connect(inquiry.ask)
        pair.values_asked.connect(doing.choose_values)
        for view in pair.views():
            view.sort_asked.connect(self._sort_by)
            view.menu_asked.connect(doing.open_menu)
            view.read_asked.connect(doing.read_row)
            view.copy_asked.connect(doing.copy)
            view.filter_asked.connect(pair.edit_filter)
        doing.copying.said.connect(bar.say)
        doing.copying.failed.connect(self.say_trouble)
        self._connect_bar()

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.search.textChanged.connect(self.inquiry.find)
        bar.search.returnPressed.connect(self.inquiry.ask)
        bar.search.left.connect(self.pair.main.setFocus)
        bar.clear.clicked.connect(self.clear_filters)
        bar.jump.clicked.connect(self.doing.ask_row)
        bar.columns.clicked.connect(self.doing.ask_columns)
        bar.read.clicked.connect(self.doing.read_row)
        bar.stop.clicked.connect(self.inquiry.asking.stop)
        self.emptiness.chosen.connect(self._take_way)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.bar)
        column.addWidget(self.pair, 1)
        column.addWidget(self.emptiness, 1)
        column.addWidget(self.bar.says)  # below, so that nothing moves under the mouse when it comes
        QWidget.setTabOrder(self.bar.read, self.pair.filters[self.pair.side].field)


def _is_ours(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _KEYS
