"""What updates do in the window: a strip when something is on offer, and the way from consent to Setup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.updates.installing import Installing
from ui.updates.strip import OfferStrip

if TYPE_CHECKING:
    from ui.frame.pages.pages import Pages
    from ui.window import Window


class Offering(QObject):
    """One per window.

    Attributes:
        strip: stands above the pages.
        installing: asks what closing asks, then lets Setup start.
    """

    def __init__(self, window: Window, pages: Pages) -> None:
        super().__init__(window)
        self._pages, updating = pages, window.errands.updating
        self.strip = OfferStrip(updating)
        self.installing = Installing(window, pages, updating)
        self.strip.asked.connect(window.act)
        updating.rules_taken.connect(self._read_again)

    def _read_again(self, _preview: object) -> None:
        """Have every page that shows an answer read it again: the rules are others now."""
        self._pages.note_restored()
