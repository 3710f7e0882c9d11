"""Storage: sizes, the limit, making room and removing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.tables.steps import settle
from ui import theme
from ui.tables.page import TablesPage
from ui.tables.storage.limit import STEPS


def test_tables_are_listed_largest_first(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_storage()
    settle(page, qtbot)

    rows = page.storage.table.figures.rows()
    assert [float(row[2]) for row in rows] == sorted((float(row[2]) for row in rows), reverse=True)
    assert "are used" in page.storage.used.text()
    assert not page.storage.room.isEnabled()


def test_the_limit_is_set_and_kept(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_storage()
    settle(page, qtbot)

    page.storage.limit.setCurrentIndex(0)
    page.storage.limit.activated.emit(0)
    settle(page, qtbot)

    assert desk.tables.limit() == STEPS[0]
    assert page.storage.used.text().endswith("of 1.0 GB are used")


def test_room_is_made_only_when_asked_and_what_came_of_it_is_told(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_storage()
    settle(page, qtbot)
    page.storage._show(replace(desk.tables.storage(), limit=2_000))
    assert page.storage.over.isVisible()
    assert len(desk.tables.held()) == 3

    page.storage.room.click()
    settle(page, qtbot)

    assert page.storage.said.text() == "Nothing had to go: tables take less than they may."


def test_a_table_is_removed_after_a_question(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_storage()
    settle(page, qtbot)
    page.storage.table.choose(0)

    page.storage.remove.click()
    question = page.findChild(QMessageBox)
    assert question is not None
    next(one for one in question.buttons() if "Remove" in one.text()).click()
    settle(page, qtbot)

    assert len(desk.tables.held()) == 2
    assert page.storage.table.figures.rowCount() == 2


def test_no_size_is_cut(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_storage()
    settle(page, qtbot)
    storage = desk.tables.storage()
    page.storage._show(replace(storage, versions=tuple(replace(one, on_disk=912_600_000) for one in storage.versions)))

    table = page.storage.table
    said = table.figures.texts(0)[2]
    assert said == "912.6 MB"
    assert table.columnWidth(2) >= table.fontMetrics().horizontalAdvance(said) + 2 * theme.SMALL
