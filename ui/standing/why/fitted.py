"""A text as high as its words need, so that what stands below it scrolls with it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.overriding import override


class FittedText(SafeBrowser):
    """Shows all of its text; ``cursor_moved`` says where the keyboard reads, so that the page around can follow."""

    cursor_moved = Signal(QRect)  # in its own coordinates

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._tell_cursor)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = ceil(self.document().size().height()) + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _tell_cursor(self) -> None:
        self.cursor_moved.emit(self.cursorRect())
