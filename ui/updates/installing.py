"""From a person's consent to Setup: what is not saved is asked about first, then Setup starts and the window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.frame.ways.leaving import Leaving
from ui.overriding import override

if TYPE_CHECKING:
    from ui.errands.updating import Updating
    from ui.frame.pages.pages import Pages
    from ui.window import Window


class Installing(Leaving):
    """Asks what closing the window asks; "Quit" then leads to Setup, and anything else changes nothing."""

    def __init__(self, window: Window, pages: Pages, updating: Updating) -> None:
        super().__init__(window, window.sending, pages)
        self._updating = updating
        updating.install_agreed.connect(self.begin)
        updating.started.connect(self._close)

    def begin(self) -> None:
        """Save what saves itself, ask about the rest, then start Setup."""
        self._pages.save_drafts()
        if self.may_close():
            self._updating.install()

    @override
    def _leave(self) -> None:
        self._updating.install()  # where it cannot start, the window and what is on its pages stay

    def _close(self) -> None:
        self._window.close_surely()
