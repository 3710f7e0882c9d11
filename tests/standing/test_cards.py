"""The cards for every answer of the rules, every state of the signature and every state of the choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from desktop.rules.model import Answer
from desktop.standing.cards import cards_of, next_card
from desktop.standing.join import of_facility, stand
from desktop.standing.known import Known, PartyRows
from desktop.standing.model import FacilityStanding, Listed, Signed, State
from desktop.standing.steps import steps_of
from sync.lists.model import Choices
from tests.standing.cases import (
    BOTH,
    ENTERED,
    NOT_ENTERED,
    confirmed,
    entry,
    facility,
    known,
    pin,
    says,
    signatory,
    told_in,
)

KINDS = {
    Answer.REQUIRED: "skilled_nursing_facility",
    Answer.NOT_REQUIRED: "other",
    Answer.UNCLEAR: "clinic",
}
OVERDUE, ATTENTION, UNKNOWN, MET, FREE = (
    State.OVERDUE,
    State.ATTENTION,
    State.UNKNOWN,
    State.MET,
    State.NOT_NEEDED,
)
SIGNED_STATES = {  # required, not required, unclear
    Signed.PRIMARY: (MET, MET, MET),
    Signed.SUBORDINATE: (MET, MET, MET),
    Signed.TERMINATED: (OVERDUE, ATTENTION, ATTENTION),
    Signed.CEASED: (ATTENTION, ATTENTION, ATTENTION),
    Signed.GONE: (ATTENTION, ATTENTION, ATTENTION),
    Signed.CANDIDATES: (UNKNOWN, FREE, UNKNOWN),
    Signed.NOT_FOUND: (ATTENTION, FREE, UNKNOWN),
    Signed.NO_LIST: (UNKNOWN, FREE, UNKNOWN),
}
LISTED_STATES = {  # of one that signed
    Listed.COMPLETE: (MET, MET, MET),
    Listed.PARTIAL: (OVERDUE, ATTENTION, ATTENTION),
    Listed.NONE: (OVERDUE, ATTENTION, ATTENTION),
    Listed.OWN_TECHNOLOGY: (ATTENTION, ATTENTION, ATTENTION),  # no address of it is given
    Listed.ONBOARDING: (ATTENTION, ATTENTION, ATTENTION),
    Listed.NOT_APPLICABLE: (ATTENTION, MET, MET),
    Listed.NOT_IN_DIRECTORY: (ATTENTION, ATTENTION, ATTENTION),
    Listed.NOT_CONFIRMED: (UNKNOWN, FREE, UNKNOWN),
    Listed.NO_LIST: (UNKNOWN, FREE, UNKNOWN),
}
SOME_CHOICES = Choices(True, "SELF", "NONE SELECTED", "A network of 2027")


def standing_for(answer: Answer, signed: Signed, listed: Listed) -> tuple[FacilityStanding, Known]:
    around = known(facility(kind=KINDS[answer]), pins={"a": pin()}, rows={"a": PartyRows(signatory=signatory())})
    one = of_facility(around.organization.facilities[0], around)
    assert one.determination is not None
    assert one.determination.sign.answer is answer
    return replace(one, signed=signed, listed=listed, choices=SOME_CHOICES), around


@pytest.mark.parametrize(("answer", "signed", "listed"), list(product(Answer, Signed, Listed)))
def test_every_card_and_step_has_its_words_in_both_languages(answer: Answer, signed: Signed, listed: Listed) -> None:
    one, around = standing_for(answer, signed, listed)

    steps = steps_of(one, around)
    cards = (*cards_of(one, around), next_card(steps))

    assert [card.id for card in cards] == ["sign", "signed", "listed", "next"]
    for told in told_in((cards, steps)):
        assert says(told)
        assert says(told, "es")


@pytest.mark.parametrize(("answer", "signed"), list(product(Answer, Signed)))
def test_the_second_card_stands_as_the_list_and_the_duty_say(answer: Answer, signed: Signed) -> None:
    one, around = standing_for(answer, signed, Listed.NONE)

    card = cards_of(one, around)[1]

    assert card.state is SIGNED_STATES[signed][list(KINDS).index(answer)]


@pytest.mark.parametrize(("answer", "listed"), list(product(Answer, Listed)))
def test_the_third_card_stands_as_the_directory_and_the_duty_say(answer: Answer, listed: Listed) -> None:
    one, around = standing_for(answer, Signed.PRIMARY, listed)

    card = cards_of(one, around)[2]

    assert card.state is LISTED_STATES[listed][list(KINDS).index(answer)]


@pytest.mark.parametrize(
    ("answer", "signed", "state"),
    [
        (Answer.REQUIRED, Signed.PRIMARY, MET),
        (Answer.REQUIRED, Signed.NOT_FOUND, ATTENTION),
        (Answer.REQUIRED, Signed.CANDIDATES, ATTENTION),
        (Answer.NOT_REQUIRED, Signed.PRIMARY, FREE),
        (Answer.UNCLEAR, Signed.PRIMARY, UNKNOWN),
    ],
)
def test_the_first_card_is_met_only_where_a_required_signature_is_seen(
    answer: Answer, signed: Signed, state: State
) -> None:
    one, around = standing_for(answer, signed, Listed.NONE)

    assert cards_of(one, around)[0].state is state


def test_a_nursing_facility_that_signed_and_chose_nothing_is_told_so() -> None:
    standing = stand(confirmed(PartyRows(signatory=signatory(), entry=entry())))

    sign, signed, listed, after = standing.cards

    assert says(sign.headline) == "Required"
    assert "31 Jan 2023" in says(sign.sentence)
    assert says(signed.headline) == "Signed, as primary"
    assert signed.as_of is not None
    assert says(signed.as_of) == "Signatory List of 12 Oct 2026"
    assert any("no legal proof" in says(line) and "DxF@hcai.ca.gov" in says(line) for line in signed.evidence)
    assert (says(listed.headline), listed.state, listed.action) == ("Not entered", State.OVERDUE, "choices")
    assert listed.link.startswith("https://")
    assert (says(after.headline), after.state) == ("Enter your choices", State.OVERDUE)


def test_who_need_not_sign_is_not_asked_for_choices() -> None:
    card = stand(known(facility(kind="other"))).cards[2]

    assert (says(card.headline), card.state, card.action) == ("Not needed", State.NOT_NEEDED, "")


def test_unclear_names_the_agency_to_ask() -> None:
    card = stand(known(facility(kind="clinic"))).cards[0]

    assert says(card.headline) == "Unclear: ask HCAI"
    assert says(card.headline, "es") == "No está claro: pregunte a HCAI"


def test_what_an_old_list_does_not_show_is_not_known() -> None:
    fresh, old = (known(lists={**BOTH, "signatory": day}) for day in (BOTH["signatory"], date(2024, 5, 13)))

    assert stand(fresh).cards[1].state is State.ATTENTION
    assert stand(old).cards[1].state is State.UNKNOWN
    assert "13 May 2024" in says(stand(old).cards[1].sentence)


def test_without_lists_the_rules_still_answer_and_the_rest_says_what_is_missing() -> None:
    sign, signed, listed, _ = stand(known(lists={})).cards

    assert says(sign.headline) == "Required"
    assert (signed.state, signed.action) == (listed.state, listed.action) == (State.UNKNOWN, "import")


def test_a_day_to_come_is_not_overdue() -> None:
    rows = PartyRows(signatory=signatory(), entry=entry())

    standing = stand(replace(confirmed(rows), today=date(2022, 12, 1)))

    assert "by 31 Jan 2023" in says(standing.cards[0].sentence)
    assert standing.cards[2].state is State.ATTENTION


def test_own_technology_with_an_address_is_met() -> None:
    own = Choices(False, "SELF", "SELF", "SELF", technology_email="it@olive.example")

    standing = stand(confirmed(PartyRows(signatory=signatory(choices=own), entry=entry(choices=own))))

    assert standing.cards[2].state is State.MET


def test_with_everything_in_place_there_is_nothing_to_do() -> None:
    rows = PartyRows(signatory=signatory(choices=ENTERED), entry=entry(choices=ENTERED))

    standing = stand(confirmed(rows))

    assert [card.state for card in standing.cards] == [State.MET] * 4
    assert (standing.steps, standing.discrepancies) == ((), ())
    assert says(standing.cards[3].headline) == "Nothing to do"


def test_choices_word_for_word_are_the_evidence() -> None:
    rows = PartyRows(signatory=signatory(), entry=entry(choices=replace(NOT_ENTERED, request="A network of 2027")))

    lines = [says(line) for line in stand(confirmed(rows)).cards[2].evidence]

    assert "Request for information: A network of 2027 (a value these rules do not know)" in lines
    assert "Information delivery: not entered" in lines
