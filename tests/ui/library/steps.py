"""What a person does on the library page, and what they see, in the words of the tests."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.catalog.found.marks import without_marks
from ui.library.lines import Line
from ui.library.page import LibraryPage


def opened(page: LibraryPage, qtbot: QtBot, width: int = 1040) -> LibraryPage:
    """Show a page and wait for everything it reads at first."""
    qtbot.addWidget(page)
    page.resize(width, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.focus_first()
    settle(page, qtbot)
    return page


def settle(page: LibraryPage, qtbot: QtBot) -> None:
    """Wait until no job is under way and what they brought is shown."""
    for _ in range(3):  # what is shown may ask for more
        for _ in range(3):
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not page._jobs.active())
    for _ in range(3):
        QApplication.processEvents()


def lines(page: LibraryPage) -> list[Line]:
    """Return the lines of the list."""
    model = page.list.lines
    found = [model.line(row) for row in range(model.rowCount())]
    return [line for line in found if line is not None]


def titles(page: LibraryPage) -> list[str]:
    """Return the titles in the list, or the notes where there is none."""
    return [without_marks(line.title or line.detail) for line in lines(page)]


def shown(page: LibraryPage) -> str:
    """Return the text in the reading pane, "" where there is none."""
    return page.reader.browser.toPlainText() if page.reader.browser.isVisible() else ""


def type_text(page: LibraryPage, qtbot: QtBot, text: str) -> None:
    """Type into the search box as a person does, and wait for the list."""
    qtbot.keyClicks(page.search, text)
    settle(page, qtbot)


def follow(page: LibraryPage, qtbot: QtBot, address: str) -> None:
    """Follow a link of the page shown."""
    page.reader.browser.anchorClicked.emit(QUrl(address))
    settle(page, qtbot)


def press(page: LibraryPage, qtbot: QtBot, key: Qt.Key, *, alt: bool = False) -> None:
    """Press a key where the keyboard is."""
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or page, key, modifier)
    settle(page, qtbot)
