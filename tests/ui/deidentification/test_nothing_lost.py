"""Answers outlive a way back, another edition and a stop, and nothing on the screen is of an earlier answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.deidentification.spec import Role
from tests.ui.deidentification import steps
from tests.ui.deidentification.test_answering import card, choose
from ui.deidentification.asking import BeginAgainQuestion
from ui.deidentification.columns.values import examples
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import Stage


def choose_edition(page: DeidentificationPage, version: str, qtbot: QtBot) -> None:
    general = page.stages.counts.general
    assert general is not None
    general.edition.pick(version)
    general.edition.activated.emit(general.edition.currentIndex())
    steps.settle(page, qtbot)


def test_columns_that_were_answered_are_asked_about_after_going_back_to_the_file(
    page: DeidentificationPage, counts: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    choose(card(page, "Age group"), Role.LEFT_OUT)
    page.frame.back.click()
    assert page.stage() is Stage.FILE

    page.open_file(steps.written(tmp_path / "other.csv"))

    asked = [one for one in QApplication.topLevelWidgets() if isinstance(one, BeginAgainQuestion) and one.isVisible()]
    assert len(asked) == 1
    asked[0].keep.click()
    assert page.stages.release is not None
    assert page.stages.release.file == counts


def test_a_file_that_was_only_looked_at_gives_way_without_a_question(
    page: DeidentificationPage, counts: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    page.frame.back.click()
    other = steps.written(tmp_path / "other.csv")

    steps.read(page, other, qtbot)

    assert page.stages.release is not None
    assert page.stages.release.file == other


def test_another_edition_and_back_keeps_every_answer(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    age = card(page, "Age group")
    age.variable.pick("immigration")
    age.variable.activated.emit(age.variable.currentIndex())
    steps.go_on(page, qtbot)
    program = page.stages.counts.answers("program")[0]
    program.pick.setCurrentIndex(program.pick.count() - 1)
    program.pick.activated.emit(program.pick.currentIndex())
    assert page.stages.release is not None
    before = page.stages.release.spec
    assert "program" in before.variables

    choose_edition(page, "1.0", qtbot)
    between = page.stages.release.spec
    choose_edition(page, "2.0", qtbot)

    assert (between.columns[1].variable, "program" in between.variables) == ("other", False)
    assert page.stages.release.spec == before


def test_a_stop_is_answered_at_once(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    page.frame.go_on.click()

    page.frame.working.stop.click()
    said = steps.says(page.frame.working)
    steps.settle(page, qtbot)

    assert said == "Stopping…"
    assert not page.frame.working.isVisible()


def test_while_a_table_is_arranged_nothing_of_the_one_before_is_shown(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.MASKED, counts, qtbot)
    masked, found = page.stages.masked, page.stages.assessed()
    assert found is not None
    assert masked.grid.table.rowCount() > 0

    masked.begin(found.tables, found.edition.limits)
    meanwhile = masked.grid.table.rowCount()
    steps.settle(page, qtbot)

    assert meanwhile == 0
    assert masked.grid.table.rowCount() > 0


def test_a_score_above_the_limit_without_small_counts_says_so(
    page: DeidentificationPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "large.csv"
    file.write_text("County,Patients\nKern,52\nInyo,31\nMono,44\n", encoding="utf-8")

    steps.walk_to(page, Stage.SCORE, file, qtbot)

    score = page.stages.score
    assert score.verdict.words() == "The score is above the limit, and no count is small enough to be masked"
    assert "No count is below 11" in score.why.text()


def test_a_denominator_that_the_file_tells_is_not_asked_to_be_typed(
    page: DeidentificationPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("County,Patients,Population\nKern,52,900000\nInyo,31,19000\nMono,4,13000\n", encoding="utf-8")

    steps.walk_to(page, Stage.COUNTS, file, qtbot)

    said = steps.says(page.stages.counts)
    assert "The file says it, in: Population." in said
    assert "Leave it empty" not in said


def test_a_cell_as_long_as_a_page_is_shown_shortened() -> None:
    assert examples([["x" * 40_000], ["b"]], 0) == "x" * 60 + "…, b"
