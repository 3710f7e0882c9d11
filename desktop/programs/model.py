"""The nouns of the program counts: a value that may be hidden or absent, levels, places, and what is compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from sync.tables.model import Version


class Reason(Enum):
    """Why the publisher hides a value; the value is a key of the word tables."""

    SMALL = "small"
    PROTECTS = "protects"  # with it, a small number could be worked out
    UNSTABLE = "unstable"
    INCOMPLETE = "incomplete"
    UNSAID = "unsaid"  # nothing says why


@dataclass(frozen=True, slots=True)
class Hidden:
    """A value that exists and is not published; never zero, never left out of a sum in silence."""

    reason: Reason = Reason.UNSAID


Number = int | float
Value = int | float | Hidden | None  # None: the file has nothing there


def number(value: Value) -> Number | None:
    """Return the published number, or None for a value that is hidden or absent."""
    return value if isinstance(value, int | float) else None


class Period(Enum):
    """Which of the two counts of a year."""

    ANNUAL = "annual"  # everybody served in the year
    JULY = "july"  # those served in one month


class Level(Enum):
    """What sort of place a row is about, from the largest."""

    STATE = "state"
    COUNTY = "county"
    CONGRESS = "congress"
    ASSEMBLY = "assembly"
    SENATE = "senate"


class Place(NamedTuple):
    """A place of a level.

    Attributes:
        key: what tells it from the others of its level; "" for the state.
        name: a county's name or a district's number, as it is shown.
    """

    level: Level
    key: str = ""
    name: str = ""


STATE = Place(Level.STATE)


class Spot(NamedTuple):
    """Which row: a program, in a place, in a year."""

    period: Period
    program: str
    place: Place
    year: int

    def of(self, program: str) -> Spot:
        """Return the same spot of another program."""
        return self._replace(program=program)

    def at(self, place: Place) -> Spot:
        """Return the same spot in another place."""
        return self._replace(place=place)

    def in_year(self, year: int) -> Spot:
        """Return the same spot in another year."""
        return self._replace(year=year)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed since the year before: by how many, and as a share of what it was (None where that was zero)."""

    amount: Number
    share: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, and the one of the year before."""

    value: Value
    before: Value = None

    @property
    def change(self) -> Change | None:
        """What changed; None unless both values are published."""
        now, then = number(self.value), number(self.before)
        if now is None or then is None:
            return None
        return Change(now - then, (now - then) / then if then else None)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart and its table.

    Attributes:
        subject: a program's id, a column's id, a `Place` or a year.
        whole: what the value is a part of; None where it is no part of anything.
    """

    subject: str | Place | int
    figure: Figure
    whole: Value = None

    @property
    def share(self) -> float | None:
        """The part of the whole, 0 to 1; None unless both are published."""
        part, whole = number(self.figure.value), number(self.whole)
        return part / whole if part is not None and whole else None


@dataclass(frozen=True, slots=True)
class Total:
    """Values added up: the published ones, and how many could not be.

    Attributes:
        known: sum of the published values.
        hidden: values that are hidden and therefore not in it.
        absent: values that the file does not have.
    """

    known: Number
    hidden: int = 0
    absent: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every value is in the sum."""
        return not self.hidden and not self.absent


def total(values: Iterable[Value]) -> Total:
    """Add values up; a hidden one is counted, never taken as zero."""
    known: Number = 0
    hidden = absent = 0
    for value in values:
        if isinstance(value, Hidden):
            hidden += 1
        elif value is None:
            absent += 1
        else:
            known += value
    return Total(known, hidden, absent)


@dataclass(frozen=True, slots=True)
class Held:
    """A table on this desk and what it is used for."""

    version: Version
    part: int
    period: Period
    is_key: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A resource of the catalog that is not on this desk; ``size`` in bytes where the portal says."""

    resource: str
    name: str
    period: Period
    is_key: bool
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """What of the program counts is on this desk.

    Attributes:
        held: tables that are used, newest first.
        missing: what the catalog offers beside them.
        in_catalog: the dataset is in the catalog on this desk; without it nothing can be downloaded before a sync.
    """

    held: tuple[Held, ...]
    missing: tuple[Missing, ...] = ()
    in_catalog: bool = True

    @property
    def has_counts(self) -> bool:
        """Whether there is anything to show."""
        return any(not one.is_key for one in self.held)

    def lacks(self, period: Period, *, is_key: bool) -> Missing | None:
        """Return the resource that would fill a gap, or None where there is no gap or nothing to fill it."""
        found = (one for one in self.missing if (one.period, one.is_key) == (period, is_key))
        return next(found, None)


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something about the tables a reader should know; ``code`` is a key of the words, section ``program_oddities``."""

    code: str
    count: int
    table: str
