"""Conditions over the facts of a profile, in three values: they hold, they do not, or nobody knows (Kleene's logic)."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from desktop.rules.model import Value

Facts = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Is:
    """A fact is what it is asked to be."""

    fact: str
    value: bool


@dataclass(frozen=True, slots=True)
class LessThan:
    """A count is below a limit; the limit itself is not."""

    fact: str
    limit: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Condition = Is | LessThan | AllOf | AnyOf | Not


def holds(condition: Condition, facts: Facts) -> bool | None:
    """Tell whether a condition holds; None where that depends on a fact that is not known.

    A fact that becomes unknown can turn an answer only into None, never into the other answer.
    """
    match condition:
        case Is(fact, value):
            known = facts.get(fact)
            return None if known is None else known == value
        case LessThan(fact, limit):
            known = facts.get(fact)
            return None if known is None else known < limit
        case AllOf(parts):
            return all_hold({holds(part, facts) for part in parts})
        case AnyOf(parts):
            return opposite(all_hold({opposite(holds(part, facts)) for part in parts}))
        case Not(part):
            return opposite(holds(part, facts))


def all_hold(values: Set[bool | None]) -> bool | None:
    """Tell whether all of these hold: one that does not settles it, one that is not known leaves it open."""
    if False in values:
        return False
    return None if None in values else True


def opposite(value: bool | None) -> bool | None:
    """Return the opposite; that of None is None."""
    return None if value is None else not value


def missing(condition: Condition, facts: Facts) -> frozenset[str]:
    """Return the unknown facts that keep a condition from being told; none where it can be told."""
    if holds(condition, facts) is not None:
        return frozenset()
    match condition:
        case Is(fact) | LessThan(fact):
            return frozenset({fact})
        case Not(part):
            return missing(part, facts)
        case AllOf(parts) | AnyOf(parts):
            return frozenset().union(*(missing(part, facts) for part in parts))


def mentioned(condition: Condition) -> frozenset[str]:
    """Return every fact that a condition speaks of."""
    return missing(condition, {})
