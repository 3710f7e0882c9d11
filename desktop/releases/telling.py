"""Problems, steps and points in the words of a language; ids of variables become their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Points, Step, Verdict
from desktop.releases.model import Problem
from desktop.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

Fact = str | int


def problem_told(problem: Problem, edition: Edition, words: Words) -> str:
    """Return a problem as a sentence."""
    facts = dict(problem.facts)
    if "variable" in facts:
        facts["variable"] = variable_told(edition, str(facts["variable"]), words)
    return words.text("deidentification_problems", problem.code, **facts)


def step_told(step: Step, words: Words) -> str:
    """Return what a step came to, as a sentence."""
    return words.text("deidentification_steps", step.result, **plain(step.facts))


def step_name(step: Step | str, words: Words) -> str:
    """Return the name of a step."""
    return words.text("deidentification_step_names", step if isinstance(step, str) else step.id)


def verdict_told(verdict: Verdict, words: Words) -> str:
    """Return a verdict as a sentence."""
    return words.text("deidentification_verdicts", verdict.value)


def variable_told(edition: Edition, variable: str, words: Words) -> str:
    """Return the name of a variable; one that the edition does not have is named by its id."""
    found = edition.variable(variable)
    return found.name.said(words.language) if found else variable.replace("_", " ")


def category_told(edition: Edition, points: Points, words: Words) -> str:
    """Return which row of the scoring table gave points, and what was measured."""
    variable = edition.variable(points.variable)
    category = variable.category(points.category) if variable else None
    name = category.name.said(words.language) if category else points.category
    if not points.measured:
        return name
    measured = words.number(int(points.measured))
    return words.text("deidentification", "measured", category=name, measured=measured)


def plain(facts: Mapping[str, object]) -> dict[str, Fact]:
    """Return facts as the word tables take them."""
    return {name: fact if isinstance(fact, int) else str(fact) for name, fact in facts.items()}


def lines_told(lines: Iterable[Points], edition: Edition, words: Words) -> list[str]:
    """Return each variable with its row and points, one line each."""
    return [
        words.text(
            "deidentification",
            "points",
            variable=variable_told(edition, one.variable, words),
            category=category_told(edition, one, words),
            points=f"{one.points:+d}" if one.points else "0",
        )
        for one in lines
    ]
