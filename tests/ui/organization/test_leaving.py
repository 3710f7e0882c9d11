"""Nothing that was typed is lost: not what came before the registry was read, and not by Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Organization
from tests.ui.organization import steps
from tests.ui.organization.steps import BOTH, CLINIC
from ui.jobs import Jobs
from ui.organization.assistant import Assistant


def test_letters_typed_before_the_registry_was_read_are_kept_and_searched(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = Assistant(desk, jobs)
    qtbot.addWidget(assistant)
    assistant.show()
    qtbot.waitExposed(assistant)

    assistant.begin()
    field = steps.entry(assistant, "Your facility")
    qtbot.keyClicks(field, "golden practice")
    steps.settled(assistant, qtbot)

    assert field.text() == "golden practice"
    qtbot.waitUntil(lambda: "found in the registry" in steps.says(assistant))


def test_what_was_typed_into_the_search_is_still_there_after_escape(assistant: Assistant, qtbot: QtBot) -> None:
    steps.search(assistant, "golden", qtbot)

    steps.keys(assistant, qtbot, Qt.Key.Key_Escape)
    assistant.begin()
    steps.settled(assistant, qtbot)

    assert steps.entry(assistant, "Your facility").text() == "golden"


def test_a_form_left_with_escape_is_still_filled_in(bare_assistant: Assistant, qtbot: QtBot) -> None:
    steps.entry(bare_assistant, "Name").setText("Clinic by Hand")
    steps.entry(bare_assistant, "City (optional)").setText("Fresno")

    steps.keys(bare_assistant, qtbot, Qt.Key.Key_Escape)
    bare_assistant.begin()
    steps.settled(bare_assistant, qtbot)

    assert steps.entry(bare_assistant, "Name").text() == "Clinic by Hand"
    assert steps.entry(bare_assistant, "City (optional)").text() == "Fresno"


def test_a_name_typed_for_the_organization_is_saved_by_escape(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot)
    steps.entry(assistant, "Name of your organization").setText("Golden Group")

    steps.keys(assistant, qtbot, Qt.Key.Key_Escape)
    steps.settled(assistant, qtbot)

    saved = desk.organization.current()
    assert saved is not None
    assert saved.name == "Golden Group"


def test_a_number_typed_as_an_answer_is_saved_by_escape(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(Organization(CLINIC.name, (CLINIC,)))
    assistant = steps.opened(desk, jobs, qtbot, at="questions")
    count = next(one for one in steps.questions(assistant) if one.fact.kind == "count")
    count.control.setFocus()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "12")

    steps.keys(assistant, qtbot, Qt.Key.Key_Escape)
    steps.settled(assistant, qtbot)

    saved = desk.organization.current()
    assert saved is not None
    assert saved.facilities[0].facts[count.fact.id].value == 12
