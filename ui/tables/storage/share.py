"""A bar that shows how much of a limit is used; the numbers stand beside it in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role

_HEIGHT = 12


class ShareBar(QWidget):
    """Fills from the left; beyond the limit it is full and in the colour of attention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, used: int, limit: int, sentence: str) -> None:
        """Show how much is used; ``sentence`` says it to who does not see the bar."""
        self._share = used / limit if limit else 0.0
        self.setAccessibleName(sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour(Role.OUTLINE), 1))
        painter.setBrush(theme.colour(Role.HOVER))
        painter.drawRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        if self._share <= 0:
            return
        filled = QRectF(whole)
        filled.setWidth(max(_HEIGHT, whole.width() * min(1.0, self._share)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Role.ATTENTION if self._share > 1 else Role.ACCENT))
        painter.drawRoundedRect(filled, _HEIGHT / 2, _HEIGHT / 2)
