"""Importing tells what came of it in place; what cannot be used says so plainly and changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.lists.model import ListKind
from tests.ui.statewide.steps import DIRECTORY, SIGNATORIES, button, practice_file, settle
from ui.jobs import Jobs
from ui.lists.dialogs import DateQuestion, FewerRowsQuestion
from ui.statewide.page import StatewidePage

NEWEST = "practice-signatories-2026-10-12.xlsx"


def test_the_report_of_a_genuine_list_says_what_was_odd_and_where(
    empty_page: StatewidePage, shared: Path, qtbot: QtBot
) -> None:
    take(empty_page, shared / "data" / "dxf" / SIGNATORIES, qtbot)

    said = empty_page.lists.report.says()
    assert "Imported: DSA Signatory List of 13 May 2024" in said
    assert "3,886 rows read, 3,886 kept." in said
    assert "for example “none PD entry”" in said
    assert "column ZIP_Code" in said
    assert "3,886 rows" in empty_page.lists.cards[0].says()
    assert "3,886" in empty_page.field.summary.signatories.says()


def test_an_import_tells_the_window_that_lists_changed(empty_page: StatewidePage, tmp_path: Path, qtbot: QtBot) -> None:
    file = practice_file(tmp_path, NEWEST)

    with qtbot.waitSignal(empty_page.lists_changed):
        empty_page.lists.importing.take(file)
    settle(empty_page, qtbot)

    assert "12 Oct 2026" in empty_page.field.as_of.text()


def test_the_same_list_again_is_said_to_be_here_already(page: StatewidePage, tmp_path: Path, qtbot: QtBot) -> None:
    take(page, practice_file(tmp_path, NEWEST), qtbot)

    assert "Already here: DSA Signatory List of 12 Oct 2026" in page.lists.report.says()
    assert "nothing was written" in page.lists.report.says()


@pytest.mark.parametrize("what", ["page", "cut", "text", "folder"])
def test_what_is_no_list_gives_a_plain_sentence_and_changes_nothing(
    what: str, page: StatewidePage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    before = desk.lists.held()
    file, sentence = unusable(what, tmp_path)

    take(page, file, qtbot)

    assert sentence in page.lists.trouble.notice.words()
    assert "the lists on this desk are as they were" in page.lists.trouble.notice.words()
    assert page.lists.trouble.isVisible()
    assert not page.lists.report.isVisible()
    assert button(page.lists.trouble, "Choose a file…").hasFocus()
    assert desk.lists.held() == before


def test_a_list_with_far_fewer_rows_is_asked_about_once(
    genuine: StatewidePage, genuine_desk: Desk, shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = fewer_rows(shared, tmp_path)
    take(genuine, file, qtbot)
    question = genuine.lists.findChild(FewerRowsQuestion)
    assert isinstance(question, FewerRowsQuestion)
    assert "3,833" in question.text()
    assert question.defaultButton() is question.keep
    assert rows_of(genuine_desk) == 3_833

    question.agree.click()
    settle(genuine, qtbot)

    assert rows_of(genuine_desk) == 500
    assert "Imported: Participant Directory" in genuine.lists.report.says()


def test_keeping_what_is_here_changes_nothing(
    genuine: StatewidePage, genuine_desk: Desk, shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    take(genuine, fewer_rows(shared, tmp_path), qtbot)
    question = genuine.lists.findChild(FewerRowsQuestion)
    assert isinstance(question, FewerRowsQuestion)

    question.keep.click()
    settle(genuine, qtbot)

    assert rows_of(genuine_desk) == 3_833


def test_a_list_without_a_day_asks_for_it(page: StatewidePage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    file = practice_file(tmp_path, "practice-directory-2026-10-12.csv")
    dayless = tmp_path / "directory.csv"
    lines = [line.rsplit(",", 1)[0] for line in file.read_text(encoding="utf-8").splitlines()]
    dayless.write_text("\n".join(lines), encoding="utf-8")
    take(page, dayless, qtbot)
    question = page.lists.findChild(DateQuestion)
    assert isinstance(question, DateQuestion)
    assert any("directory.csv" in label.text() for label in question.findChildren(type(question._label)))

    question.day.setDate(question.day.date().addYears(-1))
    chosen = question.day.date()
    with qtbot.waitSignal(question.chosen):
        qtbot.keyClick(question.day.findChild(QLineEdit), Qt.Key.Key_Return)
    settle(page, qtbot)

    days = [one.report_date for one in desk.lists.held() if one.kind is ListKind.DIRECTORY]
    assert date(chosen.year(), chosen.month(), chosen.day()) in days


def test_a_file_dropped_on_the_view_is_imported(
    empty_page: StatewidePage, empty_desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    empty_page.show_lists()
    drop(empty_page, [practice_file(tmp_path, NEWEST)])
    settle(empty_page, qtbot)

    assert [one.kind for one in empty_desk.lists.held()] == [ListKind.SIGNATORY]


def test_two_files_at_once_are_not_taken(
    empty_page: StatewidePage, empty_desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(empty_page, [practice_file(tmp_path, NEWEST), tmp_path])
    settle(empty_page, qtbot)

    assert empty_desk.lists.held() == ()


def test_a_list_is_imported_with_the_keyboard_alone(empty_page: StatewidePage, tmp_path: Path, qtbot: QtBot) -> None:
    file = practice_file(tmp_path, NEWEST)
    empty_page.show_lists()
    empty_page.focus_first()
    assert empty_page.lists.import_file.hasFocus()

    qtbot.keyClick(empty_page.lists.import_file, Qt.Key.Key_Return)
    dialog = empty_page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    settle(empty_page, qtbot)
    focused = empty_page.focusWidget()
    assert empty_page.lists.report.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Return)

    assert not empty_page.lists.report.isVisible()
    assert empty_page.focusWidget() is empty_page.lists.import_file


def test_importing_stops_when_the_person_asks_for_it(
    empty_page: StatewidePage, empty_desk: Desk, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(jobs.stopped):
        empty_page.lists.importing.take(practice_file(tmp_path, NEWEST))
        empty_page.lists.importing.stop()
    settle(empty_page, qtbot)

    assert "are as they were" in empty_page.lists.status.words()
    assert empty_page.lists.import_file.isEnabled()
    assert empty_desk.lists.held() == ()


def take(page: StatewidePage, file: Path, qtbot: QtBot) -> None:
    page.show_lists()
    page.lists.importing.take(file)
    settle(page, qtbot)


def drop(page: StatewidePage, files: list[Path]) -> None:
    """Drag files over the view and let them go."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, carried, left, plain)
    entering.ignore()
    QApplication.sendEvent(page.lists, entering)
    if entering.isAccepted():
        dropping = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, carried, left, plain)
        QApplication.sendEvent(page.lists, dropping)


