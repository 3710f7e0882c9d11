"""Scheme and text size of one window, as the person chose them in the settings or by key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.theme import Scheme
from ui.view_state import ZOOMS


class Look(QObject):
    """Remembers the choice and says when it changes."""

    changed = Signal()

    def __init__(self, scheme: Scheme, zoom: int, parent: QObject) -> None:
        super().__init__(parent)
        self.scheme, self.zoom = scheme, zoom

    def choose_scheme(self, scheme: Scheme) -> None:
        """Use other colours."""
        self.scheme = scheme
        self.changed.emit()

    def choose_zoom(self, zoom: int) -> None:
        """Use another text size, in percent."""
        self.zoom = zoom
        self.changed.emit()

    def enlarge(self) -> None:
        """Use the next larger text size, if there is one."""
        self.choose_zoom(min((zoom for zoom in ZOOMS if zoom > self.zoom), default=ZOOMS[-1]))

    def reduce(self) -> None:
        """Use the next smaller text size, if there is one."""
        self.choose_zoom(max((zoom for zoom in ZOOMS if zoom < self.zoom), default=ZOOMS[0]))

    def use_normal_size(self) -> None:
        """Use text at 100 %."""
        self.choose_zoom(ZOOMS[0])
