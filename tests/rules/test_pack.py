"""The packaged rule pack: it fits its schema, all of it is used, said in both languages, and verified or marked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.rule_packs import newest_pack, pack, read_pack
from desktop.rules.conditions import mentioned
from desktop.rules.pack import Open, Pack, Rule
from desktop.rules.trouble import PackTrouble, PackUnknown
from resources import packaged
from tests.rules.profiles import PACK

MEMORY = re.compile(
    r"\bOPP\b|OPP-|\bfines?\b(?! de lucro)|penalt|\bmultas?\b|[$€]\s?\d|\d\s?(dollars|USD)|130213|130212", re.IGNORECASE
)
DAY = re.compile(r"\b(\d{1,2}) (\w{3}) (20\d\d)\b")
MONTHS = {
    language: json.loads((packaged(f"words/{language}") / "general.json").read_text(encoding="utf-8"))["months"]
    for language in ("en", "es")
}


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, f"{path}/{number}")
    elif isinstance(value, str):
        yield path, value


def wordings(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(value, dict):
        if "en" in value:
            yield path, value
            return
        for key, inner in value.items():
            yield from wordings(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from wordings(inner, f"{path}/{number}")


def rules(of: Pack) -> Iterator[Rule]:
    for obligation in (of.sign, of.exchange):
        for case in obligation.cases:
            yield from case.rules
            for said in case.opens:
                yield from said.days


def opens(of: Pack) -> Iterator[Open]:
    for obligation in (of.sign, of.exchange):
        yield obligation.type_open
        for case in obligation.cases:
            yield from case.opens


def test_the_schema_is_one_and_the_pack_fits_it(schema: Any, written: Any) -> None:
    Draft202012Validator.check_schema(schema)

    assert [error.json_path for error in Draft202012Validator(schema).iter_errors(written)] == []


def test_the_newest_pack_is_read_once_and_named_as_its_file() -> None:
    assert newest_pack() is newest_pack() is pack("dxf-2026-11")
    assert newest_pack().id == "dxf-2026-11"


def test_a_pack_that_did_not_come_along_is_told(tmp_path: Any) -> None:
    with pytest.raises(PackUnknown):
        pack("dxf-1999-01")
    (tmp_path / "dxf-2027-01.json").write_bytes(b"\xff<html>")

    with pytest.raises(PackTrouble) as told:
        read_pack(tmp_path / "dxf-2027-01.json")

    assert told.value.facts["where"] == "dxf-2027-01.json"


def test_every_passage_is_used() -> None:
    cited = [rule.passages for rule in rules(PACK)] + [said.passages for said in opens(PACK)]
    cited += [fact.passages for fact in (*PACK.facts, PACK.type_fact)]
    used = {passage.id for passages in (*cited, *PACK.about.values()) for passage in passages}

    assert PACK.passages.keys() - used == set()


def test_every_question_threshold_and_day_is_used(written: Any) -> None:
    questions = [said.question for said in opens(PACK)] + [rule.question for rule in rules(PACK)]
    asked = {question.id for question in questions if question}
    values = {value for _, value in texts(written["obligations"])}

    assert PACK.questions.keys() - asked == set()
    assert PACK.thresholds.keys() <= values
    assert PACK.dates.keys() <= values


def test_every_fact_that_a_rule_speaks_of_is_asked_about_with_a_reason() -> None:
    spoken_of = {fact for rule in rules(PACK) if rule.when for fact in mentioned(rule.when)}

    assert {fact.id for fact in PACK.facts} - spoken_of == {"state_run"}


def test_every_text_is_in_both_languages_and_they_differ(written: Any) -> None:
    found = list(wordings(written))

    assert len(found) > 100
    for path, said in found:
        assert set(said) == {"en", "es"}, path
        assert said["en"] != said["es"], path


def test_every_day_in_a_text_is_the_same_in_both_languages(written: Any) -> None:
    for path, said in wordings(written):
        english, spanish = (
            [(day, MONTHS[language].index(month), year) for day, month, year in DAY.findall(said[language])]
            for language in ("en", "es")
        )
        assert english == spanish, path


def test_every_day_that_a_rule_names_is_a_day_of_the_pack(written: Any) -> None:
    known = {f"{day.day} {MONTHS['en'][day.month - 1]} {day.year}" for day in PACK.dates.values()}
    said = {" ".join(found) for _, text in texts(written["obligations"]) for found in DAY.findall(text)}

    assert {day for day in said if day.split()[1] in MONTHS["en"] and day.split()[1] != "ene"} <= known


def test_every_number_that_a_rule_names_is_a_threshold_of_the_pack(written: Any) -> None:
    said = " ".join(DAY.sub("", text) for _, text in texts(written["obligations"]))

    assert {int(number) for number in re.findall(r"(?<![\w-])\d+(?![\w-])", said)} == set(PACK.thresholds.values())


def test_nothing_from_memory_is_told(written: Any) -> None:
    assert [(path, text) for path, text in texts(written) if MEMORY.search(text)] == []


def test_what_no_source_supports_is_marked_as_unconfirmed() -> None:
    unconfirmed = {passage.id for passage in PACK.passages.values() if not passage.is_verified}

    assert unconfirmed == {"emergency-services", "sb-660-content", "qhio-designation"}
    for passage in unconfirmed:
        assert re.search("did not find|could not read|by others", PACK.passages[passage].text.said("en"))
    assert not PACK.links["signing-portal"].is_verified


def test_no_rule_rests_on_unconfirmed_passages_alone() -> None:
    alone = [rule for rule in rules(PACK) if not any(passage.is_verified for passage in rule.passages)]

    assert alone == []


def test_the_agency_is_hcai_and_open_data_is_cdii() -> None:
    assert PACK.agencies["hcai"].email == "DxF@hcai.ca.gov"
    assert {question.agency for question in PACK.questions.values()} == {"hcai"}
    assert "open data" in PACK.agencies["cdii"].what_for.said("en").lower()


def test_questions_are_questions(written: Any) -> None:
    asked = [item["text"] for item in written["questions"]]
    asked += [item["ask"] for item in (*written["facts"], written["type_question"])]

    for said in asked:
        assert said["en"].endswith("?")
        assert "¿" in said["es"]
        assert said["es"].endswith("?")


def test_reasons_and_passages_are_sentences_in_plain_words(written: Any) -> None:
    legalese = re.compile(
        r"\bshall\b|pursuant|hereby|herein|thereof|whereas|non-compliant|\bdeberá\b|conforme a", re.IGNORECASE
    )
    for path, said in wordings(written):
        if re.search(r"/(reasons|passages|why|note)/", f"{path}/"):
            assert said["en"].endswith("."), path
            assert said["es"].endswith("."), path
        assert not any(legalese.search(text) for text in said.values()), path


def test_no_type_of_a_list_fits_two_types() -> None:
    for kind in ("list_types", "registry_types"):
        named = [value for entity_type in PACK.entity_types for value in getattr(entity_type, kind)]
        assert len(named) == len(set(named))
