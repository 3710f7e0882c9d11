"""What a person does on the Statewide page, and what they see, in the words of the tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sync.practice.lists import practice_lists
from ui.statewide.page import StatewidePage
from ui.statewide.tables.figures import FiguresModel
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

SIGNATORIES, DIRECTORY = "DxF_DSA_SignatoryList.xlsx", "Participant_Directory_Listing.csv"


def opened(page: StatewidePage, qtbot: QtBot, width: int = 1060) -> StatewidePage:
    """Show a page and wait for everything it reads at first."""
    qtbot.addWidget(page)
    page.resize(width, 720)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    settle(page, qtbot)
    return page


def settle(page: StatewidePage, qtbot: QtBot) -> None:
    """Wait until no job is under way and the page shows what they brought."""
    qtbot.waitUntil(lambda: not page.field._jobs.active(), timeout=20_000)
    for _ in range(3):  # a layout may ask for another one
        QApplication.processEvents()


def texts(figures: FiguresModel) -> list[list[str]]:
    """Return a table as it reads."""
    return [figures.texts(row) for row in range(figures.rowCount())]


def button(root: QWidget, text: str) -> Button:
    """Return the button in sight that says ``text``."""
    return next(one for one in root.findChildren(Button) if one.isVisible() and one.text().replace("&", "") == text)


def practice_file(folder: Path, name: str) -> Path:
    """Write one of the packaged practice lists to a folder."""
    body = next(one.body for one in practice_lists() if one.name == name)
    file = folder / name
    file.write_bytes(body)
    return file
