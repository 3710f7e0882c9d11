"""What a person does on the Tables page, and what they see, in the words of the tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from ui.tables.opened.view import OpenedView
from ui.tables.page import TablesPage

STAFFING = ("long-term-care-facility-staffing", "Staffing 2025")
LOCATIONS = ("healthcare-facility-locations", "Healthcare Facility Locations")
CROSSWALK = ("licensed-facility-crosswalk", "Licensed Facility Crosswalk")
TABLES = (STAFFING, LOCATIONS, CROSSWALK)
PATIENCE = 30_000  # milliseconds


def resource_of(desk: Desk, slug: str, name: str) -> str:
    """Return the id of a resource of the practice catalog."""
    return next(one.id for one in desk.dataset(slug).resources if one.name == name)


def opened(page: TablesPage, qtbot: QtBot, width: int = 1240) -> TablesPage:
    """Show a page and wait for everything it reads at first."""
    qtbot.addWidget(page)
    page.resize(width, 800)
    page.show()
    qtbot.waitExposed(page)
    settle(page, qtbot)
    return page


def settle(page: TablesPage, qtbot: QtBot) -> None:
    """Wait until no job is under way and what they brought is shown."""
    for _ in range(3):  # what is shown may ask for more
        for _ in range(3):
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not page._jobs.active(), timeout=PATIENCE)
    for _ in range(3):
        QApplication.processEvents()


def open_table(page: TablesPage, desk: Desk, qtbot: QtBot, which: tuple[str, str]) -> OpenedView:
    """Open a table of the practice portal."""
    page.open_table(resource_of(desk, *which))
    settle(page, qtbot)
    assert page.opened is not None
    return page.opened


def open_file(page: TablesPage, qtbot: QtBot, file: Path) -> OpenedView:
    """Open a file of this computer."""
    page.open_file(file)
    settle(page, qtbot)
    assert page.opened is not None
    return page.opened


def written(folder: Path, name: str, text: str) -> Path:
    """Write a small file."""
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return file
