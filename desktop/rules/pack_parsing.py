"""Turns the JSON of a rule pack into a `Pack`, or says at which place it is not one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from desktop.rules.model import Passage, Question
from desktop.rules.obligation_parsing import Known, obligation
from desktop.rules.pack import ENTITY_TYPE, Agency, EntityType, FactDefinition, Link, Pack, ValueSet
from desktop.rules.reading import Place

T = TypeVar("T")
PACK_KEYS = (
    *("$schema", "id", "date", "passages", "dates", "thresholds", "agencies", "questions", "links", "value_sets"),
    *("type_question", "entity_types", "facts", "obligations", "about"),
)
DATES = ("sign", "exchange", "exchange_delayed")
SUBJECTS = ("signed", "listed", "next", "agency")


def parse_pack(document: object) -> Pack:
    """Return the rule pack that a JSON document holds.

    Raises:
        PackTrouble: something is missing, of another kind, or points to nothing; the error names the place.
    """
    root = Place(document)
    root.only(*PACK_KEYS)
    passages = by_id(root["passages"], passage)
    agencies = by_id(root["agencies"], agency)
    types = by_id(root["entity_types"], entity_type)
    facts = by_id(root["facts"], lambda place: fact(place, passages))
    settled = {known: known for known in facts}
    questions = by_id(root["questions"], lambda place: question(place, settled, agencies))
    dates = {name: root["dates"][name].day() for name in DATES}
    thresholds = {name: place.count() for name, place in root["thresholds"].named()}
    known = Known(passages, questions, frozenset(types), facts, dates, thresholds)
    return Pack(
        id=root["id"].text(),
        date=root["date"].day(),
        passages=passages,
        entity_types=tuple(types.values()),
        facts=tuple(facts.values()),
        type_fact=type_fact(root["type_question"], passages),
        agencies=agencies,
        questions=questions,
        value_sets=by_id(root["value_sets"], value_set),
        links=by_id(root["links"], link),
        dates=dates,
        thresholds=thresholds,
        about={subject: root["about"][subject].some_of(passages) for subject in SUBJECTS},
        sign=obligation("sign", root["obligations"]["sign"], known),
        exchange=obligation("exchange", root["obligations"]["exchange"], known),
    )


def by_id(place: Place, read: Callable[[Place], T]) -> dict[str, T]:
    """Return what is read from each item of a list, by the item's id; no id may stand there twice."""
    found: dict[str, T] = {}
    for item in place.items(at_least=1):
        id = item["id"].text()  # noqa: A001 -- ids are called id throughout
        if id in found:
            raise item["id"].trouble("an id of its own")
        found[id] = read(item)
    return found


def passage(place: Place) -> Passage:
    """Return a passage."""
    place.only("id", "text", "source", "date", "verified")
    return Passage(
        id=place["id"].text(),
        text=place["text"].wording(),
        source=place["source"].text(),
        date=place["date"].if_any(Place.day),
        is_verified=place["verified"].yes_or_no(),
    )


def agency(place: Place) -> Agency:
    """Return an agency."""
    place.only("id", "name", "email", "what_for", "since", "source")
    return Agency(
        id=place["id"].text(),
        name=place["name"].wording(),
        email=place["email"].text(may_be_empty=True),
        what_for=place["what_for"].wording(),
        since=place["since"].if_any(Place.day),
        source=place["source"].text(),
    )


def entity_type(place: Place) -> EntityType:
    """Return an entity type."""
    place.only("id", "name", "explanation", "list_types", "registry_types")
    return EntityType(
        id=place["id"].text(),
        name=place["name"].wording(),
        explanation=place["explanation"].wording(),
        list_types=frozenset(place["list_types"].texts()),
        registry_types=frozenset(place["registry_types"].texts()),
    )


def fact(place: Place, passages: Mapping[str, Passage]) -> FactDefinition:
    """Return the definition of a fact."""
    place.only("id", "kind", "ask", "why", "passages", "most", "unsaid")
    kind = place["kind"].one_of({kind: kind for kind in ("yes_no", "count")})
    return FactDefinition(
        id=place["id"].text(),
        kind=kind,
        ask=place["ask"].wording(),
        why=place["why"].wording(),
        passages=place["passages"].some_of(passages),
        most=place["most"].count() if kind == "count" else 0,
        unsaid=place["unsaid"].yes_or_no() if kind == "yes_no" and place.has("unsaid") else None,
    )


def type_fact(place: Place, passages: Mapping[str, Passage]) -> FactDefinition:
    """Return the question for the entity type."""
    place.only("ask", "why", "passages")
    return FactDefinition(
        id=ENTITY_TYPE,
        kind=ENTITY_TYPE,
        ask=place["ask"].wording(),
        why=place["why"].wording(),
        passages=place["passages"].some_of(passages),
    )


def question(place: Place, settled: Mapping[str, str], agencies: Mapping[str, Agency]) -> Question:
    """Return a question for an agency."""
    place.only("id", "text", "settles", "agency")
    settles = place["settles"]
    return Question(
        id=place["id"].text(),
        text=place["text"].wording(),
        settles=settles.one_of(settled) if settles.value else settles.text(may_be_empty=True),
        agency=place["agency"].one_of(agencies).id,
    )


def link(place: Place) -> Link:
    """Return an official address; it is reached by https."""
    place.only("id", "url", "name", "note", "source", "date", "verified")
    if not place["url"].text().startswith("https://"):
        raise place["url"].trouble("https://")
    return Link(
        id=place["id"].text(),
        url=place["url"].text(),
        name=place["name"].wording(),
        note=place["note"].wording(),
        source=place["source"].text(),
        date=place["date"].if_any(Place.day),
        is_verified=place["verified"].yes_or_no(),
    )


def value_set(place: Place) -> ValueSet:
    """Return the values of one kind."""
    place.only("id", "name", "values", "source", "date")
    return ValueSet(
        id=place["id"].text(),
        name=place["name"].wording(),
        values=place["values"].texts(),
        source=place["source"].text(),
        date=place["date"].day(),
    )
