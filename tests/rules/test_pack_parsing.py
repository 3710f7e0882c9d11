"""A rule pack that is not one is refused at the place that is wrong, and never by another error."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.rules.pack_parsing import parse_pack
from desktop.rules.trouble import PackTrouble

OTHER_VALUES: tuple[Any, ...] = (None, True, 7, -1, 1.5, "", "not so", [], {}, ["not so"], {"not": "so"})
Steps = tuple[str | int, ...]


def steps_of(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the way to every value within a document; of long lists, to the first and the last items."""
    yield steps
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from steps_of(inner, (*steps, key))
    elif isinstance(value, list):
        for number in sorted({0, len(value) - 1}) if value else ():
            yield from steps_of(value[number], (*steps, number))


def parent(document: Any, steps: Steps) -> Any:
    for step in steps[:-1]:
        document = document[step]
    return document


def parsed_or_told(document: object) -> PackTrouble | None:
    """Return the trouble with a document; any other exception is a bug and fails the test."""
    try:
        parse_pack(document)
    except PackTrouble as trouble:
        found = trouble
    else:
        return None
    assert found.facts["where"]
    assert found.facts["wanted"]
    return found


def test_a_pack_without_one_of_its_keys_is_refused_there(written: Any) -> None:
    optional = {"$schema", "unsaid", "question", "facts", "days", "open"}
    dropped = [steps for steps in steps_of(written) if steps and isinstance(steps[-1], str)]

    for steps in dropped:
        document = without(written, steps)
        told = parsed_or_told(document)
        assert told or steps[-1] in optional or steps[:1] == ("thresholds",), steps
        if told and steps[0] in ("id", "date", "passages"):
            assert str(steps[-1]) in str(told.facts["where"])


def without(document: Any, steps: Steps) -> Any:
    document = copy.deepcopy(document)
    del parent(document, steps)[steps[-1]]
    return document


def test_a_pack_with_a_value_of_another_kind_is_refused_and_nothing_else_happens(written: Any) -> None:
    for steps in one_of_each_shape(written):
        holder = parent(written, steps)
        kept = holder[steps[-1]]
        for other in OTHER_VALUES:
            holder[steps[-1]] = other
            told = parsed_or_told(written)
            assert told or type(other) is type(kept) or kept is None or may_be_null(steps), (steps, other)
        holder[steps[-1]] = kept


def one_of_each_shape(document: Any) -> list[Steps]:
    """Return the way to one value of each shape: of passages, say, only to the text of the first one."""
    shapes = {tuple(step for step in steps if isinstance(step, str)): steps for steps in steps_of(document) if steps}
    return list(shapes.values())


def may_be_null(steps: Steps) -> bool:
    return steps[-1] in ("date", "since", "by", "question", "$schema")


@pytest.mark.parametrize("document", [None, True, 7, "pack", [], {}, {"id": 1}, {1: 2}, [[]]])
def test_what_is_no_pack_at_all_is_refused(document: object) -> None:
    assert parsed_or_told(document)


def test_the_place_is_named_as_a_person_would_find_it(written: Any) -> None:
    del written["passages"][3]["text"]["es"]

    told = parsed_or_told(written)

    assert told is not None
    assert told.facts["where"] == "passages[3].text.es"


MUTATIONS: dict[str, tuple[Steps, object]] = {
    "a_key_too_many": (("passages", 0, "fine"), 25000),
    "a_source_of_nothing": (("passages", 0, "source"), "  "),
    "a_day_that_is_none": (("date",), "31 Jan 2024"),
    "a_threshold_of_zero": (("thresholds", "small_practice"), 0),
    "an_answer_unclear_by_decree": (("obligations", "sign", "cases", 0, "rules", 0, "answer"), "unclear"),
    "a_rule_without_a_passage": (("obligations", "sign", "cases", 0, "rules", 0, "passages"), []),
    "a_rule_without_a_reason": (("obligations", "sign", "cases", 0, "rules", 0, "reasons"), []),
    "a_condition_of_two_kinds": (
        ("obligations", "sign", "cases", 0, "rules", 0, "when"),
        {"fact": "electronic_records", "is": True, "not": {}},
    ),
    "a_count_compared_with_a_number": (
        ("obligations", "exchange", "cases", 2, "rules", 0, "when"),
        {"fact": "physicians", "less_than": 25},
    ),
    "an_address_without_protection": (("links", 0, "url"), "http://dxf.chhs.ca.gov"),
    "an_id_with_spaces": (("passages", 0, "id"), "who must sign"),
}


@pytest.mark.parametrize(("steps", "value"), MUTATIONS.values(), ids=MUTATIONS)
def test_schema_and_reader_refuse_the_same_slips(steps: Steps, value: object, written: Any, schema: Any) -> None:
    parent(written, steps)[steps[-1]] = value

    assert not Draft202012Validator(schema).is_valid(written)
    assert parsed_or_told(written)


DANGLING: dict[str, tuple[Steps, object]] = {
    "a_passage_that_is_not_there": (("obligations", "sign", "cases", 0, "rules", 0, "passages"), ["nowhere"]),
    "a_fact_that_is_not_there": (("obligations", "sign", "cases", 1, "rules", 0, "when", "fact"), "mood"),
    "an_agency_that_is_not_there": (("questions", 0, "agency"), "irs"),
    "a_question_that_settles_nothing_known": (("questions", 1, "settles"), "mood"),
    "a_type_that_is_not_there": (("obligations", "sign", "cases", 0, "types"), ["spa"]),
    "a_type_in_two_cases": (("obligations", "sign", "cases", 0, "types"), ["skilled_nursing_facility", "clinic"]),
    "a_type_in_no_case": (("obligations", "sign", "cases", 0, "types"), ["clinic"]),
    "an_open_fact_that_nothing_is_said_of": (("obligations", "sign", "cases", 1, "open"), []),
    "a_passage_twice": (("passages", 1, "id"), "who-must-sign"),
    "a_yes_or_no_used_as_a_count": (
        ("obligations", "sign", "cases", 1, "rules", 0, "when"),
        {"fact": "physician_organization", "less_than": "small_clinic"},
    ),
}


@pytest.mark.parametrize(("steps", "value"), DANGLING.values(), ids=DANGLING)
def test_what_points_to_nothing_is_refused(steps: Steps, value: object, written: Any) -> None:
    parent(written, steps)[steps[-1]] = value

    assert parsed_or_told(written)


def test_a_rule_without_a_condition_may_only_stand_last(written: Any) -> None:
    case = written["obligations"]["sign"]["cases"][1]
    case["rules"].reverse()

    told = parsed_or_told(written)

    assert told is not None
    assert told.facts["where"] == "obligations.sign.cases[1].rules"


def test_conditions_within_conditions_without_end_are_refused(written: Any) -> None:
    rule = written["obligations"]["sign"]["cases"][1]["rules"][0]
    for _ in range(2000):
        rule["when"] = {"not": rule["when"]}

    assert parsed_or_told(written)
