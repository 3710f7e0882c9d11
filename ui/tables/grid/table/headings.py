"""The headings of a grid with the order of the rows in them, and the numbers of the rows beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from sync.tables.asking.model import Order
from sync.tables.model import Nature
from ui import icons, theme, words
from ui.catalog.look import look
from ui.icons import Icon
from ui.overriding import override
from ui.tables.grid.table.cells import CellPainter
from ui.tables.grid.table.rows import RowsModel
from ui.theme import Role, TextStyle

LEAST_WIDTH, MOST_WIDTH = 64, 320  # of a column when it is fitted, at 100 %
_ARROW = 12


@dataclass(frozen=True, slots=True)
class Rank:
    """Where a column stands among the orders, from 1, and of how many."""

    at: int
    of: int
    is_descending: bool


def ranks(orders: Sequence[Order]) -> dict[int, Rank]:
    """Return the rank of each column that the rows are sorted by, by position."""
    return {order.column: Rank(at, len(orders), order.is_descending) for at, order in enumerate(orders, start=1)}


class Headings(QHeaderView):
    """Names over the columns; a click sorts, a right click opens the menu of the column."""

    menu_asked = Signal(int, QPoint)  # place, where on the screen

    def __init__(self, rows: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self._below: QWidget | None = None
        self._ranks: Mapping[int, Rank] = {}
        self._filtered: Collection[int] = ()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.grown(LEAST_WIDTH) // 2)
        self.setResizeContentsPrecision(0)
        self.setMouseTracking(True)

    def put_below(self, widget: QWidget) -> None:
        """Keep a widget under the names, as wide as they are."""
        self._below = widget
        widget.setParent(self)
        self._make_room()

    def show_orders(self, of: Mapping[int, Rank], filtered: Collection[int]) -> None:
        """Show how the rows are sorted and which columns are filtered; both by position."""
        self._ranks, self._filtered = of, filtered
        self.viewport().update()

    def told(self, place: int) -> str:
        """Return a column's name with all that its marks mean, in words."""
        column = self._rows.column(place)
        parts = [column.name, self._nature(column.nature)]
        if (rank := self._ranks.get(column.position)) is not None:
            parts.append(self.tr("sorted, largest first") if rank.is_descending else self.tr("sorted, smallest first"))
            if rank.of > 1:
                parts[-1] += " " + self.tr("({at} of {all})").format(at=rank.at, all=rank.of)
        if column.position in self._filtered:
            parts.append(self.tr("filtered"))
        return ", ".join(parts)

    def needed(self, place: int) -> int:
        """Return the width a name needs."""
        advance = self.fontMetrics().horizontalAdvance(self._rows.column(place).name)
        return round(advance * 1.08) + 2 * theme.SMALL + theme.grown(_ARROW) + theme.TIGHT

    @override
    def reset(self) -> None:
        """Keep widths where there are as many columns as before: other rows do not change them."""
        if self.count() != self._rows.columnCount():
            super().reset()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._names_height() + self._below_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_below()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._make_room()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self.logicalIndexAt(event.pos())
        if place >= 0:
            self.menu_asked.emit(place, event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self._show_tip()
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end = self.length() - self.offset()
        if end <= event.rect().right():  # the style's own ground behind the last column is another one
            painter = QPainter(self.viewport())
            painter.fillRect(end, 0, self.viewport().width() - end, self.viewport().height(), theme.colour(Role.CARD))
            painter.end()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid() or not 0 <= section < self._rows.columnCount():
            return
        column = self._rows.column(section)
        used = look(QApplication.palette())
        painter.save()
        painter.fillRect(rect, used.colours[Role.CARD])
        line = rect.adjusted(rect.width() - 1, theme.SMALL, 0, -theme.SMALL)
        painter.fillRect(line, used.colours[Role.LINE])
        painter.setFont(used.fonts[TextStyle.STRONG])
        painter.setPen(used.colours[Role.TEXT])
        room = rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        is_number = column.nature is Nature.NUMBER
        if (rank := self._ranks.get(column.position)) is not None:
            room = self._paint_rank(painter, room, rank, at_left=is_number)
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        name = used.metrics[TextStyle.STRONG].elidedText(column.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), name)
        painter.restore()

    def _paint_rank(self, painter: QPainter, room: QRect, rank: Rank, *, at_left: bool) -> QRect:
        """Paint the arrow, with a figure where the rows are sorted by several columns; return the room left."""
        icon = Icon.CHEVRON_DOWN if rank.is_descending else Icon.CHEVRON_UP
        side = theme.grown(_ARROW)
        picture = icons.pixmap(icon, theme.colour(Role.ACCENT), size=side, ratio=self.devicePixelRatioF())
        figure = str(rank.at) if rank.of > 1 else ""
        gap = side + theme.TIGHT + painter.fontMetrics().horizontalAdvance(figure)
        left = room.left() if at_left else room.right() - gap + theme.TIGHT
        painter.drawPixmap(left, room.center().y() - side // 2 + 1, picture)
        if figure:
            place = QRect(left + side, room.top(), gap, room.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), figure)
        return room.adjusted(gap, 0, 0, 0) if at_left else room.adjusted(0, 0, -gap, 0)

    def _show_tip(self) -> None:
        from html import escape

        from PySide6.QtGui import QCursor
        from PySide6.QtWidgets import QToolTip

        place = self.logicalIndexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        if place >= 0:
            way = self.tr("Click to sort, Shift+click to sort by this one too, right-click for more.")
            QToolTip.showText(QCursor.pos(), f"<p>{escape(self.told(place))}</p><p>{escape(way)}</p>", self)

    def _nature(self, nature: Nature) -> str:
        return {
            Nature.TEXT: self.tr("text"),
            Nature.NUMBER: self.tr("numbers"),
            Nature.DATE: self.tr("dates"),
            Nature.CODE: self.tr("codes"),
        }[nature]

    def _names_height(self) -> int:
        return theme.row_height()

    def _below_height(self) -> int:
        return 0 if self._below is None else self._below.sizeHint().height()

    def _make_room(self) -> None:
        self.setMinimumSectionSize(theme.grown(LEAST_WIDTH) // 2)
        self.setViewportMargins(0, 0, 0, self._below_height())
        self.updateGeometry()
        self._place_below()

    def _place_below(self) -> None:
        if self._below is not None:
            height = self._below_height()
            self._below.setGeometry(0, self.height() - height, self.width(), height)


class RowNumbers(QHeaderView):
    """The place of each row among those shown, from 1."""

    def __init__(self, rows: RowsModel, painter: CellPainter, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows, self._painter = rows, painter
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    @override
    def sizeHint(self) -> QSize:
        figures = words.number(max(1_000, self._rows.rowCount()))
        advance = self.fontMetrics().horizontalAdvance(figures)
        return QSize(round(advance * 1.08) + 2 * theme.SMALL, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area, height, ink = event.rect(), self.defaultSectionSize(), self._painter.ink
        painter = QPainter(self.viewport())
        painter.fillRect(area, theme.colour(Role.CARD))
        painter.fillRect(self.viewport().width() - 1, area.top(), 1, area.height(), ink.line)
        painter.setFont(ink.figures)
        painter.setPen(theme.colour(Role.QUIET))
        row = self.logicalIndexAt(area.top())
        top = self.sectionViewportPosition(row)
        right = self.viewport().width() - theme.SMALL
        while 0 <= row < self.count() and top <= area.bottom():
            figures = words.number(row + 1)
            left = right - ink.figure_metrics.horizontalAdvance(figures)
            painter.drawText(left, top + ink.baseline(height), figures)
            painter.fillRect(0, top + height - 1, self.viewport().width(), 1, ink.line)
            row, top = row + 1, top + height
        painter.end()
