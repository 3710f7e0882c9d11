"""Every packaged questionnaire is one of FHIR R4, by the official schema and by the rules it cannot express."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from resources import packaged

FILES = sorted(packaged("forms").glob("*/*/questionnaire.json"))
SUBSET = Path(__file__).with_name("r4") / "fhir-r4-subset.json"
LENGTHS = {"string", "text", "url", "integer", "open-choice"}  # que-10: where maxLength may stand


@pytest.fixture(params=FILES, ids=lambda file: str(file.parent.parent.name))
def questionnaire(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each packaged questionnaire in turn."""
    found: dict[str, Any] = json.loads(request.param.read_bytes())
    return found


@pytest.fixture(scope="session")
def r4() -> jsonschema.Draft6Validator:
    """The official schema, reduced to what the program writes."""
    return jsonschema.Draft6Validator(json.loads(SUBSET.read_bytes()))


def every_item(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield items and all items within them."""
    for item in items:
        yield item
        yield from every_item(item.get("item", []))


def test_all_nine_forms_are_packaged() -> None:
    assert len({file.parent.parent.name for file in FILES}) == 9


def test_the_schema_is_small_enough_to_be_read_by_every_test_run() -> None:
    assert SUBSET.stat().st_size <= 150_000


def test_a_questionnaire_is_valid_by_the_official_schema(
    questionnaire: dict[str, Any], r4: jsonschema.Draft6Validator
) -> None:
    assert [f"{list(error.absolute_path)}: {error.message[:200]}" for error in r4.iter_errors(questionnaire)] == []


def test_the_schema_refuses_what_fhir_does_not_know(
    questionnaire: dict[str, Any], r4: jsonschema.Draft6Validator
) -> None:
    questionnaire["item"][0]["helpText"] = "not in R4"

    assert not r4.is_valid(questionnaire)


def test_groups_hold_items_and_sentences_hold_none(questionnaire: dict[str, Any]) -> None:
    for item in every_item(questionnaire["item"]):
        assert item["type"] != "group" or item["item"], item["linkId"]
        assert item["type"] != "display" or not item.keys() & {"item", "required", "repeats", "readOnly"}, item[
            "linkId"
        ]


def test_options_stand_at_choices_only_and_come_from_one_place(questionnaire: dict[str, Any]) -> None:
    for item in every_item(questionnaire["item"]):
        given = item.keys() & {"answerOption", "answerValueSet"}

        assert len(given) == (1 if item["type"] in ("choice", "open-choice") else 0), item["linkId"]


def test_lengths_stand_where_something_is_typed(questionnaire: dict[str, Any]) -> None:
    for item in every_item(questionnaire["item"]):
        assert "maxLength" not in item or item["type"] in LENGTHS, item["linkId"]


def test_several_conditions_say_whether_all_or_any_count(questionnaire: dict[str, Any]) -> None:
    for item in every_item(questionnaire["item"]):
        assert ("enableBehavior" in item) == (len(item.get("enableWhen", [])) > 1), item["linkId"]


def test_each_condition_has_exactly_one_answer(questionnaire: dict[str, Any]) -> None:
    for item in every_item(questionnaire["item"]):
        for condition in item.get("enableWhen", []):
            assert len([key for key in condition if key.startswith("answer")]) == 1, item["linkId"]
