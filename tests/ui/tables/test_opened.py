"""One open table: its head, its panels, files of this computer, and trouble with them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.asking.model import Question, Test, Where
from tests.ui.tables.steps import CROSSWALK, PATIENCE, STAFFING, open_file, open_table, resource_of, settle, written
from ui.jobs import Jobs, Lane
from ui.tables.opened.coming import Coming
from ui.tables.opened.header_row import HeaderQuestion
from ui.tables.page import TablesPage


def test_the_head_says_what_is_open(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    assert view.head.name.text() == STAFFING[1]
    assert desk.dataset(STAFFING[0]).title in view.head.facts.text()
    assert view.grid.rows.rowCount() == 12


def test_a_table_opens_with_a_question_to_it(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    question = Question(Where(2, Test.EQUALS, ("Fresno",)))

    page.open_table(resource_of(desk, *STAFFING), 0, question)
    settle(page, qtbot)

    assert page.opened is not None
    assert page.opened.grid.rows.rowCount() == 1


def test_of_two_tables_asked_for_at_once_the_second_opens_with_its_question(
    page: TablesPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    question, is_read = Question(Where(2, Test.EQUALS, ("Fresno",))), threading.Event()
    page.open_table(resource_of(desk, *CROSSWALK))
    jobs.start(Lane.LOCAL, lambda _work: is_read.set())
    assert is_read.wait(PATIENCE / 1000)  # the first table is open by now, but nobody was told

    page.open_table(resource_of(desk, *STAFFING), 0, question)
    settle(page, qtbot)

    assert page.opened is not None
    assert page.opened.head.name.text() == STAFFING[1]
    assert page.opened.grid.bar.count.text() == "1 of 12 rows"


def test_where_a_table_cannot_be_opened_nothing_can_be_done_with_the_one_before(
    page: TablesPage, desk: Desk, qtbot: QtBot
) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    page.open_table("of-no-table")
    settle(page, qtbot)

    assert view.notice.isVisible()
    assert view.ask_export() is None
    assert not view.head.export.isEnabled()
    assert view.grid.bar.count.text() == ""


def test_what_was_said_of_a_question_goes_with_the_next_answer(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    grid = open_table(page, desk, qtbot, STAFFING).grid
    grid.inquiry.asking.stopped.emit()
    assert grid.bar.says.text().startswith("Stopped.")

    grid.set_question(Question(Where(2, Test.EQUALS, ("Fresno",))))
    settle(page, qtbot)

    assert grid.bar.count.text() == "1 of 12 rows"
    assert grid.bar.says.text() == ""


def test_the_table_that_was_left_is_the_chosen_one_on_the_shelf(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    view.head.back.click()
    settle(page, qtbot)

    current = page.shelf.list.current()
    assert current is not None
    assert current.version.source.resource == resource_of(desk, *STAFFING)


@pytest.mark.parametrize("width", [600, 760, 1240])
def test_rows_stay_in_sight_beside_a_panel_in_a_low_window(
    page: TablesPage, desk: Desk, qtbot: QtBot, width: int
) -> None:
    view = open_table(page, desk, qtbot, STAFFING)
    page.resize(width, 560)

    view.head.chart.click()
    settle(page, qtbot)

    assert len(view.grid.pair.main.rows_in_sight()) >= 5


def test_back_leads_to_the_shelf_and_closes_the_table(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    view.head.back.click()
    settle(page, qtbot)

    assert page.shelf.isVisible()
    assert view.opening.table is None


def test_panels_fold_away_one_at_a_time(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    view.head.dictionary.click()
    assert view.side.shown() is view.dictionary
    view.head.chart.click()
    settle(page, qtbot)
    assert view.side.shown() is view.chart
    assert not view.head.dictionary.isChecked()
    qtbot.keyClick(view.side.close_button, Qt.Key.Key_Escape)

    assert view.side.shown() is None
    assert not view.head.chart.isChecked()


def test_a_file_of_this_computer_becomes_a_table_and_stays_where_it_is(
    page: TablesPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    file = written(tmp_path, "beds.csv", "county,beds\nFresno,12\nKern,007\n")

    view = open_file(page, qtbot, file)

    assert file.read_text(encoding="utf-8").startswith("county")
    assert view.grid.rows.rowCount() == 2
    assert "beds.csv" in {one.source.resource_name for one in desk.tables.held()}


def test_first_rows_show_before_a_file_is_read(page: TablesPage, qtbot: QtBot, tmp_path: Path) -> None:
    text = "county,beds\n" + "Fresno,12\n" * 5_000
    file = written(tmp_path, "many.csv", text)
    page._opened_view()
    assert page.opened is not None
    first: list[int] = []
    page.opened.coming.first.connect(lambda found: first.append(len(found.rows)))

    page.open_file(file)
    settle(page, qtbot)

    assert first in ([200], [])  # none where all of it was read before anybody could look
    assert page.opened.grid.rows.rowCount() == 5_000


@pytest.mark.parametrize(
    ("name", "text"), [("page.csv", "<!DOCTYPE html><html><body>Sign in</body></html>"), ("empty.csv", "")]
)
def test_what_is_no_table_is_told_in_a_sentence_with_a_way_back(
    page: TablesPage, qtbot: QtBot, tmp_path: Path, name: str, text: str
) -> None:
    view = open_file(page, qtbot, written(tmp_path, name, text))

    assert name in view.notice.words()
    assert view.notice.isVisible()


def test_oddities_unfold_into_sentences(page: TablesPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = written(tmp_path, "odd.csv", "county,county,\nFresno,1,2\nKern\n")

    view = open_file(page, qtbot, file)
    assert view.head.odd.isVisible()
    view.head.odd.click()

    assert view.odd.isVisible()
    assert view.odd._text.text().count("•") >= 2


def test_another_row_can_give_the_names_of_the_columns(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, CROSSWALK)
    assert view.head.header.isVisible()
    before = view.grid.rows.rowCount()

    view.head.header.click()
    settle(page, qtbot)
    question = view.findChild(HeaderQuestion)
    assert question is not None
    question.rows.choose(question.rows.currentIndex().row() + 1)
    question.use.click()
    settle(page, qtbot)

    assert view.grid.rows.rowCount() == before - 1


def test_a_file_that_another_window_was_given_is_on_the_shelf_when_it_is_read(
    page: TablesPage, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    before = Coming(desk, jobs, page)  # of a window that was built again in another language

    before.take_in(written(tmp_path, "beds.csv", "county,beds\nFresno,1\n"))
    settle(page, qtbot)

    assert page.shelf.says() == "4 tables on this desk"


def test_a_page_at_rest_keeps_no_table_open(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    page.rest()
    settle(page, qtbot)

    assert view.opening.table is None
    assert view.grid.table() is None
