"""The profile and the answer of ``determine`` as JSON."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.determining import ProfileTrouble, answer_of, profile_from
from desktop.rules.evaluation import determine
from desktop.rules.model import Profile
from desktop.rules.pack import Pack
from desktop.words import LANGUAGES, Words
from tests.rules.profiles import PACK

ISSUE = {
    "entity_type": "clinic",
    "electronic_records": True,
    "physicians": None,
    "providers": 9,
    "acute_beds": None,
    "nonprofit": True,
    "rural": None,
    "critical_access": None,
    "state_run": False,
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def test_the_answer_has_exactly_the_shape_that_is_promised(pack: Pack) -> None:
    told = answer_of(determine(profile_from(ISSUE, pack), pack))

    assert list(told) == ["sign", "exchange", "pack"]
    assert told["pack"] == "dxf-2026-11"
    for duty in ("sign", "exchange"):
        assert list(told[duty]) == ["answer", "by", "reasons", "passages", "question", "needs"]
        assert all(set(one) == {"id", "text", "source", "date", "verified"} for one in told[duty]["passages"])
    assert (told["sign"]["answer"], told["exchange"]["by"]) == ("unclear", "2026-01-31")
    assert told["sign"]["question"].startswith("Is our clinic a physician organization")
    assert json.loads(json.dumps(told)) == told


def test_the_answer_comes_in_spanish_too(pack: Pack) -> None:
    told = answer_of(determine(profile_from(ISSUE, pack), pack), "es")

    assert told["sign"]["reasons"][0].startswith("Una clínica debe firmar si")
    assert told["sign"]["question"].startswith("¿Es nuestra clínica")


@pytest.mark.parametrize("document", [{}, {"entity_type": None}, {"physicians": 3}])
def test_without_a_type_the_answer_is_unclear(document: dict[str, object], pack: Pack) -> None:
    told = answer_of(determine(profile_from(document, pack), pack))

    assert told["sign"]["answer"] == told["exchange"]["answer"] == "unclear"
    assert told["sign"]["needs"] == ["entity_type"]


@pytest.mark.parametrize(
    ("document", "field", "wanted"),
    [
        ([], "", "object"),
        ("clinic", "", "object"),
        (None, "", "object"),
        ({"entity_type": "spa"}, "entity_type", "entity_type"),
        ({"entity_type": "Clinic"}, "entity_type", "entity_type"),
        ({"entity_type": ["clinic"]}, "entity_type", "entity_type"),
        ({"entity_type": True}, "entity_type", "entity_type"),
        ({"physicians": True}, "physicians", "count"),
        ({"physicians": "24"}, "physicians", "count"),
        ({"physicians": 24.0}, "physicians", "count"),
        ({"physicians": -1}, "physicians", "count"),
        ({"physicians": 10**9}, "physicians", "count"),
        ({"acute_beds": 10_001}, "acute_beds", "count"),
        ({"nonprofit": 1}, "nonprofit", "yes_no"),
        ({"nonprofit": "yes"}, "nonprofit", "yes_no"),
        ({"nonprofit": {}}, "nonprofit", "yes_no"),
        ({"phisicians": 3}, "phisicians", "key"),
        ({"": 3}, "", "key"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_field(document: object, field: str, wanted: str, pack: Pack) -> None:
    with pytest.raises(ProfileTrouble) as told:
        profile_from(document, pack)

    assert (told.value.facts["field"], told.value.facts["wanted"]) == (field, wanted)
    for language in LANGUAGES:
        sentence = str(Words(language).error(told.value))
        assert field in sentence
        assert "{" not in sentence
        assert sentence != str(Words(language).error("profile-trouble", told.value.facts | {"wanted": "none"}))


def test_the_sentence_says_what_is_allowed(pack: Pack) -> None:
    with pytest.raises(ProfileTrouble) as kind:
        profile_from({"entity_type": "spa"}, pack)
    with pytest.raises(ProfileTrouble) as number:
        profile_from({"physicians": -3}, pack)

    assert "skilled_nursing_facility" in Words("en").error(kind.value).do
    assert "from 0 to 100,000" in Words("en").error(number.value).do


@pytest.mark.parametrize("count", [0, 1, 24, 25, 100_000])
def test_every_number_that_can_be_meant_is_taken(count: int, pack: Pack) -> None:
    assert profile_from({"physicians": count}, pack) == Profile(None, {"physicians": count})


@given(document=ANYTHING | st.dictionaries(st.sampled_from([*ISSUE, "electronic_health_information"]), ANYTHING))
def test_whatever_stands_in_the_file_it_is_read_or_told(document: object) -> None:
    with suppress(ProfileTrouble):
        told = answer_of(determine(profile_from(document, PACK), PACK))
        assert told["sign"]["answer"] in {"required", "not_required", "unclear"}
