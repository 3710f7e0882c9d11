"""What a person sees and does in the frame around every page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.practice import PracticePortal
from sync.practice.faults import Fault
from sync.work import Work
from ui import theme, view_state
from ui.catalog.page import CatalogPage
from ui.errands.errands import Errands
from ui.frame.footer import Footer
from ui.frame.pages.keys import KEYS, LIBRARY, NEWS, SETTINGS
from ui.jobs import Jobs
from ui.library.page import LibraryPage
from ui.news.page import NewsPage
from ui.pages.first_start import FirstStart
from ui.pages.help import KeyboardDialog
from ui.theme import Scheme
from ui.view_state import ViewState
from ui.widgets.buttons import Button
from ui.widgets.status import Picture
from ui.widgets.text import Text
from ui.window import Window


def test_the_first_start_offers_to_get_the_catalog(window: Window) -> None:
    page = window.page()

    assert isinstance(page, FirstStart)
    assert "Get the catalog" in page.says()
    assert "fetched from 127.0.0.1" in page.says()
    assert "about 1 MB" in page.says()
    assert "No catalog on this desk yet" in footer(window).says()


def test_nothing_is_asked_of_the_portal_before_the_person_wants_it(window: Window, portal: PracticePortal) -> None:
    window.begin()

    assert not window.syncing.is_running()
    assert portal.requests == []


def test_the_catalog_takes_its_place_after_the_first_sync(window: Window, qtbot: QtBot) -> None:
    window.begin()
    get = next(one for one in window.page().findChildren(Button) if one.text() == "Get the catalog")

    with qtbot.waitSignal(window.syncing.refreshed):
        qtbot.keyClick(get, Qt.Key.Key_Return)

    assert isinstance(window.page(), CatalogPage)
    assert "Catalog of" in footer(window).says()
    assert "27 datasets" in footer(window).says()


@pytest.mark.parametrize("key", KEYS)
def test_each_button_of_the_sidebar_leads_to_its_page(window: Window, qtbot: QtBot, key: str) -> None:
    button = next(one for one in window.findChildren(Button) if getattr(one, "key", "") == key)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.page_key() == key
    assert button.isChecked()


def test_a_sync_that_fails_says_why_and_what_to_do(window: Window, portal: PracticePortal, qtbot: QtBot) -> None:
    portal.fail_always(Fault.html_page())

    with qtbot.waitSignal(window.syncing.refreshed):
        window.syncing.begin()

    page = window.page()
    assert isinstance(page, FirstStart)
    assert "There is no catalog yet" in page.says()
    assert "web page" in page.says()
    assert "web page" in footer(window).says()
    ways = [button for button in page.findChildren(Button) if button.isVisible()]
    assert [button.text() for button in ways] == ["Try again", "Open Doctor", "Try practice mode"]
    assert ways[0].hasFocus()


def test_a_failed_try_leaves_the_age_of_the_old_catalog_in_sight(
    full_window: Window, portal: PracticePortal, qtbot: QtBot
) -> None:
    portal.fail_always(Fault.status(503))

    with qtbot.waitSignal(full_window.syncing.refreshed, timeout=20_000):
        full_window.syncing.begin()

    said = footer(full_window).says()
    assert "27 datasets" in said
    assert "Last try" in said
    assert "503" in said


def test_escape_stops_a_running_sync_and_says_what_was_kept(
    window: Window, portal: PracticePortal, qtbot: QtBot
) -> None:
    portal.fail_next(Fault.hang())
    window.syncing.begin()
    qtbot.waitUntil(lambda: portal.request_count == 1)

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.syncing.refreshed, timeout=20_000):
        portal.release()

    assert not window.syncing.is_running()
    assert "Stopped as you asked" in footer(window).says()


@pytest.mark.parametrize(("key", "percent"), [(Qt.Key.Key_Plus, 110), (Qt.Key.Key_0, 100), (Qt.Key.Key_Minus, 100)])
def test_control_with_plus_minus_and_zero_changes_the_text_size(
    window: Window, qtbot: QtBot, key: Qt.Key, percent: int
) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    assert window.look.zoom == percent


def test_every_text_of_an_open_window_grows_with_the_text_size(window: Window, qapp: QApplication) -> None:
    sizes = {one: one.font().pointSizeF() for one in window.findChildren(Text) if one.isVisible()}
    pictures = {one: one.width() for one in window.findChildren(Picture) if one.isVisible()}

    theme.apply(qapp, Scheme.LIGHT, 200)

    assert all(one.font().pointSizeF() == 2 * size for one, size in sizes.items())
    assert all(one.width() == 2 * width for one, width in pictures.items())


def test_f6_walks_through_the_parts_of_the_window(window: Window, qtbot: QtBot) -> None:
    parts = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        parts.append(next(type(part).__name__ for part in ancestors(focus) if type(part).__name__ in PARTS))

    assert sorted(parts) == sorted(PARTS)


def test_f1_tells_the_keys_and_escape_closes_it(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeyboardDialog)
    assert dialog is not None

    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_control_f_leads_to_the_search_box_from_every_page(full_window: Window, qtbot: QtBot) -> None:
    full_window.show_page(SETTINGS)

    qtbot.keyClick(full_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    page = full_window.page()
    assert isinstance(page, CatalogPage)
    assert page.top.search.hasFocus()


def test_control_f_stays_in_the_library_whose_search_finds_datasets_too(full_window: Window, qtbot: QtBot) -> None:
    full_window.go_to(LIBRARY)
    page = full_window.page()
    assert isinstance(page, LibraryPage)
    page.list.setFocus()

    qtbot.keyClick(full_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert full_window.page() is page
    assert page.search.hasFocus()


def test_news_shown_while_a_sync_brings_some_stand_there(window: Window, qtbot: QtBot) -> None:
    window.go_to(NEWS)
    page = window.page()
    assert isinstance(page, NewsPage)
    qtbot.waitUntil(lambda: "There is no news yet" in page.notice.words())

    window.act("sync")

    qtbot.waitUntil(lambda: len(page.list.rows) == 1, timeout=20_000)


def test_the_window_comes_to_the_front_with_the_news_as_large_as_it_was(window: Window, qtbot: QtBot) -> None:
    window.showMaximized()
    window.showMinimized()

    window.show_news()

    assert window.isMaximized()
    assert not window.isMinimized()
    assert window.page_key() == NEWS


def test_the_window_opens_as_it_was_left(
    desk: Desk, jobs: Jobs, errands: Errands, windows: list[Window], qtbot: QtBot
) -> None:
    first = Window(desk, jobs, errands, ViewState())
    qtbot.addWidget(first)
    first.show()
    first.resize(780, 640)
    first.show_page(SETTINGS)
    view_state.write(desk.folder.view_state, first.view_state())

    second = Window(desk, jobs, errands, view_state.read(desk.folder.view_state))
    qtbot.addWidget(second)
    windows += [first, second]

    assert (second.width(), second.height()) == (780, 640)
    assert second.page_key() == SETTINGS


def test_parts_of_a_page_built_later_have_the_sizes_they_had(
    desk: Desk, jobs: Jobs, windows: list[Window], qtbot: QtBot
) -> None:
    desk.sync(Work.quiet())
    first = Window(desk, jobs, Errands.of(desk, jobs, jobs), ViewState(page=SETTINGS))
    qtbot.addWidget(first)
    first.resize(1240, 800)
    first.show()
    first.search()
    splitter = first.findChild(QSplitter, "catalog-filters")
    assert splitter is not None
    splitter.setSizes([300, 700])
    sizes = splitter.sizes()

    second = Window(desk, jobs, Errands.of(desk, jobs, jobs), replace(first.view_state(), page=SETTINGS))
    qtbot.addWidget(second)
    windows += [first, second]
    second.resize(1240, 800)
    second.show()
    second.search()

    again = second.findChild(QSplitter, "catalog-filters")
    assert again is not None
    qtbot.waitUntil(lambda: again.sizes() == sizes)


PARTS = ("Sidebar", "FirstStart", "Footer")


def footer(window: Window) -> Footer:
    found = window.findChild(Footer)
    assert found is not None
    return found


def ancestors(widget: object) -> list[object]:
    found = []
    while widget is not None:
        found.append(widget)
        widget = widget.parent()  # type: ignore[attr-defined]  # every Qt object has a parent
    return found
