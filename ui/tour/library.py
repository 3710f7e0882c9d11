"""The part of the tour about the library: a page is read, a word is searched for, a handout is looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.library.page import LibraryPage

if TYPE_CHECKING:
    from ui.app import App
    from ui.tour.journey import Tour

LIBRARY = "library"
WORDS, HANDOUT = "nursing", "handout-988"


class LibrarySteps(QObject):
    """The steps of the tour through the Library page."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [self.show_the_library, self.search_the_library, self.open_a_handout, self.leave_the_library]

    def show_the_library(self) -> None:
        """Show the shelf and its first page."""
        self._app.window.show_page(LIBRARY)
        self._page().focus_first()
        self._tour.after()

    def search_the_library(self) -> None:
        """Search the library and the catalog."""
        self._tour.picture("library")
        self._page().search.setText(WORDS)
        self._tour.after()

    def open_a_handout(self) -> None:
        """Open what the front desk gives to people."""
        self._tour.picture("library-search")
        self._page().search.clear()
        self._page().open_page(HANDOUT)
        self._tour.after()

    def leave_the_library(self) -> None:
        """Picture it and go on."""
        self._tour.picture("library-handout")
        self._tour.after()

    def _page(self) -> LibraryPage:
        page = self._app.window.page()
        if not isinstance(page, LibraryPage):
            raise TypeError("the library is not shown")
        return page
