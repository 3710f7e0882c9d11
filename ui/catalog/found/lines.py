"""Paints one line of the result list: title, excerpt, department, formats, age, and the star."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sync.catalog.model import Hit
from ui import icons, theme, words
from ui.catalog.found.marks import Brush
from ui.catalog.found.results import RowRole
from ui.catalog.look import Look, look
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex

STAR = theme.HUGE  # at 100 %
MOST_FORMATS = 4
ROOM_FOR_A_TITLE = 540  # width of a list at 100 % from which most titles fit into one row of text


class LineDelegate(QStyledItemDelegate):
    """Every line is of the same height, so that a list of any length scrolls without being measured."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(5 * theme.HUGE, line_height(palette_of(option), rect_of(option).width()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, used = rect_of(option), look(palette_of(option))
        painter.save()
        paint_ground(painter, option, used)
        hit = index.data(RowRole.HIT)
        if isinstance(hit, Hit):
            self._paint_texts(painter, box, used, hit)
            paint_star(painter, star_box(box), used, filled=bool(index.data(RowRole.FAVOURITE)))
        else:
            Brush(painter, used).plain(str(index.data()), _inside(box), TextStyle.BODY, used.colours[Role.QUIET])
        painter.restore()

    def _paint_texts(self, painter: QPainter, box: QRect, used: Look, hit: Hit) -> None:
        place, step, brush = _inside(box), used.height(TextStyle.BODY) + theme.TIGHT, Brush(painter, used)
        title = QRectF(place.left(), place.top(), place.width() - theme.grown(STAR), step)
        lines = 2 if box.height() > _height(used, lines=3) else 1
        taken = brush.lines(hit.title, title, TextStyle.STRONG, used.colours[Role.TEXT], step, lines)
        place.translate(0, step * taken)
        taken = brush.lines(hit.excerpt, place, TextStyle.BODY, used.colours[Role.TEXT], step, lines + 1 - taken)
        place.translate(0, step * taken)
        if unusual := self._unusual(hit):
            place.setLeft(place.left() + _paint_unusual(painter, place, used, unusual))
        brush.plain(_facts(hit), place, TextStyle.SMALL, used.colours[Role.QUIET])

    def _unusual(self, hit: Hit) -> str:
        if hit.withdrawn:
            return self.tr("Withdrawn {day}").format(day=words.day(hit.withdrawn))
        return self.tr("Test or draft") if hit.hidden else ""


def _paint_unusual(painter: QPainter, place: QRectF, used: Look, text: str) -> float:
    """What is unusual about the record, with an icon and in its own colour; returns the width used."""
    ink, side = used.colours[Role.ATTENTION], used.height(TextStyle.SMALL)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(place.topLeft().toPoint(), icons.pixmap(Icon.WITHDRAWN, ink, size=side, ratio=ratio))
    beside = place.adjusted(side + theme.TIGHT, 0, 0, 0)
    return side + theme.TIGHT + Brush(painter, used).plain(text, beside, TextStyle.SMALL, ink) + theme.MEDIUM


def _facts(hit: Hit) -> str:
    formats = ", ".join(hit.formats[:MOST_FORMATS]) + ("…" if len(hit.formats) > MOST_FORMATS else "")
    return "  ·  ".join(part for part in (words.short_age(hit.modified), formats, hit.department) if part)


def line_height(palette: QPalette, width: int) -> int:
    """Return the height of every line of a list: where it is narrow, a long title goes on in a second row of text."""
    used = look(palette)
    grown = QApplication.font().pointSizeF() / theme.BODY_POINTS
    return _height(used, lines=3 if width >= ROOM_FOR_A_TITLE * grown else 4)


def _height(used: Look, *, lines: int) -> int:
    above = (lines - 1) * (used.height(TextStyle.BODY) + theme.TIGHT)
    return above + used.height(TextStyle.SMALL) + 2 * theme.SMALL


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """Where an item is painted; PySide's type stubs do not know the fields of style options."""
    return option.rect  # type: ignore[attr-defined,no-any-return]


def palette_of(option: QStyleOptionViewItem) -> QPalette:
    """The palette an item is painted with."""
    return option.palette  # type: ignore[attr-defined,no-any-return]


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """Whether an item is selected, focused or under the mouse."""
    return option.state  # type: ignore[attr-defined,no-any-return]


def star_box(line: QRect) -> QRect:
    """Where the star of a line is, at its top right."""
    side = theme.grown(STAR)
    return QRect(line.right() - side - theme.TIGHT, line.top(), side, side)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, used: Look) -> None:
    """Selection as a tint with a bar, focus as a ring, and a hairline below."""
    box, state = rect_of(option), state_of(option)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, used.colours[Role.TINT if selected else Role.HOVER])
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), used.colours[Role.LINE])
    if selected:
        painter.fillRect(QRect(box.left(), box.top(), theme.TIGHT, box.height()), used.colours[Role.ACCENT])
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(used.ring)
        painter.drawRect(QRectF(box).adjusted(1, 1, -1, -2))


def paint_star(painter: QPainter, box: QRect, used: Look, *, filled: bool) -> None:
    """An outline, or a full star for a favourite: the shape tells, not the colour."""
    which = Icon.STAR_FILLED if filled else Icon.STAR
    ink, ratio = used.colours[Role.ACCENT if filled else Role.QUIET], painter.device().devicePixelRatioF()
    side = theme.grown(theme.ICON)
    corner = box.center() - QPoint(side // 2, side // 2)
    painter.drawPixmap(corner, icons.pixmap(which, ink, size=side, ratio=ratio))


def _inside(box: QRect) -> QRectF:
    return QRectF(box).adjusted(theme.MEDIUM, theme.SMALL, -theme.MEDIUM, -theme.SMALL)
