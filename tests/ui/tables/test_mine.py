"""Your facility in the data: rows found, what changed, and what to do where nothing can be found."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.tables.steps import LOCATIONS, resource_of, settle
from ui.tables.page import TablesPage


def test_without_an_organization_it_says_what_to_do(bare_page: TablesPage, qtbot: QtBot) -> None:
    bare_page.tabs.setCurrentWidget(bare_page.mine)
    settle(bare_page, qtbot)

    with qtbot.waitSignal(bare_page.asked) as asked:
        next(one for one in bare_page.mine.notice.findChildren(QPushButton)).click()

    assert "FACID" in bare_page.mine.notice.words()
    assert asked.args == ["organization"]


def test_rows_about_the_own_facility_stand_by_dataset(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_mine()
    settle(page, qtbot)
    cards = page.mine.cards()

    assert len(cards) == 3
    assert page.mine.count.text().startswith("3 row")
    assert "no earlier version" in cards[0].says()


def test_a_chosen_row_shows_in_full(page: TablesPage, qtbot: QtBot) -> None:
    page.show_mine()
    settle(page, qtbot)
    table = page.mine.cards()[0].tables[0]

    table.table.selectRow(0)

    assert table.whole.isVisible()
    assert "Golden Practice Care Center" in table.whole.text()


def test_the_table_opens_at_the_own_rows(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_mine()
    settle(page, qtbot)
    table = next(
        one
        for card in page.mine.cards()
        for one in card.tables
        if one._shown.first.version.source.resource == resource_of(desk, *LOCATIONS)
    )

    table.open.click()
    settle(page, qtbot)

    assert page.opened is not None
    assert page.opened.grid.rows.rowCount() == 1


def test_suggestions_say_why_there_are_none(page: TablesPage, qtbot: QtBot) -> None:
    page.show_mine()
    settle(page, qtbot)

    suggestions = page.mine.suggestions
    assert suggestions.says.text()
    assert suggestions.table.isVisibleTo(suggestions) == bool(suggestions._shown)
