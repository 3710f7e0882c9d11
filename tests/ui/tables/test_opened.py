"""One open table: its head, its panels, files of this computer, and trouble with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.asking.model import Question, Test, Where
from tests.ui.tables.steps import CROSSWALK, STAFFING, open_file, open_table, resource_of, settle, written
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
