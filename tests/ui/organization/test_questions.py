"""The third step asks only what the rules need, says why, and takes "Not sure" for an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Facility, Fact, Organization
from desktop.rule_packs import newest_pack
from tests.ui.organization import steps
from tests.ui.organization.steps import CLINIC, GOLDEN, NURSING
from ui.jobs import Jobs
from ui.organization.assistant import Assistant
from ui.organization.drafting import MOST_QUESTIONS, answered, asked
from ui.organization.steps.question import Kind


def asking(desk: Desk, jobs: Jobs, qtbot: QtBot, facility: Facility) -> Assistant:
    desk.organization.save(Organization(facility.name, (facility,)))
    return steps.opened(desk, jobs, qtbot, at="questions")


def test_yes_is_saved_at_once_with_its_day(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = asking(desk, jobs, qtbot, NURSING)

    steps.answer(steps.questions(assistant)[0], "Yes", qtbot)
    steps.settled(assistant, qtbot)

    saved = desk.organization.current()
    assert saved is not None
    fact = saved.facilities[0].facts["electronic_records"]
    assert (fact.value, fact.source) == (True, "person")
    assert fact.on is not None


def test_not_sure_is_an_answer_and_leads_on(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = asking(desk, jobs, qtbot, CLINIC)

    place = 0
    while place < len(steps.questions(assistant)):
        steps.answer(steps.questions(assistant)[place], "Not sure", qtbot)
        place += 1
    count = place
    steps.press(assistant, "Continue", qtbot)

    assert 1 < count <= MOST_QUESTIONS
    assert "Signatory List" in steps.title(assistant)
    saved = desk.organization.current()
    assert saved is not None
    assert {fact.value for fact in saved.facilities[0].facts.values()} == {None}


def test_an_answer_that_is_missing_is_asked_for_at_the_question(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = asking(desk, jobs, qtbot, NURSING)

    steps.press(assistant, "Continue", qtbot)

    assert "Choose an answer. “Not sure” is one, too." in steps.says(assistant)
    assert GOLDEN in steps.title(assistant)


def test_why_it_is_asked_names_the_source_and_its_date(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = asking(desk, jobs, qtbot, NURSING)
    passage = newest_pack().fact("electronic_records").passages[0]

    steps.press(assistant, "Why we ask", qtbot)

    assert passage.text.said("en") in steps.says(assistant)
    assert f"Source: {passage.source}" in steps.says(assistant)


def test_what_the_registry_knows_is_filled_in_with_its_source(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    known = {"critical_access": Fact(False, "registry", date(2026, 9, 14))}
    hospital = Facility("three", "Hospital", entity_type="general_acute_care_hospital", facts=known)

    assistant = asking(desk, jobs, qtbot, hospital)

    first = steps.questions(assistant)[0]
    assert first.fact.id == "critical_access"
    assert steps.button(first, "No").isChecked()
    assert "From the registry of 14 Sep 2026." in steps.says(first)


def test_a_number_decides_what_is_asked_next(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = asking(desk, jobs, qtbot, replace(CLINIC, entity_type="physician_organization"))
    card = steps.questions(assistant)[0]

    qtbot.keyClicks(card.control.focusProxy(), "24")
    steps.press(assistant, "Continue", qtbot)

    saved = desk.organization.current()
    assert saved is not None
    assert saved.facilities[0].facts["physicians"].value == 24


def test_the_kind_is_asked_where_the_registry_leaves_it_open(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = asking(desk, jobs, qtbot, replace(NURSING, entity_type=None))
    card = steps.questions(assistant)[0]
    assert isinstance(card.control, Kind)
    choice = card.control.choice

    qtbot.keyClicks(choice, newest_pack().entity_types[0].name.said("en")[:7])
    choice.activated.emit(choice.currentIndex())

    assert [one.fact.id for one in steps.questions(assistant)] == ["entity_type", "electronic_records"]


def test_a_facility_of_which_nothing_is_needed_is_not_asked_about(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    plan = replace(CLINIC, entity_type="health_plan")

    assistant = asking(desk, jobs, qtbot, plan)
    steps.press(assistant, "Continue", qtbot)

    assert "Signatory List" in steps.title(assistant)


def test_one_answer_can_hold_for_all_facilities_of_a_kind(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    homes = tuple(replace(NURSING, id=f"home-{number}", name=f"Home {number}") for number in range(9))
    desk.organization.save(Organization("Nine Homes", homes))
    assistant = steps.opened(desk, jobs, qtbot, at="questions")

    steps.answer(steps.questions(assistant)[0], "Yes", qtbot)
    steps.press(assistant, "The same holds for 8 other facilities of this kind", qtbot)
    steps.press(assistant, "Continue", qtbot)

    assert steps.title(assistant) == "Did Nine Homes sign as one organization?"
    saved = desk.organization.current()
    assert saved is not None
    assert [one.facts["electronic_records"].value for one in saved.facilities] == [True] * 9


def test_only_the_facility_that_was_asked_for_is_shown(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(steps.BOTH)
    assistant = steps.opened(desk, jobs, qtbot, at="questions", party=NURSING.id)
    steps.answer(steps.questions(assistant)[0], "No", qtbot)

    with qtbot.waitSignal(assistant.finished):
        steps.click(assistant, "Done", qtbot)

    assert steps.progress(assistant) == ""


@pytest.mark.parametrize("kind", [one.id for one in newest_pack().entity_types])
@pytest.mark.parametrize("value", [None, True, False])
def test_no_kind_of_organization_is_asked_more_than_six_questions(kind: str, value: bool | None) -> None:
    pack, facility = newest_pack(), Facility("one", "A facility", entity_type=kind)

    while left := [fact for fact in asked(facility, pack) if fact.id not in facility.facts]:
        told = value if left[0].kind == "yes_no" or value is None else 10**4
        facility = answered(facility, left[0], told, date(2026, 11, 22))

    assert len(asked(facility, pack)) <= MOST_QUESTIONS
    assert {fact.id for fact in asked(facility, pack)} == set(facility.facts)
