"""From a file to a saved result, with mouse or keyboard, with nothing lost on the way."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.deidentification.model import Mark, Verdict
from tests.ui.deidentification import steps
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import Stage


def test_a_file_becomes_a_masked_file_without_any_answer_being_typed(
    page: DeidentificationPage, counts: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.SAVE, counts, qtbot)
    found = page.stages.assessed()
    assert found is not None
    assert found.verdict is Verdict.MASK

    page.stages.saving.result_wanted.emit(str(tmp_path / "result.csv"), "csv")
    steps.settle(page, qtbot)

    with (tmp_path / "result.csv").open(encoding="utf-8", newline="") as opened:
        text = opened.read()
    rows = list(csv.reader(text.splitlines()))
    assert ["Alpine", "0-17"] in [row[:2] for row in rows]
    assert "CalHHS DDG Edition 2.0" in text
    assert "are written to" in steps.says(page.stages.saving)
    assert counts.read_text(encoding="utf-8").count("\n") == 17


def test_the_whole_way_to_the_result_goes_by_keyboard(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.read(page, counts, qtbot)
    assert QApplication.focusWidget() is page.frame.go_on

    for stage in (Stage.COLUMNS, Stage.COUNTS, Stage.SCORE, Stage.MASKED, Stage.SAVE):
        page.frame.go_on.setFocus()
        QTest.keyClick(page.frame.go_on, Qt.Key.Key_Return)
        steps.settle(page, qtbot)
        assert page.stage() is stage
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.stages.steps[stage].isAncestorOf(focus)


def test_the_verdict_says_that_a_person_decides_and_never_that_it_is_safe(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.SCORE, counts, qtbot)

    said = steps.says(page.stages.score)
    assert "Small counts are to be masked before publishing" in said
    assert "a person decides" in said
    assert " safe" not in said


def test_every_variable_is_listed_with_its_points(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.SCORE, counts, qtbot)
    found = page.stages.assessed()
    assert found is not None
    assert found.score is not None

    rows = page.stages.score.table.figures.rows()

    assert sum(int(float(row[3])) for row in rows) == found.score.total
    assert len(rows) == len(found.score.lines)
    assert f"Total: {found.score.total}." in page.stages.score.total.text()


def test_the_masked_table_counts_its_marks_and_tells_of_the_attack(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.MASKED, counts, qtbot)
    found = page.stages.assessed()
    assert found is not None
    masked = found.tables[0].masked
    assert masked is not None

    shown = page.stages.masked.legend.counts()

    assert shown[Mark.SMALL] == str(list(masked.marks.values()).count(Mark.SMALL))
    assert shown[Mark.SHOWN] == str(list(masked.marks.values()).count(Mark.SHOWN))
    assert page.stages.masked.findings.says().startswith("Not from this table: the desk")


def test_back_keeps_every_answer(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    general = page.stages.counts.general
    assert general is not None
    general.denominator.setText("48,000")
    general.title.setText("Clients of 2024")

    page.frame.back.click()
    page.frame.back.click()
    steps.go_on(page, qtbot)
    steps.go_on(page, qtbot)

    assert page.stages.counts.general is general
    assert general.denominator.text() == "48,000"
    steps.go_on(page, qtbot)
    found = page.stages.assessed()
    assert found is not None
    assert found.spec.title == "Clients of 2024"
    assert found.denominator == 48_000


def test_what_was_assessed_is_not_assessed_again_without_need(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.SCORE, counts, qtbot)
    found = page.stages.assessed()

    page.frame.back.click()
    steps.go_on(page, qtbot)

    assert page.stage() is Stage.SCORE
    assert page.stages.assessed() is found
