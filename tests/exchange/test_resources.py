"""Two records are the same when all that was sent is there, and nothing was changed or added beside it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.exchange.resources import parsed, place_of, same, same_answers, told
from tests.exchange.records import held, record, resource

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES, VALUES)
def test_values_are_the_same_exactly_if_their_json_is(one: Any, other: Any) -> None:
    assert same(one, other) is (json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True))


def test_what_a_server_may_add_makes_no_difference() -> None:
    theirs = held() | {"text": {"status": "generated", "div": "<div/>"}, "implicitRules": "urn:rules"}

    assert same_answers(resource(), theirs)


@pytest.mark.parametrize(
    "change",
    [
        {"status": "amended"},
        {"authored": "2026-03-04T13:06:07Z"},
        {"extension": []},
        {"language": "en"},
        {"item": [{"answer": [{"valueString": "Sen\u0303al — yes"}], "linkId": "organization.name"}]},
        {"item": []},
    ],
)
def test_any_other_difference_is_a_difference(change: dict[str, Any]) -> None:
    assert not same_answers(resource(), held() | change)


@pytest.mark.parametrize(("sent", "theirs"), [(True, 1), (1, True), (0, False), (1, "1"), (None, False), ([], {})])
def test_values_of_different_kinds_are_never_the_same(sent: Any, theirs: Any) -> None:
    assert not same_answers(resource(item=sent), held(item=theirs))


def test_a_number_with_a_point_is_not_a_whole_number() -> None:
    assert not same(parsed(b'{"a":1}'), parsed(b'{"a":1.0}'))


def test_an_element_that_is_missing_is_a_difference() -> None:
    theirs = held()
    del theirs["authored"]

    assert not same_answers(resource(), theirs)


def test_text_that_we_sent_has_to_be_there() -> None:
    assert not same_answers(resource(text={"div": "ours"}), held(text={"div": "theirs"}))


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b'"x"', b"{", b'{"a":1,"a":1}', b'{"a":Infinity}', b"\xff", b"[" * 99_999]
)
def test_what_is_not_one_object_is_nothing(body: bytes) -> None:
    assert parsed(body) is None


def test_a_mark_at_the_beginning_of_an_answer_is_passed_over() -> None:
    assert parsed(b"\xef\xbb\xbf" + record()) == resource()


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ("https://h/fhir/QuestionnaireResponse/a1/_history/2", ("a1", "2")),
        ("QuestionnaireResponse/a1", ("a1", "")),
        ("/fhir/QuestionnaireResponse/a1/", ("a1", "")),
        ("/fhir/Patient/a1", ("", "")),
        ("/fhir/NotAQuestionnaireResponse/a1", ("", "")),
        ("QuestionnaireResponse/a1?x=y", ("", "")),
        ("QuestionnaireResponse/" + "a" * 65, ("", "")),
        ("", ("", "")),
    ],
)
def test_a_location_names_a_record_or_nothing(location: str, place: tuple[str, str]) -> None:
    assert place_of(location) == place


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        ({"issue": [{"diagnostics": "a\x00b\n c"}]}, "a b c"),
        ({"issue": [{"details": {"text": "too long"}}, {"details": {"text": "too long"}}]}, "too long"),
        ({"issue": [{"code": "invalid", "expression": ["item.answer"]}]}, "invalid (item.answer)"),
        ({"issue": [{"diagnostics": "x" * 5000}]}, "x" * 2000),
        ({"issue": "text"}, ""),
        ({"issue": [None, 3, {}]}, ""),
        ({}, ""),
    ],
)
def test_what_an_outcome_says_is_read_whatever_its_shape(outcome: dict[str, Any], text: str) -> None:
    assert told({"resourceType": "OperationOutcome"} | outcome) == text
