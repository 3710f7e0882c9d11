"""A form says what it has to say, or the place where it does not is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.forms.library import form, forms, parse_form, read_form, troubles, versions
from desktop.forms.model import ItemType
from desktop.forms.parsing.form import form_of_document
from desktop.forms.parsing.patterns import MOST_TEXT, matches, trouble_with
from desktop.forms.response import canonical, hash_of
from desktop.forms.trouble import FormUnreadable
from desktop.rule_packs import newest_pack
from desktop.words import Words
from sync.errors import NotFound
from tests.forms.little import about, item, little, pattern, questionnaire, rule, rules, signature, when

Change = Callable[[dict[str, Any]], object]


def test_a_form_is_read_with_everything_it_says() -> None:
    made = little()

    assert (made.id, made.version, made.number) == ("little", "2026.1", "F1")
    assert made.title.said("es") == "Un formulario pequeño"
    assert [group.link_id for group in made.items] == ["about", "choices", "site"]
    assert next(one.link_id for one in made.signature.items) == "signature.name"
    name, phone, beds = made.items[0].items[:3]
    assert name.help is not None
    assert (name.help.said("en"), name.source, name.most, name.items) == (
        "As on the license.",
        "A list of 2024",
        40,
        (),
    )
    assert phone.pattern_says is not None
    assert phone.pattern_says.said("es") == "Type a phone number. (es)"
    assert (beds.type, beds.least, beds.highest) == (ItemType.INTEGER, 0, 5000)


def test_value_sets_of_the_rule_pack_become_options_and_stay_in_the_document() -> None:
    made = little()

    network = made.items[1].items[1]
    values = newest_pack().value_sets
    assert [one.code for one in network.options] == [*values["qhio"].values, "SELF", "NOT APPLICABLE"]
    again = form_of_document(json.loads(canonical(made.document)), newest_pack())
    assert (again.items, again.signature, again.hash) == (made.items, made.signature, made.hash)
    assert made.hash == hash_of(made.document)


WRONG: list[tuple[str, Change, str]] = [
    ("no questionnaire", lambda q: q.update(resourceType="Patient"), "resourceType"),
    ("a foreign address", lambda q: q.update(url="http://example.org"), "url"),
    ("no version", lambda q: q.pop("version"), "version"),
    ("no Spanish", lambda q: q.pop("_title"), "_title"),
    ("no items", lambda q: q.update(item=[]), "item"),
    ("no list of items", lambda q: q.update(item={}), "item"),
    ("no signature", lambda q: q["item"].pop(), "item[-1]"),
    ("a date that is none", lambda q: q.update(date="tomorrow"), "date"),
    ("what changes the meaning", lambda q: q.update(modifierExtension=[]), "modifierExtension"),
    ("an unknown type", lambda q: q["item"][0]["item"][0].update(type="attachment"), "item[0].item[0].type"),
    ("an unknown key", lambda q: q["item"][0]["item"][0].update(initial=[]), "item[0].item[0]"),
    ("a linkId twice", lambda q: q["item"].insert(1, about()), "item[1].linkId"),
    ("a linkId with a number", lambda q: q["item"][0]["item"][0].update(linkId="about.1"), "item[0].item[0].linkId"),
    ("text for a number", lambda q: q["item"][0]["item"][0].update(maxLength="40"), "item[0].item[0].maxLength"),
    ("options at a text", lambda q: q["item"][0]["item"][1].update(answerOption=[]), "item[0].item[1].type"),
    ("a value set nobody knows", lambda q: q["item"][1]["item"][1].update(answerValueSet="urn:x"),
     "item[1].item[1].answerValueSet"),
    ("a condition on what comes later", lambda q: q["item"][0]["item"][1].update(when("site.name", answerString="x")),
     "item[0].item[1].enableWhen[0].question"),
    ("a bad expression", lambda q: q["item"][0]["item"][1].update(extension=pattern("(", "x")),
     "item[0].item[1].extension[0].valueString"),
    ("an expression that takes for ever", lambda q: q["item"][0]["item"][1].update(extension=pattern("(a+)+$", "x")),
     "item[0].item[1].extension[0].valueString"),
    ("a number that is not whole", lambda q: q.update(rating=1.5), "/"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "where"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
def test_a_questionnaire_that_is_none_names_the_place(change: Change, where: str) -> None:
    document = questionnaire()
    change(document)

    with pytest.raises(FormUnreadable) as caught:
        parse_form(document, rules(), newest_pack())

    assert caught.value.facts["where"] == where


@pytest.mark.parametrize("document", [None, 3, "text", [], {}, {"resourceType": "Questionnaire"}])
def test_anything_else_is_no_form(document: object) -> None:
    with pytest.raises(FormUnreadable):
        parse_form(document, rules(), newest_pack())
    with pytest.raises(FormUnreadable):
        parse_form(questionnaire(), document, newest_pack())


def test_groups_that_are_too_deep_are_refused() -> None:
    inner = item("deep.last", "string")
    for number in range(40):
        inner = item(f"deep.x{number}", "group", item=[inner])

    with pytest.raises(FormUnreadable, match="within each other"):
        parse_form(questionnaire(inner), rules(), newest_pack())


RULE_TROUBLE: list[tuple[object, str]] = [
    ({}, "rules[0].when"),
    ({"item": "nothing.there", "answered": True}, "rules[0].when.item"),
    ({"item": "about.beds", "at_least": "many"}, "rules[0].when.at_least"),
    ({"item": "about.beds", "at_least": {"threshold": "none"}}, "rules[0].when.at_least.threshold"),
    ({"item": "about.beds", "is": None}, "rules[0].when.is"),
    ({"item": "about.beds", "is": 1, "answered": True}, "rules[0].when"),
    ({"item": "about.opened", "before": "soon"}, "rules[0].when.before"),
    ({"item": "about.opened", "before": {"date": "never"}}, "rules[0].when.before.date"),
    ({"item": "choices.network", "of_kind": ["nope"]}, "rules[0].when.of_kind[0]"),
    ({"item": "site.npi", "number": "shoe", "is_wrong": True}, "rules[0].when.number"),
    ({"count": "about", "at_least": 1}, "rules[0].when.count"),
    ({"entity_type": ["nope"]}, "rules[0].when.entity_type[0]"),
    ({"fact": "nope", "is": True}, "rules[0].when.fact"),
    ({"all": []}, "rules[0].when.all"),
]


@pytest.mark.parametrize(("condition", "where"), RULE_TROUBLE)
def test_a_rule_that_points_to_nothing_names_the_place(condition: object, where: str) -> None:
    with pytest.raises(FormUnreadable) as caught:
        little(rule("one", condition, "about.name"))

    assert caught.value.facts["where"] == where


def test_conditions_that_are_too_deep_are_refused() -> None:
    condition: object = {"item": "about.name", "answered": True}
    for _ in range(300):
        condition = {"not": condition}

    with pytest.raises(FormUnreadable, match="within each other"):
        little(rule("deep", condition, "about.name"))


@pytest.mark.parametrize(
    "expression",
    [r"(a+)+", r"(a|a)*", r"(a|aa){1,50}", r"(?=a)b", r"(a)\1", r"(.a+)+", r"((a+)b)+", r"a*a*a*a*a*", "a?" * 40,
     "a{0,100}" * 5, "(", "a{5000}", "x" * 400],
)  # fmt: skip
def test_an_expression_that_may_take_for_ever_is_refused(expression: str) -> None:
    assert trouble_with(expression)


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", "name@clinic.example.org"),
        (r"[0-9]{5}(-?[0-9]{4})?", "95814-1234"),
        (r"\+?[0-9()./ \-]{7,20}( ?(x|ext\.?) ?[0-9]{1,6})?", "916-555-0100 ext. 12"),
        (r"https://\S+", "https://example.org/fhir"),
        (r"DXF[0-9]{6}", "DXF000123"),
    ],
)
def test_an_ordinary_expression_is_matched_whole(expression: str, text: str) -> None:
    assert trouble_with(expression) == ""
    assert matches(expression, text)
    assert not matches(expression, f"{text}\n")
    assert not matches(expression, text + "9" * MOST_TEXT[0])


def test_packaged_forms_are_all_read() -> None:
    assert troubles() == ()
    assert [one.number for one in forms()] == [f"F{number}" for number in range(1, 10)]
    for one in forms():
        assert form(one.id) is form(one.id, one.version)
        assert versions(one.id)[-1] == one.version


@pytest.mark.parametrize(("wanted", "version"), [("no-such", ""), ("directory-choices", "1999.1"), ("../words", "")])
def test_a_form_that_does_not_come_with_the_program_is_not_found(wanted: str, version: str) -> None:
    with pytest.raises(NotFound):
        form(wanted, version)


@pytest.mark.parametrize("damaged", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"<html></html>", b"null"])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, damaged: bytes) -> None:
    folder = tmp_path / "little" / "2026.1"
    folder.mkdir(parents=True)
    (folder / "questionnaire.json").write_bytes(damaged)
    (folder / "rules.json").write_text(json.dumps(rules()), encoding="utf-8")

    with pytest.raises(FormUnreadable) as caught:
        read_form(folder)

    told = Words("en").error(caught.value)
    assert "safe" in told.safe
    assert str(tmp_path) not in str(told)


def test_a_signature_lacking_its_statement_is_no_signature() -> None:
    wrong = signature()
    wrong["item"] = [one for one in wrong["item"] if one["linkId"] != "signature.declaration"]
    document = questionnaire()
    document["item"][-1] = wrong

    with pytest.raises(FormUnreadable, match=r"signature\.declaration"):
        parse_form(document, rules(), newest_pack())


def test_a_damaged_form_is_named_by_its_folder_and_not_by_what_it_says_of_itself(tmp_path: Path) -> None:
    folder = tmp_path / "directory-choices" / "2026.1"
    folder.mkdir(parents=True)
    for name in ("questionnaire.json", "rules.json"):
        (folder / name).write_text("{}", encoding="utf-8")

    with pytest.raises(FormUnreadable) as raised:
        read_form(folder)

    assert raised.value.facts["file"] == "directory-choices/2026.1"
