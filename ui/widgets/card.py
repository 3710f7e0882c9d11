"""Surfaces: a card that groups what belongs together, a strip above the pages, and a line between two parts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role


class Card(QFrame):
    """A surface in the card colour with 16 px inside; put things into ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        padding = theme.CARD_PADDING
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(theme.SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(QPen(theme.colour(Role.LINE), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)


class Strip(QWidget):
    """A strip over the whole width, above the pages, in the color of notices."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.NOTICE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour(Role.LINE))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)


class Hairline(QWidget):
    """A line of one pixel between two parts of a page."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour(Role.LINE))
