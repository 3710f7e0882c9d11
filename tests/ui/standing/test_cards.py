"""Each card says its state with an icon and a word of its own, and its buttons say which card they belong to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.standing.model import State
from tests.ui import accessible
from tests.ui.standing.steps import said
from ui import words
from ui.standing.card import CardView
from ui.standing.saying import Saying
from ui.widgets.buttons import Button


@pytest.fixture
def saying(desk: Desk) -> Saying:
    return Saying(desk.words)


def test_every_state_has_an_icon_a_colour_and_a_word_of_its_own(saying: Saying) -> None:
    marks = [words.STANDING_MARKS[state.value] for state in State]

    assert set(words.STANDING_MARKS) == {state.value for state in State}
    assert len({mark.icon for mark in marks}) == len(State)
    assert len({mark.role for mark in marks}) == len(State)
    assert len({saying.state(state) for state in State}) == len(State)


@pytest.mark.parametrize("state", State)
def test_a_card_can_be_read_without_its_colour(desk: Desk, saying: Saying, qtbot: QtBot, state: State) -> None:
    standing = desk.standing.now()
    assert standing is not None

    shown = [CardView(replace(card, state=state), saying) for card in standing.cards]
    for card in shown:
        qtbot.addWidget(card)
        card.show()

    for card in shown:
        assert saying.state(state) in said(card)
        assert saying.told(card.card.headline) in said(card)
        assert card.status._picture._icon is words.STANDING_MARKS[state.value].icon
        assert card.accessibleName() == saying.read_aloud(card.card)
        assert saying.state(state) in card.accessibleName()


@pytest.mark.parametrize("action", ["answer", "confirm", "import", "fetch", "choices", "sign", "ask", "memo", ""])
def test_every_action_has_a_button_that_names_its_card(desk: Desk, saying: Saying, qtbot: QtBot, action: str) -> None:
    standing = desk.standing.now()
    assert standing is not None
    card = CardView(replace(standing.cards[0], action=action), saying)
    qtbot.addWidget(card)
    card.show()

    names = [one.accessibleName() for one in card.findChildren(Button)]

    assert all("Must we sign?" in name for name in names)
    assert len(names) == {"import": 3, "sign": 3, "": 1}.get(action, 2)
    assert accessible.nameless(card) == []


def test_a_button_says_what_is_to_be_done(desk: Desk, saying: Saying, qtbot: QtBot) -> None:
    standing = desk.standing.now()
    assert standing is not None
    card = CardView(replace(standing.cards[0], action="memo"), saying)
    qtbot.addWidget(card)

    with qtbot.waitSignal(card.acted) as acted:
        card.findChildren(Button)[0].click()

    assert acted.args == ["memo"]
