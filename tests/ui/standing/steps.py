"""What a person does on the standing page, and what they see, in the words of the tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.standing.board import Board
from ui.standing.page import StandingPage
from ui.widgets.buttons import Button


def opened(page: StandingPage, qtbot: QtBot, width: int = 1040) -> StandingPage:
    """Show a page and wait for everything it reads at first."""
    qtbot.addWidget(page)
    page.resize(width, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    settle(page, qtbot)
    return page


def settle(page: StandingPage, qtbot: QtBot) -> None:
    """Wait until no job is under way and what they brought is painted."""
    for _ in range(2):  # what was painted is kept by one job more
        qtbot.waitUntil(lambda: page._was_answered and not page._jobs.active())
        for _ in range(3):  # a layout may ask for another one
            QApplication.processEvents()


def board_of(page: StandingPage) -> Board:
    """Return the standing that is shown."""
    assert page.board is not None
    return page.board


def said(root: QWidget) -> list[str]:
    """Return every text in sight."""
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible() and label.text()]


def button(root: QWidget, name: str) -> Button:
    """Return the button in sight with this text, accessible name or object name."""
    found = [one for one in root.findChildren(Button) if one.isVisible()]
    return next(one for one in found if name in (one.text().replace("&", ""), one.accessibleName(), one.objectName()))


def tab_to(page: QWidget, wanted: QWidget) -> int:
    """Press Tab until a widget has the keyboard; return how often."""
    for presses in range(60):
        if QApplication.focusWidget() is wanted:
            return presses
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead there")
