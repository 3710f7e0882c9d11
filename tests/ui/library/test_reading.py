"""Pages are found on the shelf, read, and left by their links; back and forward lead as in a browser."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.library.steps import follow, opened, press, settle, shown, titles
from ui.jobs import Jobs
from ui.library.page import LibraryPage


def test_the_shelf_is_listed_by_section_and_its_first_page_is_shown(page: LibraryPage) -> None:
    assert titles(page) == [
        "The Data Exchange Framework",
        "Where to begin",
        "Get connected",
        "Handouts for the front desk",
        "Somebody to talk to",
    ]
    assert shown(page).startswith("Where to begin\nChecked on 23 Nov 2026")
    assert "A guide of the agency (copy of 30 Jan 2026)" in shown(page)
    assert page.search.hasFocus()


def test_arrows_walk_over_pages_and_skip_headings(page: LibraryPage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_Down)
    for _ in range(2):
        press(page, qtbot, Qt.Key.Key_Down)

    assert shown(page).startswith("Somebody to talk to")
    assert page.list.hasFocus()


def test_enter_in_the_list_leads_into_the_text_and_escape_back_to_the_search(page: LibraryPage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_Down)

    press(page, qtbot, Qt.Key.Key_Return)
    in_text = page.reader.browser.hasFocus()
    press(page, qtbot, Qt.Key.Key_Escape)

    assert in_text
    assert page.search.hasFocus()


def test_a_link_opens_its_page_at_the_heading_and_alt_left_leads_back(page: LibraryPage, qtbot: QtBot) -> None:
    page.reader.browser.setFocus()

    follow(page, qtbot, "library:connect#say-so")
    there, caret = shown(page), page.reader.browser.textCursor().block().text()
    press(page, qtbot, Qt.Key.Key_Left, alt=True)
    back = shown(page)
    press(page, qtbot, Qt.Key.Key_Right, alt=True)

    assert there.startswith("Get connected")
    assert caret == "Say so"
    assert back.startswith("Where to begin")
    assert shown(page).startswith("Get connected")
    assert page.list.lines.data(page.list.currentIndex()) == "Get connected"


def test_back_returns_to_where_the_text_was_left(page: LibraryPage, qtbot: QtBot) -> None:
    page.resize(700, 360)
    settle(page, qtbot)
    bar = page.reader.browser.verticalScrollBar()
    bar.setValue(bar.maximum())
    left = bar.value()

    follow(page, qtbot, "library:connect")
    page.reader.tools.back.click()
    settle(page, qtbot)

    assert left > 0
    assert bar.value() == left


def test_going_back_while_a_link_asks_leaves_the_keyboard_in_the_text(page: LibraryPage, qtbot: QtBot) -> None:
    follow(page, qtbot, "library:connect")
    page.reader.browser.setFocus()
    follow(page, qtbot, "https://example.org/guide")
    assert page.reader.link_bar.open_button.hasFocus()

    press(page, qtbot, Qt.Key.Key_Left, alt=True)

    assert not page.reader.link_bar.isVisible()
    assert page.reader.browser.hasFocus()
    assert shown(page).startswith("Where to begin")


def test_somebody_led_here_from_elsewhere_has_the_keyboard_in_the_text(page: LibraryPage, qtbot: QtBot) -> None:
    page.lead_to("connect")
    settle(page, qtbot)

    assert shown(page).startswith("Get connected")
    assert page.reader.browser.hasFocus()


def test_there_is_no_way_back_at_the_beginning(page: LibraryPage, qtbot: QtBot) -> None:
    assert not page.reader.tools.back.isEnabled()
    assert not page.reader.tools.forward.isEnabled()

    follow(page, qtbot, "library:connect")

    assert page.reader.tools.back.isEnabled()


def test_h_goes_from_heading_to_heading(page: LibraryPage, qtbot: QtBot) -> None:
    page.open_page("connect")
    settle(page, qtbot)
    page.reader.browser.setFocus()

    visited = []
    for _ in range(3):
        press(page, qtbot, Qt.Key.Key_H)
        visited.append(page.reader.browser.textCursor().block().text())
    qtbot.keyClick(page.reader.browser, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)

    assert visited == ["Choose a way", "Networks", "Say so"]
    assert page.reader.browser.textCursor().block().text() == "Networks"


def test_the_menu_of_headings_leads_to_each(page: LibraryPage, qtbot: QtBot) -> None:
    actions = page.reader.tools.menu().actions()

    next(one for one in actions if one.text() == "Ways of reading").trigger()

    assert [one.text() for one in actions] == ["Who signs", "Ways of reading", "Sources"]
    assert page.reader.browser.textCursor().block().text() == "Ways of reading"
    assert page.reader.browser.hasFocus()


def test_a_link_into_the_program_asks_for_its_page(page: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.asked) as asked:
        follow(page, qtbot, "program:standing")

    assert asked.args == ["standing"]


def test_a_link_to_a_page_that_is_not_there_says_so_and_leads_back(page: LibraryPage, qtbot: QtBot) -> None:
    follow(page, qtbot, "library:attic")
    said = page.reader.notice.words()
    page.reader.tools.back.click()
    settle(page, qtbot)

    assert "The library has no page “attic”" in said
    assert shown(page).startswith("Where to begin")


def test_a_page_not_written_in_spanish_yet_is_shown_in_english_and_says_so(
    desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    desk.set_setting("language", "es")
    page = opened(LibraryPage(desk, jobs), qtbot)

    page.open_page("connect")
    settle(page, qtbot)

    assert titles(page)[1] == "Por dónde empezar"
    assert "todavía no está en español" in shown(page)


def test_a_damaged_page_is_told_below_the_shelf(bare_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = opened(LibraryPage(bare_desk, jobs), qtbot)

    assert "Pages that cannot be read" in titles(page)
    assert "en/broken.md" in titles(page)[-1]


def test_a_page_opened_before_the_library_was_shown_stays(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    made = LibraryPage(desk, jobs)
    made.open_page("connect")

    page = opened(made, qtbot)

    assert shown(page).startswith("Get connected")
    assert QApplication.focusWidget() is page.search
