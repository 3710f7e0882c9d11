"""What is known of each scored variable: as a person said it, else as the groups of the table say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop.deidentification.deriving import derive
from desktop.deidentification.editions import AGE, GEOGRAPHY, RESIDENCE, TIME, Edition, Variable
from desktop.deidentification.spec import Answer, Role, Spec
from desktop.releases.assessing.reading import Reading
from desktop.releases.model import Problem

Answered = dict[str, tuple[Answer, ...]]


def answers_of(spec: Spec, edition: Edition, reading: Reading) -> tuple[Answered, list[Problem]]:
    """Return an answer for every variable that the table has, and what had to be taken as the worst case."""
    answers = {variable: said for variable, said in spec.variables.items() if said}
    problems = list(_unknown(answers, spec, edition))
    for variable, values in _axes(reading):
        if variable and edition.variable(variable) and not spec.variables.get(variable):
            derived = _derived(edition, variable, values)
            answers[variable] = (*answers.get(variable, ()), *derived)
    for variable in _needed(answers):
        worst = edition.variable(variable)
        if worst is not None:
            answers[variable] = (worst.highest.id,)
            problems.append(Problem("not-answered", {"variable": variable}))
    return answers, problems


def _derived(edition: Edition, variable: str, values: Sequence[str]) -> tuple[Answer, ...]:
    known = edition.variable(variable)
    return tuple(one for one in derive(variable, values) if known and _fits(known, one))


def _fits(variable: Variable, answer: Answer) -> bool:
    """Tell whether an edition has a row for an answer; another edition may tell other groups apart."""
    if isinstance(answer, str):
        return variable.category(answer) is not None
    return any(one.is_measured for one in variable.categories)


def _axes(reading: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the variable of each axis with its groups; an axis that several tables have comes once."""
    seen = set()
    for table in reading.tables:
        for axis in table.counts.axes:
            if (axis.name, axis.values) not in seen:
                seen.add((axis.name, axis.values))
                made = {one.whole for one in axis.sums} if axis.variable != AGE else set()
                yield axis.variable, tuple(value for value in axis.values if value not in made)


def _needed(answers: Mapping[str, tuple[Answer, ...]]) -> list[str]:
    """Return the variables without an answer: of an axis, the period, and where the people are."""
    empty = [variable for variable, said in answers.items() if not said]
    if not answers.get(TIME) and TIME not in empty:
        empty.append(TIME)
    if not any(answers.get(one) for one in GEOGRAPHY) and not set(GEOGRAPHY) & set(empty):
        empty.append(RESIDENCE)
    return empty


def _unknown(answers: Mapping[str, tuple[Answer, ...]], spec: Spec, edition: Edition) -> Iterator[Problem]:
    used = {column.variable for column in spec.named(Role.GROUP)} | {one.variable for one in spec.across}
    for variable in sorted((used | set(answers)) - {""}):
        if edition.variable(variable) is None:
            yield Problem("variable-not-in-edition", {"variable": variable, "edition": edition.version}, stops=True)
