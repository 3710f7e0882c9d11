"""Reads the conditions of a form's rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import date

from desktop.forms.model import Value
from desktop.forms.rules import (
    NUMBER_KINDS,
    After,
    AllOf,
    Answered,
    AnswerTo,
    AnyOf,
    Before,
    Compare,
    Compared,
    Condition,
    Counted,
    EntityTypeIs,
    FactIs,
    Not,
    NumberIsWrong,
    OfKind,
    OneOf,
    Today,
    WithinDays,
)
from desktop.organization.identifiers import KINDS
from desktop.rules.pack import Pack
from desktop.rules.reading import Place

DEEPEST = 12  # conditions within conditions
COMPARES = {one.value: one for one in Compare}
NUMBERS = {**{kind: kind for kind in KINDS}, **NUMBER_KINDS}


@dataclass(frozen=True, slots=True)
class Names:
    """What a condition may speak of: linkIds of items, those of repeating groups, and the rule pack."""

    links: Set[str]
    groups: Set[str]
    pack: Pack


def condition(place: Place, names: Names, depth: int = 0) -> Condition:
    """Return a condition."""
    if depth > DEEPEST:
        raise place.trouble(f"at most {DEEPEST} conditions within each other")
    for key, read in _READERS.items():
        if place.has(key):
            return read(place, names, depth)
    raise place.trouble(" | ".join(_READERS))


def _all(place: Place, names: Names, depth: int) -> Condition:
    place.only("all")
    return AllOf(tuple(condition(one, names, depth + 1) for one in place["all"].items(at_least=1)))


def _any(place: Place, names: Names, depth: int) -> Condition:
    place.only("any")
    return AnyOf(tuple(condition(one, names, depth + 1) for one in place["any"].items(at_least=1)))


def _not(place: Place, names: Names, depth: int) -> Condition:
    place.only("not")
    return Not(condition(place["not"], names, depth + 1))


def _of_item(place: Place, names: Names, _depth: int) -> Condition:
    item = _link(place["item"], names.links)
    found = [key for key in _COMPARISONS if place.has(key)]
    if len(found) != 1:
        raise place.trouble(" | ".join(_COMPARISONS))
    how_odd = "is_unusual" if place.has("is_unusual") else "is_wrong"
    place.only("item", found[0], *((how_odd,) if found[0] == "number" else ()))
    return _COMPARISONS[found[0]](item, place[found[0]], place, names)


def _count(place: Place, names: Names, _depth: int) -> Condition:
    group = _link(place["count"], names.groups)
    how = next((key for key in COMPARES if place.has(key)), "")
    if not how:
        raise place.trouble(" | ".join(COMPARES))
    place.only("count", how)
    return Counted(group, COMPARES[how], _limit_number(place[how], names))


def _entity_type(place: Place, names: Names, _depth: int) -> Condition:
    place.only("entity_type")
    known = {one.id: one.id for one in names.pack.entity_types}
    return EntityTypeIs(frozenset(place["entity_type"].some_of(known)))


def _fact(place: Place, names: Names, _depth: int) -> Condition:
    place.only("fact", "is")
    fact = place["fact"].one_of({one.id: one.id for one in names.pack.facts})
    value = place["is"].value
    if not isinstance(value, bool | int):
        raise place["is"].trouble("true | false | whole number")
    return FactIs(fact, value)


_READERS: Mapping[str, Callable[[Place, Names, int], Condition]] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "item": _of_item,
    "count": _count,
    "entity_type": _entity_type,
    "fact": _fact,
}


def _answered(item: str, value: Place, _place: Place, _names: Names) -> Condition:
    return Answered(item, value.yes_or_no())


def _is(item: str, value: Place, _place: Place, _names: Names) -> Condition:
    return OneOf(item, (_value(value),))


def _in(item: str, value: Place, _place: Place, _names: Names) -> Condition:
    return OneOf(item, tuple(_value(one) for one in value.items(at_least=1)))


def _of_kind(item: str, value: Place, _place: Place, names: Names) -> Condition:
    return OfKind(item, frozenset(value.some_of({one: one for one in names.pack.value_sets})))


def _compared(how: Compare) -> Callable[[str, Place, Place, Names], Condition]:
    def read(item: str, value: Place, _place: Place, names: Names) -> Condition:
        if isinstance(value.value, dict) and value.has("item"):
            return Compared(item, how, AnswerTo(_link(value["item"], names.links)))
        return Compared(item, how, _limit_number(value, names))

    return read


def _before(item: str, value: Place, _place: Place, names: Names) -> Condition:
    return Before(item, _day(value, names))


def _after(item: str, value: Place, _place: Place, names: Names) -> Condition:
    return After(item, _day(value, names))


def _within_days(item: str, value: Place, _place: Place, _names: Names) -> Condition:
    return WithinDays(item, value.count())


def _number(item: str, value: Place, place: Place, _names: Names) -> Condition:
    asked = "is_unusual" if place.has("is_unusual") else "is_wrong"
    if not place[asked].yes_or_no():
        raise place[asked].trouble("true")
    return NumberIsWrong(item, value.one_of(NUMBERS), or_unusual=asked == "is_unusual")


_COMPARISONS: Mapping[str, Callable[[str, Place, Place, Names], Condition]] = {
    "answered": _answered,
    "is": _is,
    "in": _in,
    "of_kind": _of_kind,
    **{name: _compared(how) for name, how in COMPARES.items()},
    "before": _before,
    "after": _after,
    "within_days": _within_days,
    "number": _number,
}


def _link(place: Place, known: Set[str]) -> str:
    if place.text() not in known:
        raise place.trouble("the linkId of an item, or of a repeating group where entries are counted")
    return place.text()


def _value(place: Place) -> Value:
    if not isinstance(place.value, str | bool | int):
        raise place.trouble("text | true | false | whole number")
    return place.value


def _limit_number(place: Place, names: Names) -> int:
    """Return a whole number, or the threshold of the rule pack that is named."""
    if isinstance(place.value, dict):
        place.only("threshold")
        return place["threshold"].one_of(names.pack.thresholds)
    if isinstance(place.value, bool) or not isinstance(place.value, int):
        raise place.trouble("whole number")
    return place.value


def _day(place: Place, names: Names) -> date | Today | AnswerTo:
    """Return a day, today, a day of the rule pack, or the answer to another item."""
    if place.value == "today":
        return Today()
    if not isinstance(place.value, dict):
        return place.day()
    place.only(*(("item",) if place.has("item") else ("date",)))
    return AnswerTo(_link(place["item"], names.links)) if place.has("item") else place["date"].one_of(names.pack.dates)
