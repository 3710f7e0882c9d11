"""Newer rules are shown before they can be taken: which answers change, for whom, before and after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.rule_packs import newest_pack
from tests.channel.conftest import Shelf
from tests.ui import accessible
from tests.ui.settings.steps import heard
from tests.ui.updates.steps import checked, settle, shown_rules
from ui import theme
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.updates.card import UpdatesCard

LATER, PACKAGED = "dxf-2027-01", "dxf-2026-11"


@pytest.fixture
def offered(card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot) -> UpdatesCard:
    """The card once newer rules were found."""
    checked(card, updating, jobs, qtbot)
    return card


def test_the_answers_that_change_are_shown_before_and_after(
    offered: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    dialog = shown_rules(offered, updating, jobs, qtbot)

    said = dialog.says()
    assert "Rules in use: dxf-2026-11" in said
    assert "Answers of your organization that change: 1." in said
    assert "Valley Clinic: Exchange health information" in said
    assert "Before: unclear; if it is required, by 31 Jan 2026" in said
    assert "After: unclear; if it is required, by 1 Jul 2027" in said
    assert "What both answers rest on" in said
    assert "Valley Care:" not in said
    assert newest_pack().id == PACKAGED
    assert desk.updates.was_shown(desk.updates.preview_rules())


def test_where_no_answer_changes_that_is_said_plainly(
    offered: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    organization = desk.organization.current()
    assert organization is not None
    desk.organization.save(Organization("Valley Health", organization.facilities[1:]))

    dialog = shown_rules(offered, updating, jobs, qtbot)

    assert "No answer changes. Facilities compared: 1." in dialog.says()
    assert dialog.use.isEnabled()


def test_rules_are_taken_on_consent_and_the_card_says_so(
    offered: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    dialog = shown_rules(offered, updating, jobs, qtbot)

    with qtbot.waitSignals([updating.rules_taken, dialog.accepted], timeout=20_000):
        dialog.use.click()
    settle(jobs, qtbot)

    assert newest_pack().id == LATER
    assert "The rules dxf-2027-01 of 15 Jan 2027 are in use now." in offered.says()
    assert offered.rules.isHidden()


def test_not_now_and_escape_change_nothing(offered: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = shown_rules(offered, updating, jobs, qtbot)

    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert newest_pack().id == PACKAGED
    assert not offered.rules.isHidden()


def test_what_was_not_shown_is_shown_anew_instead_of_taken(
    offered: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    dialog = shown_rules(offered, updating, jobs, qtbot)
    organization = desk.organization.current()
    assert organization is not None
    desk.organization.save(Organization("Valley Health", organization.facilities[1:]))

    with qtbot.waitSignals([updating.refused, updating.previewed], timeout=20_000):
        dialog.use.click()
    settle(jobs, qtbot)

    assert newest_pack().id == PACKAGED
    assert "is not what was shown" in dialog.says()
    assert "No answer changes" in dialog.says()
    assert dialog.use.isEnabled()
    dialog.reject()


def test_a_pack_that_does_not_fit_is_told_in_the_dialog(
    offered: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    (waiting,) = (desk.updates.folder / "waiting").iterdir()
    waiting.unlink()

    dialog = shown_rules(offered, updating, jobs, qtbot)

    assert "Nothing newer is on offer" in dialog.says()
    assert not dialog.use.isEnabled()
    dialog.reject()


def test_the_dialog_can_be_used_by_keyboard_and_ear(
    offered: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    dialog = shown_rules(offered, updating, jobs, qtbot)
    dialog.activateWindow()

    assert dialog.text.hasFocus()
    reached = {accessible.name_of(one) for one in accessible.tabbed(dialog, 3)}
    assert reached >= {"Button &Use these rules", "Button &Not now"}
    assert accessible.nameless(dialog) == []
    assert accessible.small_targets(dialog, theme.TARGET) == []
    dialog.reject()


def test_a_refusal_in_the_dialog_is_said_once(
    offered: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown_rules(offered, updating, jobs, qtbot)
    sentences = heard(monkeypatch)

    with qtbot.waitSignal(updating.refused):
        updating.take_rules("what was never shown")
    settle(jobs, qtbot)
    QApplication.processEvents()

    told = dialog._trouble.words()
    assert told
    assert sentences.count(told) == 1
    dialog.reject()
