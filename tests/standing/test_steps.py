"""What is next, the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.organization.model import Fact
from desktop.standing.join import stand
from desktop.standing.known import PartyRows
from desktop.standing.model import State
from sync.lists.model import Choices
from tests.standing.cases import BOTH, candidate, confirmed, entry, facility, known, reply, says, signatory, steps_of


def test_signing_comes_before_everything_else_and_names_the_portal() -> None:
    standing = stand(known(lists={"signatory": BOTH["signatory"]}))

    step = standing.steps[0]

    assert steps_of(standing) == ["sign", "directory"]
    assert (step.state, step.by, step.action) == (State.ATTENTION, date(2023, 1, 31), "sign")
    assert "31 Jan 2023" in says(step.text)
    assert "If it has not signed" in says(step.text)  # not found is not the same as not signed
    assert "not in this program" in says(step.text)
    assert step.link.startswith("https://")


def test_candidates_are_to_be_confirmed_before_anybody_is_told_to_sign() -> None:
    standing = stand(known(rows={"a": PartyRows(candidates=(candidate(),))}))

    assert steps_of(standing) == ["confirm"]
    assert standing.facilities[0].cards[3].action == "confirm"


def test_open_questions_come_first_and_the_agency_after_them() -> None:
    standing = stand(known(facility(kind="clinic")))

    assert steps_of(standing)[:3] == ["answer", "ask", "reply"]


def test_a_question_that_was_answered_by_a_reply_is_not_asked_again() -> None:
    unsure = facility(electronic_records=None)
    before = stand(known(unsure))

    after = stand(known(unsure, replies=(reply(),)))

    assert "ask" in steps_of(before)
    assert not {"ask", "reply", "answer"} & set(steps_of(after))
    assert after.facilities[0].facility is not None
    assert after.facilities[0].facility.facts["electronic_records"] == Fact(True, "reply", date(2026, 10, 30))


def test_what_the_person_answers_after_a_reply_holds() -> None:
    answered = facility()
    later = replace(answered, facts={"electronic_records": Fact(False, "person", date(2026, 11, 20))})

    standing = stand(known(later, replies=(reply(True, filed=datetime(2026, 11, 1, tzinfo=UTC)),)))

    assert standing.facilities[0].facility is not None
    assert standing.facilities[0].facility.facts["electronic_records"].value is False


def test_a_reply_that_settles_nothing_leaves_the_fact_open() -> None:
    standing = stand(known(facility(electronic_records=None), replies=(reply(None),)))

    assert "answer" in steps_of(standing)
    assert "ask" not in steps_of(standing)


def test_missing_lists_and_old_lists_are_steps() -> None:
    assert steps_of(stand(known(lists={}))) == ["lists"]
    assert "newer_signatory" in steps_of(stand(known(lists={**BOTH, "signatory": date(2024, 5, 13)})))
    assert "newer_directory" in steps_of(stand(known(lists={**BOTH, "directory": date(2024, 4, 29)})))


def test_choices_to_enter_to_complete_and_to_check_are_different_steps() -> None:
    values = {"NONE SELECTED": "choices", "ONBOARDING TO QHIO": "finish", "NOT APPLICABLE": "review", "SELF": "review"}
    for value, step in values.items():
        choices = Choices(False, value, value, value)

        standing = stand(confirmed(PartyRows(signatory=signatory(choices=choices), entry=entry(choices=choices))))

        assert steps_of(standing) == [step]


def test_choices_missing_from_a_list_older_than_a_year_are_not_called_overdue() -> None:
    rows = PartyRows(signatory=signatory(), entry=entry())

    states = {
        day: stand(confirmed(rows, {**BOTH, "directory": day})).facilities[0].cards[2].state
        for day in (date(2024, 4, 29), date(2026, 10, 5))
    }

    assert list(states.values()) == [State.ATTENTION, State.OVERDUE]


def test_choices_have_no_day_while_it_is_unclear_whether_they_are_owed() -> None:
    rows = PartyRows(signatory=signatory(), entry=entry())

    unclear = stand(confirmed(rows, one=facility(electronic_records=None)))
    required = stand(confirmed(rows))

    days = [[step.by for step in standing.steps if step.id == "choices"] for standing in (unclear, required)]
    assert days == [[None], [date(2024, 1, 31)]]


def test_a_row_that_is_gone_is_the_first_step() -> None:
    standing = stand(confirmed(PartyRows(), lists={**BOTH, "signatory": date(2024, 5, 13)}))

    assert steps_of(standing)[0] == "gone"
