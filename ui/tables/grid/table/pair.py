"""The table and, where columns stay in sight, a second one at its left in step with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.tables.asking.model import Order
from ui.overriding import override
from ui.tables.grid.arranging import Arrangement
from ui.tables.grid.filters.row import FilterRow
from ui.tables.grid.filters.state import Filters
from ui.tables.grid.table.headings import ranks
from ui.tables.grid.table.rows import RowsModel
from ui.tables.grid.table.view import RowsView
from ui.tables.grid.table.widths import fitted_width, least_width
from ui.widgets.card import Hairline

_QT_MOST = 16_777_215  # Qt's own largest height
_MEASURED = 2_400  # cells of a table
_MOST_STAYING = 0.6  # of the room: what stays may not take it all


class Pair(QWidget):
    """Knows which columns are in which table; the keyboard is always in ``main``, whose keys reach both."""

    values_asked = Signal(int)  # position
    typed = Signal(int, str)  # position, text of its filter
    filters_settled = Signal()
    filter_entered = Signal(int)  # position
    filter_left = Signal()

    def __init__(self, rows: RowsModel) -> None:
        super().__init__()
        self._rows = rows
        self._widths: dict[int, int] = {}  # by position
        self._arrangement = Arrangement()
        self._is_fitting = False
        self.main = RowsView(rows)
        self.side = RowsView(rows, self.main)
        self.side.setSelectionModel(self.main.selectionModel())
        self._edge = Hairline(upright=True)
        self.filters = {view: FilterRow(rows, view.names) for view in self.views()}
        self._lay_out()
        for view in self.views():
            self._connect(view)
        self.side.verticalScrollBar().valueChanged.connect(self.main.verticalScrollBar().setValue)
        self.main.verticalScrollBar().valueChanged.connect(self.side.verticalScrollBar().setValue)
        self.main.selectionModel().selectionChanged.connect(self.follow_selection)
        self.main.selectionModel().currentChanged.connect(self.follow_selection)

    def views(self) -> tuple[RowsView, RowsView]:
        """Return both tables, in reading order."""
        return self.side, self.main

    def arrange(self, arrangement: Arrangement) -> None:
        """Show these columns in this order; those that stay in the table at the left."""
        self._arrangement = arrangement
        if self._rows.shown != arrangement.shown:
            self._rows.arrange(arrangement.shown)
        self._is_fitting = True
        for place in range(self._rows.columnCount()):
            stays = place < arrangement.frozen
            self.side.setColumnHidden(place, not stays)
            self.main.setColumnHidden(place, stays)
            self._apply_width(place)
        self._is_fitting = False
        self.side.setVisible(arrangement.frozen > 0)
        self._edge.setVisible(arrangement.frozen > 0)
        self.main.verticalHeader().setVisible(arrangement.frozen == 0)
        self._share_room()

    def forget_widths(self) -> None:
        """Choose every width anew when `arrange` is called next."""
        self._widths.clear()

    def fit(self, place: int) -> None:
        """Make a column as wide as its name and the rows in sight need."""
        self._widths[self._rows.column(place).position] = fitted_width(
            self._rows, place, self.main.rows_in_sight(), self.main.names
        )
        self._apply_width(place)
        self._share_room()

    def show_state(self, filters: Filters, orders: tuple[Order, ...]) -> None:
        """Show what is filtered and sorted."""
        for view in self.views():
            view.names.show_orders(ranks(orders), filters.texts)
            self.filters[view].show_filters(filters)
        places = {column: self._rows.place_of(column) for column in {*filters.texts, *ranks(orders)}}
        self._rows.tell_headings({at: self.main.names.told(place) for at, place in places.items() if place >= 0})

    def mark(self, filters: Filters) -> None:
        """Mark what was looked for in the cells."""
        for view in self.views():
            view.cells.mark(filters.needles())
            view.viewport().update()

    def show_rows(self) -> None:
        """Fit to another number of rows and begin at the top."""
        for view in self.views():
            view.fit_height()
            view.verticalHeader().updateGeometry()
        column = max(0, self.main.currentIndex().column())
        self.main.verticalScrollBar().setValue(0)
        if self._rows.rowCount() and self._rows.columnCount():
            here = self._rows.index(0, min(column, self._rows.columnCount() - 1))
            self.main.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.follow_selection()
        self._share_room()

    def edit_filter(self, place: int) -> None:
        """Put the keyboard into the filter of a column."""
        if not 0 <= place < self._rows.columnCount():
            return
        self.reveal(place)
        self._view_of(place).names.updateGeometry()
        self.filters[self._view_of(place)].edit(place)

    def reveal(self, place: int) -> None:
        """Bring a column into sight."""
        view = self._view_of(place)
        left, width = view.names.sectionViewportPosition(place), view.names.sectionSize(place)
        bar, room = view.horizontalScrollBar(), view.viewport().width()
        if left < 0 or width > room:
            bar.setValue(bar.value() + left)
        elif left + width > room:
            bar.setValue(bar.value() + left + width - room)

    def enable_filters(self, enabled: bool) -> None:
        """Let filters be typed or not."""
        for row in self.filters.values():
            row.setEnabled(enabled)

    def set_low(self, low: bool) -> None:
        """Keep only headings and filters, where there is no row to show."""
        bars = self.main.horizontalScrollBar().sizeHint().height()
        most = self.main.names.sizeHint().height() + bars if low else _QT_MOST
        self.setMaximumHeight(most)
        for view in self.views():
            view.setMinimumHeight(most if low else 0)

    def follow_selection(self) -> None:
        """Paint what is chosen."""
        current = self.main.currentIndex()
        boxes = self.main.boxes()
        for view in self.views():
            view.cells.follow_selection(boxes, (current.row(), current.column()))
            view.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._widths.clear()
            QTimer.singleShot(0, self, self._dress_again)

    def _dress_again(self) -> None:
        self.arrange(self._arrangement)
        for view in self.views():
            view.fit_height()

    def _view_of(self, place: int) -> RowsView:
        return self.side if place < self._arrangement.frozen else self.main

    def _apply_width(self, place: int) -> None:
        position = self._rows.column(place).position
        if position not in self._widths:
            self._widths[position] = fitted_width(self._rows, place, self._measured(), self.main.names)
        was, self._is_fitting = self._is_fitting, True
        for view in self.views():
            if not view.isColumnHidden(place):
                view.setColumnWidth(place, self._widths[position])
        self._is_fitting = was

    def _measured(self) -> range:
        """Return the rows whose cells tell how wide a column is; fewer where there are hundreds of columns."""
        return range(max(8, min(50, _MEASURED // max(1, self._rows.columnCount()))))

    def _share_room(self) -> None:
        """Give the table at the left what its columns need, but never all the room."""
        if self._arrangement.frozen:
            numbers = self.side.verticalHeader().sizeHint().width()
            wanted = numbers + sum(self.side.columnWidth(place) for place in range(self._arrangement.frozen))
            self.side.setFixedWidth(min(wanted, round(self.width() * _MOST_STAYING)))
        for row in self.filters.values():
            row.follow()

    def _note_width(self, place: int, _old: int, new: int) -> None:
        if not self._is_fitting and new >= least_width() // 2 and place < self._rows.columnCount():
            self._widths[self._rows.column(place).position] = new
            self._share_room()

    def _go_beside(self, place: int, step: int) -> None:
        """Go from one filter to that of the next column, also from one table to the other."""
        self.edit_filter(max(0, min(self._rows.columnCount() - 1, place + step)))

    def _tell_entered(self, place: int) -> None:
        if place < self._rows.columnCount():
            self.reveal(place)
            self.filter_entered.emit(self._rows.column(place).position)

    def _connect(self, view: RowsView) -> None:
        row = self.filters[view]
        view.names.put_below(row)
        view.names.sectionResized.connect(self._note_width)
        view.names.sectionHandleDoubleClicked.connect(self.fit)
        view.horizontalScrollBar().valueChanged.connect(row.follow)
        row.typed.connect(self.typed)
        row.finished.connect(self.filters_settled)
        row.left.connect(self.main.setFocus)
        row.values_asked.connect(self.values_asked)
        row.neighbour_asked.connect(self._go_beside)
        row.entered.connect(self._tell_entered)
        row.exited.connect(self.filter_left)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.side)
        line.addWidget(self._edge)
        line.addWidget(self.main, 1)
        self.side.hide()
        self._edge.hide()
        self._edge.setFixedWidth(2)
        QWidget.setTabOrder(self.filters[self.side].field, self.filters[self.main].field)
        QWidget.setTabOrder(self.filters[self.main].field, self.main)
