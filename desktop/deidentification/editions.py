"""An edition of the guidelines: its limits and its scoring table, read from its document. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.deidentification.model import Limits
from desktop.rules.model import Wording

EVENTS, AGE, TIME, INTERACTIONS = "events", "age", "time", "interactions"
RESIDENCE, SERVICE, INSURANCE, PROGRAM = "residence", "service", "insurance", "program"
GEOGRAPHY = (RESIDENCE, SERVICE, INSURANCE)  # an answer to one of them says where the people are


@dataclass(frozen=True, slots=True)
class Category:
    """One row of the scoring table.

    Attributes:
        points: None where the row has none because its people are at high risk.
        over, up_to: what is measured is more than the one and at most the other; None is no bound. Both None: it is
            chosen, not measured.
        least: the least count of the table that the row asks for, 0 for none.
        is_high_risk: its small counts are masked whatever the score.
    """

    id: str
    points: int | None
    name: Wording
    over: int | None = None
    up_to: int | None = None
    least: int = 0
    is_high_risk: bool = False

    @property
    def is_measured(self) -> bool:
        """Whether a number decides if it applies."""
        return self.over is not None or self.up_to is not None

    def holds(self, number: int) -> bool:
        """Tell whether a number lies within its bounds."""
        return (self.over is None or number > self.over) and (self.up_to is None or number <= self.up_to)


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable of the scoring table.

    Attributes:
        measures: what a number for it counts: ``count``, ``years``, ``people`` or ``categories``; "" where rows are
            only chosen.
        is_several: each of several answers adds its own points; else the highest counts.
    """

    id: str
    name: Wording
    help: Wording
    measures: str
    categories: tuple[Category, ...]
    is_several: bool = False

    def category(self, id: str) -> Category | None:  # noqa: A002 -- ids are called id throughout
        """Return a row by its id."""
        return next((one for one in self.categories if one.id == id), None)

    @property
    def highest(self) -> Category:
        """The row with the most points; one that has none counts as more than all."""
        return max(self.categories, key=lambda one: (one.points is None, one.points or 0))


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read; ``date`` is that of the copy."""

    id: str
    name: str
    date: date


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the guidelines.

    Attributes:
        version: for example ``2.0``.
        status: ``template`` or ``superseded``.
        limit: the highest score that may be published without more masking.
        denominator: a denominator has to be larger than this.
        sample: a survey estimate of fewer sample cases is unstable.
        notes: what has to be said beside it.
    """

    version: str
    title: Wording
    approved: date
    status: str
    limit: int
    denominator: int
    sample: int
    limits: Limits
    variables: tuple[Variable, ...]
    notes: tuple[Wording, ...]
    sources: tuple[Source, ...]

    def variable(self, id: str) -> Variable | None:  # noqa: A002
        """Return a variable by its id."""
        return next((one for one in self.variables if one.id == id), None)


def parse_edition(document: Mapping[str, Any]) -> Edition:
    """Return the edition that a packaged document holds; a test reads every one."""
    return Edition(
        version=document["version"],
        title=Wording(document["title"]),
        approved=date.fromisoformat(document["approved"]),
        status=document["status"],
        limit=document["limit"],
        denominator=document["denominator"],
        sample=document["sample"],
        limits=Limits(**document["limits"]),
        variables=tuple(_variable(one) for one in document["variables"]),
        notes=tuple(Wording(note) for note in document["notes"]),
        sources=tuple(Source(one["id"], one["name"], date.fromisoformat(one["date"])) for one in document["sources"]),
    )


def _variable(part: Mapping[str, Any]) -> Variable:
    return Variable(
        id=part["id"],
        name=Wording(part["name"]),
        help=Wording(part["help"]),
        measures=part["measures"],
        categories=tuple(_category(one) for one in part["categories"]),
        is_several=part.get("is_several", False),
    )


def _category(part: Mapping[str, Any]) -> Category:
    return Category(
        id=part["id"],
        points=part["points"],
        name=Wording(part["name"]),
        over=part.get("over"),
        up_to=part.get("up_to"),
        least=part.get("least", 0),
        is_high_risk=part.get("high_risk", False),
    )
