"""Things pressed twice, days typed, words that nothing fits: the page does one thing, and says what it did."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.attestations.model import State
from desktop.desk import Desk
from sync.practice import PracticePortal
from tests.ui.accessible import tabbed
from tests.ui.attestations.steps import CHOICES, choose, drafted, in_state, opened, press, settle, signed
from ui import words
from ui.attestations.details.offers import Action
from ui.attestations.page import AttestationsPage
from ui.jobs import Jobs
from ui.widgets.buttons import Button


def shown(desk: Desk, jobs: Jobs, qtbot: QtBot, one: str) -> AttestationsPage:
    return choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)


def test_a_draft_discarded_twice_in_a_row_can_still_be_put_back(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    draft = drafted(desk)
    page = shown(desk, jobs, qtbot, draft)
    discard = page.main.details.button(Action.DISCARD)
    assert discard is not None

    discard.click()
    discard.click()
    settle(page, qtbot)
    assert page.main.strip.says() == "The draft is discarded."
    page.main.strip.way.click()
    settle(page, qtbot)

    assert [one.id for one in desk.attestations.drafts()] == [draft]
    assert page.main.list.hasFocus()


def test_sending_pressed_twice_queues_once_and_tells_no_trouble(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one = signed(desk)
    page = shown(desk, jobs, qtbot, one)
    send = page.main.details.button(Action.SEND)
    assert send is not None

    send.click()
    send.click()
    settle(page, qtbot)

    assert "It waits to be sent" in page.main.strip.says()
    assert desk.attestations.delivery(one).state is State.QUEUED


def test_a_form_begun_by_a_double_click_makes_one_draft(page: AttestationsPage, desk: Desk, qtbot: QtBot) -> None:
    page.begin()
    settle(page, qtbot)
    chooser = page.parts.chooser
    assert chooser is not None
    begin = chooser.cards[0].findChild(Button)
    assert begin is not None

    begin.click()
    begin.click()
    settle(page, qtbot)

    assert len(desk.attestations.drafts()) == 1


def test_the_day_by_which_it_has_to_be_there_is_kept_and_shown(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one, day = signed(desk), datetime.now().astimezone().date() + timedelta(days=30)
    page = shown(desk, jobs, qtbot, one)

    page.main.details.due.entry.setText(words.day(day))
    press(page, Action.SEND, qtbot)

    assert desk.attestations.delivery(one).due == day
    assert f"Connect by {words.day(day)}" in page.main.details.says()


@pytest.mark.parametrize(("typed", "told"), [("tomorrow", "cannot be read as a day"), ("1 Jan 2020", "is over")])
def test_a_day_that_cannot_be_is_told_and_nothing_is_queued(
    desk: Desk, jobs: Jobs, qtbot: QtBot, typed: str, told: str
) -> None:
    one = signed(desk)
    page = shown(desk, jobs, qtbot, one)

    page.main.details.due.entry.setText(typed)
    press(page, Action.SEND, qtbot)

    assert told in page.main.details.due.says()
    assert page.main.details.due.entry.hasFocus()
    assert desk.attestations.delivery(one).state is State.SIGNED


def test_a_day_is_no_longer_told_once_it_was_received(
    desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot
) -> None:
    page = shown(desk, jobs, qtbot, in_state(desk, portal, State.DELIVERED))

    assert "Connect by" not in page.main.details.says()
    assert not page.main.details.due.isVisible()


def test_words_that_nothing_fits_are_named_and_can_be_cleared(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = shown(desk, jobs, qtbot, signed(desk))

    page.main.search.setText("zebra")
    settle(page, qtbot)
    assert "zebra" in page.main.details._nothing.text()
    page.main.details.clear.click()
    settle(page, qtbot)

    assert page.main.list.listed.rowCount() == 1
    assert page.main.search.hasFocus()


def test_tab_goes_through_the_details_as_they_are_read(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = shown(desk, jobs, qtbot, signed(desk))
    page.main.list.setFocus()

    walked = tabbed(page, 8)

    inside = [one for one in walked if page.main.details.isAncestorOf(one)]
    heights = [one.mapTo(page, QPoint(0, 0)).y() for one in inside]
    assert inside[-1] is page.main.details.text
    assert heights == sorted(heights)


def test_the_draft_that_was_filled_in_is_the_one_chosen_afterwards(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = shown(desk, jobs, qtbot, signed(desk))
    page.begin(CHOICES)
    settle(page, qtbot)
    filler = page.parts.filler
    assert filler is not None
    qtbot.waitUntil(filler.is_open)

    filler._leave()
    settle(page, qtbot)

    current = page.main.list.current()
    assert current is not None
    assert current.state is None
    assert QApplication.focusWidget() is page.main.list
