"""The page fits a narrow window and large text, and every control is named and reached by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.programs.steps import choose, fetch, opened, settle
from ui import theme
from ui.jobs import Jobs
from ui.programs.page import ProgramsPage
from ui.theme import Scheme


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_squeezed_in_a_narrow_window(
    zoom: int, desk: Desk, jobs: Jobs, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)

    page = opened(ProgramsPage(desk, jobs), qtbot, width=760)
    choose(page, program="wic", place="Alpine County")
    settle(page, qtbot)

    assert page.width() == 760
    assert accessible.squeezed(page) == []
    assert page.content.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("which", ["page", "bare_page"])
def test_every_control_has_a_name_and_is_large_enough(which: str, request: pytest.FixtureRequest) -> None:
    page: ProgramsPage = request.getfixturevalue(which)

    assert accessible.nameless(page) == []
    assert accessible.small_targets(page, theme.TARGET) == []


@pytest.mark.parametrize("which", ["page", "bare_page"])
def test_tab_reaches_every_control_and_is_trapped_nowhere(which: str, request: pytest.FixtureRequest) -> None:
    page: ProgramsPage = request.getfixturevalue(which)
    page.focus_first()
    wanted = set(accessible.in_reach(page))
    steps = 2 * len(wanted) + 5

    forward = set(accessible.tabbed(page, steps))
    backward = set(accessible.tabbed(page, steps, back=True))

    assert [accessible.name_of(one) for one in wanted - forward] == []
    assert [accessible.name_of(one) for one in wanted - backward] == []


def test_a_county_is_found_by_typing_part_of_its_name(page: ProgramsPage, qtbot: QtBot) -> None:
    line = page.choosers.place.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()

    qtbot.keyClicks(line, "merc")
    qtbot.keyClick(page.choosers.place, Qt.Key.Key_Return)

    assert page.content.told().startswith("Medi-Cal in Merced County")


def test_the_first_control_has_the_keyboard(page: ProgramsPage) -> None:
    page.focus_first()

    assert page.choosers.program.hasFocus()


def test_the_way_to_the_tables_has_the_keyboard_where_there_are_none(bare_page: ProgramsPage) -> None:
    bare_page.focus_first()

    assert accessible.name_of(QApplication.focusWidget() or bare_page) == "Button Download the tables"


def test_the_keyboard_goes_on_to_the_figures_once_the_tables_are_here(
    bare_page: ProgramsPage, bare_desk: Desk, qtbot: QtBot
) -> None:
    bare_page.focus_first()
    fetch(bare_desk, "Annual Program Counts")

    bare_page.reload()
    settle(bare_page, qtbot)

    assert bare_page.choosers.program.hasFocus()


def test_a_page_that_is_still_reading_gives_the_keyboard_away_later(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = ProgramsPage(desk, jobs)
    page.focus_first()

    opened(page, qtbot)

    assert page.choosers.program.hasFocus()
