"""What is asked of the table of a grid: filters as typed and orders as clicked become one question at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sync.tables.asking.model import Condition, Order, Question
from sync.tables.model import Part
from ui.jobs import Jobs
from ui.tables.grid.arranging import next_orders
from ui.tables.grid.asking import Answer, Asking
from ui.tables.grid.filters import saying
from ui.tables.grid.filters.state import Filters, Piece, filters_of, where_of

if TYPE_CHECKING:
    from sync.tables.table import OpenTable

_PAUSE = 250  # milliseconds after the last letter of a filter


class Inquiry(QObject):
    """One per grid; ``asking`` tells whether a question is being answered."""

    changed = Signal()  # filters or orders are others
    answered = Signal(object)  # Answer

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.asking = Asking(jobs, self)
        self.filters = Filters(blank=saying.blank_word())
        self.orders: tuple[Order, ...] = ()
        self.shown = Question()  # the one whose answer is shown
        self._table: OpenTable | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.ask)
        self.asking.answered.connect(self._take)

    def begin(self, table: OpenTable | None) -> None:
        """Ask another table, or none; nothing is filtered, the order is that of the file."""
        self._timer.stop()
        self.asking.drop()
        self._table = table
        self.filters, self.orders, self.shown = self.filters.cleared(), (), Question()
        self.changed.emit()

    @property
    def can_ask(self) -> bool:
        """Whether there is a whole table."""
        return self._table is not None

    @property
    def question(self) -> Question:
        """What is asked, also while it is being answered."""
        return Question(where_of(self.filters.pieces()), self.orders)

    def condition_of(self, column: int) -> Condition | None:
        """Return what the filter of a column asks, None for nothing."""
        pieces = (one for one in self.filters.pieces() if one.at == column and one.text)
        return next((one.condition for one in pieces), None)

    def told(self, part: Part) -> str:
        """Return the question whose answer is shown, as one would write it in the filter language."""
        from desktop.tables.language import told, told_sort

        parts = [] if self.shown.where is None else [told(self.shown.where, part)]
        if self.shown.orders:
            parts.append(self.tr("sorted by {columns}").format(columns=told_sort(self.shown.orders, part)))
        return "; ".join(parts)

    def ask(self) -> None:
        """Ask at once, where the question is another one."""
        self._timer.stop()
        self.changed.emit()
        if self._table is not None and (self.question != self.shown or self.asking.is_busy):
            self.asking.ask(self._table, self.question, self.filters.pieces())

    def type(self, column: int, text: str) -> None:
        """Take the text of a column's filter as it is being typed; ask after a moment."""
        self.filters = self.filters.with_text(column, text)
        self._wait()

    def find(self, text: str) -> None:
        """Take the words looked for as they are being typed; ask after a moment."""
        if text == self.filters.find:
            return
        self.filters = replace(self.filters, find=text)
        self._wait()

    def filter_by(self, column: int, text: str) -> None:
        """Filter a column by a text, "" for no filter."""
        self.filters = self.filters.with_text(column, text)
        self.ask()

    def take_away(self, piece: Piece) -> None:
        """Ask without one of the filters."""
        self.filters = self.filters.without(piece)
        self.ask()

    def clear(self) -> None:
        """Ask without filters; the order stays."""
        self.filters = self.filters.cleared()
        self.ask()

    def sort_next(self, column: int, *, add: bool) -> None:
        """Take a column's next order, see `next_orders`."""
        self.sort(next_orders(self.orders, column, add=add))

    def sort(self, orders: tuple[Order, ...]) -> None:
        """Ask for the rows in an order."""
        if self._table is not None:
            self.orders = orders
            self.ask()

    def set_question(self, question: Question) -> None:
        """Ask something else; fields show it as far as their texts can say it."""
        self.filters, self.orders = filters_of(question, blank=saying.blank_word()), question.orders
        self.ask()

    def _wait(self) -> None:
        self.changed.emit()
        if self._table is not None:
            self._timer.start()

    def _take(self, answer: Answer) -> None:
        self.shown = answer.question
        self.answered.emit(answer)
