from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.catalog.steps import opened, settle
from ui import theme
from ui.catalog.found.lines import star_box
from ui.catalog.page import CatalogPage
from ui.jobs import Jobs


def test_details_lie_beside_the_list_in_a_wide_window_and_below_it_in_a_small_one(
    page: CatalogPage, qtbot: QtBot
) -> None:
    assert page.panes._inner.orientation() == Qt.Orientation.Horizontal
    page.resize(1000, 760)
    qtbot.waitUntil(lambda: page.panes._inner.orientation() == Qt.Orientation.Vertical)


def test_in_a_very_small_window_the_filters_fold_away_and_come_back_by_a_button(
    desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    page = opened(CatalogPage(desk, jobs), qtbot, width=690)

    qtbot.waitUntil(lambda: not page.facets.isVisible())
    page.top.filters.click()

    assert page.facets.isVisible()


def test_rows_are_high_enough_to_hit(page: CatalogPage) -> None:
    assert page.found.list.rowHeight(0) >= 32


def test_a_click_on_the_star_keeps_a_dataset_without_opening_it(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    box = star_box(page.found.list.visualRect(page.found.list.results.index(0)))
    qtbot.mouseClick(page.found.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    settle(page, qtbot)
    first = page.found.list.results.hit(0)

    assert first is not None
    assert desk.favourites() == {first.id}
    assert page.details.dataset_id == ""


def test_favourites_only_shows_what_has_a_star(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    first = page.found.list.results.hit(0)
    assert first is not None
    page.favourites.toggle(first.id)
    settle(page, qtbot)
    show = page.facets.facets.index(0, 0)
    favourites = page.facets.visualRect(page.facets.facets.index(0, 0, show)).topLeft() + QPoint(15, 12)
    qtbot.mouseClick(page.facets.viewport(), Qt.MouseButton.LeftButton, pos=favourites)
    settle(page, qtbot)

    assert page.found.list.results.rowCount() == 1
    page.favourites.toggle(first.id)
    settle(page, qtbot)

    assert "no favorites yet" in page.found.nothing.words()


def test_the_page_follows_a_change_to_dark_colours(page: CatalogPage, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, theme.Scheme.DARK)

    qtbot.waitUntil(lambda: page.found.list.palette().color(QPalette.ColorRole.Base).lightness() < 128)
