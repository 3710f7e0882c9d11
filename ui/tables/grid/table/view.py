"""The table itself: keys that reach every cell, choosing without listing, tips for what is cut."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip

from ui import theme
from ui.overriding import override
from ui.tables.grid.arranging import fitting
from ui.tables.grid.table.cells import CellPainter, Sight
from ui.tables.grid.table.headings import Headings, RowNumbers
from ui.tables.grid.table.keys import Step, stepped
from ui.tables.grid.table.rows import Index, RowsModel
from ui.theme import Role
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from ui.tables.grid.table.cells import Box

_TIP = 600  # characters of a cell in its tip
_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key


class RowsView(QTableView):
    """Shows a `RowsModel`; a second one, for the columns that stay, leaves the ``keyboard`` to the first."""

    sort_asked = Signal(int, bool)  # place; add it to the orders there are
    read_asked = Signal()
    copy_asked = Signal()
    menu_asked = Signal(int, QPoint)  # place, where on the screen
    filter_asked = Signal(int)  # place

    def __init__(self, rows: RowsModel, keyboard: RowsView | None = None) -> None:
        super().__init__()
        self.rows, self._keyboard, self._is_side = rows, keyboard, keyboard is not None
        self.cells = CellPainter(rows)
        self.names, self._numbers = Headings(rows, self), RowNumbers(rows, self.cells, self)
        self.setHorizontalHeader(self.names)
        self.setVerticalHeader(self._numbers)
        self.setModel(rows)
        self._behave()
        self.names.sectionClicked.connect(self._ask_sort)
        self.names.menu_asked.connect(self.menu_asked)

    def is_keyed(self) -> bool:
        """Tell whether the keyboard acts on this table."""
        return self.hasFocus() if self._keyboard is None else self._keyboard.hasFocus()

    def fit_height(self) -> None:
        """Choose the height of the rows, so that all that can be shown fit."""
        height, _rows = fitting(max(1, self.rows.rowCount()), theme.row_height())
        if self._numbers.defaultSectionSize() != height:
            self._numbers.setDefaultSectionSize(height)

    def go_to(self, row: int, place: int | None = None) -> None:
        """Make a cell the current one and bring it into sight."""
        here = self.rows.index(row, max(0, self.currentIndex().column()) if place is None else place)
        self.selectionModel().setCurrentIndex(here, _Flag.ClearAndSelect)
        self.scrollTo(here)

    def boxes(self) -> list[Box]:
        """Return what is chosen as ranges; cells are never listed one by one."""
        ranges = self.selectionModel().selection().toList()
        return [(one.top(), one.left(), one.bottom(), one.right()) for one in ranges]

    def rows_in_sight(self, top: int = 0, bottom: int | None = None) -> range:
        """Return the rows in sight, or between two heights of the viewport."""
        first = self.rowAt(top)
        last = self.rowAt(self.viewport().height() - 1 if bottom is None else bottom)
        end = self.rows.rowCount() if last < 0 else last + 1
        return range(first, end) if first >= 0 else range(0)

    def columns_in_sight(self, left: int, right: int) -> tuple[tuple[int, int, int], ...]:
        """Return place, left edge and width of each column between two edges of the viewport."""
        place, found = self.columnAt(left), []
        while 0 <= place < self.rows.columnCount():
            start = self.columnViewportPosition(place)
            if start > right:
                break
            if not self.isColumnHidden(place):
                found.append((place, start, self.columnWidth(place)))
            place += 1
        return tuple(found)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        rows = self.rows_in_sight(area.top(), area.bottom())
        if rows:
            columns = self.columns_in_sight(area.left(), area.right())
            top, height = self.rowViewportPosition(rows.start), self.rowHeight(rows.start)
            painter = QPainter(self.viewport())
            self.cells.paint(painter, Sight(rows, top, height, columns), keyed=self.is_keyed())
            painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        control, shift, alt = (
            bool(held & one)
            for one in (
                Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.AltModifier,
            )
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif alt:
            self._press_with_alt(event)
        elif key in _STEPS:
            self._step(_STEPS[key], control=control, extend=shift)
        elif key == _Key.Key_F2 or (key in _ENTER and control):
            self.read_asked.emit()
        elif key in _ENTER and self.currentIndex().isValid():
            self.sort_asked.emit(self.currentIndex().column(), shift)
        elif key == _Key.Key_Space and (control or shift):
            self._choose_line(column=control)
        elif key == _Key.Key_Menu:
            self._ask_menu()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would walk through all rows."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._keyboard is not None:
            self._keyboard.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.read_asked.emit()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(index.row()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.rows.rowCount() and self.rows.columnCount():
            self.selectionModel().setCurrentIndex(self.rows.index(0, 0), _Flag.NoUpdate)
        super().focusInEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(self.indexAt(event.pos()), event.globalPos())
            return True
        return super().viewportEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QAbstractButton):  # the corner
            painter = QPainter(watched)
            painter.fillRect(watched.rect(), theme.colour(Role.CARD))
            painter.fillRect(0, watched.height() - 1, watched.width(), 1, theme.colour(Role.OUTLINE))
            return True
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.names.sizeHint().height() + 2 * theme.row_height())

    def _step(self, step: Step, *, control: bool, extend: bool) -> None:
        current = self.currentIndex()
        size = (self.rows.rowCount(), self.rows.columnCount())
        if not all(size):
            return
        page = max(1, self.viewport().height() // max(1, self._numbers.defaultSectionSize()) - 1)
        at = (max(0, current.row()), max(0, current.column()))
        here = self.rows.index(*stepped(step, at, size, page=page, far=control))
        if extend and current.isValid():
            anchor = self._anchor()
            self.selectionModel().setCurrentIndex(here, _Flag.NoUpdate)
            self.selectionModel().select(QItemSelection(*_corners(anchor, here, self.rows)), _Flag.ClearAndSelect)
        else:
            self.selectionModel().setCurrentIndex(here, _Flag.ClearAndSelect)
        self.scrollTo(here)

    def _anchor(self) -> QModelIndex:
        """Return the corner of the chosen range that is across from the current cell."""
        boxes, current = self.boxes(), self.currentIndex()
        if len(boxes) != 1:
            return current
        top, left, bottom, right = boxes[0]
        row = bottom if current.row() == top else top
        return self.rows.index(row, right if current.column() == left else left)

    def _choose_line(self, *, column: bool) -> None:
        current = self.currentIndex()
        if not current.isValid():
            return
        last_row, last_place = self.rows.rowCount() - 1, self.rows.columnCount() - 1
        first = self.rows.index(0, current.column()) if column else self.rows.index(current.row(), 0)
        last = self.rows.index(last_row, current.column()) if column else self.rows.index(current.row(), last_place)
        self.selectionModel().select(QItemSelection(first, last), _Flag.ClearAndSelect)

    def _press_with_alt(self, event: QKeyEvent) -> None:
        if event.key() == _Key.Key_Up and self.rows.columnCount():
            self.filter_asked.emit(max(0, self.currentIndex().column()))
        elif event.key() == _Key.Key_Down and self.rows.columnCount():
            self._ask_menu()
        else:
            event.ignore()

    def _ask_menu(self) -> None:
        place = max(0, self.currentIndex().column())
        left = max(0, self.names.sectionViewportPosition(place))
        self.menu_asked.emit(place, self.names.mapToGlobal(QPoint(left, theme.row_height())))

    def _ask_sort(self, place: int) -> None:
        from PySide6.QtGui import QGuiApplication

        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.sort_asked.emit(place, bool(shift))

    def _show_tip(self, index: QModelIndex, where: QPoint) -> None:
        from html import escape

        text = self.rows.cell(index.row(), index.column()).strip() if index.isValid() else ""
        if not text or not self.cells.is_cut(text, self.visualRect(index).width()):
            QToolTip.hideText()
            return
        rest = self.tr("Ctrl+Enter reads the whole row.") if len(text) > _TIP else ""
        shown = escape(text[:_TIP]).replace("\n", "<br>") + ("…" if rest else "")
        QToolTip.showText(where, f"<p>{shown}</p><p>{rest}</p>" if rest else f"<p>{shown}</p>", self.viewport())

    def _behave(self) -> None:
        if self._is_side:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAccessibleName(self.tr("Columns that stay at the left"))
        else:
            self.setAccessibleName(self.tr("Rows of the table"))
            self.setAccessibleDescription(
                self.tr(
                    "Enter sorts by the column you are in, Ctrl+Enter reads the row, Alt+Up filters the column, "
                    "Alt+Down opens its menu, Ctrl+G goes to a row, Ctrl+C copies."
                )
            )
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if self._is_side else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.names.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        calm_bars(self)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.installEventFilter(self)


def _corners(one: QModelIndex, other: QModelIndex, rows: RowsModel) -> tuple[QModelIndex, QModelIndex]:
    """Return the top left and the bottom right of the range between two cells."""
    tall, wide = sorted((one.row(), other.row())), sorted((one.column(), other.column()))
    return rows.index(tall[0], wide[0]), rows.index(tall[1], wide[1])


_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_STEPS: Mapping[int, Step] = {
    _Key.Key_Up: Step.UP,
    _Key.Key_Down: Step.DOWN,
    _Key.Key_Left: Step.LEFT,
    _Key.Key_Right: Step.RIGHT,
    _Key.Key_PageUp: Step.PAGE_UP,
    _Key.Key_PageDown: Step.PAGE_DOWN,
    _Key.Key_Home: Step.HOME,
    _Key.Key_End: Step.END,
}
