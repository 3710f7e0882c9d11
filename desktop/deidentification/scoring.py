"""The publication score: points per variable, the highest that applies, as an edition's table says. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf

from desktop.deidentification.editions import (
    EVENTS,
    GEOGRAPHY,
    INSURANCE,
    INTERACTIONS,
    PROGRAM,
    RESIDENCE,
    SERVICE,
    TIME,
    Category,
    Edition,
    Variable,
)
from desktop.deidentification.model import Points, Score
from desktop.deidentification.spec import Answer
from desktop.deidentification.trouble import SpecTrouble

FINER = {"week": "month", "day": "month", "two-weeks": "month"}  # periods finer than the table has: its finest
ONE_MORE = ("events", "one-more", "two-more", "three-more")  # interactions by how many more variables there are
MOST_PAYERS_FREE = 10_000_000  # enrolled; a program of up to so many is one more variable (App. I)


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of a release for its score.

    Attributes:
        smallest_cell: the smallest count that is not zero; 0 where there is none.
        variables: by id, categories or numbers; where there are several, the highest counts. ``interactions`` may be
            given; else it is reckoned.
        residents_only: only residents can use the service.
    """

    smallest_cell: int
    variables: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    residents_only: bool = False


def score(edition: Edition, answers: Answers) -> Score:
    """Return the points of every variable that applies, in the edition's order.

    Raises:
        SpecTrouble: a variable or category that the edition does not have, or a number where none can be used.
    """
    given = _geography(edition, answers)
    given[EVENTS] = (answers.smallest_cell, *given.get(EVENTS, ()))  # what is said never goes before the table
    lines = {variable: _points(edition, variable, said) for variable, said in given.items() if said}
    lines[INTERACTIONS] = [_interactions(edition, given, answers.smallest_cell)]
    _as_residence(edition, answers, lines)
    order = [variable.id for variable in edition.variables]
    ordered = [line for variable in order for line in lines.get(variable, ())]
    return Score(edition.version, tuple(ordered), edition.limit)


def is_high_risk(edition: Edition, answers: Mapping[str, tuple[Answer, ...]]) -> bool:
    """Tell whether an answer is about a population at high risk, which the table has no points for."""
    found = [(edition.variable(variable), said) for variable, said in answers.items()]
    named = [variable.category(str(one)) for variable, said in found if variable for one in said]
    return any(category.is_high_risk for category in named if category)


def _points(edition: Edition, variable_id: str, said: tuple[Answer, ...]) -> list[Points]:
    """Return the points of one variable: those of its highest answer, or of each answer where several add up."""
    variable = _variable(edition, variable_id)
    found = [_one(variable, answer) for answer in said]
    return found if variable.is_several else [max(found, key=lambda one: one.points)]


def _one(variable: Variable, answer: Answer) -> Points:
    category = category_of(variable, answer)
    measured = str(answer) if isinstance(answer, int) else ""
    return Points(variable.id, category.id, category.points or 0, measured)


def category_of(variable: Variable, answer: Answer) -> Category:
    """Return the row that an answer means; what lies beyond the table's last row is that row.

    Raises:
        SpecTrouble: there is none.
    """
    if isinstance(answer, str):
        found = variable.category(FINER.get(answer, answer) if variable.id == TIME else answer)
        if found is None:
            raise _unknown(f"variables.{variable.id}", "category", (one.id for one in variable.categories))
        return found
    measured = [one for one in variable.categories if one.is_measured]
    if not measured or isinstance(answer, bool) or answer < 0:
        wanted = "number" if measured else "category"
        raise _unknown(f"variables.{variable.id}", wanted, (one.id for one in variable.categories))
    held = next((one for one in measured if one.holds(answer)), None)
    return held or max(measured, key=lambda one: one.up_to or 0)  # only above the highest row can there be none


def _variable(edition: Edition, variable: str) -> Variable:
    found = edition.variable(variable)
    if found is None:
        raise _unknown(f"variables.{variable}", "variable", (one.id for one in edition.variables))
    return found


