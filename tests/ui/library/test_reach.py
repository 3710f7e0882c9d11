"""The library can be used with the keyboard, read aloud and enlarged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import accessible
from tests.ui.library.steps import settle, type_text
from ui import theme
from ui.library.page import LibraryPage
from ui.theme import Role, Scheme


def test_every_control_has_a_name(page: LibraryPage, qtbot: QtBot) -> None:
    page.open_page("line")
    settle(page, qtbot)

    assert accessible.nameless(page) == []


def test_the_text_can_be_read_aloud_under_its_title(page: LibraryPage) -> None:
    text = QAccessible.queryAccessibleInterface(page.reader.browser)

    assert text.text(QAccessible.Text.Name) == "Where to begin"
    assert "Every clinic begins here" in text.textInterface().text(0, text.textInterface().characterCount())


def test_a_line_is_read_aloud_with_what_it_is_about_and_where_it_stands(page: LibraryPage) -> None:
    index = page.list.lines.index(1)

    assert "Where to begin. What Where to begin is about." in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "The Data Exchange Framework"


def test_tab_reaches_everything_and_is_trapped_nowhere(page: LibraryPage, qtbot: QtBot) -> None:
    page.open_page("line")
    settle(page, qtbot)
    wanted = set(accessible.in_reach(page))
    steps = 3 * len(wanted) + 5

    forward = set(accessible.tabbed(page, steps))
    backward = set(accessible.tabbed(page, steps, back=True))

    assert [accessible.name_of(one) for one in wanted - forward] == []
    assert [accessible.name_of(one) for one in wanted - backward] == []


@pytest.mark.parametrize("zoom", [100, 150, 200])
@pytest.mark.parametrize("width", [1040, 600])
def test_nothing_is_squeezed_whatever_the_text_size(
    page: LibraryPage, qapp: QApplication, qtbot: QtBot, zoom: int, width: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    page.resize(width, 760)
    page.open_page("line")
    settle(page, qtbot)

    assert accessible.squeezed(page) == []
    assert accessible.small_targets(page, theme.TARGET) == []


def test_the_buttons_leave_room_for_the_text_in_a_low_window(
    page: LibraryPage, qapp: QApplication, qtbot: QtBot
) -> None:
    page.open_page("line")
    theme.apply(qapp, Scheme.LIGHT, 200)

    page.resize(600, 460)
    settle(page, qtbot)

    tools = page.reader.tools
    assert accessible.squeezed(tools) == []
    assert tools.height() >= tools.heightForWidth(tools.width())
    assert tools.print.text() == ""
    assert tools.print.accessibleName() == "Print…"


def test_the_buttons_have_their_words_again_where_there_is_room(
    page: LibraryPage, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, Scheme.LIGHT, 200)
    page.resize(600, 460)
    settle(page, qtbot)

    page.resize(1400, 900)
    settle(page, qtbot)

    assert page.reader.tools.print.text() == "&Print…"


def test_colours_follow_the_scheme_and_the_place_is_kept(page: LibraryPage, qapp: QApplication, qtbot: QtBot) -> None:
    page.resize(700, 360)
    settle(page, qtbot)
    page.reader.browser.verticalScrollBar().setValue(60)

    theme.apply(qapp, Scheme.DARK)
    settle(page, qtbot)

    assert theme.colour(Role.ACCENT).name() in page.reader.browser.document().defaultStyleSheet()
    assert page.reader.browser.verticalScrollBar().value() == 60


def test_found_lines_are_painted_in_every_scheme(page: LibraryPage, qapp: QApplication, qtbot: QtBot) -> None:
    type_text(page, qtbot, "nursing")

    for scheme in (Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT):
        theme.apply(qapp, scheme)
        settle(page, qtbot)
        assert not page.grab().isNull()
