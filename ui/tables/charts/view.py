"""A chart on the screen: title, plot and source, read aloud point by point, and painted into a file as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from ui import theme
from ui.overriding import override
from ui.tables.charts.picture import Picture
from ui.tables.values.amounts import said
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.tables.charts.plot import Plot

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class ChartView(QWidget):
    """The arrow keys walk from point to point and read each aloud; the same numbers stand in a table nearby."""

    pointed = Signal(int)  # number of the point the keyboard came to

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._plot: Plot | None = None
        self._current = -1
        self.title = Text("", TextStyle.STRONG, wrap=True)
        self.here = Text("", TextStyle.SMALL, Role.TEXT, wrap=True)
        self.source = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._place = QVBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=0)  # a plot must not die while Qt tells all widgets
        self._soon.timeout.connect(self._draw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.title)
        column.addLayout(self._place, 1)
        for widget in (self.here, self.source):
            column.addWidget(widget)

    def show_picture(self, picture: Picture) -> None:
        """Show another chart; what draws it was imported beforehand."""
        self._picture, self._current = picture, -1
        self.title.setText(picture.title)
        self.source.setText(" ".join(part for part in (picture.note, picture.source) if part))
        self.here.setText(self.sentence())
        self.setAccessibleName(self.tr("Chart: {title}").format(title=picture.title))
        self.setAccessibleDescription(" ".join((self.sentence(), self.tr("The arrow keys read each figure."))))
        self._draw()

    def picture(self) -> Picture | None:
        """Return what is shown."""
        return self._picture

    def sentence(self) -> str:
        """Return the main figures in words."""
        points = () if self._picture is None else self._picture.points
        if not points:
            return self.tr("There are no figures to draw.")
        most, least = max(points, key=lambda one: one.value), min(points, key=lambda one: one.value)
        if most.value == least.value and len(points) > 1:
            each = self.tr("%Ln figure(s), each {value}.", "", len(points))
            return each.format(value=said(most.value))
        text = self.tr(
            "%Ln figure(s). Largest: {most}, {most_value}. Smallest: {least}, {least_value}.", "", len(points)
        )
        return text.format(
            most=most.label, most_value=said(most.value), least=least.label, least_value=said(least.value)
        )

    def spoken(self, place: int) -> str:
        """Return a point as a person would say it."""
        if self._picture is None:
            return ""
        point = self._picture.points[place]
        label = f"{point.series}, {point.label}" if point.series else point.label
        return self.tr("{label}: {value}").format(label=label, value=said(point.value))

    def point_to(self, place: int) -> None:
        """Go to a point and read it."""
        self._current = place
        if self._plot is not None:
            self._plot.mark(place)
        self.here.setText(self.spoken(place))
        announce(self, self.here.text())
        self.pointed.emit(place)

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint title, plot and source on another surface, in the colours they have on the screen."""
        edge, width = theme.LARGE, size.width() - 2 * theme.LARGE
        painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.colour(Role.CARD))
        title = self._words(painter, self.title, QRect(edge, edge, width, size.height()), draw=True)
        below = self._words(painter, self.source, QRect(0, 0, width, size.height()), draw=False)
        foot = QRect(edge, size.height() - edge - below.height(), width, below.height())
        self._words(painter, self.source, foot, draw=True)
        top = title.bottom() + theme.SMALL
        if self._picture is not None:
            from ui.tables.charts.plot import paint_plot

            paint_plot(self._picture, painter, QRect(edge, top, width, foot.top() - theme.SMALL - top))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = -1 if self._picture is None else len(self._picture.points) - 1
        on, back = min(last, self._current + 1), max(0, self._current - 1)
        steps = {
            Qt.Key.Key_Down: on,
            Qt.Key.Key_Right: on,
            Qt.Key.Key_Up: back,
            Qt.Key.Key_Left: back,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = steps.get(Qt.Key(event.key()), -1)
        if place < 0 or last < 0:
            super().keyPressEvent(event)
        else:
            self.point_to(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (
            self._plot is None
            or self._picture is None
            or not self._plot.geometry().contains(event.position().toPoint())
        ):
            return
        at = event.position() - self._plot.pos().toPointF()
        place = self._plot.point_at(at.x(), at.y())
        if place >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self.spoken(place), self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._picture is not None:
            self._soon.start()

    def _draw(self) -> None:
        from ui.tables.charts.plot import Plot

        if self._picture is None:
            return
        if self._plot is not None:
            self._place.removeWidget(self._plot)
            self._plot.hide()
            self._plot.close()
            self._plot.deleteLater()
        self._plot = Plot(self._picture)
        self._plot.setMinimumHeight(self._plot.wanted_height())
        self._place.addWidget(self._plot, 1)
        self._plot.setMaximumHeight(self._plot.wanted_height())
        self._plot.show()  # at once: else the page is painted without it first

    def _words(self, painter: QPainter, text: Text, room: QRect, *, draw: bool) -> QRect:
        """Paint a text, or only measure it; return the room it takes."""
        painter.setFont(text.font())
        painter.setPen(text.palette().windowText().color())
        found = painter.boundingRect(room, _WRAP, text.text())
        if draw:
            painter.drawText(room, _WRAP, text.text())
        return found
