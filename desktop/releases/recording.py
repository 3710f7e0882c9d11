"""Begins the record of an expert determination (form F8), filled in with what an assessment found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.deidentification.model import Verdict
from desktop.releases.model import Assessment
from desktop.releases.telling import lines_told, problem_told, step_told

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.forms.model import Answers, Value
    from desktop.words import Words

FORM = "ddg-release"
_EDITIONS = {"2.0": "calhhs-2.0", "1.0": "calhhs-1.0"}
_LONGEST = 8000  # characters of a summary in the form


def record(desk: Desk, found: Assessment) -> str:
    """Begin a draft of the form, and return its id; what only a person can say is left open.

    Raises:
        NoOrganization: the desk has no organization yet.
    """
    draft = desk.attestations.begin(FORM)
    answers = answers_of(found, desk.words)
    desk.attestations.save(draft.id, {**draft.answers, **answers}, list(answers))
    return draft.id


def answers_of(found: Assessment, words: Words) -> Answers:
    """Return what an assessment answers in the form."""
    answers: dict[str, Value] = {
        "report.name": (found.spec.title or found.look.name)[:300],
        "presence.summary": _presence(found, words),
        "presence.result": "absent" if found.verdict is Verdict.NO_PERSONS else "present",
    }
    if found.edition.version in _EDITIONS:
        answers["report.edition"] = _EDITIONS[found.edition.version]
    if found.verdict not in (None, Verdict.NO_PERSONS):
        answers |= _condition(found, words)
        if found.verdict is not Verdict.LARGE_ENOUGH:
            answers |= {**_risk(found, words), **_masking(found, words)}
    return {key: (value,) for key, value in answers.items()}


def _presence(found: Assessment, words: Words) -> str:
    groups = dict.fromkeys(axis.name for table in found.tables for axis in table.counts.axes if axis.name)
    none = words.text("deidentification", "no_groups")
    return _cut(
        f"{_said(found, 'characteristics', words)} "
        + words.text("deidentification", "record_presence", groups=", ".join(groups) or none)
    )


def _condition(found: Assessment, words: Words) -> dict[str, Value]:
    answers: dict[str, Value] = {
        "condition.summary": _said(found, "numerator-denominator", words),
        "condition.result": "met" if found.verdict is Verdict.LARGE_ENOUGH else "not_met",
    }
    if found.smallest is not None:
        answers["condition.smallest-cell"] = found.smallest
    if found.denominator is not None:
        answers["condition.smallest-denominator"] = found.denominator
    return answers


def _risk(found: Assessment, words: Words) -> dict[str, Value]:
    score = found.score
    if score is None:
        return {}
    lines = "; ".join(lines_told(score.lines, found.edition, words))
    told = words.text("deidentification", "record_points", lines=lines, total=score.total, limit=score.limit)
    taken = [problem_told(one, found.edition, words) for one in found.problems if one.code == "not-answered"]
    return {
        "risk.score": score.total,
        "risk.high-risk": found.spec.is_high_risk or found.verdict is Verdict.MASK_ALWAYS,
        "risk.summary": _cut(" ".join([told, *taken])),
        "risk.result": "low" if score.is_within else "high",
    }


def _masking(found: Assessment, words: Words) -> dict[str, Value]:
    steps = [step_told(step, words) for step in found.steps if step.id in ("mask", "attack")]
    answers: dict[str, Value] = {"masking.summary": _cut(" ".join(steps))}
    attacked = sum(table.masked.attack.masked for table in found.tables if table.masked)
    if attacked:
        answers |= {"masking.result": "masked", "masking.complementary": True}
    elif found.verdict is Verdict.WITHIN_SCORE:
        answers["masking.result"] = "not_needed"
    return answers


def _said(found: Assessment, step_id: str, words: Words) -> str:
    return _cut(" ".join(step_told(step, words) for step in found.steps if step.id == step_id))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2] + " …"
