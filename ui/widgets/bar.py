"""A thin progress bar, and a calm one for work whose length nobody knows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role

_HEIGHT = 4


class ThinBar(QProgressBar):
    """Four pixels high. With an unknown total it shows a short piece at the start; nothing moves for its own sake."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else each step paints what lies below as well
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how far something has come; ``total`` is None while nobody knows."""
        self.setRange(0, 1000)  # in thousandths: totals may be larger than a C int
        self.setValue(min(1000, done * 1000 // total) if total else 0)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.LINE))
        share = max(self.value(), 60) / 1000
        painter.fillRect(QRectF(0, 0, self.width() * share, self.height()), theme.colour(Role.ACCENT))
