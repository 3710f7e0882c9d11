"""Scores a release from a description alone: no file is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Score, Verdict
from desktop.deidentification.procedure import Situation, verdict
from desktop.deidentification.scoring import Answers, is_high_risk, score
from desktop.releases.assessing.checking import trouble
from desktop.releases.editions import NEWEST, edition
from desktop.releases.specs import variables_from

KEYS = ("edition", "smallest_cell", "denominator", "variables", "persons", "high_risk", "residents_only")


@dataclass(frozen=True, slots=True)
class Scored:
    """What a description comes to."""

    edition: Edition
    score: Score
    verdict: Verdict
    is_high_risk: bool


def score_described(document: object, version: str = "") -> Scored:
    """Return the score of a description; ``version`` goes before the edition that it names.

    Raises:
        SpecTrouble: a key or value that cannot be used; the fact ``field`` says which.
    """
    if not isinstance(document, dict):
        raise trouble("", "object", KEYS)
    for key in document:
        if key not in KEYS:
            raise trouble(str(key), "key", KEYS)
    rules = edition(version or _text(document, "edition", NEWEST))
    smallest, people = _count(document, "smallest_cell"), _count(document, "denominator")
    if smallest is None:
        raise trouble("smallest_cell", "number", ())
    variables = variables_from(document.get("variables", {}))
    points = score(rules, Answers(smallest, variables, _yes_no(document, "residents_only", default=False)))
    risk = _yes_no(document, "high_risk", default=False) or is_high_risk(rules, variables)
    persons = _yes_no(document, "persons", default=True)
    now = Situation(points, smallest or None, people, persons, risk)
    return Scored(rules, points, verdict(rules, now), risk)


def _text(document: Mapping[str, object], key: str, default: str) -> str:
    found = document.get(key, default)
    if not isinstance(found, str):
        raise trouble(key, "text", ())
    return found


def _count(document: Mapping[str, object], key: str) -> int | None:
    found = document.get(key)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int) or found < 0:
        raise trouble(key, "number", ())
    return found


def _yes_no(document: Mapping[str, object], key: str, *, default: bool) -> bool:
    found = document.get(key, default)
    if not isinstance(found, bool):
        raise trouble(key, "yes_no", ())
    return found
