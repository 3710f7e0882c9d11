"""Rows and a panel: beside each other where there is width for both or no height for both, else the panel below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui import theme

_SIDE_BY_SIDE, _LOW = 860, 700  # at 100 %: width from which both stand beside each other; height below which they must
_LEAST = 560  # width at 100 % that both need beside each other
_ROWS, _PANEL = 700, 420


class RowsAndPanel(QSplitter):
    """Keeps what a person chose until it is turned."""

    def __init__(self, rows: QWidget, panel: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("table-panel")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.SMALL)
        self.addWidget(rows)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.share_out()

    def turn_for(self, room: QSize) -> None:
        """Lay both out for the room of the whole view."""
        is_low = room.height() < theme.grown(_LOW) and room.width() >= theme.grown(_LEAST)
        is_wide = is_low or room.width() >= theme.grown(_SIDE_BY_SIDE)
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self.share_out()

    def share_out(self) -> None:
        """Give rows and panel their usual shares."""
        self.setSizes([_ROWS, _PANEL] if self.orientation() == Qt.Orientation.Horizontal else [1, 1])
