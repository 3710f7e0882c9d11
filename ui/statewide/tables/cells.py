"""How a table of figures is painted: calm headings with a small arrow where it is sorted, cells with room around."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons, theme
from ui.catalog.found.lines import palette_of, rect_of, state_of
from ui.catalog.look import Look, look
from ui.icons import Icon
from ui.overriding import override
from ui.statewide.tables.figures import Column, Sort, tabular
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex
_ARROW = 12


class CellDelegate(QStyledItemDelegate):
    """The chosen row looks as in the program's lists; the cell the keyboard is in has a line around it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used, place = look(palette_of(option)), rect_of(option)
        painter.save()
        is_chosen = bool(state_of(option) & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, place, used, is_first=is_chosen and index.column() == 0, is_chosen=is_chosen)
        painter.setPen(used.colours[Role.TEXT])
        font = index.data(Qt.ItemDataRole.FontRole) or used.fonts[TextStyle.BODY]
        painter.setFont(font)
        room = place.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(used.colours[Role.ACCENT], 1))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_ground(painter: QPainter, place: QRect, used: Look, *, is_chosen: bool, is_first: bool) -> None:
    """Paint a hairline below; behind the chosen row a tint, and a bar at its beginning."""
    if is_chosen:
        painter.fillRect(place, used.colours[Role.TINT])
    if is_first:
        painter.fillRect(QRect(place.left(), place.top(), theme.TIGHT, place.height()), used.colours[Role.ACCENT])
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), used.colours[Role.LINE])


class Headings(QHeaderView):
    """The headings of a table, over a line; the sorted one has an arrow."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setMinimumSectionSize(theme.TARGET)

    def width_of(self, column: int) -> int:
        """Return the width a heading needs."""
        words = self.fontMetrics().horizontalAdvance(self._columns[column].title)
        return round(words * 1.08) + 2 * theme.SMALL + _ARROW + theme.TIGHT

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.row_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.TARGET, theme.row_height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid() or not 0 <= section < len(self._columns):
            return
        column = self._columns[section]
        painter.save()
        painter.fillRect(rect, theme.colour(Role.CARD))
        painter.setPen(theme.colour(Role.OUTLINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(tabular(theme.font(TextStyle.STRONG)))
        painter.setPen(theme.colour(Role.TEXT))
        room = rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        is_number = column.kind is not Sort.TEXT
        if self.sortIndicatorSection() == section:
            room = self._paint_arrow(painter, room, at_left=is_number)
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        title = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), title)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRect, *, at_left: bool) -> QRect:
        """Paint the arrow beside the words; return the room that is left for them."""
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        icon = Icon.CHEVRON_DOWN if down else Icon.CHEVRON_UP
        picture = icons.pixmap(icon, theme.colour(Role.TEXT), size=_ARROW, ratio=self.devicePixelRatioF())
        left = room.left() if at_left else room.right() - _ARROW + 1
        painter.drawPixmap(left, room.center().y() - _ARROW // 2 + 1, picture)
        gap = _ARROW + theme.TIGHT
        return room.adjusted(gap, 0, 0, 0) if at_left else room.adjusted(0, 0, -gap, 0)
