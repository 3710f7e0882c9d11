"""The record that is signed holds what is asked, in valid FHIR, in one canonical form, and gives it back."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms.checking import check
from desktop.forms.enabling import all_asked, item_at
from desktop.forms.keys import in_order
from desktop.forms.library import forms
from desktop.forms.model import Answers, Form, Values
from desktop.forms.reading import read
from desktop.forms.response import (
    SUPERSEDES,
    answers_of,
    canonical,
    hash_of,
    is_of_practice,
    provenance,
    response,
    signature_of,
)
from tests.forms.little import ID, SIGNATURE, context, little

FORM = little()
ANSWERS: Answers = {
    "about.name": ("Golden Practice Care Center",),
    "about.beds": (99,),
    "about.opened": ("2001-02-03",),
    "about.seen": ("2026-03-04T09:30:00-08:00",),
    "about.site": ("https://example.org/a?b=c",),
    "about.note": ("Línea uno\nlínea dos",),
    "about.tags": ("a", "b"),
    "choices.joins": (True,),
    "choices.network": ("Manifest MedEx",),
    "choices.kind": ("shares", "asks"),
    "choices.other": ("Something else",),
    "site.1.name": ("One",),
    "site.1.closed": (False,),
    "site.2.name": ("Two",),
    "site.2.closed": (True,),
    "site.2.closed-on": ("2020-01-01",),
}


def record_of(answers: Answers = ANSWERS, form: Form = FORM, **more: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "id": ID,
        "organization": "Golden Care, Inc.",
        "identifiers": {"npi": "1234567893", "dxf_id": "DXF000123"},
        "author": "Ana Ruiz",
        "signature": SIGNATURE,
        "language": "en",
        "signed": SIGNATURE.signed,
    }
    return response(form, answers, **{**given, **more})


@pytest.fixture(scope="session")
def fhir() -> Any:
    """The official schema of FHIR R4, as far as our records need it."""
    return json.loads((Path(__file__).parent / "r4" / "fhir-r4-subset.json").read_text(encoding="utf-8"))


def is_valid(document: object, kind: str, fhir: Any) -> bool:
    from jsonschema import Draft6Validator

    schema = {"$ref": f"#/definitions/{kind}", "definitions": fhir["definitions"]}
    return list(Draft6Validator(schema).iter_errors(json.loads(canonical(document)))) == []


def nested(items: Any, *path: str) -> Any:
    found = items
    for link in path:
        found = next(one for one in found if one["linkId"] == link)
        found = found.get("item", found)
    return found


def test_a_record_is_valid_fhir_and_says_whose_it_is(fhir: Any) -> None:
    record = record_of(supersedes="e3b0c442-98fc-4c14-9af4-c8996fb92427")

    assert is_valid(record, "QuestionnaireResponse", fhir)
    assert is_valid(provenance(record), "Provenance", fhir)
    assert record["identifier"] == {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{ID}"}
    assert record["questionnaire"] == "urn:dxf-desk:form:little|2026.1"
    assert record["authored"] == "2026-11-23T09:41:00-08:00"
    assert record["author"] == {"type": "Practitioner", "display": "Ana Ruiz"}
    assert record["source"] == record["subject"]
    assert record["source"]["identifier"] == {"system": "urn:dxf-desk:dxf-id", "value": "DXF000123"}
    assert record["extension"][0]["url"] == SUPERSEDES
    assert record["extension"][0]["valueIdentifier"]["value"].startswith("urn:uuid:e3b0")


def test_a_record_made_in_practice_says_so_itself(fhir: Any) -> None:
    practised = record_of(is_practice=True, supersedes="e3b0c442-98fc-4c14-9af4-c8996fb92427")

    assert is_valid(practised, "QuestionnaireResponse", fhir)
    assert is_of_practice(json.loads(canonical(practised)))
    assert not is_of_practice(record_of())


def test_every_packaged_form_makes_a_valid_record_even_of_hostile_answers(fhir: Any) -> None:
    hostile: Values = ("\x00\ud800\u00a0", "  x\u2028y\v ", True, 5)
    for form in forms():
        answers = {key: hostile for _, key in all_asked(form, {}).items}
        record = record_of(answers, form, organization="\ud800", author="", identifiers={"npi": "\x00"})
        assert is_valid(record, "QuestionnaireResponse", fhir), form.id
        assert is_valid(provenance(record), "Provenance", fhir), form.id


def test_answers_have_the_type_of_what_is_asked() -> None:
    items = record_of()["item"]

    assert nested(items, "about", "about.beds")["answer"] == [{"valueInteger": 99}]
    assert nested(items, "about", "about.opened")["answer"] == [{"valueDate": "2001-02-03"}]
    assert nested(items, "about", "about.seen")["answer"] == [{"valueDateTime": "2026-03-04T09:30:00-08:00"}]
    assert nested(items, "about", "about.site")["answer"] == [{"valueUri": "https://example.org/a?b=c"}]
    assert nested(items, "about", "about.tags")["answer"] == [{"valueString": "a"}, {"valueString": "b"}]
    assert nested(items, "choices", "choices.joins")["answer"] == [{"valueBoolean": True}]
    assert nested(items, "choices", "choices.other")["answer"] == [{"valueString": "Something else"}]
    assert nested(items, "choices", "choices.network")["answer"][0]["valueCoding"] == {
        "system": "urn:dxf-desk:codes:directory",
        "code": "Manifest MedEx",
        "display": "Manifest MedEx",
    }


def test_questions_stand_in_the_record_in_the_language_of_signing() -> None:
    items = record_of(language="es")["item"]

    assert nested(items, "about", "about.name")["text"] == "Legal name (es)"
    assert nested(items, "choices", "choices.kind")["answer"][0]["valueCoding"]["display"] == "Comparte"
    assert nested(items, "signature", "signature.authority")["text"] == "I may sign for the organization. (es)"


def test_a_repeating_group_is_written_once_per_entry_without_gaps() -> None:
    gaps: Answers = {"about.name": ("A",), "site.3.name": ("Three",), "site.7.name": ("Seven",), "site.5.name": ()}

    record = record_of(gaps)

    assert [one["linkId"] for one in record["item"]] == ["about", "site", "site", "signature"]
    assert answers_of(FORM, record) == {"about.name": ("A",), "site.1.name": ("Three",), "site.2.name": ("Seven",)}


def test_what_is_not_asked_is_never_in_the_record() -> None:
    turned_off: Answers = {
        **ANSWERS,
        "choices.why": ("secret",),
        "site.1.closed-on": ("2020-01-01",),
        "no.such": ("secret",),
    }

    record = record_of(turned_off)

    assert record == record_of()
    assert b"secret" not in canonical(record)


def test_the_signature_comes_last_and_is_part_of_the_bytes() -> None:
    record = record_of()

    assert record["item"][-1]["linkId"] == "signature"
    assert signature_of(FORM, record) == {
        "signature.name": ("Ana Ruiz",),
        "signature.title": ("Administrator",),
        "signature.authority": (True,),
        "signature.declaration": (True,),
        "signature.date": ("2026-11-23T09:41:00-08:00",),
        "signature.zone": ("PST",),
    }
    other = record_of(signature=replace(SIGNATURE, title="Owner"))
    assert hash_of(record) != hash_of(other)


def test_the_provenance_names_the_hash_and_the_sentence_that_was_agreed_to() -> None:
    record = record_of()

    made: Any = provenance(record)

    hashed = made["entity"][0]["what"]["identifier"]
    assert hashed == {"system": "urn:dxf-desk:sha-256", "value": hashlib.sha256(canonical(record)).hexdigest()}
    assert made["target"][0]["identifier"] == record["identifier"]
    signed = made["signature"][0]
    assert signed["type"][0]["code"] == "1.2.840.10065.1.12.1.1"
    sentence = base64.b64decode(signed["data"]).decode()
    assert "I may sign for the organization." in sentence
    assert "Ana Ruiz" in sentence


@pytest.mark.parametrize(
    ("numbers", "system"),
    [
        ({"npi": "1", "license_number": "L"}, "urn:dxf-desk:license-number"),
        ({"npi": "1", "clia": "05D", "ein": "2"}, "http://hl7.org/fhir/sid/us-npi"),
        ({"clia": "05D0000000"}, "urn:oid:2.16.840.1.113883.4.7"),
        ({"ein": "12-3456789"}, "urn:oid:2.16.840.1.113883.4.4"),
        ({"npi": " "}, None),
    ],
)
def test_the_first_known_number_identifies_the_organization(numbers: dict[str, str], system: str | None) -> None:
    identifier = record_of(identifiers=numbers)["source"].get("identifier", {})

    assert identifier.get("system") == system


@pytest.mark.parametrize(
    "record",
    [None, [], {}, {"item": None}, {"item": [None, 3, {"linkId": []}, {"linkId": "about"}]},
     {"item": [{"linkId": "about", "item": [{"linkId": "about.name", "answer": "x"}]}]},
     {"item": [{"linkId": "about", "item": [{"linkId": "about.name", "answer": [{"valueString": 5}, None]}]}]},
     {"item": [{"linkId": "site.name", "answer": [{"valueString": "not in its group"}]}]}],
)  # fmt: skip
def test_a_record_of_another_shape_gives_no_answers(record: object) -> None:
    assert answers_of(FORM, record) == {}


def test_canonical_json_sorts_keys_by_code_units_and_escapes_as_little_as_it_can() -> None:
    value = {"\ufb33": 1, "\U0001f600": 2, "€": 3, "\r": 4, "1": 5, "a": 'é/\u0007\n"\\\u007f'}

    assert canonical(value) == '{"\\r":4,"1":5,"a":"é/\\u0007\\n\\"\\\\\u007f","€":3,"😀":2,"\ufb33":1}'.encode()


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), 2**53, "\ud800", {"\udc00": 1}, {1: 2}, b"x", {"a": {"b": object()}}]
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical(value)


TEXT = st.text(st.characters(), max_size=12)
VALUE = st.one_of(TEXT, st.booleans(), st.integers(), st.sampled_from(["SELF", "shares", "2020-01-01"]))
TYPED = TEXT | st.sampled_from(
    ["1,200", "4 mar 2026", "Yes", "no", "SELF", "shares", "https://a.b", "2026-03-04 09:30:00Z"]
)
KEYS = st.sampled_from(
    [*ANSWERS, "site.9.name", "site.9.npi", "choices.why", "choices.since", "about", "site.name", "zzz"]
)


@settings(max_examples=150)
@given(st.dictionaries(KEYS, st.lists(VALUE, max_size=3).map(tuple), max_size=12))
def test_a_record_gives_back_the_answers_to_what_was_asked(answers: dict[str, Values]) -> None:
    first = record_of(answers)
    back = answers_of(FORM, first)

    assert canonical(record_of(back)) == canonical(first)
    assert answers_of(FORM, json.loads(canonical(first))) == back
    kept = in_order(all_asked(FORM, answers).answers, ["site"])
    assert set(back) == set(kept)
    for key, values in back.items():
        assert len(values) == len(kept[key])


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(sorted(ANSWERS)), TYPED, max_size=16))
def test_what_was_typed_and_found_fine_stands_word_for_word_in_the_record(typed: dict[str, str]) -> None:
    answers = {key: (read(item, text),) for key, text in typed.items() if (item := item_at(FORM, key))}
    problems = {problem.key for problem in check(FORM, answers, context())}

    kept = in_order(all_asked(FORM, answers).answers, ["site"])

    back = answers_of(FORM, record_of(answers))
    assert back.keys() == kept.keys()
    if not problems & answers.keys():
        assert back == kept


@given(
    st.recursive(
        TEXT | st.booleans() | st.none() | st.integers(-(2**53) + 1, 2**53 - 1),
        lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
        max_leaves=8,
    )
)
def test_the_canonical_form_is_stable(value: object) -> None:
    try:
        once = canonical(value)
    except ValueError:
        return  # half a character pair
    assert canonical(json.loads(once)) == once
