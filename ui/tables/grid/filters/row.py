"""The row of filters under the headings: boxes are painted, and the one the keyboard is in is a field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from ui import theme
from ui.overriding import override
from ui.tables.grid.filters.field import FilterField, paint_filter, sign_width
from ui.tables.grid.filters.saying import explained
from ui.tables.grid.filters.shorthand import Missing
from ui.tables.grid.filters.state import Filters
from ui.tables.grid.table.rows import RowsModel
from ui.theme import Role


class FilterRow(QWidget):
    """Lies in the header, so that it goes with the columns; any number of columns costs one field."""

    typed = Signal(int, str)  # position, text
    finished = Signal()  # Enter
    left = Signal()  # back to the rows
    values_asked = Signal(int)  # position
    neighbour_asked = Signal(int, int)  # place, step
    entered = Signal(int)  # place that the keyboard came to
    exited = Signal()

    def __init__(self, rows: RowsModel, header: QHeaderView) -> None:
        super().__init__(header)
        self._rows, self._header = rows, header
        self._texts: Mapping[int, str] = {}
        self._unfinished: Mapping[int, Missing] = {}
        self._place = 0
        self.field = FilterField(self)
        self.field.textEdited.connect(self._tell_text)
        self.field.finished.connect(self.finished)
        self.field.left.connect(self.left)
        self.field.values_asked.connect(self._ask_values)
        self.field.neighbour_asked.connect(self._ask_neighbour)
        self.field.installEventFilter(self)

    def show_filters(self, filters: Filters) -> None:
        """Show the texts; the one being typed stays as it is."""
        self._texts, self._unfinished = filters.texts, filters.unfinished()
        self.follow()

    def edit(self, place: int) -> None:
        """Put the keyboard into the filter of a column."""
        self._place = place
        self.follow()
        self.field.setFocus()
        self.field.selectAll()

    def follow(self) -> None:
        """Put the field where its column is; without the keyboard it keeps to a column in sight."""
        sight = self._in_sight()
        is_there = self._place < self._rows.columnCount() and not self._header.isSectionHidden(self._place)
        self.field.setVisible(bool(sight) or (is_there and self.field.hasFocus()))
        if self._place not in sight and not (is_there and self.field.hasFocus()):
            if not sight:
                return
            self._place = sight.start
        self.field.setGeometry(self._box(self._place))
        column = self._rows.column(self._place)
        text = self._texts.get(column.position, "")
        if self.field.text().strip() != text.strip():
            self.field.setText(text)
        self.field.setAccessibleName(self.tr("Filter of {column}").format(column=column.name))
        self.field.show_role(self._role(column.position))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.HUGE, self.field.sizeHint().height() + theme.TIGHT + 2)

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit(self._place)
        elif event.type() is QEvent.Type.FocusOut:
            self.exited.emit()
        return False

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._header.logicalIndexAt(round(event.position().x()))
        if place < 0 or not self.isEnabled() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.position().x() >= self._box(place).right() - sign_width() - 2:
            self._place = place
            self.follow()
            self._ask_values()
        else:
            self.edit(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CARD))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour(Role.OUTLINE))
        for place in self._in_sight():
            if place != self._place:
                self._paint_box(painter, place)

    def _paint_box(self, painter: QPainter, place: int) -> None:
        box, position = self._box(place), self._rows.column(place).position
        role = self._role(position)
        room = paint_filter(painter, box, role=role, enabled=self.isEnabled(), ratio=self.devicePixelRatioF())
        text = self._texts.get(position, "")
        if text:
            painter.setPen(theme.colour(Role.TEXT))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _role(self, position: int) -> Role:
        if position in self._unfinished:
            return Role.ATTENTION
        return Role.ACCENT if position in self._texts else Role.QUIET

    def _box(self, place: int) -> QRect:
        left = self._header.sectionViewportPosition(place) + self._header.viewport().x()
        return QRect(left + 2, 1, self._header.sectionSize(place) - 4, self.field.sizeHint().height())

    def _in_sight(self) -> range:
        """Return the places in sight; those hidden are all before or all behind those shown."""
        first = self._header.logicalIndexAt(0)
        if first < 0:
            return range(0)
        last = self._header.logicalIndexAt(self._header.viewport().width() - 1)
        return range(first, last + 1 if last >= 0 else self._last_shown() + 1)

    def _last_shown(self) -> int:
        places = range(self._rows.columnCount() - 1, -1, -1)
        return next((place for place in places if not self._header.isSectionHidden(place)), -1)

    def _tell_text(self, text: str) -> None:
        self.typed.emit(self._rows.column(self._place).position, text)

    def _ask_values(self) -> None:
        self.values_asked.emit(self._rows.column(self._place).position)

    def _ask_neighbour(self, step: int) -> None:
        self.neighbour_asked.emit(self._place, step)

    def _show_tip(self, event: QHelpEvent) -> None:
        place = self._header.logicalIndexAt(event.pos().x())
        if place >= 0:
            QToolTip.showText(event.globalPos(), explained(self._rows.column(place).name), self)
