"""How the cells of a masked table are painted: a number, or a word on a hatch that differs with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.deidentification.model import Mark
from ui import theme
from ui.catalog.found.lines import palette_of, rect_of
from ui.catalog.look import look
from ui.deidentification.masked.model import MARK
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex
HATCHES: Mapping[Mark, tuple[Qt.BrushStyle, Role]] = MappingProxyType(
    {
        Mark.SMALL: (Qt.BrushStyle.BDiagPattern, Role.ATTENTION),
        Mark.COMPLEMENTARY: (Qt.BrushStyle.DiagCrossPattern, Role.ACCENT),
    }
)


def paint_hatch(painter: QPainter, place: QRect, mark: Mark) -> None:
    """Fill a place with the hatch of a mark; nothing for those without one."""
    if mark in HATCHES:
        style, role = HATCHES[mark]
        painter.fillRect(place.adjusted(1, 1, -1, -1), QBrush(theme.colour(role), style))


class MaskedDelegate(QStyledItemDelegate):
    """The cell that the keyboard is in has a line around it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used, place = look(palette_of(option)), rect_of(option)
        painter.save()
        mark = index.data(MARK)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or used.fonts[TextStyle.BODY])
        if isinstance(mark, Mark):
            paint_hatch(painter, place, mark)
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        room = place.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if mark in HATCHES:
            behind = painter.fontMetrics().boundingRect(room, side, shown).adjusted(-theme.TIGHT, -1, theme.TIGHT, 1)
            painter.fillRect(behind, used.colours[Role.CARD])
        quiet = mark is Mark.NO_NUMBER
        painter.setPen(used.colours[Role.QUIET if quiet else Role.TEXT])
        painter.drawText(room, side, shown)
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), used.colours[Role.LINE])
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(used.colours[Role.ACCENT], theme.RING))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()


class Swatch(QWidget):
    """A piece of a hatch, for the legend; the words beside it say the same."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(theme.TARGET, theme.LARGE)

    @override
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CARD))
        paint_hatch(painter, self.rect(), self._mark)
        painter.setPen(QPen(theme.colour(Role.OUTLINE), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
