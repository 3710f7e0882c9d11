"""The part of the tour about news: what the second sync brought, who it concerns, and marking it as read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.news.page import NewsPage

if TYPE_CHECKING:
    from ui.app import App
    from ui.tour.journey import Tour

KEY = "news"


class NewsSteps(QObject):
    """The steps of the tour through the News page; the portal must have been synced twice."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [self.show_news, self.show_what_concerns_us, self.mark_all_as_read, self.leave_the_news]

    def show_news(self) -> None:
        """Show the page."""
        self._app.window.show_page(KEY)
        self._page().focus_first()
        self._tour.after()

    def show_what_concerns_us(self) -> None:
        """Narrow it to the organization."""
        self._tour.picture("news")
        self._page().filters.ours.click()
        self._tour.after()

    def mark_all_as_read(self) -> None:
        """Be done with everything."""
        self._tour.picture("news-concerns-us")
        self._page().filters.everything.click()
        self._page().all_read.click()
        self._tour.after()

    def leave_the_news(self) -> None:
        """Picture it and go on."""
        self._tour.picture("news-read")
        self._tour.after()

    def _page(self) -> NewsPage:
        page = self._app.window.page()
        if not isinstance(page, NewsPage):
            raise TypeError("the news is not shown")
        return page
