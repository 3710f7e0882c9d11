"""Every view of the page can be read aloud, reached with the keyboard, and enlarged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.tables.steps import STAFFING, open_table, settle
from ui import theme
from ui.tables.page import TablesPage
from ui.theme import Scheme

VIEWS = ("shelf", "mine", "storage", "chart")


@pytest.fixture(autouse=True)
def usual_size(qapp: QApplication) -> Iterator[None]:
    """Whatever size a test chose, the next one begins with the usual one."""
    yield
    theme.apply(qapp, Scheme.LIGHT, 100)


def shown(page: TablesPage, desk: Desk, qtbot: QtBot, view: str) -> None:
    """Show one of the views."""
    if view == "chart":
        open_table(page, desk, qtbot, STAFFING).head.chart.click()
    else:
        page.tabs.setCurrentWidget(getattr(page, view))
    settle(page, qtbot)


def focus_in(part: QWidget) -> bool:
    """Tell whether the keyboard acts on a part."""
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name(page: TablesPage, desk: Desk, qtbot: QtBot, view: str) -> None:
    shown(page, desk, qtbot, view)

    assert accessible.nameless(page) == []
    assert accessible.small_targets(page, theme.TARGET) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_squeezed(
    page: TablesPage, desk: Desk, qapp: QApplication, qtbot: QtBot, view: str, zoom: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    shown(page, desk, qtbot, view)

    parts = [page] if page.opened is None else [page.opened.head, page.opened.side]  # the rows have tests of their own
    assert [one for part in parts for one in accessible.squeezed(part)] == []


def test_the_way_back_works_from_the_keyboard(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    view = open_table(page, desk, qtbot, STAFFING)

    page.focus_first()
    assert focus_in(view)
    view.head.back.setFocus()
    view.head.back.click()
    settle(page, qtbot)

    assert focus_in(page.shelf)
