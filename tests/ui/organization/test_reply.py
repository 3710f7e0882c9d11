"""An agency's reply is filed with its day, its sender, its words, and what it settles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.rule_packs import newest_pack
from tests.ui import accessible
from tests.ui.organization import steps
from tests.ui.organization.steps import CLINIC
from ui.jobs import Jobs
from ui.organization.reply import ReplyDialog


@pytest.fixture
def made(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[ReplyDialog]:
    """The dialog over a window, for a question whose reply settles a fact."""
    desk.organization.save(Organization(CLINIC.name, (CLINIC,)))
    question = next(one for one in newest_pack().questions.values() if one.settles)
    window = QWidget()
    qtbot.addWidget(window)
    made = ReplyDialog(desk, jobs, CLINIC.id, question, window)
    made.show()
    qtbot.waitExposed(made)
    yield made
    window.close()


@pytest.mark.parametrize(("said", "value"), [("Yes", True), ("No", False), ("It does not say", None)])
def test_a_reply_is_filed_as_it_was_given(
    made: ReplyDialog, desk: Desk, qtbot: QtBot, said: str, value: bool | None
) -> None:
    made.findChildren(QDateEdit)[0].setDate(QDate(2026, 11, 3))
    steps.entry(made, "Who sent it").setText("DxF@hcai.ca.gov")
    made.findChildren(QPlainTextEdit)[0].setPlainText("A clinic of this kind has to sign.")
    steps.click(made, said, qtbot)

    with qtbot.waitSignal(made.accepted):
        steps.click(made, "File the reply", qtbot)

    filed = desk.organization.replies()
    assert [(one.party, one.value, one.sender, one.received.isoformat()) for one in filed] == [
        (CLINIC.id, value, "DxF@hcai.ca.gov", "2026-11-03")
    ]
    assert filed[0].fact != ""


def test_what_is_missing_is_said_at_its_field_and_nothing_is_filed(made: ReplyDialog, desk: Desk, qtbot: QtBot) -> None:

    steps.click(made, "File the reply", qtbot)

    for sentence in ("Say who sent the reply.", "Copy the text of the reply here.", "Choose what the reply says."):
        assert sentence in steps.says(made)
    assert desk.organization.replies() == ()


def test_every_control_of_the_reply_has_a_name(made: ReplyDialog) -> None:

    assert accessible.nameless(made) == []
