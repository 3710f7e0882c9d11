"""Paints one row of the list: what it is, for whom, and its state as icon, word and colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.attestations.model import Listed
from ui import icons, theme
from ui.attestations.listing.model import RowRole
from ui.attestations.saying import Saying
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.found.marks import Brush
from ui.catalog.look import Look, look
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Every row is of the same height, so that a list of any length scrolls without being measured."""

    def __init__(self, saying: Saying, parent: QObject) -> None:
        super().__init__(parent)
        self._saying = saying

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(5 * theme.HUGE, line_height(palette_of(option)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used, one = look(palette_of(option)), index.data(RowRole.LISTED)
        painter.save()
        paint_ground(painter, option, used)
        if isinstance(one, Listed):
            place = QRectF(rect_of(option)).adjusted(theme.MEDIUM, theme.SMALL, -theme.MEDIUM, -theme.SMALL)
            self._paint_row(painter, place, used, one)
        painter.restore()

    def _paint_row(self, painter: QPainter, place: QRectF, used: Look, one: Listed) -> None:
        brush, text, quiet = Brush(painter, used), used.colours[Role.TEXT], used.colours[Role.QUIET]
        step = used.height(TextStyle.BODY) + theme.TIGHT
        brush.plain(one.title, place, TextStyle.STRONG, text)
        place.translate(0, step)
        brush.plain(self._saying.whose(one), place, TextStyle.SMALL, quiet)
        place.translate(0, step)
        mark, side = self._saying.mark(one), theme.grown(16)
        ink, ratio = used.colours[mark.role], painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft().toPoint(), icons.pixmap(mark.icon, ink, size=side, ratio=ratio))
        place.setLeft(place.left() + side + theme.TIGHT)
        taken = brush.plain(self._saying.state_of(one), place, TextStyle.STRONG, ink)
        place.setLeft(place.left() + taken + theme.MEDIUM)
        place.translate(0, (used.height(TextStyle.STRONG) - used.height(TextStyle.SMALL)) / 2)
        brush.plain(self._saying.when(one), place, TextStyle.SMALL, quiet)


def line_height(palette: QPalette) -> int:
    """Return the height of every row."""
    used = look(palette)
    return 3 * (used.height(TextStyle.BODY) + theme.TIGHT) + 2 * theme.SMALL
