"""The second step shows the facilities, and lets them be added, changed and removed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.organization import steps
from tests.ui.organization.steps import BOTH, CLINIC, GOLDEN, NURSING
from ui.jobs import Jobs
from ui.organization.assistant import Assistant


def test_several_facilities_are_found_one_after_the_other(assistant: Assistant, desk: Desk, qtbot: QtBot) -> None:
    steps.search(assistant, "golden practice", qtbot)
    steps.take_first(assistant, qtbot)

    steps.press(assistant, "Add another facility", qtbot)
    steps.search(assistant, "practice community health", qtbot)
    steps.take_first(assistant, qtbot)

    saved = desk.organization.current()
    assert saved is not None
    assert [one.name for one in saved.facilities] == [GOLDEN, CLINIC.name]


def test_what_was_saved_is_there_again(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)

    assistant = steps.opened(desk, jobs, qtbot)

    assert steps.title(assistant) == "Your facilities"
    assert steps.entry(assistant, "Name of your organization").text() == "Golden Practice"
    assert GOLDEN in steps.says(assistant)
    assert CLINIC.name in steps.says(assistant)


def test_a_removed_facility_can_be_put_back_until_the_person_goes_on(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot)

    steps.press(assistant, f"Remove {GOLDEN}", qtbot)
    steps.press(assistant, f"Put {GOLDEN} back", qtbot)
    steps.press(assistant, f"Remove {CLINIC.name}", qtbot)
    untouched = desk.organization.current()
    steps.press(assistant, "Continue", qtbot)

    assert untouched == BOTH
    saved = desk.organization.current()
    assert saved is not None
    assert saved.facilities == (NURSING,)


def test_the_last_facility_cannot_be_removed(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot)

    for facility in BOTH.facilities:
        steps.press(assistant, f"Remove {facility.name}", qtbot)
    steps.press(assistant, "Continue", qtbot)

    assert "An organization has at least one facility." in steps.says(assistant)
    assert desk.organization.current() == BOTH


def test_an_organization_needs_a_name(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot)

    steps.entry(assistant, "Name of your organization").clear()
    steps.press(assistant, "Continue", qtbot)

    assert "Type a name for your organization." in steps.says(assistant)
    assert desk.organization.current() == BOTH


def test_a_facility_is_changed_and_keeps_its_id_and_answers(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot)

    steps.press(assistant, f"Change {CLINIC.name}", qtbot)
    shown = steps.title(assistant)
    steps.entry(assistant, "Name").setText("Another Clinic")
    steps.press(assistant, "Continue", qtbot)

    assert shown == "Change this facility"
    saved = desk.organization.current()
    assert saved is not None
    assert (saved.facilities[1].id, saved.facilities[1].name) == (CLINIC.id, "Another Clinic")
    assert saved.facilities[1].entity_type == "clinic"
