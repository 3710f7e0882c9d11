"""Paints one line of the library's list: a heading, a note, or a title with what it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.found.marks import Brush, laid_out, without_marks
from ui.catalog.look import Look, look
from ui.library.lines import Line, LineKind
from ui.library.model import LineRole
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_MOST = 2  # rows of text for the title, and for what it is about


class LinePainter(QStyledItemDelegate):
    """Each line is as high as its texts need at the width of the list; long notes are wrapped whole."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LineRole.LINE)
        used, width = look(palette_of(option)), self._view.viewport().width()
        if not isinstance(line, Line):
            return QSize(width, theme.row_height())
        inside = int(_inside(QRect(0, 0, width, 0), line).width())
        if line.kind is LineKind.NOTE:
            return QSize(width, _note_height(used, line.detail, inside) + 2 * theme.SMALL)
        height = _step(used) * _rows(used, line.title, inside, _style(line))
        if line.detail:
            height += _step(used) * _rows(used, line.detail, inside, TextStyle.BODY)
        above = theme.LARGE if line.kind is LineKind.HEADING else theme.SMALL
        return QSize(width, max(theme.row_height(), height + above + theme.SMALL))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LineRole.LINE)
        box, used = rect_of(option), look(palette_of(option))
        if not isinstance(line, Line):
            return
        painter.save()
        if line.can_be_chosen:
            paint_ground(painter, option, used)
        self._paint_texts(painter, box, line, palette_of(option))
        painter.restore()

    def _paint_texts(self, painter: QPainter, box: QRect, line: Line, palette: QPalette) -> None:
        used, place = look(palette), _inside(box, line)
        text, quiet = used.colours[Role.TEXT], used.colours[Role.QUIET]
        if line.kind is LineKind.NOTE:
            painter.setPen(quiet)
            painter.setFont(used.fonts[TextStyle.BODY])
            painter.drawText(place.adjusted(0, theme.SMALL, 0, 0), _WRAPPED, without_marks(line.detail))
            return
        brush, step = Brush(painter, used), _step(used)
        if line.kind is LineKind.HEADING:
            place.setTop(box.bottom() - theme.SMALL - step * _rows(used, line.title, int(place.width()), _style(line)))
            brush.lines(line.title, place, _style(line), quiet, step, _MOST)
            return
        place.setTop(place.top() + theme.SMALL)
        ink = used.colours[Role.ACCENT] if line.kind is LineKind.MORE else text
        taken = brush.lines(line.title, place, _style(line), ink, step, _MOST)
        place.translate(0, step * taken)
        brush.lines(line.detail, place, TextStyle.BODY, quiet, step, _MOST)


def _style(line: Line) -> TextStyle:
    return TextStyle.BODY if line.kind is LineKind.MORE else TextStyle.STRONG


def _rows(used: Look, text: str, width: int, style: TextStyle) -> int:
    return len(laid_out(used, text, width, style, _MOST)) if text else 0


def _step(used: Look) -> int:
    return used.height(TextStyle.BODY) + 2


def _note_height(used: Look, text: str, width: int) -> int:
    metrics = used.metrics[TextStyle.BODY]
    return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, text).height()


def _inside(box: QRect, line: Line) -> QRectF:
    left = theme.SMALL if line.kind is LineKind.HEADING else theme.MEDIUM
    return QRectF(box).adjusted(left, 0, -theme.SMALL, 0)
