from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.catalog.steps import settle
from ui.catalog.page import CatalogPage


def show_changes(page: CatalogPage, qtbot: QtBot) -> list[str]:
    page.top.changes.click()
    settle(page, qtbot)
    return shown(page)


def shown(page: CatalogPage) -> list[str]:
    rows = page.changes.list.entries
    return [str(rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(rows.rowCount())]


def test_what_changed_lists_every_dataset_that_came_went_or_changed(page: CatalogPage, qtbot: QtBot) -> None:
    rows = show_changes(page, qtbot)

    assert any(row.startswith("New. Home Health Agency Visits") for row in rows)
    assert any(row.startswith("Withdrawn. Home-Delivered Meals") for row in rows)
    assert any(row.startswith("Changed. Long-Term Care Facility Staffing") for row in rows)
    assert not page.facets.isVisible()


def test_choosing_a_change_opens_the_dataset_where_it_tells_what_changed(page: CatalogPage, qtbot: QtBot) -> None:
    rows = show_changes(page, qtbot)
    place = next(place for place, row in enumerate(rows) if row.startswith("Changed. Long-Term"))
    with qtbot.waitSignal(page.details.shown):
        page.changes.list.setCurrentIndex(page.changes.list.entries.index(place))

    assert page.details.header.title.text() == "Long-Term Care Facility Staffing"
    assert page.details.tabs.currentWidget() is page.details.history


def test_the_kind_narrows_the_list_and_a_button_widens_it_again(page: CatalogPage, qtbot: QtBot) -> None:
    everything = show_changes(page, qtbot)
    page.changes.kind.setCurrentIndex(page.changes.kind.findData("returned"))

    assert shown(page) == []
    assert "Nothing changed" in page.changes.nothing.words()
    page.changes.nothing.buttons()[0].click()
    settle(page, qtbot)

    assert shown(page) == everything


def test_back_leads_to_the_search_as_it_was(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    show_changes(page, qtbot)
    page.changes.back.click()

    assert page.found.isVisible()
    assert page.facets.isVisible()
    assert page.top.search.hasFocus()


def test_typing_leads_back_to_the_search(page: CatalogPage, qtbot: QtBot) -> None:
    show_changes(page, qtbot)
    qtbot.keyClicks(page.top.search, "clinic")
    settle(page, qtbot)

    assert page.found.isVisible()
