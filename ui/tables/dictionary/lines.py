"""One line of the dictionary's list: the name of a column, below it what the publisher calls it, and its nature."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.look import look
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex
BELOW = Qt.ItemDataRole.UserRole + 3


class EntryDelegate(QStyledItemDelegate):
    """Two rows of text, each cut where there is no room; the details beside have them in full."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        used = look(palette_of(option))
        return QSize(5 * theme.HUGE, used.height(TextStyle.BODY) + used.height(TextStyle.SMALL) + 2 * theme.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used, box = look(palette_of(option)), rect_of(option)
        painter.save()
        paint_ground(painter, option, used)
        room = box.adjusted(theme.MEDIUM, theme.SMALL, -theme.SMALL, -theme.SMALL)
        name = QRect(room.left(), room.top(), room.width(), used.height(TextStyle.BODY))
        below = QRect(room.left(), name.bottom() + 1, room.width(), used.height(TextStyle.SMALL))
        first = (index.data(), TextStyle.BODY, Role.TEXT, name)
        for text, style, role, place in (first, (index.data(BELOW), TextStyle.SMALL, Role.QUIET, below)):
            painter.setFont(used.fonts[style])
            painter.setPen(used.colours[role])
            shown = used.metrics[style].elidedText(str(text), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()
