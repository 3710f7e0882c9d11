"""Where the organization fixes what the channel may be asked for, the card says so and offers nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.doctor.check import Notes, State
from desktop.doctor.updates import updates as look
from desktop.policy.checking import policy_of
from desktop.policy.model import Origin, Source
from desktop.policy.reading import take
from desktop.words import Words
from tests.channel.conftest import Shelf
from tests.ui.updates.steps import checked, settle
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.settings.managed import sentence
from ui.updates.card import UpdatesCard


@pytest.fixture(autouse=True)
def no_policy() -> Iterator[None]:
    """Leave no policy to the next test."""
    yield
    take(None)


def fix(**values: object) -> None:
    take(policy_of([Source(Origin.COMPUTER, values)]))


def test_updates_that_are_switched_off_leave_one_sentence(
    card: UpdatesCard, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    fix(updates="off")

    card.read_settings()
    settle(jobs, qtbot)

    assert "Your organization has switched updates off" in card._source.text()
    assert not card.check.isVisible()
    assert not card.allow.isVisible()
    assert look(desk, Notes(Words("en"))).state is State.SKIPPED


def test_where_only_rules_are_offered_no_version_is_shown(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    fix(updates="rules-only")

    checked(card, updating, jobs, qtbot)

    assert card.program.isHidden()
    assert "Newer rules are on offer" in card.says()
    assert "from your administrator" in card._source.text()


def test_a_check_box_that_the_organization_fixed_is_marked_and_cannot_be_changed(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    fix(check_updates=True)

    card.read_settings()
    settle(jobs, qtbot)

    assert card.allow.isChecked()
    assert not card.allow.isEnabled()
    assert sentence() in card.allow.accessibleDescription()
    assert shelf.server.asked == []  # the window has not begun yet
