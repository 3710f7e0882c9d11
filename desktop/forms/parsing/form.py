"""Reads a whole form: the questionnaire, and the rules that go with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from desktop.forms.enabling import every_item
from desktop.forms.model import CrossRule, Form, Item, ItemType, Severity
from desktop.forms.parsing import extensions as ext
from desktop.forms.parsing.conditions import Names, condition
from desktop.forms.parsing.items import Within, items
from desktop.forms.parsing.value_sets import value_sets, whole
from desktop.forms.record.canonical import hash_of
from desktop.forms.trouble import FormUnreadable
from desktop.rules.model import Passage
from desktop.rules.pack import Pack
from desktop.rules.reading import Place
from desktop.rules.trouble import PackTrouble

URL = "urn:dxf-desk:form:"
ROUTES = {route: route for route in ("endpoint", "portal", "file", "mail")}
RULES_KEYS = (
    *("$schema", "number", "routes", "link", "is_historic", "not_for", "portal_order", "prefill", "rules", "sources"),
)
RULE_KEYS = ("id", "severity", "when", "at", "within", "says", "passages")
SEVERITIES = {one.value: one for one in Severity}
SIGNATURE = {  # the items of the last group, in any order
    "signature.name": ItemType.STRING,
    "signature.title": ItemType.STRING,
    "signature.authority": ItemType.BOOLEAN,
    "signature.declaration": ItemType.BOOLEAN,
    "signature.date": ItemType.DATE_TIME,
    "signature.zone": ItemType.STRING,
}
NO_RULES: Mapping[str, object] = {"number": "", "routes": [], "link": "", "prefill": {}, "rules": []}
PREFILL = re.compile(
    r"organization\.(name|legal_name)"
    r"|facility\.(name|legal_name|city|zip|entity_type|facid|license_number|ccn|npi|hcai_id|clia|ein|address|county)"
    r"|fact\.[a-z_]+|pin\.dxf_id|signatory\.(name|city|zip)"
    r"|directory\.(request|delivery|adt|url|email|phone|delaying|terminated|ceased)"
    r"|determination\.(sign|sign_by|exchange|exchange_by|reasons|pack)|today"
)


def parse_form(questionnaire: object, rules: object, pack: Pack) -> Form:
    """Return the form that a questionnaire and its rules are.

    Raises:
        FormUnreadable: something is missing, of another kind, or points to nothing; the error names the place.
    """
    try:
        return _form(Place(questionnaire), Place(rules), pack)
    except PackTrouble as trouble:
        raise _unreadable(questionnaire, trouble.facts["where"], trouble.facts["wanted"]) from None
    except (RecursionError, ValueError) as trouble:
        raise _unreadable(questionnaire, "/", type(trouble).__name__) from None


def form_of_document(document: object, pack: Pack) -> Form:
    """Return the form of a questionnaire alone, such as the one a signed record was made with; it has no rules.

    Raises:
        FormUnreadable: see `parse_form`.
    """
    return parse_form(document, NO_RULES, pack)


def _unreadable(questionnaire: object, where: str | int, wanted: str | int) -> FormUnreadable:
    url = questionnaire.get("url", "") if isinstance(questionnaire, dict) else ""
    return FormUnreadable(file=str(url)[:100].removeprefix(URL), where=where, wanted=wanted)


def _form(root: Place, rules: Place, pack: Pack) -> Form:
    if root["resourceType"].text() != "Questionnaire":
        raise root["resourceType"].trouble("Questionnaire")
    if root.has("modifierExtension"):
        raise root["modifierExtension"].trouble("no modifierExtension")
    rules.only(*RULES_KEYS)
    found = items(root["item"], Within(value_sets(root, pack).options, {}))
    signature = _signature(found[-1], root["item"])
    document = whole(root.table(), pack)
    known = {one.link_id: one for one in every_item(found[:-1])}
    names = Names(known.keys(), {link for link, one in known.items() if _is_repeating(one)}, pack)
    return Form(
        id=_id(root["url"]),
        version=root["version"].text(),
        number=rules["number"].text(may_be_empty=True),
        url=root["url"].text(),
        title=ext.wording(root, "title"),
        purpose=ext.wording(root, "description"),
        date=_day(root["date"]),
        items=found[:-1],
        signature=signature,
        rules=_rules(rules["rules"], names),
        routes=rules["routes"].some_of(ROUTES) if rules["routes"].value != [] else (),
        portal_order=_links(rules, "portal_order", known),
        link=_link(rules["link"], pack),
        prefill=_prefill(rules["prefill"], known),
        not_for=_types(rules, pack),
        is_historic=rules.has("is_historic") and rules["is_historic"].yes_or_no(),
        document=document,
        hash=hash_of(document),
        sources=_passages(rules, "sources", pack),
    )


def _id(place: Place) -> str:
    found = re.fullmatch(re.escape(URL) + r"([a-z0-9-]{1,60})", place.text())
    if found is None:
        raise place.trouble(f"{URL}…")
    return found[1]


def _day(place: Place) -> date:
    return Place(place.text()[:10], place.where).day()


def _signature(item: Item, place: Place) -> Item:
    kinds = {one.link_id: one.type for one in item.items if one.type is not ItemType.DISPLAY}
    if item.link_id != "signature" or item.type is not ItemType.GROUP or kinds != SIGNATURE:
        raise Place(None, f"{place.where}[-1]").trouble("the group signature with " + ", ".join(SIGNATURE))
    return item


def _is_repeating(item: Item) -> bool:
    return item.type is ItemType.GROUP and item.repeats


def _rules(place: Place, names: Names) -> tuple[CrossRule, ...]:
    found = tuple(_rule(one, names) for one in place.items())
    if len({one.id for one in found}) < len(found):
        raise place.trouble("an id of its own for each rule")
    return found


def _rule(place: Place, names: Names) -> CrossRule:
    place.only(*RULE_KEYS)
    known = {link: link for link in names.links}
    return CrossRule(
        id=place["id"].text(),
        severity=place["severity"].one_of(SEVERITIES),
        when=condition(place["when"], names),
        at=place["at"].some_of(known),
        says=place["says"].wording(),
        passages=_passages(place, "passages", names.pack),
        within=place["within"].one_of({group: group for group in names.groups}) if place.has("within") else "",
    )


def _passages(place: Place, key: str, pack: Pack) -> tuple[Passage, ...]:
    return tuple(one.one_of(pack.passages) for one in place[key].items()) if place.has(key) else ()


def _links(place: Place, key: str, known: Mapping[str, Item]) -> tuple[str, ...]:
    links = {link: link for link in known}
    return tuple(one.one_of(links) for one in place[key].items()) if place.has(key) else ()


def _link(place: Place, pack: Pack) -> str:
    return place.one_of({link: link for link in pack.links}) if place.value != "" else ""


def _types(place: Place, pack: Pack) -> frozenset[str]:
    types = {one.id: one.id for one in pack.entity_types}
    return frozenset(one.one_of(types) for one in place["not_for"].items()) if place.has("not_for") else frozenset()


def _prefill(place: Place, known: Mapping[str, Item]) -> Mapping[str, str]:
    found = {}
    for link, source in place.named():
        if link not in known or not PREFILL.fullmatch(source.text()):
            raise source.trouble("a source of answers for an item of the form")
        found[link] = source.text()
    return found
