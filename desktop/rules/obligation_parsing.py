"""Reads the obligations of a rule pack: cases, rules and conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.rules.conditions import AllOf, AnyOf, Condition, Is, LessThan, Not, mentioned
from desktop.rules.model import Answer, Passage, Question
from desktop.rules.pack import Case, FactDefinition, Obligation, Open, Rule
from desktop.rules.reading import Place

ANSWERS = {answer.value: answer for answer in (Answer.REQUIRED, Answer.NOT_REQUIRED)}
DEEPEST = 8  # levels of a condition within a condition


@dataclass(frozen=True, slots=True)
class Known:
    """What rules may point to, by id."""

    passages: Mapping[str, Passage]
    questions: Mapping[str, Question]
    types: frozenset[str]
    facts: Mapping[str, FactDefinition]
    dates: Mapping[str, date]
    thresholds: Mapping[str, int]


def obligation(id: str, place: Place, known: Known) -> Obligation:  # noqa: A002 -- ids are called id throughout
    """Return an obligation; every entity type has exactly one case in it."""
    place.only("cases", "type_open")
    cases = tuple(case(item, known) for item in place["cases"].items(at_least=1))
    types = [type_ for one in cases for type_ in one.types]
    if sorted(types) != sorted(known.types):
        raise place["cases"].trouble("each entity type once")
    return Obligation(id, cases, open_end(place["type_open"], known))


def case(place: Place, known: Known) -> Case:
    """Return the rules for some types: all but the last under a condition, and a word for whatever may be missing."""
    place.only("types", "rules", "open")
    rules = tuple(rule(item, known) for item in place["rules"].items(at_least=1))
    conditions = [one.when for one in rules[:-1]]
    if None in conditions or rules[-1].when is not None:
        raise place["rules"].trouble("a condition in every rule but the last")
    types = place["types"].some_of({type_: type_ for type_ in known.types})
    if len(set(types)) < len(types):
        raise place["types"].trouble("each entity type once")
    opens = tuple(open_end(item, known) for item in place["open"].items()) if place.has("open") else ()
    asked = frozenset().union(*(mentioned(one) for one in conditions if one))
    spoken_for = frozenset().union(*(one.facts or asked for one in opens))
    if not asked <= spoken_for:
        raise place.trouble("open: " + ", ".join(sorted(asked - spoken_for)))
    return Case(frozenset(types), rules, opens)


def rule(place: Place, known: Known) -> Rule:
    """Return one rule."""
    place.only("when", "answer", "by", "reasons", "passages", "question")
    return Rule(
        when=condition(place["when"], known) if place.has("when") else None,
        answer=place["answer"].one_of(ANSWERS),
        by=place["by"].if_any(lambda at: at.one_of(known.dates)),
        reasons=place["reasons"].wordings(),
        passages=place["passages"].some_of(known.passages),
        question=place["question"].one_of(known.questions) if place.has("question") else None,
    )


def open_end(place: Place, known: Known) -> Open:
    """Return what is said while facts are missing."""
    place.only("facts", "reasons", "passages", "question", "days")
    facts = place["facts"].some_of(known.facts) if place.has("facts") else ()
    return Open(
        facts=frozenset(fact.id for fact in facts),
        reasons=place["reasons"].wordings(),
        passages=place["passages"].some_of(known.passages),
        question=place["question"].one_of(known.questions) if place.has("question") else None,
        days=tuple(rule(item, known) for item in place["days"].items(at_least=1)) if place.has("days") else (),
    )


def condition(place: Place, known: Known, depth: int = 0) -> Condition:
    """Return a condition, with its parts."""
    if depth > DEEPEST:
        raise place.trouble(f"conditions within conditions: {DEEPEST}")
    place.only("fact", "is", "less_than", "all_of", "any_of", "not")
    if place.has("fact"):
        return about_a_fact(place, known)
    if len(place.table()) != 1:
        raise place.trouble("all_of | any_of | not | fact")
    if place.has("not"):
        return Not(condition(place["not"], known, depth + 1))
    name, kind = ("all_of", AllOf) if place.has("all_of") else ("any_of", AnyOf)
    return kind(tuple(condition(part, known, depth + 1) for part in place[name].items(at_least=1)))


def about_a_fact(place: Place, known: Known) -> Is | LessThan:
    """Return a condition on one fact: a yes-or-no is something, a count is less than a threshold."""
    fact = place["fact"].one_of(known.facts)
    if fact.kind == "yes_no":
        place.only("fact", "is")
        return Is(fact.id, place["is"].yes_or_no())
    place.only("fact", "less_than")
    return LessThan(fact.id, place["less_than"].one_of(known.thresholds))
