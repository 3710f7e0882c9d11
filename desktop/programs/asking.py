"""What is asked of the counts: figures of one spot, programs, places and years beside each other, breakdowns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.programs.counts import Counts
from desktop.programs.model import STATE, Figure, Hidden, Level, Line, Reason, Spot, Total, Value, number, total
from desktop.programs.naming import groups, several

PERSONS, CASES = "person", "cases"


@dataclass(frozen=True, slots=True)
class Headline:
    """The main figures of one spot.

    Attributes:
        several: people who are in other programs as well, added up from the columns that say in how many.
        grants: the columns about grants, by name; empty where the file has none.
    """

    persons: Figure
    cases: Figure
    per_case: Figure
    several: Total
    grants: tuple[tuple[str, Figure], ...] = ()


def headline(counts: Counts, spot: Spot) -> Headline:
    """Return the main figures of a spot."""
    before = spot.in_year(spot.year - 1)
    return Headline(
        persons=counts.figure(spot, PERSONS),
        cases=counts.figure(spot, CASES),
        per_case=Figure(_per_case(counts, spot), _per_case(counts, before)),
        several=total(counts.value(spot, column) for column in several()),
        grants=tuple((column, counts.figure(spot, column)) for column in counts.grants),
    )


def by_program(counts: Counts, spot: Spot) -> tuple[Line, ...]:
    """Return the persons of every program in one place and year; a person may be in several of them."""
    return tuple(Line(program, counts.figure(spot.of(program), PERSONS)) for program in counts.programs)


def by_place(counts: Counts, spot: Spot, level: Level) -> tuple[Line, ...]:
    """Return the persons of one program in every place of a level, as parts of the State's where that is published."""
    whole = counts.value(spot.at(STATE), PERSONS)
    return tuple(Line(place, counts.figure(spot.at(place), PERSONS), whole) for place in counts.places(level))


def over_years(counts: Counts, spot: Spot) -> tuple[Line, ...]:
    """Return the persons of one program in one place in every year, oldest first."""
    years = reversed(counts.years(spot.period))
    return tuple(Line(year, counts.figure(spot.in_year(year), PERSONS)) for year in years)


def breakdown(counts: Counts, spot: Spot, group: str) -> tuple[Line, ...]:
    """Return the parts of one group of columns; of the other programs at the same time, all but the program itself."""
    whole = counts.value(spot, PERSONS)
    parts = (column for column in groups()[group] if column in counts.measures and column != spot.program)
    return tuple(Line(column, counts.figure(spot, column), whole) for column in parts)


def groups_for(counts: Counts, spot: Spot) -> tuple[str, ...]:
    """Return the groups of columns of which the file has something for a spot, be it hidden."""
    return tuple(
        group for group in groups() if any(one.figure.value is not None for one in breakdown(counts, spot, group))
    )


def reasons_among(lines: Sequence[Line]) -> tuple[Reason, ...]:
    """Return why some of the lines are hidden, each reason once."""
    found = {one.figure.value.reason for one in lines if isinstance(one.figure.value, Hidden)}
    return tuple(reason for reason in Reason if reason in found)


def hidden_among(lines: Sequence[Line]) -> int:
    """Return how many of some lines are hidden."""
    return sum(isinstance(one.figure.value, Hidden) for one in lines)


def _per_case(counts: Counts, spot: Spot) -> Value:
    persons, cases = counts.value(spot, PERSONS), counts.value(spot, CASES)
    people, among = number(persons), number(cases)
    if people is not None and among:
        return people / among
    return next((one for one in (persons, cases) if isinstance(one, Hidden)), None)
