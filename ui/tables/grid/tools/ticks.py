"""A list of things to tick: large enough to click anywhere in a line, with an edge that is seen in every scheme."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QStandardItem
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.catalog.found.lines import palette_of, rect_of, state_of
from ui.catalog.look import Look, look
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.scroll import calm_bars

Index = QModelIndex | QPersistentModelIndex
COUNT = Qt.ItemDataRole.UserRole + 2  # what stands at the right
_BOX = 18  # at 100 %
_SPACE = Qt.Key.Key_Space


def tickable(text: str, value: object, *, ticked: bool) -> QStandardItem:
    """Return an item of such a list; ``value`` is its data."""
    item = QStandardItem(text)
    item.setData(value)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item


class TickList(QListView):
    """Space and a click tick; give it an accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TickDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        calm_bars(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 4 * theme.row_height())


class TickDelegate(QStyledItemDelegate):
    """Paints box, text and what stands at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(5 * theme.HUGE, theme.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, used, state = rect_of(option), look(palette_of(option)), state_of(option)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, used.colours[Role.TINT])
        painter.setFont(used.fonts[TextStyle.BODY])
        side = theme.grown(_BOX)
        square = QRect(box.left() + theme.SMALL, box.center().y() - side // 2, side, side)
        _paint_square(painter, square, used, ticked=is_ticked(index))
        room = box.adjusted(2 * theme.SMALL + side, 0, -theme.SMALL, 0)
        painter.setPen(used.colours[Role.QUIET])
        count = str(index.data(COUNT) or "")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - theme.SMALL * bool(count))
        painter.setPen(used.colours[Role.TEXT])
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(used.ring)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        is_click = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        is_space = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == _SPACE
        if not (is_click or is_space):
            return False
        state = Qt.CheckState.Unchecked if is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def is_ticked(index: Index) -> bool:
    """Tell whether an item is ticked."""
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked


def _paint_square(painter: QPainter, square: QRect, used: Look, *, ticked: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(used.colours[Role.ACCENT if ticked else Role.CARD])
    painter.setPen(QPen(used.colours[Role.ACCENT if ticked else Role.OUTLINE], 1))
    painter.drawRoundedRect(square.adjusted(0, 0, -1, -1), 3, 3)
    if ticked:
        unit = square.width() / _BOX
        points = [QPointF(square.left() + x * unit, square.top() + y * unit) for x, y in ((4, 9), (7, 12), (13, 5))]
        painter.setPen(QPen(used.on_accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
