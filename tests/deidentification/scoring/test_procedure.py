"""The procedure: which verdict follows from what, and which steps lead there."""

from __future__ import annotations

import pytest

from desktop.deidentification.model import Points, Score, Verdict
from desktop.deidentification.procedure import Situation, first_steps, last_steps, mask_step, verdict
from desktop.releases.editions import edition

E2 = edition("2.0")


def situation(
    total: int, smallest: int | None, people: int | None, *, persons: bool = True, risk: bool = False
) -> Situation:
    return Situation(Score("2.0", (Points("events", "x", total),), 12), smallest, people, persons, risk)


CASES = {
    "both conditions are met": (situation(99, 11, 20_001), Verdict.LARGE_ENOUGH),
    "twenty thousand people are too few": (situation(99, 11, 20_000), Verdict.MASK),
    "ten is too small": (situation(99, 10, 20_001), Verdict.MASK),
    "a denominator that nobody knows is too small": (situation(99, 500, None), Verdict.MASK),
    "zeros identify nobody": (situation(99, None, 20_001), Verdict.LARGE_ENOUGH),
    "twelve passes": (situation(12, 3, 500), Verdict.WITHIN_SCORE),
    "thirteen is masked": (situation(13, 3, 500), Verdict.MASK),
    "a high risk is masked whatever the score": (situation(-5, 10, 10**6, risk=True), Verdict.MASK_ALWAYS),
    "a high risk without small counts is judged like others": (situation(2, 11, 500, risk=True), Verdict.WITHIN_SCORE),
    "what is not about people goes on": (situation(99, 1, 5, persons=False, risk=True), Verdict.NO_PERSONS),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_verdict_follows_the_procedure(name: str) -> None:
    now, expected = CASES[name]

    assert verdict(E2, now) is expected


def test_the_steps_stop_where_the_procedure_does() -> None:
    assert [step.id for step in first_steps(E2, CASES["what is not about people goes on"][0])] == ["characteristics"]
    assert [step.id for step in first_steps(E2, situation(99, 11, 20_001))] == [
        "characteristics",
        "numerator-denominator",
    ]
    assert [step.id for step in first_steps(E2, situation(3, 2, 5))][-1] == "score"


def test_a_denominator_that_nobody_knows_leaves_the_step_open() -> None:
    steps = {step.id: step for step in first_steps(E2, situation(3, 2, None))}

    assert steps["numerator-denominator"].is_open
    assert steps["numerator-denominator"].result == "condition.small-unknown"


@pytest.mark.parametrize(
    ("now", "masked", "result", "is_open"),
    [
        (situation(13, 3, 5), {"small": 2}, "mask.done", False),
        (situation(13, 30, 5), {"small": 0}, "mask.nothing-small", True),
        (situation(1, 3, 5), {"small": 0}, "mask.not-needed", False),
        (situation(1, 3, 5, risk=True), {"small": 1}, "mask.always", False),
    ],
)
def test_the_step_of_masking_says_what_was_done(
    now: Situation, masked: dict[str, int], result: str, is_open: bool
) -> None:
    step = mask_step(E2, now, masked)

    assert (step.result, step.is_open) == (result, is_open)


def test_the_legal_review_is_left_to_people() -> None:
    assert [(step.id, step.is_open) for step in last_steps()] == [("legal", True), ("release", True)]
