"""The first step finds a facility in the registry, or lets it be typed by hand."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.organization import steps
from tests.ui.organization.steps import GOLDEN
from ui.jobs import Jobs
from ui.organization.assistant import Assistant


@pytest.mark.parametrize("typed", ["golden practice", "Golden Practise Care Centre", "090100000", "990000001"])
def test_a_facility_is_found_by_name_or_number_and_saved(
    assistant: Assistant, desk: Desk, qtbot: QtBot, typed: str
) -> None:
    found = steps.search(assistant, typed, qtbot)

    steps.take_first(assistant, qtbot)

    assert found[0] == GOLDEN
    saved = desk.organization.current()
    assert saved is not None
    assert saved.name == GOLDEN
    assert saved.facilities[0].entity_type == "skilled_nursing_facility"
    assert saved.facilities[0].from_registry is not None
    assert steps.title(assistant) == "Your facilities"
    assert steps.progress(assistant) == "Step 2 of 4"


def test_the_registry_and_its_day_are_named(assistant: Assistant, qtbot: QtBot) -> None:
    steps.search(assistant, "fresno", qtbot)

    assert "found in the registry of 14 Sep 2026" in steps.says(assistant)


def test_nothing_found_leads_to_the_form_with_what_was_typed(assistant: Assistant, qtbot: QtBot) -> None:
    assert steps.search(assistant, "zzyzx qqqq", qtbot) == []
    assert "Nothing in the registry of 14 Sep 2026 is near this" in steps.says(assistant)

    steps.press(assistant, "It is not in this list: type it by hand", qtbot)

    assert steps.title(assistant) == "Describe your facility"
    assert steps.entry(assistant, "Name").text() == "zzyzx qqqq"


def test_going_on_without_a_choice_is_explained_at_the_field(assistant: Assistant, qtbot: QtBot) -> None:
    steps.search(assistant, "golden practice", qtbot)

    steps.press(assistant, "Continue", qtbot)

    assert "Choose your facility in the list, or type it by hand." in steps.says(assistant)
    assert steps.progress(assistant) == "Step 1 of 4"


def test_without_a_registry_it_goes_by_hand_and_says_so(
    bare_assistant: Assistant, bare_desk: Desk, qtbot: QtBot
) -> None:
    assert "There is no facility registry on this desk" in steps.says(bare_assistant)

    steps.entry(bare_assistant, "Name").setText("Clinic by Hand")
    steps.entry(bare_assistant, "City (optional)").setText("Fresno")
    steps.press(bare_assistant, "Continue", qtbot)

    saved = bare_desk.organization.current()
    assert saved is not None
    assert (saved.facilities[0].name, saved.facilities[0].city) == ("Clinic by Hand", "Fresno")
    assert saved.facilities[0].from_registry is None


def test_a_facility_needs_a_name(bare_assistant: Assistant, bare_desk: Desk, qtbot: QtBot) -> None:
    steps.press(bare_assistant, "Continue", qtbot)

    assert "Type the name of your facility." in steps.says(bare_assistant)
    assert bare_desk.organization.current() is None


def test_a_number_that_is_odd_is_noted_and_kept(bare_assistant: Assistant, bare_desk: Desk, qtbot: QtBot) -> None:
    steps.press(bare_assistant, "Numbers it is known by (optional)", qtbot)
    steps.entry(bare_assistant, "Name").setText("Clinic by Hand")

    steps.entry(bare_assistant, "FACID").setText("10000001")
    noted = steps.says(bare_assistant)
    steps.press(bare_assistant, "Continue", qtbot)

    assert "a zero was put in front" in noted
    saved = bare_desk.organization.current()
    assert saved is not None
    assert saved.facilities[0].identifiers.facid == "010000001"


def test_a_number_that_cannot_be_right_is_said_at_its_field_and_nothing_is_saved(
    bare_assistant: Assistant, bare_desk: Desk, qtbot: QtBot
) -> None:
    steps.press(bare_assistant, "Numbers it is known by (optional)", qtbot)
    steps.entry(bare_assistant, "Name").setText("Clinic by Hand")

    steps.entry(bare_assistant, "NPI").setText("1234567890")
    steps.press(bare_assistant, "Continue", qtbot)

    assert "does not fit its last digit" in steps.says(bare_assistant)
    assert steps.entry(bare_assistant, "NPI").hasFocus()
    assert bare_desk.organization.current() is None


def test_a_facility_that_is_there_already_is_not_added_twice(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(steps.BOTH)
    assistant = steps.opened(desk, jobs, qtbot)
    steps.press(assistant, "Add another facility", qtbot)

    steps.search(assistant, "090100000", qtbot)
    steps.take_first(assistant, qtbot)

    assert f"{GOLDEN} is one of them already." in steps.says(assistant)
    assert desk.organization.current() == steps.BOTH
