"""A table of figures sorts by mouse and key, copies, and is saved so that a spreadsheet computes nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sync.work import Work
from tests.ui.statewide.steps import settle, texts
from ui.statewide.page import StatewidePage
from ui.statewide.tables.figures import Column, FiguresModel, Sort, share
from ui.statewide.tables.saving import TableTo, lines
from ui.statewide.tables.table import FiguresTable

COLUMNS = (Column("City"), Column("Signatories", Sort.COUNT), Column("Share", Sort.SHARE))
ROWS = [("Fresno", 12, 0.5), ("alameda", 1_200, 0.25), ("=1+1", 3, 0.004)]


@pytest.fixture
def table(qtbot: QtBot) -> FiguresTable:
    made = FiguresTable("Cities", COLUMNS)
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.resize(600, 300)
    made.show()
    return made


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_around(table: FiguresTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()
    middle = header.sectionViewportPosition(1) + header.sectionSize(1) // 2

    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(header.viewport(), click, pos=header.rect().center().__class__(middle, 10))
    assert [row[1] for row in texts(table.figures)] == ["1,200", "12", "3"]
    qtbot.mouseClick(header.viewport(), click, pos=header.rect().center().__class__(middle, 10))

    assert [row[1] for row in texts(table.figures)] == ["3", "12", "1,200"]


def test_enter_sorts_by_the_column_the_keyboard_is_in(table: FiguresTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.figures.index(0, 0))

    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert [row[0] for row in texts(table.figures)] == ["=1+1", "alameda", "Fresno"]


def test_the_order_stays_when_other_figures_come(table: FiguresTable) -> None:
    table.sort_by(1)

    table.show_rows([("A", 1, 0.1), ("B", 5, 0.5)])

    assert [row[0] for row in texts(table.figures)] == ["B", "A"]


def test_copying_takes_headings_and_rows_along(table: FiguresTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "City\tSignatories\tShare"
    assert copied[2] == "alameda\t1,200\t25\u00a0%"


def test_only_the_chosen_rows_are_copied_when_there_are_several(table: FiguresTable, qtbot: QtBot) -> None:
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


def test_a_saved_table_opens_in_a_spreadsheet_and_computes_nothing(tmp_path: Path) -> None:
    figures = FiguresModel(COLUMNS)
    figures.show(ROWS)
    file = tmp_path / "cities.csv"

    rows = TableTo(lines(figures), file)(Work.quiet())

    saved = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert rows == 3
    assert saved[0] == ["City", "Signatories", "Share"]
    assert saved[1:] == [["Fresno", "12", "0.5000"], ["alameda", "1200", "0.2500"], ["'=1+1", "3", "0.0040"]]
    assert [one.name for one in tmp_path.iterdir()] == ["cities.csv"]


def test_saving_says_where_the_table_is_and_of_trouble_what_to_do(
    page: StatewidePage, tmp_path: Path, qtbot: QtBot
) -> None:
    figures = page.field.types.table.figures
    page.field.saving.save(figures, tmp_path / "types.csv")
    settle(page, qtbot)
    assert str(tmp_path / "types.csv") in page.field.saved.text()

    page.field.saving.save(figures, tmp_path / "nowhere" / "types.csv")
    settle(page, qtbot)

    assert "cannot be written" in page.field.saved.text()


def test_the_button_of_a_table_asks_for_a_file(page: StatewidePage) -> None:
    page.field.types.save.click()

    dialog = page.field.findChild(type(page.field.saving.ask_where(page.field.types.table.figures, "x")))
    assert dialog is not None
    for one in page.field.findChildren(type(dialog)):
        one.reject()


@pytest.mark.parametrize(
    ("value", "read"), [(0.0, "0"), (0.0004, "0.0"), (0.004, "0.4"), (0.16, "16"), (0.996, "99.6"), (1.0, "100")]
)
def test_a_small_share_is_never_shown_as_nothing(value: float, read: str) -> None:
    assert share(value) == f"{read}\u00a0%"
