"""Paints a file or a column: its name, a line of facts, and the publisher's words wrapped below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui import icons, theme
from ui.catalog.dataset.files import FileRole
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.found.marks import Brush
from ui.catalog.look import Look, look
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
LONGEST_NOTES = 600  # characters; the rest is on the portal


class FileDelegate(QStyledItemDelegate):
    """Rows are as high as their texts need at the width there is."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        used = look(palette_of(option))
        height = used.height(TextStyle.STRONG) + theme.MEDIUM
        if index.data(FileRole.FACTS):
            height += used.height(TextStyle.SMALL) + 2
        if notes := _notes(index):
            room = QRect(0, 0, self._view.viewport().width() - _left(index) - theme.MEDIUM, 10_000)
            height += used.metrics[TextStyle.SMALL].boundingRect(room, WRAP, notes).height() + 2
        return QSize(0, max(used.row_height, height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, used = rect_of(option), look(palette_of(option))
        painter.save()
        paint_ground(painter, option, used)
        if not index.parent().isValid():
            self._paint_icon(painter, box, index, used)
        place = QRectF(box).adjusted(_left(index), theme.MEDIUM // 2, -theme.MEDIUM, 0)
        is_name = index.data(Qt.ItemDataRole.ToolTipRole) is not None
        style, role = (TextStyle.STRONG, Role.TEXT) if is_name else (TextStyle.BODY, Role.QUIET)
        Brush(painter, used).plain(str(index.data()), place, style, used.colours[role])
        place.translate(0, used.height(style) + 2)
        _paint_below(painter, place, index, used)
        painter.restore()

    def _paint_icon(self, painter: QPainter, box: QRect, index: Index, used: Look) -> None:
        """A chevron where there are columns to open, else a sheet."""
        which = Icon.FILE
        if index.model().rowCount(index):
            is_open = self._view.isExpanded(index.model().index(index.row(), 0))
            which = Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT
        ratio = painter.device().devicePixelRatioF()
        picture = icons.pixmap(which, used.colours[Role.QUIET], size=theme.grown(theme.ICON), ratio=ratio)
        painter.drawPixmap(theme.SMALL, box.top() + theme.MEDIUM // 2, picture)


def _paint_below(painter: QPainter, place: QRectF, index: Index, used: Look) -> None:
    if facts := index.data(FileRole.FACTS):
        Brush(painter, used).plain(str(facts), place, TextStyle.SMALL, used.colours[Role.QUIET])
        place.translate(0, used.height(TextStyle.SMALL) + 2)
    if notes := _notes(index):
        painter.setFont(used.fonts[TextStyle.SMALL])
        painter.setPen(used.colours[Role.TEXT])
        painter.drawText(place.toRect(), WRAP, notes)


def _left(index: Index) -> int:
    return theme.SMALL + theme.grown(theme.ICON) + theme.SMALL + (theme.LARGE if index.parent().isValid() else 0)


def _notes(index: Index) -> str:
    notes = " ".join(str(index.data(FileRole.NOTES) or "").split())
    return notes if len(notes) <= LONGEST_NOTES else notes[:LONGEST_NOTES] + " …"
