"""The edge around a control of Qt's own, as our entry fields have it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role


class Box(QFrame):
    """Paints a field's surface and edge behind one widget, which is as high as it wants to be."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)  # so that the focus ring lies on the edge
        row.addWidget(inner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        colours = inner.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        inner.setPalette(colours)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(QPen(theme.colour(Role.OUTLINE), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
