"""What single forms ask: the signature, the routes, the choices and facts as the rule pack has them."""

from __future__ import annotations

import json

import pytest

from desktop.rule_packs import newest_pack
from desktop.rules.pack import Pack
from tests.forms.packaged.files import IDS, Files, codes, loaded, spanish


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The rule pack that the forms refer to."""
    return newest_pack()


@pytest.fixture(params=list(IDS.values()), ids=list(IDS))
def form(request: pytest.FixtureRequest) -> Files:
    """Each packaged form in turn."""
    return loaded(request.param)


def test_the_signature_is_the_same_in_every_form(form: Files) -> None:
    signature = form.questionnaire["item"][-1]

    assert signature == loaded("directory-choices").questionnaire["item"][-1]
    asked = {item["linkId"]: item.get("required", False) for item in signature["item"] if item["type"] != "display"}
    assert asked == {
        "signature.name": True,
        "signature.title": True,
        "signature.authority": True,
        "signature.declaration": True,
        "signature.date": True,
        "signature.zone": False,
    }


def test_nobody_is_asked_to_declare_under_penalty_of_perjury(form: Files) -> None:
    said = json.dumps([form.questionnaire, form.rules], ensure_ascii=False).casefold()

    assert "perjur" not in said


def test_only_forms_that_the_portal_takes_name_a_link() -> None:
    for id in IDS.values():  # noqa: A001 -- as everywhere
        rules = loaded(id).rules

        assert bool(rules["link"]) == ("portal" in rules["routes"]), id
        assert set(rules["routes"]) <= {"portal", "endpoint", "file", "mail"}


def test_only_the_later_start_is_historic() -> None:
    assert [one for one in IDS.values() if loaded(one).rules["is_historic"]] == ["delay-2026"]


def test_the_choices_for_notifications_hold_no_nationwide_network(pack: Pack) -> None:
    offered = codes(loaded("directory-choices").items["choices.adt"], pack)

    assert not offered & set(pack.value_sets["network"].values)
    assert set(pack.value_sets["qhio"].values) <= offered


def test_nothing_chosen_is_no_choice_to_make(pack: Pack) -> None:
    items = loaded("directory-choices").items

    for link in ("choices.request", "choices.delivery", "choices.adt"):
        assert not codes(items[link], pack) & set(pack.value_sets["none"].values)


def test_the_note_on_the_lists_names_their_day(pack: Pack) -> None:
    rule = next(one for one in loaded("directory-choices").rules["rules"] if one["id"] == "day-of-the-lists")
    day = pack.value_sets["qhio"].date

    assert day is not None
    assert f"{day.day} May {day.year}" in rule["says"]["en"]
    assert f"{day.day} may {day.year}" in rule["says"]["es"]


def test_the_kinds_of_organization_are_those_of_the_rule_pack(pack: Pack) -> None:
    kinds = loaded("required-signatory").items["organization.type"]["answerOption"]

    found = {one["valueCoding"]["code"]: one["valueCoding"]["display"] for one in kinds}
    assert found == {one.id: one.name.said("en") for one in pack.entity_types}


def test_the_facts_are_asked_in_the_words_of_the_rule_pack(pack: Pack) -> None:
    items = loaded("required-signatory").items

    for fact in pack.facts:
        item = items[f"facts.{fact.id.replace('_', '-')}"]
        assert item["text"] == fact.ask.said("en")
        assert spanish(item, "text") == fact.ask.said("es")
