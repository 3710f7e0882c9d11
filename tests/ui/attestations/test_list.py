"""The list tells how each attestation stands, finds them, and says what the page is for while it is empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.settings import practice_services
from sync.practice import PracticePortal
from tests.ui import accessible
from tests.ui.attestations.steps import choose, drafted, in_state, opened, settle, signed
from ui import words
from ui.attestations.details.offers import NEXT
from ui.attestations.grouping import GROUPS, Group
from ui.attestations.page import AttestationsPage
from ui.attestations.saying import HOLDABLE, key_of
from ui.jobs import Jobs

STAYING = [state for state in State if state is not State.SENDING]


def test_an_empty_page_says_what_it_is_for_and_offers_to_begin(page: AttestationsPage) -> None:
    page.focus_first()

    assert "Fill in, sign, send, prove" in page.main.empty.words()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.property("text") == "New &attestation"


@pytest.mark.parametrize("state", STAYING)
def test_each_state_is_told_with_word_icon_and_what_is_safe(
    state: State, desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot
) -> None:
    one = in_state(desk, portal, state)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    told = page.main.details.says()
    assert page.main.details.status.words() == desk.words.text("proof", f"state.{state.value}")
    assert page._saying.meaning(state.value) in told
    assert desk.words.text("proof", f"state.{state.value}") in page.main.list.listed.index(0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_every_state_has_a_mark_a_meaning_a_group_and_something_to_do(page: AttestationsPage) -> None:
    for state in State:
        for is_held in (False, state in HOLDABLE):
            key = key_of(state, is_held=is_held)
            assert key in words.DELIVERY_MARKS
            assert page._saying.meaning(key)
        assert GROUPS[state] in Group
        assert NEXT[state]


def test_a_filter_shows_one_group_with_its_count(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    draft, one = drafted(desk), signed(desk)
    page = opened(AttestationsPage(desk, jobs), qtbot)

    page.main.filters.buttons[Group.DRAFTS].click()

    assert page.main.filters.buttons[Group.DRAFTS].text() == "Drafts  1"
    assert page.main.list.listed.row_of(draft) == 0
    assert page.main.list.listed.row_of(one) == -1
    assert not page.main.filters.buttons[Group.REFUSED].isVisible()


def test_searching_finds_by_identifier_and_escape_shows_all_again(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one, other = signed(desk), signed(desk)
    page = opened(AttestationsPage(desk, jobs), qtbot)

    page.main.search.setText(one[:13])
    settle(page, qtbot)
    found = (page.main.list.listed.row_of(one), page.main.list.listed.row_of(other))
    QTest.keyClick(page.main.search, Qt.Key.Key_Escape)
    settle(page, qtbot)

    assert found == (0, -1)
    assert page.main.list.listed.rowCount() == 2


def test_what_was_chosen_stays_chosen_when_the_list_is_read_again(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one = signed(desk)
    signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    signed(desk)
    page.reload()
    settle(page, qtbot)

    current = page.main.list.current()
    assert current is not None
    assert current.id == one


def test_every_control_has_a_name_and_none_is_squeezed(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    drafted(desk)
    one = signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot, 1240), one, qtbot)

    assert accessible.nameless(page) == []
    assert accessible.squeezed(page) == []


def test_nothing_is_asked_of_the_endpoint_by_looking(
    desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot
) -> None:
    desk.services = practice_services(portal.url)
    one = signed(desk)

    choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    assert portal.requests == []
