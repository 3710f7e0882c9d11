from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.accessible import nameless
from tests.ui.catalog.steps import open_by_slug, settle, titles
from ui.catalog.filters.facets import FacetRole
from ui.catalog.page import CatalogPage


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_down_leads_into_the_list_and_enter_into_the_details(page: CatalogPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.top.search, Qt.Key.Key_Down)

    assert focused() is page.found.list
    with qtbot.waitSignal(page.details.shown):
        qtbot.keyClick(page.found.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.found.list, Qt.Key.Key_Return)

    assert focused() is page.details.about
    assert page.details.header.title.text() == titles(page)[1]


def test_home_and_end_reach_both_ends_of_the_list(page: CatalogPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.top.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.found.list, Qt.Key.Key_End)

    assert page.found.list.currentIndex().row() == len(titles(page)) - 1
    qtbot.keyClick(page.found.list, Qt.Key.Key_Home)

    assert page.found.list.currentIndex().row() == 0
    settle(page, qtbot)


def test_f6_walks_through_the_parts_of_the_page(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "licensed-facility-crosswalk")
    seen = []
    for _part in range(3):
        qtbot.keyClick(focused(), Qt.Key.Key_F6)
        seen.append(focused())

    assert seen[:2] == [page.facets, page.found.list]
    assert page.details.isAncestorOf(seen[2])
    qtbot.keyClick(seen[2], Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)

    assert focused() is page.found.list


def test_escape_comes_back_to_the_search_box(page: CatalogPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.top.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.found.list, Qt.Key.Key_Escape)

    assert page.top.search.hasFocus()
    settle(page, qtbot)


def test_ctrl_d_keeps_the_dataset_shown_as_a_favourite(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "licensed-facility-crosswalk")
    qtbot.keyClick(page.top.search, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle(page, qtbot)

    assert desk.favourites() == {page.details.dataset_id}
    assert "Remove" in page.details.header.star.accessibleName()


def test_space_checks_a_facet_and_enter_folds_its_group(page: CatalogPage, qtbot: QtBot) -> None:
    everything = len(titles(page))
    department = page.facets.facets.index(1, 0)
    page.facets.setFocus()
    page.facets.setCurrentIndex(page.facets.facets.index(0, 0, department))
    qtbot.keyClick(page.facets, Qt.Key.Key_Space)
    settle(page, qtbot)

    assert len(titles(page)) < everything
    assert page.facets.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    page.facets.setCurrentIndex(department)
    qtbot.keyClick(page.facets, Qt.Key.Key_Return)

    assert not page.facets.isExpanded(department)


def test_more_shows_every_value_of_a_facet(page: CatalogPage, qtbot: QtBot) -> None:
    department = page.facets.facets.index(1, 0)
    model = page.facets.facets
    more = model.index(model.rowCount(department) - 1, 0, department)

    assert more.data(FacetRole.IS_MORE)
    page.facets.setCurrentIndex(more)
    rows = model.rowCount(department)
    qtbot.keyClick(page.facets, Qt.Key.Key_Space)

    assert model.rowCount(department) > rows


def test_every_control_has_a_name(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "healthcare-facility-locations")
    unnamed = []
    for tab in range(page.details.tabs.count()):
        page.details.tabs.setCurrentIndex(tab)
        unnamed += nameless(page)
    page.details.link_bar.ask(QUrl("https://practice.example/x"))
    page.top.changes.click()
    settle(page, qtbot)

    assert unnamed + nameless(page) == []


@pytest.mark.parametrize("points", [14.0, 20.0])
def test_larger_text_makes_rows_higher_and_cuts_no_button(
    page: CatalogPage, desk: Desk, qtbot: QtBot, qapp: QApplication, points: float
) -> None:
    open_by_slug(page, desk, qtbot, "healthcare-facility-locations")
    before, font = page.found.list.rowHeight(0), qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(points)
    try:
        qapp.setFont(larger)
        page.resize(1366, 900)
        settle(page, qtbot)
        qtbot.waitUntil(lambda: page.found.list.rowHeight(0) > before)
        qtbot.waitUntil(lambda: cut_buttons(page) == [])
    finally:
        qapp.setFont(font)


def cut_buttons(page: CatalogPage) -> list[str]:
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    return [button.text() for button in buttons if button.width() < button.minimumSizeHint().width()]
