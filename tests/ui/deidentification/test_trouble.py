"""Trouble is told at the step, nothing is lost, and what would be lost is asked for first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.deidentification import steps
from ui.deidentification.asking import BeginAgainQuestion
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import Stage


def question() -> BeginAgainQuestion:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, BeginAgainQuestion) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_list_of_patients_is_refused_with_the_reason(
    page: DeidentificationPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Patient name,Date of birth,Visits\nA B,2001-02-03,4\nC D,1999-04-05,2\n", encoding="utf-8")

    steps.read(page, file, qtbot)

    assert page.stage() is Stage.FILE
    assert page.stages.release is None
    assert page.frame.says() != ""
    assert not page.frame.go_on.isEnabled()


def test_a_file_that_is_no_table_leaves_the_one_before_as_it_was(
    page: DeidentificationPage, counts: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    steps.read(page, counts, qtbot)
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")

    steps.read(page, broken, qtbot)

    assert page.frame.says() != ""
    assert page.stages.release is not None
    assert page.stages.release.file == counts


def test_a_cell_that_is_no_count_stops_at_the_score_and_says_which(
    page: DeidentificationPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = steps.written(tmp_path / "odd.csv", extra=[("Kern", "0-17", "2024", "many", "3", "5", "1.0")])

    steps.walk_to(page, Stage.SCORE, file, qtbot)

    assert "many" in page.stages.score.problems.says()
    assert not page.frame.go_on.isEnabled()
    assert page.frame.back.isEnabled()


def test_another_file_asks_before_it_takes_the_place_of_the_answers(
    page: DeidentificationPage, counts: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    other = steps.written(tmp_path / "other.csv")

    page.open_file(other)
    question().keep.click()
    steps.settle(page, qtbot)
    assert page.stages.release is not None
    assert page.stages.release.file == counts

    page.open_file(other)
    question().agree.click()
    steps.settle(page, qtbot)
    assert page.stages.release is not None
    assert page.stages.release.file == other
    assert page.stage() is Stage.FILE


def test_begin_again_forgets_the_file_once_it_is_agreed_to(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)

    page.frame.again.click()
    question().agree.click()
    steps.settle(page, qtbot)

    assert page.stages.release is None
    assert not page.frame.again.isVisible()


def test_a_stop_keeps_the_answers_and_says_so(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)

    page.frame.go_on.click()
    assert page.frame.working.isVisible()
    page.frame.working.stop.click()
    steps.settle(page, qtbot)

    assert not page.frame.working.isVisible()
    assert page.stages.release is not None
    if page.stage() is Stage.COUNTS:  # else it was done before the stop arrived
        assert page.frame.says().startswith("Stopped.")
    steps.go_on(page, qtbot)


def test_a_dropped_file_is_read(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(counts))])
    left = Qt.MouseButton.LeftButton

    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, held, left, Qt.KeyboardModifier.NoModifier))
    steps.settle(page, qtbot)

    assert page.stages.release is not None
    assert page.stages.release.file == counts


def test_the_practice_example_leads_to_a_masked_table(page: DeidentificationPage, qtbot: QtBot) -> None:
    page.stages.file.example.click()
    steps.settle(page, qtbot)

    for _ in range(4):
        steps.go_on(page, qtbot)

    assert page.stage() is Stage.MASKED
    assert page.stages.masked.grid.table.shown is not None


def test_a_sheet_of_a_workbook_can_be_chosen(page: DeidentificationPage, tmp_path: Path, qtbot: QtBot) -> None:
    from xlsxwriter import Workbook

    file = tmp_path / "counts.xlsx"
    with Workbook(str(file)) as book:
        for name in ("First", "Second"):
            sheet = book.add_worksheet(name)
            for row, line in enumerate((("County", "Clients"), (name, 12), ("Fresno", 40))):
                sheet.write_row(row, 0, line)
    steps.read(page, file, qtbot)

    page.stages.file.part.choose(1)
    page.stages.file.part.activated.emit(1)
    steps.settle(page, qtbot)

    assert page.stages.release is not None
    assert page.stages.release.look.rows[0][0] == "Second"
