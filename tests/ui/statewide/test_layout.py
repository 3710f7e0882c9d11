"""Both views fit a narrow window and large text, and every control is named and reached by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.statewide.steps import opened, settle
from ui import theme
from ui.jobs import Jobs
from ui.statewide.page import StatewidePage
from ui.theme import Scheme

VIEWS = ("field", "lists")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_squeezed_in_a_narrow_window(
    view: str, zoom: int, desk: Desk, jobs: Jobs, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)

    page = shown(opened(StatewidePage(desk, jobs), qtbot, width=760), view, qtbot)

    assert page.width() == 760
    assert accessible.squeezed(page) == []
    assert getattr(page, view)._page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name(view: str, page: StatewidePage, qtbot: QtBot) -> None:
    shown(page, view, qtbot)

    assert accessible.nameless(page) == []


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_every_control_and_is_trapped_nowhere(view: str, page: StatewidePage, qtbot: QtBot) -> None:
    shown(page, view, qtbot)
    page.focus_first()
    wanted = set(accessible.in_reach(page))
    steps = 2 * len(wanted) + 5

    forward = set(accessible.tabbed(page, steps))
    backward = set(accessible.tabbed(page, steps, back=True))

    assert [accessible.name_of(one) for one in wanted - forward] == []
    assert [accessible.name_of(one) for one in wanted - backward] == []


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_to_be_clicked_is_large_enough(view: str, page: StatewidePage, qtbot: QtBot) -> None:
    shown(page, view, qtbot)

    assert accessible.small_targets(page, theme.TARGET) == []


def shown(page: StatewidePage, view: str, qtbot: QtBot) -> StatewidePage:
    """Show one of the two views and wait until it is filled."""
    (page.show_field if view == "field" else page.show_lists)()
    settle(page, qtbot)
    return page
