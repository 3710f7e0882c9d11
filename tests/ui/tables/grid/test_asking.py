"""Sorting and filtering: the rows that fit, the count, and what an empty result says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.asking.model import Both, Either, Order, Question, Test, Where
from sync.tables.table import OpenTable
from tests.ui.tables.grid.steps import Key, Modifier, answered, column_of, open_csv, press, shown
from ui.jobs import Jobs
from ui.tables.grid.grid import TableGrid
from ui.widgets.buttons import Button

NAME, BEDS = 1, 2


def test_a_table_shows_all_its_rows_at_once(grid: TableGrid) -> None:
    assert grid.rows.rowCount() == 1_200
    assert grid.bar.count.text().startswith("1,200 row")
    assert not grid.rows.canFetchMore(grid.pair.main.rootIndex())


def test_typing_into_a_filter_narrows_the_rows(grid: TableGrid, qtbot: QtBot) -> None:
    grid.edit_filter(0)
    field = grid.pair.filters[grid.pair.main].field

    QTest.keyClicks(field, "fres")
    answered(grid, qtbot)

    assert set(column_of(grid, 0)) == {"Fresno"}
    assert grid.bar.count.text() == "300 of 1,200 rows"
    assert field.hasFocus()


def test_enter_asks_without_waiting_and_down_goes_to_the_rows(grid: TableGrid, qtbot: QtBot) -> None:
    grid.edit_filter(BEDS)
    field = grid.pair.filters[grid.pair.main].field
    QTest.keyClicks(field, ">=48")

    press(field, Key.Key_Return)
    answered(grid, qtbot)
    helped = grid.bar.says.text()
    press(field, Key.Key_Down)

    assert "contains abc" in helped
    assert grid.bar.says.isHidden()
    assert set(column_of(grid, BEDS)) == {"48", "49"}
    assert grid.pair.main.hasFocus()


def test_an_unfinished_filter_asks_nothing_and_says_so(grid: TableGrid, qtbot: QtBot) -> None:
    grid.edit_filter(BEDS)

    QTest.keyClicks(grid.pair.filters[grid.pair.main].field, ">")
    answered(grid, qtbot)

    assert grid.rows.rowCount() == 1_200
    assert "value is missing" in grid.bar.says.text()


def test_a_click_on_a_heading_sorts_and_a_third_one_gives_the_file_back(grid: TableGrid, qtbot: QtBot) -> None:
    seen = []
    for _ in range(3):
        grid.pair.main.names.sectionClicked.emit(BEDS)
        answered(grid, qtbot)
        seen.append(column_of(grid, BEDS, 3))

    assert seen == [["0", "0", "0"], ["49", "49", "49"], ["0", "1", "2"]]
    assert grid.question() == Question()


def test_shift_and_enter_adds_the_column_the_keyboard_is_in(grid: TableGrid, qtbot: QtBot) -> None:
    grid.inquiry.sort((Order(0, is_descending=True),))
    answered(grid, qtbot)
    grid.pair.main.go_to(0, BEDS)

    press(grid.pair.main, Key.Key_Return, Modifier.ShiftModifier)
    answered(grid, qtbot)

    assert grid.question().orders == (Order(0, is_descending=True), Order(BEDS))
    assert [grid.rows.cell(0, 0), grid.rows.cell(0, BEDS)] == ["Orange", "1"]
    read = grid.rows.headerData(BEDS, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert read == "beds, numbers, sorted, smallest first (2 of 2)"


def test_the_rows_before_stay_until_the_answer_is_there(grid: TableGrid, qtbot: QtBot) -> None:
    grid.inquiry.filter_by(0, "=Kern")

    at_once = grid.rows.rowCount()
    answered(grid, qtbot)

    assert at_once == 1_200
    assert grid.rows.rowCount() == 300


def test_the_newest_question_wins(grid: TableGrid, qtbot: QtBot) -> None:
    said: list[Question] = []
    grid.question_changed.connect(said.append)

    for county in ("=Alameda", "=Fresno", "=Kern"):
        grid.inquiry.filter_by(0, county)
    answered(grid, qtbot)

    assert said == [Question(Where(0, Test.EQUALS, ("Kern",)))]


def test_find_looks_in_all_columns(grid: TableGrid, qtbot: QtBot) -> None:
    press(grid.pair.main, Key.Key_F, Modifier.ControlModifier)

    QTest.keyClicks(grid.bar.search, "Facility 77")
    answered(grid, qtbot)

    assert column_of(grid, NAME) == ["Facility 77", *[f"Facility 77{digit}" for digit in range(10)]]


def test_an_empty_result_names_the_filter_to_blame_and_takes_it_away(grid: TableGrid, qtbot: QtBot) -> None:
    both = Both((Where(0, Test.EQUALS, ("Kern",)), Where(NAME, Test.CONTAINS, ("nowhere",))))
    grid.set_question(Question(both))
    answered(grid, qtbot)
    said = grid.emptiness.words()
    ways = grid.emptiness.buttons()

    QTest.mouseClick(ways[0], Qt.MouseButton.LeftButton)
    answered(grid, qtbot)

    assert "“name: nowhere” leaves none" in said
    assert ways[0].text().startswith("Without “name: nowhere”: 300")
    assert grid.emptiness.isHidden()
    assert set(column_of(grid, 0)) == {"Kern"}
    assert grid.pair.main.hasFocus()


def test_clearing_the_filters_keeps_the_order(grid: TableGrid, qtbot: QtBot) -> None:
    grid.set_question(Question(Where(0, Test.EQUALS, ("Kern",)), (Order(BEDS, is_descending=True),)))
    answered(grid, qtbot)

    QTest.mouseClick(grid.bar.clear, Qt.MouseButton.LeftButton)
    answered(grid, qtbot)

    assert grid.question() == Question(None, (Order(BEDS, is_descending=True),))
    assert grid.bar.clear.isHidden()
    assert grid.rows.rowCount() == 1_200


def test_a_condition_no_field_can_say_can_still_be_cleared(grid: TableGrid, qtbot: QtBot) -> None:
    either = Either((Where(0, Test.EQUALS, ("Kern",)), Where(NAME, Test.EQUALS, ("Facility 1",))))

    grid.set_question(Question(either))
    answered(grid, qtbot)

    assert grid.rows.rowCount() == 301
    assert grid.bar.clear.isVisible()
    assert grid.view().question == Question(either)


def test_the_view_tells_the_question_and_the_columns_as_they_lie(grid: TableGrid, qtbot: QtBot) -> None:
    grid.arrange(grid.arrangement().hide(1).move(BEDS, -1))
    grid.set_question(Question(Where(0, Test.EQUALS, ("Kern",)), (Order(BEDS, is_descending=True),)))
    answered(grid, qtbot)

    view = grid.view()

    assert view.columns == (2, 0, 3, 4, 5)
    assert view.told == 'county = "Kern"; sorted by -beds'


def test_the_values_ticked_become_the_filter(grid: TableGrid, qtbot: QtBot) -> None:
    dialog = grid.doing.choose_values(0)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.values.rowCount() == 4)

    dialog.tick("Kern")
    dialog.tick("Orange")
    dialog.use.click()
    answered(grid, qtbot)

    assert grid.inquiry.filters.texts == {0: "=Kern|Orange"}
    assert grid.rows.rowCount() == 600


def test_values_asked_for_while_a_question_runs_are_offered_after_it(grid: TableGrid, qtbot: QtBot) -> None:
    grid.inquiry.filter_by(0, "=Kern")

    first = grid.doing.choose_values(NAME)
    answered(grid, qtbot)

    dialogs = grid.doing.open_dialogs()
    assert first is None
    assert grid.rows.rowCount() == 300
    assert [dialog.windowTitle() for dialog in dialogs] == ["Values of name"]
    qtbot.waitUntil(lambda: not grid.doing._jobs.active())


def test_the_first_rows_show_before_questions_can_be_asked(
    desk: Desk, jobs: Jobs, table: OpenTable, qtbot: QtBot
) -> None:
    grid = shown(TableGrid(desk, jobs), qtbot)

    grid.show_first_rows(table.part.columns, table.rows.rows(0, 100))
    grid.pair.main.sort_asked.emit(0, False)

    assert grid.rows.rowCount() == 100
    assert not grid.pair.filters[grid.pair.main].isEnabled()
    assert grid.question() == Question()
    assert not jobs.active()


def test_a_table_without_rows_says_so(desk: Desk, jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> None:
    grid = shown(TableGrid(desk, jobs), qtbot)
    table = open_csv(tmp_path, "county,rate\n")

    grid.show_table(table)

    assert "has no rows" in grid.emptiness.words()
    assert grid.emptiness.findChildren(Button) == []
    assert grid.doing.ask_row() is None
    assert grid.doing.read_row() is None
    grid.let_go()
    table.close()
