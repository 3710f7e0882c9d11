"""The tables on this desk: found, described, kept current, opened and removed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.tables.steps import CROSSWALK, LOCATIONS, STAFFING, resource_of, settle
from ui.tables.page import TablesPage


def test_an_empty_desk_says_how_to_get_a_table_and_leads_to_the_catalog(bare_page: TablesPage, qtbot: QtBot) -> None:
    notice = bare_page.shelf.notice
    catalog = next(one for one in notice.findChildren(QPushButton) if "catalog" in one.text())

    with qtbot.waitSignal(bare_page.asked) as asked:
        catalog.click()

    assert "choose Download" in notice.words()
    assert asked.args == ["catalog"]


def test_tables_stand_below_the_title_of_their_dataset(page: TablesPage, desk: Desk) -> None:
    shelf = page.shelf.list.shelf
    titles = [str(shelf.index(row).data()) for row in range(shelf.rowCount()) if shelf.held(row) is None]
    tables = [str(shelf.index(row).data()) for row in range(shelf.rowCount()) if shelf.held(row) is not None]

    assert titles == sorted(titles, key=str.casefold)
    assert set(tables) == {name for _, name in (STAFFING, LOCATIONS, CROSSWALK)}
    assert desk.dataset(STAFFING[0]).title in titles


def test_arrow_keys_skip_the_titles(page: TablesPage, qtbot: QtBot) -> None:
    shelf = page.shelf.list
    shelf.setFocus()

    seen = []
    for _ in range(4):
        assert shelf.current() is not None
        seen.append(shelf.currentIndex().row())
        qtbot.keyClick(shelf, Qt.Key.Key_Down)

    assert len(set(seen)) == 3
    assert all(shelf.shelf.held(row) is not None for row in seen)


def test_a_search_finds_tables_by_the_names_of_their_columns(page: TablesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.shelf.search, "LICENSED_BEDS")

    assert page.shelf.list.shelf.counted() == (1, 3)
    current = page.shelf.list.current()
    assert current is not None
    assert current.version.source.resource_name == STAFFING[1]


def test_a_search_without_result_offers_to_show_everything_again(page: TablesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.shelf.search, "xyzzy")
    notice = page.shelf.notice

    assert "xyzzy" in notice.words()
    next(one for one in notice.findChildren(QPushButton) if one.text() == "Show all tables").click()

    assert page.shelf.list.shelf.counted() == (3, 3)


def test_enter_opens_the_table_chosen(page: TablesPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.shelf.list, Qt.Key.Key_Return)
    settle(page, qtbot)

    current = page.shelf.list.current()
    assert current is not None
    assert page.opened is not None
    assert page.opened.head.name.text() == current.version.source.resource_name
    assert page.opened.grid.rows.rowCount() == current.version.parts[0].rows


def test_a_table_is_kept_current_and_says_so(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    current = page.shelf.list.current()
    assert current is not None
    resource = current.version.source.resource

    page.shelf.details.keep.click()
    settle(page, qtbot)

    assert desk.downloads.kept() == {resource}
    now = page.shelf.list.current()
    assert now is not None
    assert page.shelf.list.shelf.state_of(now) == "Kept current"


def test_a_table_is_removed_only_after_a_question(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    current = page.shelf.list.current()
    assert current is not None
    page.shelf.details.remove.click()
    question = page.findChild(QMessageBox)
    assert question is not None
    assert "download the newest one again" in question.informativeText()

    next(one for one in question.buttons() if "Remove" in one.text()).click()
    settle(page, qtbot)

    assert current.version.source.resource not in {one.source.resource for one in desk.tables.held()}
    assert page.shelf.list.shelf.counted() == (2, 2)


def test_the_details_lead_to_the_catalog(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_shelf(resource_of(desk, *STAFFING))
    settle(page, qtbot)

    with qtbot.waitSignal(page.asked) as asked:
        page.shelf.details.catalog.click()

    assert asked.args == [f"dataset/{desk.dataset(STAFFING[0]).id}"]
