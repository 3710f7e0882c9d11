"""The window opens on the standing, leads from there, and keeps the lists beside the catalog."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.settings import practice_services
from sync.catalog.model import SyncReport
from sync.practice import PracticePortal
from tests.ui.frame.test_window import footer
from tests.ui.standing.steps import said
from ui.errands.errands import Errands
from ui.frame.pages.keys import CATALOG, KEYS, SETTINGS, STANDING, STATEWIDE
from ui.jobs import Jobs
from ui.view_state import ViewState
from ui.widgets.buttons import Button
from ui.window import Window

LISTS = "/lists/"


@pytest.fixture
def home(desk: Desk, jobs: Jobs, errands: Errands, qtbot: QtBot) -> Window:
    """The window of a fresh desk as it opens."""
    made = Window(desk, jobs, errands, ViewState())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    page = made.standing()
    assert page is not None
    with qtbot.waitSignal(page.settled):
        pass
    qtbot.waitUntil(lambda: not jobs.active())
    return made


def test_the_window_opens_on_the_standing_with_the_keyboard_on_its_first_button(home: Window) -> None:
    focus = QApplication.focusWidget()

    assert home.page_key() == STANDING
    assert isinstance(focus, Button)
    assert focus.text().replace("&", "") == "Find your organization"


def test_nothing_is_asked_of_any_service_by_looking_at_the_standing(home: Window, portal: PracticePortal) -> None:
    home.begin()

    assert portal.requests == []
    assert not home.syncing.is_running()


@pytest.mark.parametrize(("digit", "key"), list(zip("123456789", KEYS[:9], strict=True)))
def test_control_and_a_digit_leads_to_each_of_the_first_nine_pages(
    home: Window, qtbot: QtBot, digit: str, key: str
) -> None:
    qtbot.keyClick(home, Qt.Key(ord(digit)), Qt.KeyboardModifier.ControlModifier)

    assert home.page_key() == key


def test_pages_that_take_long_are_built_while_the_standing_is_shown(home: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: home._stack.statewide is not None)

    assert home._stack.catalog is not None
    assert home.page_key() == STANDING


def test_a_sync_that_was_asked_for_brings_the_lists_as_well(home: Window, portal: PracticePortal, qtbot: QtBot) -> None:
    with qtbot.waitSignal(home.syncing.lists_noted, timeout=30_000):
        home.syncing.begin()

    assert any(request.path.startswith(LISTS) for request in portal.requests)
    assert home.syncing.lists_day is not None
    assert "Catalog of" in footer(home).says()
    assert "lists of 12 Oct 2026" in footer(home).says()


def test_a_sync_that_nobody_asked_for_leaves_the_lists_alone(
    home: Window, portal: PracticePortal, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(home.syncing.refreshed, timeout=30_000):
        home.syncing.begin(unasked=True)

    assert not any(request.path.startswith(LISTS) for request in portal.requests)


def test_trouble_with_a_list_is_no_failed_sync_and_told_with_the_lists(
    home: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    desk.services = replace(practice_services(portal.url), directory_url=f"{portal.url}/lists/nothing-here.csv")
    outcomes: list[object] = []
    home.syncing.ended.connect(outcomes.append)

    with qtbot.waitSignal(home.syncing.lists_noted, timeout=30_000):
        home.syncing.begin()
    home.show_lists()

    assert [type(outcome) for outcome in outcomes] == [SyncReport]
    assert "Last try" not in footer(home).says()
    assert home.page_key() == STATEWIDE
    assert any("Participant Directory" in text and "404" in text for text in said(home))


def test_lists_asked_for_on_the_standing_lead_to_the_trouble_they_meet(
    home: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    desk.services = replace(practice_services(portal.url), signatory_url=f"{portal.url}/lists/nothing-here.xlsx")

    with qtbot.waitSignal(home.syncing.lists_noted, timeout=30_000):
        home.act("fetch")

    assert home.page_key() == STATEWIDE


def test_lists_that_come_leave_the_person_where_they_are(home: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(home.syncing.lists_noted, timeout=30_000):
        home.act("fetch")

    assert home.page_key() == STANDING
    assert "No catalog on this desk yet · lists of 12 Oct 2026" in footer(home).says()


def test_escape_stops_the_fetching_of_lists_in_the_footer(home: Window, qtbot: QtBot) -> None:
    home.syncing.fetch_lists()
    assert "Fetching the list" in footer(home).says()

    with qtbot.waitSignal(home.syncing.lists_ended, timeout=30_000):
        home.syncing.stop()

    assert "Fetching the list" not in footer(home).says()


def test_the_page_it_was_left_on_comes_back_before_the_standing(
    desk: Desk, jobs: Jobs, errands: Errands, windows: list[Window], qtbot: QtBot
) -> None:
    window = Window(desk, jobs, errands, ViewState(page=SETTINGS))
    qtbot.addWidget(window)
    windows.append(window)

    assert window.page_key() == SETTINGS


def test_the_sidebar_shows_the_pages_in_the_order_of_their_keys(home: Window) -> None:
    buttons = {getattr(one, "key", ""): one for one in home.findChildren(Button)}

    tops = [buttons[key].mapTo(home, buttons[key].rect().topLeft()).y() for key in KEYS]

    assert all(above < below for above, below in pairwise(tops))
    assert KEYS[1] == CATALOG
