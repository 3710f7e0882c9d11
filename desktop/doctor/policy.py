"""What doctor looks at for the organization's policy: what it sets, and what of it cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.doctor.check import Check, Notes
from desktop.policy.model import Policy, Problem, Why
from desktop.policy.reading import current_policy
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.desk import Desk

NAME = "policy"
MOST_TOLD = 10  # problems


def policy(desk: Desk, notes: Notes) -> Check:
    """Tell which settings the organization has fixed, and what could not be taken of its policy."""
    found = current_policy()
    settings = ", ".join(_setting(name, desk.words) for name in _fixed(desk, found))
    if found.problems:
        problems = _problems(found.problems, desk.words)
        if not settings:
            return notes.check(NAME, "attention/alone", problems=problems)
        return notes.check(NAME, "attention", settings=settings, problems=problems)
    return notes.check(NAME, "fine/set", settings=settings) if settings else notes.check(NAME, "fine")


def _fixed(desk: Desk, found: Policy) -> list[str]:
    return sorted(name for name in found.origins if desk.is_managed(name))


def _setting(name: str, words: Words) -> str:
    return f"{words.text('policy', f'setting_{name}')} ({name})"


def _problems(problems: tuple[Problem, ...], words: Words) -> str:
    told = [_told(problem, words) for problem in problems[:MOST_TOLD]]
    if len(problems) > MOST_TOLD:
        told.append(words.text("policy", "more", count=len(problems) - MOST_TOLD))
    return ", ".join(told)


def _told(problem: Problem, words: Words) -> str:
    if problem.why is Why.SOURCE:
        return words.text("policy", f"source_{problem.origin.value}")
    if problem.why is Why.NAME:
        return words.text("policy", "name", setting=problem.name)
    return words.text("policy", "value", setting=_setting(problem.name, words))