def _unknown(field_: str, wanted: str, allowed: Iterator[str]) -> SpecTrouble:
    return SpecTrouble(field=field_[:80], wanted=wanted, allowed=", ".join(allowed))


def _geography(edition: Edition, answers: Answers) -> dict[str, tuple[Answer, ...]]:
    """Return the answers with either the plan's members or the area: whichever has fewer people (App. I)."""
    given = {variable: said for variable, said in answers.variables.items() if said}
    for variable in given:
        _variable(edition, variable)
    areas = [one for one in (RESIDENCE, SERVICE) if _people(edition, given, one)]
    members, spans = _people(edition, given, INSURANCE), [_people(edition, given, one) for one in areas]
    known = [span for span in spans if span]
    if members is None or not known:
        return given
    fewest, most = min(low for low, _ in known), min(high for _, high in known)
    is_plan = members[1] < fewest
    if not is_plan and members[0] < most:  # rows were chosen, and they do not tell which has fewer: the higher counts
        points = [_points(edition, one, given[one])[0].points for one in (INSURANCE, *areas)]
        is_plan = points[0] > max(points[1:])
    left = areas if is_plan else [INSURANCE]
    return {variable: said for variable, said in given.items() if variable not in left}


def _people(edition: Edition, given: Mapping[str, tuple[Answer, ...]], variable: str) -> tuple[float, float] | None:
    """Return between which bounds the fewest people of the answers lie; None where no answer says it."""
    spans: list[tuple[float, float]] = []
    for answer in given.get(variable, ()):
        row = category_of(_variable(edition, variable), answer)
        if isinstance(answer, int):
            spans.append((answer, answer))
        elif row.is_measured:
            spans.append((0 if row.over is None else row.over + 1, inf if row.up_to is None else row.up_to))
    return (min(low for low, _ in spans), min(high for _, high in spans)) if spans else None


def _interactions(edition: Edition, given: Mapping[str, tuple[Answer, ...]], smallest: int) -> Points:
    """Return the points for variables together: as given, or by how many there are besides events, time and area.

    A credit for a least count is never taken by itself (the rows of App. I carry none), and only where it holds.
    """
    variable = _variable(edition, INTERACTIONS)
    more = min(_more(edition, given), len(ONE_MORE) - 1)
    reckoned = _one(variable, ONE_MORE[more])
    given_points = [_one(variable, answer) for answer in given.get(INTERACTIONS, ())]
    wanted = max(given_points, key=lambda one: one.points, default=reckoned)
    category = variable.category(wanted.category)
    is_earned = category is not None and (not category.least or (smallest >= category.least and not more))
    return wanted if is_earned and (wanted.points >= reckoned.points or not more) else reckoned


def _more(edition: Edition, given: Mapping[str, tuple[Answer, ...]]) -> int:
    """Return how many variables there are besides events, time and geography."""
    apart = {EVENTS, TIME, INTERACTIONS, PROGRAM, *GEOGRAPHY}
    count = sum(
        len(said) if _variable(edition, variable).is_several else 1
        for variable, said in given.items()
        if variable not in apart
    )
    enrolled = given.get(PROGRAM, ())
    is_rich = all((isinstance(one, int) and one > MOST_PAYERS_FREE) or one == "over-10000000" for one in enrolled)
    return count + (bool(enrolled) and not is_rich)


def _as_residence(edition: Edition, answers: Answers, lines: dict[str, list[Points]]) -> None:
    """Where only residents can use the service, score its area as the one where people live, if that is higher."""
    if not answers.residents_only or SERVICE not in lines:
        return
    said = [(one, category_of(_variable(edition, SERVICE), one)) for one in answers.variables.get(SERVICE, ())]
    chosen = [(one, 0 if row.over is None else row.over + 1) for one, row in said if row.is_measured]
    numbers = [one if isinstance(one, int) else fewest for one, fewest in chosen]
    as_residence = [_one(_variable(edition, RESIDENCE), number) for number in numbers]
    highest = max(as_residence, key=lambda one: one.points, default=None)
    if highest is not None and highest.points > lines[SERVICE][0].points:
        lines[SERVICE] = [highest]
