"""What is to be grouped, reckoned and drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sync.tables.asking.model import Condition, Grouping, Measure, Sum
from sync.tables.model import Column, Nature

MOST_GROUPS = 10_000
_COUNTY = re.compile(r"(?<![a-z])(county|condado)(?![a-z])", re.IGNORECASE)
_NO_PLACE = re.compile(r"(code|fips|id|num|count|fac)", re.IGNORECASE)


class Kind(Enum):
    """How figures are drawn."""

    BARS = "bars"
    LINE = "line"
    HISTOGRAM = "histogram"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing to draw.

    Attributes:
        by: one or two columns; of a histogram the column of numbers.
        measure: the figure of each group; a histogram counts rows.
        where: the filter of the table, None for none.
    """

    kind: Kind
    by: tuple[int, ...]
    measure: Measure
    where: Condition | None = None

    def grouping(self) -> Grouping:
        """Return the question to the table."""
        return Grouping(self.by, (self.measure,), MOST_GROUPS)


def county_column(columns: Sequence[Column]) -> Column | None:
    """Return the column that names counties, by its name; None where there is none.

    One that holds codes of counties is taken only where no other names them.
    """
    found = [one for one in columns if _COUNTY.search(one.name.replace("_", " "))]
    named = [one for one in found if one.nature is Nature.TEXT and not _NO_PLACE.search(_without_county(one.name))]
    return next(iter([*named, *found]), None)


def number_columns(columns: Sequence[Column]) -> list[Column]:
    """Return the columns that hold quantities."""
    return [one for one in columns if one.nature is Nature.NUMBER]


def first_wish(columns: Sequence[Column]) -> Wish | None:
    """Return what to show first: rows by county, else by the first column that is no quantity."""
    county = county_column(columns)
    counted = Measure(Sum.COUNT)
    if county is not None:
        return Wish(Kind.COUNTY, (county.position,), counted)
    texts = [one for one in columns if one.nature is Nature.TEXT]
    first = next(iter([*texts, *columns]), None)
    return None if first is None else Wish(Kind.BARS, (first.position,), counted)


def _without_county(name: str) -> str:
    return _COUNTY.sub("", name.replace("_", " "))
