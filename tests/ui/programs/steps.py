"""What a person does on the Programs page, and what they see, in the words of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.programs.shelf import DATASET
from sync.work import Work
from ui.programs.cards import CountsCard
from ui.programs.page import ProgramsPage
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

TABLES = ("Annual Program Counts", "July Program Counts", "Annual Masking Key", "July Masking Key")


def fetch(desk: Desk, name: str) -> str:
    """Download a table of the practice portal; return its resource."""
    resource = next(one.id for one in desk.dataset(DATASET).resources if one.name == name)
    desk.downloads.ask(resource)
    desk.downloads.run(resource, Work.quiet())
    return resource


def opened(page: ProgramsPage, qtbot: QtBot, width: int = 1060) -> ProgramsPage:
    """Show a page and wait until it shows what it found."""
    qtbot.addWidget(page)
    page.resize(width, 720)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    settle(page, qtbot)
    return page


def settle(page: ProgramsPage, qtbot: QtBot) -> None:
    """Wait until no job is under way and the page shows what they brought."""
    qtbot.waitUntil(lambda: not page._jobs.active(), timeout=20_000)
    for _ in range(5):  # a layout may ask for another one
        QApplication.processEvents()


def choose(page: ProgramsPage, *, program: str = "", place: str = "", year: int = 0, period: str = "") -> None:
    """Choose as a person does."""
    for choice, value in (
        (page.choosers.program, program),
        (page.choosers.year, year),
        (page.choosers.period, period),
    ):
        if value:
            choice.setCurrentIndex(choice.findData(value))
    if place:
        page.choosers.place.setCurrentText(place)
        page.choosers.place._settle()
    QApplication.processEvents()


def rows(card: CountsCard) -> dict[str, list[str]]:
    """Return a card's table as it reads, by its first column."""
    figures = card.table.figures
    texts = [figures.texts(row) for row in range(figures.rowCount())]
    return {text[0]: text[1:] for text in texts}


def button(root: QWidget, text: str) -> Button:
    """Return the button in sight that says ``text``."""
    return next(one for one in root.findChildren(Button) if one.isVisible() and one.text().replace("&", "") == text)
