"""Paints one entry of what changed: the kind with its icon, the title, what it was about, and the day."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme, words
from ui.catalog.changes.entries import Entry, EntryRole
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.found.marks import Brush
from ui.catalog.look import Look, look
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Every line is of the same height."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        used = look(palette_of(option))
        texts = used.height(TextStyle.BODY) + 2 * used.height(TextStyle.SMALL)
        return QSize(5 * theme.HUGE, texts + 2 * theme.SMALL + 2 * theme.TIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, used = index.data(EntryRole.ENTRY), look(palette_of(option))
        if not isinstance(entry, Entry):
            return
        painter.save()
        paint_ground(painter, option, used)
        place = QRectF(rect_of(option)).adjusted(theme.MEDIUM, theme.SMALL, -theme.MEDIUM, -theme.SMALL)
        _paint_texts(painter, place, used, entry)
        painter.restore()


def _paint_texts(painter: QPainter, place: QRectF, used: Look, entry: Entry) -> None:
    mark, brush, text = words.CHANGE_MARKS[entry.kind], Brush(painter, used), used.colours[Role.TEXT]
    ink = used.colours[mark.role]
    side = theme.grown(theme.ICON)
    picture = icons.pixmap(mark.icon, ink, size=side, ratio=painter.device().devicePixelRatioF())
    painter.drawPixmap(place.topLeft().toPoint(), picture)
    place.setLeft(place.left() + side + theme.SMALL)
    brush.plain(entry.title, place, TextStyle.STRONG, text)
    place.translate(0, used.height(TextStyle.BODY) + theme.TIGHT)
    kind_width = brush.plain(f"{entry.kind_name}  ·  ", place, TextStyle.SMALL, ink)
    brush.plain(words.day(entry.at), place.adjusted(kind_width, 0, 0, 0), TextStyle.SMALL, used.colours[Role.QUIET])
    place.translate(0, used.height(TextStyle.SMALL) + theme.TIGHT)
    brush.plain(entry.summary, place, TextStyle.SMALL, text)