def unusable(what: str, folder: Path) -> tuple[Path, str]:
    """Return a file that is no list, and a part of what is said of it."""
    file = folder / f"{what}.xlsx"
    if what == "page":
        file.write_text("<!DOCTYPE html><html><body>Sign in</body></html>", encoding="utf-8")
        return file, "is a web page, not the list itself"
    if what == "cut":
        whole = practice_file(folder, NEWEST).read_bytes()
        file.write_bytes(whole[: len(whole) // 2])
        return file, "cut.xlsx"
    if what == "text":
        file.write_text("name;color\na;b\n", encoding="utf-8")
        return file, "none of the lists this program knows"
    file.mkdir()
    return file, "cannot be opened"


def fewer_rows(shared: Path, folder: Path) -> Path:
    """Write a directory of the next day with a part of its rows."""
    text = (shared / "data" / "dxf" / DIRECTORY).read_bytes().decode()
    file = folder / "directory.csv"
    shorter = "".join(text.splitlines(keepends=True)[:501]).replace("4/29/2024", "4/30/2024")
    file.write_text(shorter, encoding="utf-8", newline="")
    return file


def rows_of(desk: Desk) -> int:
    newest = desk.lists.newest(ListKind.DIRECTORY)
    assert newest is not None
    return newest.rows
