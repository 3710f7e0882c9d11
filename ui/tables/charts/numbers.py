"""The numbers of a chart as a table: every group, also those that are not drawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.tables.model import View
from sync.tables.asking.model import Group, Sum
from ui.statewide.tables.figures import Column, Row, Sort
from ui.tables.charts.answering import Answer
from ui.tables.charts.picture import Pictures
from ui.tables.charts.wish import Kind
from ui.tables.values.amounts import Amount, figure
from ui.tables.values.table import ValuesTable


class NumbersTable(QWidget):
    """Holds a table whose columns fit the answer."""

    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._pictures = Pictures(self)
        self.table: ValuesTable | None = None

    def show_answer(self, answer: Answer, view: View) -> None:
        """Show the numbers of another answer."""
        columns = self._columns(answer, view)
        if self.table is None or self.table.figures.columns != columns:
            self._put(ValuesTable(self.tr("Numbers of the chart"), columns, most_rows=12))
        if self.table is not None:
            self.table.show_rows(self._rows(answer))
        self.shown.emit()

    def _put(self, table: ValuesTable) -> None:
        from ui.widgets.scroll import calm_bars

        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.table = table
        self._column.addWidget(table)
        calm_bars(table)

    def _columns(self, answer: Answer, view: View) -> tuple[Column, ...]:
        wish, names = answer.wish, view.part.columns
        if wish.kind is Kind.HISTOGRAM:
            return Column(names[wish.by[0]].name), Column(self.tr("Rows"), Sort.COUNT)
        by = tuple(Column(names[place].name) for place in wish.by)
        rows = Column(self.tr("Rows"), Sort.COUNT)
        if wish.measure.sum is Sum.COUNT:
            return (*by, rows)
        reckoned = Column(self._pictures.figure(wish, names), Sort.COUNT)
        return (*by, reckoned, rows, Column(self.tr("Left out"), Sort.COUNT))

    def _rows(self, answer: Answer) -> list[Row]:
        if answer.wish.kind is Kind.HISTOGRAM:
            return [(Amount(one.low, self._pictures.between(one)), one.rows) for one in answer.bins]
        return [self._row(group, counts=answer.wish.measure.sum is Sum.COUNT) for group in answer.grouped.groups]

    def _row(self, group: Group, *, counts: bool) -> Row:
        cells = tuple(cell.strip() or self.tr("(blank)") for cell in group.cells)
        if counts:
            return (*cells, group.rows)
        return (*cells, figure(group.figures[0], self.tr("no number")), group.rows, group.left_out[0])
