"""A saved memo can be checked in the window, and the verdict is told in place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.standing.steps import button, said, settle
from ui.standing.memo.checking import CheckView
from ui.standing.page import StandingPage


def checking_of(page: StandingPage, qtbot: QtBot) -> CheckView:
    """Open the check as the menu does, and put the file dialog away."""
    page.check_memo()
    assert page.checking is not None
    for dialog in page.checking.findChildren(QFileDialog):
        dialog.close()
    settle(page, qtbot)
    return page.checking


def test_a_memo_as_it_was_saved_is_said_to_be_so(page: StandingPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.standing.save_memo(tmp_path / "memo.html")
    checking = checking_of(page, qtbot)

    checking.check(str(tmp_path / "memo.html"))
    settle(page, qtbot)

    assert checking.says().startswith("This memo is as DxF Desk wrote it on")
    assert any("give the same answers" in text for text in said(checking))
    assert accessible.nameless(checking) == []
    assert accessible.squeezed(checking) == []


def test_an_altered_memo_is_told_from_a_whole_one(page: StandingPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "memo.html"
    desk.standing.save_memo(file)
    file.write_text(file.read_text("utf-8").replace("Golden", "Silver"), "utf-8")
    checking = checking_of(page, qtbot)

    checking.check(str(file))
    settle(page, qtbot)

    assert checking.says().startswith("This memo was altered")


def test_a_file_that_is_gone_is_explained(page: StandingPage, qtbot: QtBot, tmp_path: Path) -> None:
    checking = checking_of(page, qtbot)

    checking.check(str(tmp_path / "gone.html"))
    settle(page, qtbot)

    assert "could not be opened" in checking.says()


def test_escape_leads_back_from_the_check_to_the_standing(page: StandingPage, qtbot: QtBot) -> None:
    checking = checking_of(page, qtbot)

    qtbot.keyClick(checking, Qt.Key.Key_Escape)

    assert not checking.isVisible()
    assert button(page, "Memo…").isVisible()
