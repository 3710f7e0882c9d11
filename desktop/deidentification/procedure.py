"""The procedure of the guidelines, step by step (edition 2.0, figure 5), and what it comes to. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Score, Step, Verdict

MASKS = frozenset({Verdict.MASK, Verdict.MASK_ALWAYS})


@dataclass(frozen=True, slots=True)
class Situation:
    """What the procedure goes by.

    Attributes:
        smallest: the smallest count that is not zero; None where every count is zero, so that nobody is counted.
        denominator: the smallest; None where nobody knows, which does not meet the condition.
        is_high_risk: a population at high risk (edition 2.0, section 5.6.2).
    """

    score: Score
    smallest: int | None
    denominator: int | None
    has_persons: bool = True
    is_high_risk: bool = False


def verdict(edition: Edition, now: Situation) -> Verdict:
    """Return what the procedure asks for."""
    is_small = now.smallest is not None and now.smallest < edition.limits.smallest
    if not now.has_persons:
        return Verdict.NO_PERSONS
    if now.is_high_risk and is_small:
        return Verdict.MASK_ALWAYS
    if not is_small and is_large(edition, now.denominator):
        return Verdict.LARGE_ENOUGH
    return Verdict.WITHIN_SCORE if now.score.is_within else Verdict.MASK


def is_large(edition: Edition, denominator: int | None) -> bool:
    """Tell whether a denominator meets the condition; the stricter of the two readings, so 20,000 does not."""
    return denominator is not None and denominator > edition.denominator


def first_steps(edition: Edition, now: Situation) -> tuple[Step, ...]:
    """Return the steps before masking: characteristics, numerator and denominator, score."""
    steps = [Step("characteristics", f"characteristics.{'present' if now.has_persons else 'absent'}", {})]
    if not now.has_persons:
        return tuple(steps)
    steps.append(_condition(edition, now))
    if verdict(edition, now) is not Verdict.LARGE_ENOUGH:
        steps.append(_score(now.score))
    return tuple(steps)


def mask_step(edition: Edition, now: Situation, masked: Mapping[str, int], *, wished: bool = False) -> Step:
    """Return the step of masking.

    Args:
        edition: of the guidelines.
        now: what the procedure goes by.
        masked: how many cells are masked, by the value of their `Mark`.
        wished: a person wants small counts masked even where it is not asked for.
    """
    facts = {"small": masked.get("small", 0), "complementary": masked.get("complementary", 0)}
    facts["limit"] = edition.limits.smallest
    asked = verdict(edition, now)
    if asked is Verdict.MASK_ALWAYS:
        return Step("mask", "mask.always", facts)
    if asked not in MASKS:
        return Step("mask", "mask.wished" if wished else "mask.not-needed", facts)
    if not any(masked.values()):
        return Step("mask", "mask.nothing-small", facts, is_open=True)
    return Step("mask", "mask.done", facts)


def last_steps() -> tuple[Step, ...]:
    """Return the steps that only people can do."""
    return (Step("legal", "legal.open", {}, is_open=True), Step("release", "release.open", {}, is_open=True))


def _condition(edition: Edition, now: Situation) -> Step:
    """Say which of both conditions is met."""
    has_small = now.smallest is not None and now.smallest < edition.limits.smallest
    facts: dict[str, object] = {"limit": edition.limits.smallest, "least": edition.denominator}
    if now.smallest is not None:
        facts["smallest"] = now.smallest
    if now.denominator is not None:
        facts["denominator"] = now.denominator
    counts = "none" if now.smallest is None else "small" if has_small else "met"
    people = "unknown" if now.denominator is None else "met" if is_large(edition, now.denominator) else "small"
    return Step("numerator-denominator", f"condition.{counts}-{people}", facts, is_open=now.denominator is None)


def _score(score: Score) -> Step:
    facts = {"total": score.total, "limit": score.limit}
    return Step("score", "score.within" if score.is_within else "score.above", facts)
