"""Two parts beside each other where there is room for both, else one below the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from ui import theme
from ui.overriding import override


class Pair(QWidget):
    """Goes by its own width and the size of the text."""

    def __init__(self, first: QWidget, second: QWidget, *, room: int) -> None:
        """``room`` is the width from which they stand beside each other, in pixels at 100 %."""
        super().__init__()
        self._room = room
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.LARGE)
        for part in (first, second):
            self._row.addWidget(part, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        grown = QApplication.font().pointSizeF() / theme.BODY_POINTS
        beside = self.width() >= self._room * grown
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
