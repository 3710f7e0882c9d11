"""Go to a row, copy, read out, arrange columns: what the dialogs and menus of a grid do."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sync.tables.asking.model import Question, Test, Where
from tests.ui import accessible
from tests.ui.tables.grid.steps import Key, Modifier, answered, column_of, here, press
from ui.tables.grid.grid import TableGrid
from ui.tables.grid.tools.jump import JumpDialog

CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier


def test_a_row_is_gone_to_by_its_number(grid: TableGrid) -> None:
    press(grid.pair.main, Key.Key_G, CTRL)
    dialog = grid.doing.open_dialogs()[0]
    assert isinstance(dialog, JumpDialog)
    line = dialog.number

    line.selectAll()
    QTest.keyClicks(line, "1,100")
    press(line, Key.Key_Return)

    assert here(grid)[0] == 1_099
    assert 1_099 in grid.pair.main.rows_in_sight()


def test_a_row_that_is_not_there_is_refused_in_words(grid: TableGrid) -> None:
    dialog = grid.doing.ask_row()
    assert dialog is not None
    dialog.number.setText("1201")

    dialog.go.click()

    assert dialog.says.text() == "Write a number from 1 to 1,200."
    assert dialog.isVisible()


def test_shift_chooses_a_range_that_is_copied_with_its_headings(grid: TableGrid, qtbot: QtBot) -> None:
    grid.focus_first()
    grid.pair.main.go_to(0, 0)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down):
        press(grid.pair.main, key, SHIFT)

    with qtbot.waitSignal(grid.doing.copying.said):
        press(grid.pair.main, Key.Key_C, CTRL)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == ["county\tname", "Alameda\tFacility 0", "Fresno\tFacility 1", "Kern\tFacility 2"]
    assert grid.bar.says.text().startswith("Copied with headings: 3 row")


def test_copied_rows_are_those_shown_in_their_order(grid: TableGrid, qtbot: QtBot) -> None:
    grid.set_question(Question(Where(0, Test.EQUALS, ("Kern",))))
    answered(grid, qtbot)
    grid.pair.main.go_to(1, 4)

    with qtbot.waitSignal(grid.doing.copying.said):
        press(grid.pair.main, Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text().splitlines() == ["facid", "000000006"]


def test_copying_very_much_is_asked_about_first(grid: TableGrid) -> None:
    grid.doing.copying.many = 1_000
    QGuiApplication.clipboard().setText("as it was")
    grid.pair.main.selectAll()

    question = grid.doing.copy()

    assert question is not None
    assert "7,200 cells" in question.text()
    question.reject()
    assert QGuiApplication.clipboard().text() == "as it was"


def test_the_whole_row_can_be_read_as_text(grid: TableGrid) -> None:
    grid.pair.main.go_to(3, 5)

    press(grid.pair.main, Key.Key_F2)
    read = grid.doing.read_row()

    assert read is not None
    assert read.heading.text() == "Row 4 of 1,200"
    assert read.text.toPlainText().splitlines()[:2] == ["county: Orange", "name: Facility 3"]
    assert "note: two\nlines" in read.text.toPlainText()
    assert read.text.textCursor().block().text().startswith("note")
    assert accessible.nameless(read) == []


def test_the_read_out_goes_to_the_next_row_and_the_table_follows(grid: TableGrid) -> None:
    read = grid.doing.read_row()
    assert read is not None

    press(read.text, Key.Key_PageDown, ALT)

    assert read.heading.text() == "Row 2 of 1,200"
    assert here(grid)[0] == 1


def test_a_filtered_row_tells_its_place_in_the_file(grid: TableGrid, qtbot: QtBot) -> None:
    grid.set_question(Question(Where(0, Test.EQUALS, ("Kern",))))
    answered(grid, qtbot)

    read = grid.doing.read_row()

    assert read is not None
    assert read.heading.text() == "Row 1 of 300; in the file it is row 3"


def test_columns_are_hidden_ordered_and_kept_in_the_dialog(grid: TableGrid) -> None:
    dialog = grid.doing.ask_columns()
    assert dialog is not None
    dialog.tick(1, on=False)
    dialog.choose(4)
    dialog.up.click()
    dialog.frozen.setValue(2)

    dialog.use.click()

    assert grid.arrangement().shown == (0, 2, 4, 3, 5)
    assert grid.arrangement().frozen == 2
    assert "1 column(s) hidden" in grid.bar.count.text() or "1 column hidden" in grid.bar.count.text()


def test_a_hidden_column_that_is_asked_for_is_shown_again(grid: TableGrid) -> None:
    grid.arrange(grid.arrangement().hide(4))

    grid.show_column(4)

    assert 4 in grid.arrangement().shown
    assert grid.rows.column(here(grid)[1]).position == 4


def test_widths_chosen_by_hand_outlast_another_question(grid: TableGrid, qtbot: QtBot) -> None:
    grid.pair.main.setColumnWidth(1, 211)

    grid.inquiry.filter_by(0, "=Kern")
    answered(grid, qtbot)

    assert grid.pair.main.columnWidth(1) == 211


def test_the_menu_of_a_column_sorts_filters_and_arranges(grid: TableGrid, qtbot: QtBot) -> None:
    menu = grid.doing.open_menu(2, grid.mapToGlobal(QPoint(50, 50)))
    assert menu is not None
    names = [action.text().replace("&", "") for action in menu.actions() if action.isEnabled() and action.text()]

    next(action for action in menu.actions() if "largest" in action.text()).trigger()
    menu.close()
    answered(grid, qtbot)

    assert column_of(grid, 2, 1) == ["49"]
    assert {"Choose values…", "Hide", "Fit the width", "Move to the left"} <= set(names)
