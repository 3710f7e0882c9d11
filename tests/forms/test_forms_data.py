"""What the forms' files say hangs together: every id they name exists, every text has Spanish, every help a source."""

from __future__ import annotations

import re
from typing import Any

import pytest

from desktop.rule_packs import newest_pack
from desktop.rules.choices import kind_of_choice
from desktop.rules.pack import Pack
from tests.forms.packaged.files import (
    EXTENSION,
    IDS,
    OURS,
    VALUE_SET,
    Files,
    codes,
    every_item,
    extension,
    loaded,
    parts,
    spanish,
)

LINK_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")
WORDED = ("title", "description", "text", "display")
COMPARED = ("less_than", "at_most", "more_than", "at_least")
NUMBERS = {"npi", "ein", "license", "facid", "ccn", "clia", "dxf", "zip"}
SOURCES = re.compile(
    r"organization\.(name|legal_name)|pin\.dxf_id|signatory\.(name|city|zip)|today|fact\.\w+"
    r"|facility\.(name|legal_name|city|zip|entity_type|facid|license_number|ccn|npi|hcai_id|clia|ein|address|county)"
    r"|directory\.(request|delivery|adt|url|email|phone|delaying|terminated|ceased)"
    r"|determination\.(sign|sign_by|exchange|exchange_by|reasons|pack)"
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The rule pack that the forms refer to."""
    return newest_pack()


@pytest.fixture(params=list(IDS.values()), ids=list(IDS))
def form(request: pytest.FixtureRequest) -> Files:
    """Each packaged form in turn."""
    return loaded(request.param)


@pytest.mark.parametrize(("number", "id"), IDS.items())
def test_a_form_is_found_under_its_id_and_number(number: str, id: str) -> None:  # noqa: A002 -- as everywhere
    form = loaded(id)

    assert form.questionnaire["url"] == f"urn:dxf-desk:form:{id}"
    assert form.questionnaire["version"] == "2026.1"
    assert form.rules["number"] == number


def test_link_ids_are_unique_and_of_the_agreed_form(form: Files) -> None:
    every = [item["linkId"] for item, _ in every_item(form.questionnaire["item"])]

    assert len(set(every)) == len(every)
    for link in every:
        assert LINK_ID.fullmatch(link), link
        assert not any(part.isdigit() for part in link.split(".")), link


def test_an_item_is_named_after_the_group_it_stands_in(form: Files) -> None:
    for item, _ in every_item(form.questionnaire["item"]):
        for inner in item.get("item", []):
            assert inner["linkId"].startswith(item["linkId"] + "."), inner["linkId"]


def test_repeating_groups_do_not_nest(form: Files) -> None:
    for item, group in every_item(form.questionnaire["item"]):
        assert not (group and item["type"] == "group" and item.get("repeats")), item["linkId"]


def test_every_text_has_spanish(form: Files) -> None:
    for part in parts(form.questionnaire):
        for key in (key for key in WORDED if isinstance(part.get(key), str)):
            assert spanish(part, key).strip(), part[key]
        if part.get("url") == f"{OURS}pattern-says":
            assert spanish(part, "valueString").strip(), part
    for rule in form.rules["rules"]:
        assert rule["says"]["en"].strip(), rule["id"]
        assert rule["says"]["es"].strip(), rule["id"]


def test_every_help_has_a_source(form: Files) -> None:
    helps = [item for item in form.items.values() if item["type"] == "display"]

    assert helps
    for item in helps:
        assert item["linkId"].endswith(".help")
        assert extension(item, f"{EXTENSION}questionnaire-itemControl")["coding"][0]["code"] == "help"
        assert extension(item, f"{OURS}source").strip(), item["linkId"]


def test_a_question_is_asked_because_of_one_before_it(form: Files, pack: Pack) -> None:
    before: set[str] = set()
    for item, _ in every_item(form.questionnaire["item"]):
        for condition in item.get("enableWhen", []):
            asked = form.items[condition["question"]]
            assert condition["question"] in before, item["linkId"]
            assert answer_fits(condition, asked, pack), (item["linkId"], condition)
        before.add(item["linkId"])


def answer_fits(condition: dict[str, Any], asked: dict[str, Any], pack: Pack) -> bool:
    """Tell whether a question can have the answer that a condition speaks of."""
    if "answerCoding" in condition:
        return condition["answerCoding"]["code"] in codes(asked, pack)
    return bool(("answerBoolean" in condition) == (asked["type"] == "boolean"))


def test_value_sets_are_those_of_the_rule_pack(form: Files, pack: Pack) -> None:
    for item in form.items.values():
        if "answerValueSet" in item:
            assert item["answerValueSet"].startswith(VALUE_SET)
            assert codes(item, pack)


def test_no_name_of_the_rule_pack_is_typed_into_a_form(form: Files, pack: Pack) -> None:
    for item in form.items.values():
        for option in item.get("answerOption", []):
            kind = kind_of_choice(option["valueCoding"]["display"], pack)
            assert kind == "unknown", (item["linkId"], option["valueCoding"]["code"])


def test_an_example_is_as_its_pattern_asks(form: Files) -> None:
    for item in form.items.values():
        pattern, example = extension(item, f"{EXTENSION}regex"), extension(item, f"{EXTENSION}entryFormat")
        if pattern:
            assert extension(item, f"{OURS}pattern-says"), item["linkId"]
            assert not example or example == "https://" or re.fullmatch(pattern, example), item["linkId"]


def test_what_is_prefilled_exists_on_both_sides(form: Files, pack: Pack) -> None:
    facts = {fact.id for fact in pack.facts}
    for link, source in form.rules["prefill"].items():
        assert form.items[link]["type"] not in ("group", "display"), link
        assert SOURCES.fullmatch(source), source
        assert not source.startswith("fact.") or source.removeprefix("fact.") in facts, source


def test_the_portals_order_names_questions_of_the_form_once(form: Files) -> None:
    order = form.rules["portal_order"]

    assert len(set(order)) == len(order)
    assert bool(order) == ("portal" in form.rules["routes"])
    for link in order:
        assert form.items[link]["type"] not in ("group", "display"), link


def test_links_types_and_passages_are_in_the_rule_pack(form: Files, pack: Pack) -> None:
    types = {one.id for one in pack.entity_types}

    assert form.rules["link"] in {"", *pack.links}
    assert set(form.rules["not_for"]) <= types
    assert set(form.rules["sources"]) <= set(pack.passages)
    for rule in form.rules["rules"]:
        assert set(rule["passages"]) <= set(pack.passages), rule["id"]


def test_rules_have_ids_of_their_own_and_point_at_questions(form: Files) -> None:
    ids = [rule["id"] for rule in form.rules["rules"]]

    assert len(set(ids)) == len(ids)
    for rule in form.rules["rules"]:
        assert rule["severity"] in ("error", "warning", "note")
        assert rule["at"], rule["id"]
        for link in rule["at"]:
            assert link in form.items, (rule["id"], link)
            assert not link.startswith("signature"), (rule["id"], link)


def test_rules_within_a_group_speak_of_its_entries(form: Files) -> None:
    for rule in form.rules["rules"]:
        named = {part["item"] for part in parts(rule["when"]) if "item" in part} | set(rule["at"])
        inside = {form.groups[link] for link in named if link in form.groups}
        assert inside == ({rule["within"]} if "within" in rule else set()), rule["id"]


def test_conditions_speak_of_what_exists(form: Files, pack: Pack) -> None:
    for rule in form.rules["rules"]:
        for part in parts(rule["when"]):
            assert is_known(part, form, pack), (rule["id"], part)


def is_known(part: dict[str, Any], form: Files, pack: Pack) -> bool:
    """Tell whether everything that a part of a condition names exists."""
    item = form.items.get(part.get("item", part.get("count", "")))
    named = [
        item is not None or not part.keys() & {"item", "count"},
        "count" not in part or bool(item and item.get("repeats")),
        set(part.get("of_kind", ())) <= set(pack.value_sets),
        part.get("threshold", "small_clinic") in pack.thresholds,
        part.get("date", "sign") in pack.dates,
        set(part.get("entity_type", ())) <= {one.id for one in pack.entity_types},
        part.get("fact", "rural") in {fact.id for fact in pack.facts},
        part.get("number", "npi") in NUMBERS,
    ]
    return all(named) and (item is None or values_fit(part, item, pack))


def values_fit(part: dict[str, Any], item: dict[str, Any], pack: Pack) -> bool:
    """Tell whether an item can have the answers, or the kind of answer, that a condition compares it with."""
    wanted = [part["is"]] if "is" in part else part.get("in", [])
    if item["type"] == "choice":
        return set(wanted) <= codes(item, pack)
    if any(key in part for key in ("before", "after", "within_days")):
        return bool(item["type"] == "date")
    if any(key in part for key in COMPARED) and "count" not in part:
        return bool(item["type"] == "integer")
    return item["type"] != "boolean" or all(isinstance(one, bool) for one in wanted)


def test_a_limit_of_the_rule_pack_is_said_in_the_sentence(form: Files, pack: Pack) -> None:
    for rule in form.rules["rules"]:
        for part in parts(rule["when"]):
            if "threshold" in part:
                limit = str(pack.thresholds[part["threshold"]])
                assert limit in rule["says"]["en"], rule["id"]
                assert limit in rule["says"]["es"], rule["id"]
