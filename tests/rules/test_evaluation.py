"""The weighing of rules: what is not known never makes an answer firmer, and everything said has its sources."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.conditions import AllOf, AnyOf, Condition, Is, LessThan, Not, holds, mentioned, missing
from desktop.rules.evaluation import determine, known_facts, may_claim_delay, needed
from desktop.rules.model import Answer, Outcome, Profile, Value
from desktop.rules.pack import ENTITY_TYPE, Pack
from tests.rules.profiles import PACK, TYPES, profiles

COMPLETE: dict[str, tuple[Value, ...]] = {
    fact.id: (True, False) if fact.kind == "yes_no" else (9, 10, 24, 25, 99, 100) for fact in PACK.facts
}


def duties(profile: Profile) -> tuple[Outcome, Outcome]:
    told = determine(profile, PACK)
    return told.sign, told.exchange


def made_unknown(profile: Profile, what: str) -> Profile:
    if what == ENTITY_TYPE:
        return replace(profile, entity_type=None)
    return replace(profile, facts={**profile.facts, what: None})


@given(profile=profiles(), what=st.sampled_from([ENTITY_TYPE, *(fact.id for fact in PACK.facts)]))
def test_an_answer_never_gets_firmer_when_an_input_becomes_unknown(profile: Profile, what: str) -> None:
    for before, after in zip(duties(profile), duties(made_unknown(profile, what)), strict=True):
        assert after.answer in (before.answer, Answer.UNCLEAR)
        if after.answer is before.answer and after.answer is not Answer.UNCLEAR:
            assert after.by in (before.by, None)


@given(profile=profiles())
def test_leaving_a_fact_out_is_the_same_as_not_knowing_it_where_the_pack_says_nothing_else(profile: Profile) -> None:
    spoken_of = {fact.id: profile.facts.get(fact.id, fact.unsaid) for fact in PACK.facts}

    assert duties(profile) == duties(replace(profile, facts=spoken_of))


@given(profile=profiles())
def test_every_outcome_has_reasons_and_passages_and_no_passage_twice(profile: Profile) -> None:
    for outcome in duties(profile):
        assert outcome.reasons
        assert outcome.passages
        assert len({passage.id for passage in outcome.passages}) == len(outcome.passages)


@given(profile=profiles())
def test_an_open_answer_says_what_is_missing_and_a_closed_one_misses_nothing(profile: Profile) -> None:
    for outcome in duties(profile):
        open_facts = {need for need in outcome.needs if need != ENTITY_TYPE}
        assert open_facts <= {fact for fact, value in known_facts(profile, PACK).items() if value is None}
        if outcome.answer is Answer.UNCLEAR:
            assert outcome.needs
            assert outcome.question is not None
        if outcome.answer is Answer.NOT_REQUIRED:
            assert (outcome.by, outcome.needs, outcome.question) == (None, (), None)


@given(profile=profiles())
def test_the_same_profile_always_gets_the_same_answer(profile: Profile) -> None:
    assert determine(profile, PACK) == determine(
        replace(profile, facts=dict(reversed(list(profile.facts.items())))), PACK
    )


@given(profile=profiles(), data=st.data())
def test_whoever_answers_every_question_gets_a_clear_answer(profile: Profile, data: st.DataObject) -> None:
    profile = replace(profile, entity_type=profile.entity_type or "clinic")
    asked = 0

    while wanted := needed(profile, PACK):
        assert len(wanted) <= 6
        fact = wanted[0].id
        profile = replace(profile, facts={**profile.facts, fact: data.draw(st.sampled_from(COMPLETE[fact]))})
        asked += 1

    assert asked <= 6
    assert all(outcome.answer is not Answer.UNCLEAR and not outcome.needs for outcome in duties(profile))


@pytest.mark.parametrize("entity_type", TYPES)
def test_an_answer_is_what_every_way_to_fill_the_gaps_agrees_on(entity_type: str, pack: Pack) -> None:
    asked = [fact.id for fact in needed(Profile(entity_type, {"electronic_health_information": None}), pack)]
    gaps = [(None, *COMPLETE[fact]) for fact in asked]

    for values in itertools.product(*gaps):
        facts = dict(zip(asked, values, strict=True))
        fillings = [COMPLETE[fact] if value is None else (value,) for fact, value in facts.items()]
        filled = [
            determine(Profile(entity_type, dict(zip(asked, one, strict=True))), pack).exchange
            for one in itertools.product(*fillings)
        ]
        answers = {outcome.answer for outcome in filled}
        found = determine(Profile(entity_type, facts), pack).exchange
        assert found.answer is (answers.pop() if len(answers) == 1 else Answer.UNCLEAR)


def test_a_type_that_this_pack_does_not_know_is_an_unknown_type(pack: Pack) -> None:
    told = determine(Profile("spa"), pack)

    assert told.sign.answer is told.exchange.answer is Answer.UNCLEAR
    assert told.sign.needs == (ENTITY_TYPE,)
    assert needed(Profile("spa"), pack) == ()


def test_a_nursing_facility_is_asked_one_question(pack: Pack) -> None:
    assert [fact.id for fact in needed(Profile("skilled_nursing_facility"), pack)] == ["electronic_records"]


def test_a_critical_access_hospital_is_asked_nothing_more(pack: Pack) -> None:
    profile = Profile("general_acute_care_hospital", {"critical_access": True})

    assert needed(profile, pack) == ()


def test_a_question_for_the_agency_is_only_asked_while_its_fact_is_missing(pack: Pack) -> None:
    known_rural = Profile("general_acute_care_hospital", {"critical_access": False, "rural": True})
    not_known = Profile("general_acute_care_hospital", {"critical_access": False, "acute_beds": 99})

    assert determine(known_rural, pack).exchange.question is None
    assert determine(not_known, pack).exchange.question is pack.questions["rural-hospital"]


def test_the_reason_says_because_of_what(pack: Pack) -> None:
    small = determine(Profile("physician_organization", {"physicians": 24}), pack).exchange
    unknown = determine(Profile("physician_organization"), pack).exchange

    assert [reason.said("en") for reason in small.reasons] == [
        "You have fewer than 25 physicians, so you had until 31 Jan 2026 to exchange."
    ]
    assert "31 Jan 2026" in unknown.reasons[0].said("en")
    assert "31 Jan 2024" in unknown.reasons[0].said("en")


@pytest.mark.parametrize(
    ("profile", "may"),
    [
        (Profile("skilled_nursing_facility"), False),
        (Profile("skilled_nursing_facility", {"electronic_records": False}), None),
        (Profile("rehabilitation_hospital"), True),
        (Profile("physician_organization", {"physicians": 24}), True),
        (Profile("physician_organization", {"physicians": 25}), False),
        (Profile("physician_organization"), None),
        (Profile("clinic", {"nonprofit": True, "providers": 9}), True),
        (Profile("clinic", {"nonprofit": True, "providers": 10}), None),
        (Profile("emergency_medical_services"), None),
        (Profile("other"), None),
        (Profile(None), None),
    ],
)
def test_who_may_say_that_it_delays_exchange(profile: Profile, may: bool | None, pack: Pack) -> None:
    assert may_claim_delay(profile, pack) is may


A, B, FEW = Is("a", True), Is("b", True), LessThan("n", 25)


@pytest.mark.parametrize(
    ("condition", "facts", "held"),
    [
        (A, {"a": True}, True),
        (A, {"a": False}, False),
        (A, {}, None),
        (Is("a", False), {"a": False}, True),
        (FEW, {"n": 24}, True),
        (FEW, {"n": 25}, False),
        (FEW, {"n": None}, None),
        (AllOf((A, B)), {"a": False}, False),
        (AllOf((A, B)), {"a": True}, None),
        (AllOf((A, B)), {"a": True, "b": True}, True),
        (AnyOf((A, B)), {"a": True}, True),
        (AnyOf((A, B)), {"a": False}, None),
        (AnyOf((A, B)), {"a": False, "b": False}, False),
        (Not(A), {"a": True}, False),
        (Not(A), {}, None),
    ],
)
def test_a_condition_holds_or_not_or_nobody_knows(
    condition: Condition, facts: dict[str, Value], held: bool | None
) -> None:
    assert holds(condition, facts) is held


def test_only_what_keeps_a_condition_from_being_told_is_missing() -> None:
    condition = AnyOf((A, AllOf((B, FEW))))

    assert mentioned(condition) == {"a", "b", "n"}
    assert missing(condition, {"n": 25}) == {"a"}
    assert missing(condition, {"n": 24}) == {"a", "b"}
    assert missing(Not(condition), {"a": True}) == frozenset()
