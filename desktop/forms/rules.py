"""The language of rules over several answers: conditions as data, and whether one holds for what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from desktop.forms.keys import key_of, numbers
from desktop.forms.model import Answers, Value, Values
from desktop.organization import identifiers
from desktop.rules import model as known
from desktop.rules.choices import kind_of_choice
from desktop.rules.pack import Pack

NUMBER_KINDS = {"license": "license_number", "dxf": "dxf_id"}  # short names; others are named as `identifiers` does


class Compare(Enum):
    """How a number is compared with another; the values are those of the rules' files."""

    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"

    def holds(self, one: int, other: int) -> bool:
        """Tell whether one number is so compared with the other."""
        match self:
            case Compare.LESS_THAN:
                return one < other
            case Compare.AT_MOST:
                return one <= other
            case Compare.MORE_THAN:
                return one > other
            case Compare.AT_LEAST:
                return one >= other


@dataclass(frozen=True, slots=True)
class AnswerTo:
    """The answer to another item, in place of a number or a day."""

    item: str


@dataclass(frozen=True, slots=True)
class Today:
    """The day on which the form is filled in."""


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


@dataclass(frozen=True, slots=True)
class Answered:
    """There is an answer, or with ``is_answered`` False there is none."""

    item: str
    is_answered: bool


@dataclass(frozen=True, slots=True)
class OneOf:
    """An answer is one of these."""

    item: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class OfKind:
    """An answer is a value of one of these value sets of the rule pack."""

    item: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Compared:
    """An answer that is a number is below or above a limit."""

    item: str
    how: Compare
    limit: int | AnswerTo


@dataclass(frozen=True, slots=True)
class Before:
    """An answer that is a day is before another one."""

    item: str
    day: date | Today | AnswerTo


@dataclass(frozen=True, slots=True)
class After:
    """An answer that is a day is after another one."""

    item: str
    day: date | Today | AnswerTo


@dataclass(frozen=True, slots=True)
class WithinDays:
    """An answer that is a day is at most so many days away from today, before or after."""

    item: str
    days: int


@dataclass(frozen=True, slots=True)
class NumberIsWrong:
    """An answer cannot be a number of this kind, one of ``identifiers.KINDS``, or at least wants a second look."""

    item: str
    kind: str
    or_unusual: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A repeating group has so many entries."""

    group: str
    how: Compare
    limit: int


@dataclass(frozen=True, slots=True)
class EntityTypeIs:
    """The facility is of one of these types of the rule pack."""

    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class FactIs:
    """A fact of the profile is known and is this."""

    fact: str
    value: bool | int


Condition = (
    AllOf
    | AnyOf
    | Not
    | Answered
    | OneOf
    | OfKind
    | Compared
    | Before
    | After
    | WithinDays
    | NumberIsWrong
    | Counted
    | EntityTypeIs
    | FactIs
)


@dataclass(frozen=True, slots=True)
class Situation:
    """What a condition is asked of.

    Attributes:
        answers: of the items that are asked, and of no others.
        groups: the repeating group of each linkId that stands in one.
        group, entry: the entry of a repeating group that the condition is asked of; "" and 0 for the whole form.
    """

    answers: Answers
    today: date
    pack: Pack
    entity_type: str | None = None
    facts: Mapping[str, known.Value] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    entry: int = 0

    def values(self, item: str) -> Values:
        """Return the answers to an item: of this entry where it stands in the group, else of all entries there are."""
        group = self.groups.get(item, "")
        if not group:
            return self.answers.get(item, ())
        if group == self.group:
            return self.answers.get(key_of(item, group, self.entry), ())
        found = (self.answers.get(key_of(item, group, number), ()) for number in numbers(self.answers, group))
        return tuple(value for values in found for value in values)


def holds(condition: Condition, at: Situation) -> bool:
    """Tell whether a condition holds; what compares an item without an answer does not."""
    match condition:
        case AllOf(parts):
            return all(holds(part, at) for part in parts)
        case AnyOf(parts):
            return any(holds(part, at) for part in parts)
        case Not(part):
            return not holds(part, at)
        case Answered(item, is_answered):
            return bool(at.values(item)) == is_answered
        case Counted(group, how, limit):
            return how.holds(len(numbers((key for key, values in at.answers.items() if values), group)), limit)
        case EntityTypeIs(types):
            return at.entity_type in types
        case FactIs(fact, value):
            return same(at.facts.get(fact), value)
        case _:
            return any(_fits(condition, value, at) for value in at.values(condition.item))


Comparison = OneOf | OfKind | Compared | Before | After | WithinDays | NumberIsWrong


def _fits(condition: Comparison, value: Value, at: Situation) -> bool:
    """Tell whether one answer is as a condition asks."""
    match condition:
        case OneOf(_, wanted):
            return any(same(value, one) for one in wanted)
        case OfKind(_, kinds):
            return isinstance(value, str) and kind_of_choice(value, at.pack) in kinds
        case Compared(_, how, limit):
            limits = at.values(limit.item) if isinstance(limit, AnswerTo) else (limit,)
            return is_number(value) and any(is_number(one) and how.holds(int(value), int(one)) for one in limits)
        case NumberIsWrong(_, kind, or_unusual):
            if not isinstance(value, str):
                return False
            found = identifiers.check(kind, value)
            return bool(found.problem or (or_unusual and found.warning))
        case Before() | After() | WithinDays():
            day = day_of(value)
            return day is not None and _is_so_in_time(condition, day, at)


def _is_so_in_time(condition: Before | After | WithinDays, day: date, at: Situation) -> bool:
    match condition:
        case WithinDays(_, days):
            return abs((day - at.today).days) <= days
        case Before(_, other):
            return any(day < one for one in _days(other, at))
        case After(_, other):
            return any(day > one for one in _days(other, at))


def _days(day: date | Today | AnswerTo, at: Situation) -> tuple[date, ...]:
    match day:
        case Today():
            return (at.today,)
        case AnswerTo(item):
            return tuple(one for one in map(day_of, at.values(item)) if one is not None)
        case _:
            return (day,)


def day_of(value: Value) -> date | None:
    """Return the day that an answer is, or None."""
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def is_number(value: object) -> bool:
    """Tell whether an answer is a whole number; yes and no are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def same(value: object, other: object) -> bool:
    """Tell whether two values are equal and of one kind, so that yes is not 1."""
    return type(value) is type(other) and value == other
