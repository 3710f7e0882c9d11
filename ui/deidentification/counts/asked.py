"""Which scored variables are asked about, in what order, and how many answers each has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desktop.deidentification.editions import EVENTS, PROGRAM, RESIDENCE, TIME, Edition, Variable
from desktop.deidentification.editions import GEOGRAPHY as AREAS
from desktop.deidentification.spec import Spec

ALWAYS = (TIME, *AREAS, PROGRAM)


@dataclass(frozen=True, slots=True)
class Asked:
    """One variable.

    Attributes:
        answers: how many; more than one only where several columns are variables of their own.
        is_of_column: a column breaks the counts down by it.
        is_folded: it is one that few files need.
    """

    variable: Variable
    answers: int
    is_of_column: bool
    is_folded: bool


def asked(spec: Spec, edition: Edition) -> tuple[Asked, ...]:
    """Return the variables asked about: period and place first, then those of columns, then the rest."""
    of_columns = Counter(variables_of(spec))
    found = []
    for variable in edition.variables:
        if variable.id == EVENTS:
            continue
        columns = of_columns[variable.id]
        is_known = bool(columns or spec.variables.get(variable.id))
        answers = max(1, columns, len(spec.variables.get(variable.id, ()))) if variable.is_several else 1
        is_folded = variable.id not in ALWAYS and not is_known
        found.append(Asked(variable, answers, bool(columns), is_folded))
    return tuple(sorted(found, key=_rank))


def variables_of(spec: Spec) -> list[str]:
    """Return the variable of each column and breakdown that has one."""
    every = [*(column.variable for column in spec.columns), *(across.variable for across in spec.across)]
    return [variable for variable in every if variable]


def _rank(one: Asked) -> tuple[bool, int]:
    ids = [TIME, RESIDENCE, *AREAS, PROGRAM]
    place = ids.index(one.variable.id) if one.variable.id in ids else len(ids)
    return one.is_folded, place
