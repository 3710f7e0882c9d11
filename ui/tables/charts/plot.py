"""Draws a picture with pyqtgraph in the program's colours. Imported only after a job imported pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame

from ui import theme, words
from ui.overriding import override
from ui.statewide.tables.figures import tabular
from ui.tables.charts.picture import Picture, Point, Scale, day_at
from ui.tables.charts.wish import Kind
from ui.tables.values.amounts import said
from ui.theme import Role, TextStyle

_BESIDE = 0.15  # of a line's length that is left free at both ends, for the outer labels
_LEAST_LABEL, _MOST_LABELS = 72, 6  # of a line: width of a label at 100 %
_BAR = 0.72  # of the room for one
_LEGEND_COLUMNS = 2
_GRID = 40  # of 255: how strongly the lines of the grid show
_LONGEST_LABEL = 150  # width of a bar's label at 100 %
_MOST_MARKS = 60  # points of a line up to which each has a mark
_LINES = (  # colour, dashes and mark of each line: two of the three tell them apart without the colour
    (Role.ACCENT, Qt.PenStyle.SolidLine, "o"),
    (Role.ATTENTION, Qt.PenStyle.DashLine, "s"),
    (Role.GOOD, Qt.PenStyle.DotLine, "t"),
    (Role.BAD, Qt.PenStyle.DashDotLine, "d"),
    (Role.QUIET, Qt.PenStyle.DashDotDotLine, "+"),
)


class Numbers(pyqtgraph.AxisItem):  # type: ignore[misc]  # written without types
    """An axis whose numbers read as everywhere in the program."""

    def __init__(self, side: str, *, whole: bool = False, years: bool = False) -> None:
        """``whole``: nothing lies between two whole numbers; ``years``: they are years, whose digits stand together."""
        super().__init__(side)
        self._is_whole, self._are_years = whole or years, years

    @override
    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._said(round(float(value), 10)) for value in values]

    def _said(self, value: float) -> str:
        if self._is_whole and not value.is_integer():
            return ""
        return f"{value:.0f}" if self._are_years else said(value)


class Days(pyqtgraph.AxisItem):  # type: ignore[misc]  # written without types
    """An axis of days."""

    @override
    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [words.day(day_at(value)) if float(value).is_integer() else "" for value in values]


class Plot(pyqtgraph.GraphicsView):  # type: ignore[misc]  # written without types
    """One picture; it lets the mouse through to what it lies on, which reads the points to people.

    It is put together from pyqtgraph's parts: its ready-made plot brings menus of its own, which nobody asked for.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._is_labelled = False  # its places have names below, for which there may be too little room
        super().__init__(background=theme.colour(Role.CARD))
        self.box = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False)
        self._left, self._bottom = self._axes()
        self._here: list[object] = []
        self._lay_out()
        self._look()
        {Kind.HISTOGRAM: self._draw_histogram, Kind.LINE: self._draw_lines}.get(picture.kind, self._draw_bars)()

    def _axes(self) -> tuple[Numbers | Days, Numbers | Days]:
        """Return the axes at the left and below."""
        whole = all(one.value.is_integer() for one in self._picture.points)
        if self._picture.kind in {Kind.BARS, Kind.COUNTY}:
            return Numbers("left"), Numbers("bottom", whole=whole)
        scale = self._picture.scale
        along = Days("bottom") if scale is Scale.DAY else Numbers("bottom", years=scale is Scale.YEAR)
        return Numbers("left", whole=whole), along

    def _lay_out(self) -> None:
        self._layout = pyqtgraph.GraphicsLayout()
        self._layout.setSpacing(0)
        self.setCentralItem(self._layout)
        for item, row, column in ((self._left, 0, 0), (self.box, 0, 1), (self._bottom, 1, 1)):
            self._layout.addItem(item, row, column)
        self._layout.layout.setRowStretchFactor(0, 1)
        self._layout.layout.setColumnStretchFactor(1, 1)
        for axis in (self._left, self._bottom):
            axis.linkToView(self.box)

    def lay_out_again(self) -> None:
        """Have the parts find their places again, now that the numbers at the axes were measured."""
        self._layout.layout.activate()

    def wanted_height(self) -> int:
        """Return the height that shows every label."""
        if self._picture.kind in {Kind.BARS, Kind.COUNTY}:
            return len(self._picture.points) * (self._metrics.height() + theme.SMALL) + 3 * theme.HUGE
        return theme.grown(280)

    def mark(self, place: int) -> None:
        """Mark a point, -1 for none."""
        for old in self._here:
            self.box.removeItem(old)
        self._here = []
        if not 0 <= place < len(self._picture.points):
            return
        self._here = [self._mark_of(self._picture.points[place])]
        for one in self._here:
            self.box.addItem(one, ignoreBounds=True)

    def point_at(self, x: float, y: float) -> int:
        """Return the point nearest to a place in the widget, -1 for none."""
        at = self.box.mapSceneToView(self.mapToScene(round(x), round(y)))
        points = self._picture.points
        if self._picture.kind in {Kind.BARS, Kind.COUNTY}:
            return next((place for place, one in enumerate(points) if abs(one.at - at.y()) <= 0.5), -1)
        return min(range(len(points)), key=lambda place: abs(points[place].at - at.x()), default=-1)

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(TextStyle.SMALL))

    def _look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        font = tabular(theme.font(TextStyle.SMALL))
        for axis in (self._left, self._bottom):
            axis.setTextPen(theme.colour(Role.TEXT))
            axis.setPen(theme.colour(Role.OUTLINE))
            axis.setStyle(tickFont=font, tickLength=0)
            axis.setZValue(-1)  # its grid lies behind the bars
            axis.enableAutoSIPrefix(False)

    def _name_axes(self, left: str, bottom: str) -> None:
        font = theme.font(TextStyle.SMALL)
        style = {"color": theme.colour(Role.TEXT).name(), "font-size": f"{font.pointSizeF():g}pt"}
        for axis, name in ((self._left, left), (self._bottom, bottom)):
            if name:
                axis.setLabel(_plain(name), **style)

    def _draw_bars(self) -> None:
        points = self._picture.points
        bars = pyqtgraph.BarGraphItem(
            x0=[min(0.0, one.value) for one in points],
            y=[one.at for one in points],
            width=[abs(one.value) for one in points],
            height=_BAR,
            brush=QBrush(theme.colour(Role.ACCENT)),
            pen=QPen(Qt.PenStyle.NoPen),
        )
        most = max((abs(one.value) for one in points), default=1.0) or 1.0
        self.box.addItem(bars)
        self._label_bars(points)
        self._name_axes("", self._picture.figure)
        labels = [self._cut(one.label) for one in points]
        self._left.setTicks([list(zip((one.at for one in points), labels, strict=True))])
        self._left.setWidth(max((self._metrics.horizontalAdvance(one) for one in labels), default=0) + theme.LARGE)
        low = min((one.value for one in points), default=0.0)
        across, up = (min(0.0, low * 1.25), most * 1.3), (-len(points) + 0.4, 0.6)
        self.box.setRange(xRange=across, yRange=up, padding=0)
        self._bottom.setGrid(_GRID)

    def _label_bars(self, points: Sequence[Point]) -> None:
        for one in points:
            text = pyqtgraph.TextItem(said(one.value), color=theme.colour(Role.TEXT), anchor=(0, 0.5))
            text.setFont(tabular(theme.font(TextStyle.SMALL)))
            text.setPos(max(0.0, one.value), one.at)
            self.box.addItem(text, ignoreBounds=True)

    def _draw_histogram(self) -> None:
        points, width = self._picture.points, self._picture.width
        bars = pyqtgraph.BarGraphItem(
            x=[one.at for one in points],
            height=[one.value for one in points],
            width=width * 0.94,
            brush=QBrush(theme.colour(Role.ACCENT)),
            pen=QPen(Qt.PenStyle.NoPen),
        )
        self.box.addItem(bars)
        self._left.setGrid(_GRID)
        self.box.setYRange(0, max((one.value for one in points), default=1.0) * 1.08, padding=0)
        self._name_axes(self._picture.figure, self._picture.across)

    def _draw_lines(self) -> None:
        names, legend = self._picture.series(), None
        if len(names) > 1:
            legend = self._legend()
        for name, (role, dashes, mark) in zip(names, _LINES, strict=False):
            points = [one for one in self._picture.points if one.series == name]
            line = pyqtgraph.PlotDataItem(**self._line(points, role, dashes, mark))
            self.box.addItem(line)
            if legend is not None:
                legend.addItem(line, _plain(self._cut(name)))
        values = [one.value for one in self._picture.points]
        if values and min(values) >= 0:
            room = 1.08 if legend is None else 1.5  # above the lines, for the names
            self.box.setYRange(0, max(values) * room or 1.0, padding=0)
        if self._picture.scale is Scale.PLACE:
            self._is_labelled = True
            self._share_labels()
            places = [one.at for one in self._picture.points]
            self.box.setXRange(min(places, default=0), max(places, default=1), padding=_BESIDE)  # for the outer labels
        self._left.setGrid(_GRID)
        self._name_axes(self._picture.figure, self._picture.across.split(", ")[0])

    def _legend(self) -> pyqtgraph.LegendItem:
        legend = pyqtgraph.LegendItem(
            offset=(theme.SMALL, 1),
            colCount=_LEGEND_COLUMNS,
            labelTextColor=theme.colour(Role.TEXT),
            labelTextSize=f"{theme.font(TextStyle.SMALL).pointSizeF():g}pt",
        )
        legend.setParentItem(self.box)
        return legend

    def _line(self, points: Sequence[Point], role: Role, dashes: Qt.PenStyle, mark: str) -> dict[str, object]:
        ink = theme.colour(role)
        drawn: dict[str, object] = {
            "x": [one.at for one in points],
            "y": [one.value for one in points],
            "pen": pyqtgraph.mkPen(ink, width=2, style=dashes),
        }
        if len(points) <= _MOST_MARKS:
            drawn |= {"symbol": mark, "symbolSize": 7, "symbolBrush": ink, "symbolPen": ink}
        return drawn

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_labelled:
            self._share_labels()

    def _share_labels(self) -> None:
        """Label as many places of a line as there is room for, so that no label lies on another."""
        places = sorted({one.at: one.label for one in self._picture.points}.items())
        if not places:
            return
        most = max(2, min(_MOST_LABELS, round(self.width() * (1 - 2 * _BESIDE)) // theme.grown(_LEAST_LABEL)))
        step = max(1, -(-(len(places) - 1) // (most - 1)))
        shown = places[::step]
        room = self.width() * (1 - 2 * _BESIDE) / max(1, len(places) - 1) * step - theme.SMALL
        labels = [(at, self._cut(label, round(max(room, theme.HUGE)))) for at, label in shown]
        self._bottom.setTicks([labels])

    def _mark_of(self, point: Point) -> object:
        pen = pyqtgraph.mkPen(theme.colour(Role.TEXT), width=3)
        if self._picture.kind is Kind.LINE:
            return pyqtgraph.ScatterPlotItem(x=[point.at], y=[point.value], size=14, pen=pen, brush=None)
        clear = QBrush(Qt.BrushStyle.NoBrush)
        if self._picture.kind is Kind.HISTOGRAM:
            width = self._picture.width * 0.94
            return pyqtgraph.BarGraphItem(x=[point.at], height=[point.value], width=width, pen=pen, brush=clear)
        left, length = min(0.0, point.value), abs(point.value)
        return pyqtgraph.BarGraphItem(x0=[left], y=[point.at], width=[length], height=_BAR, pen=pen, brush=clear)

    def _cut(self, label: str, room: int | None = None) -> str:
        most = theme.grown(_LONGEST_LABEL)
        return self._metrics.elidedText(label, Qt.TextElideMode.ElideRight, most if room is None else min(room, most))


def paint_plot(picture: Picture, painter: QPainter, place: QRect) -> None:
    """Paint a picture into a part of another surface, laid out for the room there is."""
    plot = Plot(picture)
    plot.resize(place.size())
    for _ in range(2):  # the first time the numbers at its axes are measured, which asks for another layout
        plot.grab()
        plot.lay_out_again()
    plot.render(painter, QRectF(place), plot.viewport().rect(), Qt.AspectRatioMode.KeepAspectRatio)
    plot.close()


def _plain(text: str) -> str:
    """Return a text for a place that would take it as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
