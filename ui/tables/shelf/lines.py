"""Paints a row of the shelf: the title of a dataset, or a table with its facts and how current it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.found.marks import Brush
from ui.catalog.look import Look, look
from ui.overriding import override
from ui.tables.shelf.model import RowRole
from ui.theme import Role, TextStyle
from ui.words import Mark

Index = QModelIndex | QPersistentModelIndex


class ShelfDelegate(QStyledItemDelegate):
    """Titles are lower than tables."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        used = look(palette_of(option))
        if index.data(RowRole.HELD) is None:
            return QSize(0, used.height(TextStyle.STRONG) + theme.LARGE)
        below = used.height(TextStyle.SMALL) + theme.TIGHT
        return QSize(0, used.height(TextStyle.BODY) + 2 * below + 2 * theme.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used = look(palette_of(option))
        painter.save()
        place = QRectF(rect_of(option)).adjusted(theme.MEDIUM, theme.SMALL, -theme.MEDIUM, 0)
        if index.data(RowRole.HELD) is None:
            painter.fillRect(rect_of(option), used.colours[Role.HOVER])
            Brush(painter, used).plain(str(index.data()), place, TextStyle.STRONG, used.colours[Role.TEXT])
        else:
            paint_ground(painter, option, used)
            _paint_table(painter, place.adjusted(theme.SMALL, 0, 0, 0), used, index)
        painter.restore()


def _paint_table(painter: QPainter, place: QRectF, used: Look, index: Index) -> None:
    brush, quiet = Brush(painter, used), used.colours[Role.QUIET]
    brush.plain(str(index.data()), place, TextStyle.BODY, used.colours[Role.TEXT])
    place.translate(0, used.height(TextStyle.BODY) + theme.TIGHT)
    brush.plain(str(index.data(RowRole.FACTS)), place, TextStyle.SMALL, quiet)
    place.translate(0, used.height(TextStyle.SMALL) + theme.TIGHT)
    mark, ink = index.data(RowRole.MARK), quiet
    if isinstance(mark, Mark):
        ink, side = used.colours[mark.role], used.height(TextStyle.SMALL)
        picture = icons.pixmap(mark.icon, ink, size=side, ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(place.topLeft().toPoint(), picture)
        place.setLeft(place.left() + side + theme.TIGHT)
    brush.plain(str(index.data(RowRole.STATE)), place, TextStyle.SMALL, ink)
