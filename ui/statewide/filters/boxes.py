"""The edge of a control, as `ui.widgets.inputs` paints it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.theme import Role


def paint_box(painter: QPainter, place: QRect, *, enabled: bool) -> None:
    """Paint ground and edge of a control; its edge is seen in every scheme."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(Role.CARD if enabled else Role.PAGE))
    painter.setPen(QPen(theme.colour(Role.OUTLINE if enabled else Role.LINE), 1))
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
