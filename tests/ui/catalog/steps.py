"""What a person does on the catalog page, and what they see, in the words of the tests."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from ui.catalog.page import CatalogPage


def opened(page: CatalogPage, qtbot: QtBot, width: int = 1240) -> CatalogPage:
    """Show a page and wait for everything it reads at first."""
    qtbot.addWidget(page)
    page.resize(width, 760)
    page.show()
    settle(page, qtbot)
    return page


def settle(page: CatalogPage, qtbot: QtBot) -> None:
    """Wait until no job is under way and the page shows what they brought."""
    qtbot.waitUntil(lambda: page.is_listed and not page._jobs.active() and not page._soon_facets.isActive())


def titles(page: CatalogPage) -> list[str]:
    """Return the titles in the list."""
    found = page.found.list.results
    return [str(found.index(row).data()) for row in range(found.rowCount())]


def type_text(page: CatalogPage, qtbot: QtBot, text: str) -> None:
    """Type into the search box as a person does, and wait for the list."""
    qtbot.keyClicks(page.top.search, text)
    settle(page, qtbot)


def open_by_slug(page: CatalogPage, desk: Desk, qtbot: QtBot, slug: str) -> None:
    """Show a dataset in the details and wait for it."""
    with qtbot.waitSignal(page.details.shown):
        page.open_dataset(desk.dataset(slug).id)
