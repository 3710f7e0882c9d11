"""A chart of horizontal bars, painted with the palette: every bar has its label and its numbers in words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme, words
from ui.overriding import override
from ui.statewide.tables.figures import share, tabular
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce

_LABELS = 0.46  # most of the width that labels may take
_LEAST_BAR = 2  # pixels; something is never drawn as nothing


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        share: of all, 0 to 1.
        is_open: drawn as an outline with hatching: nothing was chosen.
    """

    label: str
    count: int
    share: float
    is_open: bool = False

    def numbers(self) -> str:
        """Return what stands behind the bar."""
        return f"{words.number(self.count)}  ·  {share(self.share)}"


class BarChart(QWidget):
    """Up and Down walk from bar to bar and read each aloud; the same numbers stand in a table nearby."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._current = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], sentence: str) -> None:
        """Show these bars from top to bottom; ``sentence`` says the main figures to who does not see them."""
        self._bars, self._current = tuple(bars), -1
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars shown, from top to bottom."""
        return self._bars

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(360), max(1, len(self._bars)) * self._row() + 2 * theme.TIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(240), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        steps = {
            Qt.Key.Key_Down: min(last, self._current + 1),
            Qt.Key.Key_Up: max(0, self._current - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = steps.get(Qt.Key(event.key()), -1)
        if place < 0:
            super().keyPressEvent(event)
            return
        self._current = place
        self.update()
        announce(self, self.spoken(place))

    def spoken(self, place: int) -> str:
        """Return a bar as a person would say it."""
        bar = self._bars[place]
        text = self.tr("{label}: {count}, {share}")
        return text.format(label=bar.label, count=words.number(bar.count), share=share(bar.share))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = (round(event.position().y()) - theme.TIGHT) // self._row()
        if 0 <= place < len(self._bars):
            QToolTip.showText(event.globalPosition().toPoint(), self.spoken(place), self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme.font(TextStyle.BODY)
        labels, numbers = self._widths(QFontMetrics(font))
        room = max(1, self.width() - labels - numbers - 3 * theme.SMALL)
        most = max((bar.share for bar in self._bars), default=1.0) or 1.0
        for place, bar in enumerate(self._bars):
            line = QRect(theme.TIGHT, theme.TIGHT + place * self._row(), self.width() - 2 * theme.TIGHT, self._row())
            if place == self._current and self.hasFocus():
                painter.fillRect(line, theme.colour(Role.TINT))
            length = 0 if not bar.count else max(_LEAST_BAR, round(room * bar.share / most))
            self._paint_words(painter, line, bar, (labels, length), font)
            self._paint_bar(painter, QRect(line.left() + labels + theme.SMALL, line.top(), length, line.height()), bar)

    def _paint_words(self, painter: QPainter, line: QRect, bar: Bar, widths: tuple[int, int], font: QFont) -> None:
        labels, length = widths
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.colour(Role.TEXT))
        label = QFontMetrics(font).elidedText(bar.label, Qt.TextElideMode.ElideRight, labels)
        left = QRect(line.left(), line.top(), labels, line.height())
        painter.drawText(left, int(middle | Qt.AlignmentFlag.AlignRight), label)
        painter.setFont(tabular(font))
        behind = line.adjusted(labels + length + 2 * theme.SMALL, 0, 0, 0)
        painter.drawText(behind, int(middle | Qt.AlignmentFlag.AlignLeft), bar.numbers())

    def _paint_bar(self, painter: QPainter, place: QRect, bar: Bar) -> None:
        ink = theme.colour(Role.QUIET if bar.is_open else Role.ACCENT)
        body = QRectF(place).adjusted(0.5, theme.TIGHT + 1.5, -0.5, -theme.TIGHT - 1.5)
        if place.width() <= 0:
            return
        painter.setPen(QPen(ink, 1))
        painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern if bar.is_open else Qt.BrushStyle.SolidPattern))
        painter.drawRect(body)

    def _widths(self, metrics: QFontMetrics) -> tuple[int, int]:
        """Return the room for labels and for numbers."""
        longest = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0)
        numbers = max((metrics.horizontalAdvance(bar.numbers()) for bar in self._bars), default=0) + theme.SMALL
        return min(longest + theme.TIGHT, round(self.width() * _LABELS)), numbers

    def _row(self) -> int:
        return max(28, QFontMetrics(theme.font(TextStyle.BODY)).height() + theme.SMALL)
