"""The memo can be read, saved, checked again and printed, and leads back to the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.standing.model import Verdict
from tests.ui import accessible
from tests.ui.standing.steps import button, settle
from ui.standing.memo.view import MemoView
from ui.standing.page import StandingPage


def memo_of(page: StandingPage, qtbot: QtBot) -> MemoView:
    """Open the memo from the page and wait for it."""
    button(page, "Memo…").click()
    settle(page, qtbot)
    assert page.memo is not None
    return page.memo


def test_the_memo_opens_for_the_keyboard_and_escape_leads_back(page: StandingPage, qtbot: QtBot) -> None:
    memo = memo_of(page, qtbot)
    text, has_keyboard = memo.text.toPlainText(), memo.text.hasFocus()

    qtbot.keyClick(memo.text, Qt.Key.Key_Escape)

    assert "Golden Practice Care Center" in text
    assert has_keyboard
    assert not memo.isVisible()
    assert button(page, "Memo…").isVisible()


def test_a_saved_memo_can_be_checked_again(page: StandingPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    memo = memo_of(page, qtbot)
    file = tmp_path / "memo.html"

    memo.save_to(str(file))
    settle(page, qtbot)

    assert "The memo is saved in" in memo.says()
    assert desk.standing.check_memo(file).verdict is Verdict.INTACT


def test_a_memo_that_cannot_be_saved_says_why(page: StandingPage, qtbot: QtBot, tmp_path: Path) -> None:
    memo = memo_of(page, qtbot)

    memo.save_to(str(tmp_path / "no such folder" / "memo.html"))
    settle(page, qtbot)

    assert memo.says()
    assert "The memo is saved in" not in memo.says()


def test_the_memo_prints(page: StandingPage, qtbot: QtBot, tmp_path: Path) -> None:
    memo = memo_of(page, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "memo.pdf"))

    memo.print_on(printer)

    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF")


def test_every_control_of_the_memo_has_a_name(page: StandingPage, qtbot: QtBot) -> None:
    memo = memo_of(page, qtbot)

    assert accessible.nameless(memo) == []
    assert accessible.squeezed(memo) == []
