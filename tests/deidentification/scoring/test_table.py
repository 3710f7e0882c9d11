"""Every row of the scoring tables at its edges, written down here once more by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.deidentification.model import Score
from desktop.deidentification.scoring import Answers, score
from desktop.deidentification.spec import Answer
from desktop.releases.editions import edition

Rows = dict[str, list[tuple[Answer, int]]]
M = 1_000_000
DETAILED: list[tuple[Answer, int]] = [
    (4 * M + 1, 1), (4 * M, 2), (300_001, 2), (300_000, 3), (100_001, 3), (100_000, 5), (20_001, 5), (20_000, 7), (1, 7)
]  # fmt: skip
EVENTS = [(0, 7), (1, 7), (10, 7), (11, 5), (99, 5), (100, 3), (999, 3), (1_000, 2), (10**9, 2)]
PLACES: list[tuple[Answer, int]] = [
    (2 * M + 1, -5), (2 * M, -3), (M + 1, -3), (M, -1), (560_001, -1), (560_000, 0), (250_001, 0), (250_000, 1),
    (100_001, 1), (100_000, 3), (50_001, 3), (50_000, 4), (20_001, 4), (20_000, 5),
]  # fmt: skip
SERVICE: list[tuple[Answer, int]] = [
    (2 * M + 1, -5), (2 * M, -4), (M + 1, -4), (M, -3), (560_001, -3), (560_000, -1), (250_001, -1), (250_000, 0),
    (20_001, 0), (20_000, 1), (1, 1), ("address", 3),
]  # fmt: skip
TIME: list[tuple[Answer, int]] = [
    ("five-years", -5), ("two-to-four-years", -3), ("year", 0), ("half-year", 3), ("quarter", 4), ("month", 5),
    ("week", 5), ("day", 5),
]  # fmt: skip
OTHER: Rows = {
    "other": DETAILED,
    "other_categories": [(1, 3), (4, 3), (5, 5), (9, 5), (10, 7), (500, 7)],
}
SECOND: Rows = {
    "age": [(30, 1), (120, 1), (29, 2), (11, 2), (10, 3), (6, 3), (5, 5), (3, 5), (2, 7), (1, 7)],
    "race": [("broad", 2), ("broad-and-small", 3), *DETAILED],
    "ethnicity": [("hispanic-yes-no", 1), *DETAILED],
    "language": [
        ("english-spanish-other", 1), (4 * M, 2), (300_001, 2), (300_000, 3), (100_001, 3), (100_000, 5), (20_001, 5),
        (20_000, 7), (1, 7),
    ],
    "sex": [("male-female", 1)],
    "sexual_orientation": [("four-groups", 2)],
    "gender_identity": [("man-woman-other", 3), ("disaggregated", 5)],
    "intersex": [("yes-no", 2)],
    "immigration": [("citizen-foreign-born", 1), ("citizen-naturalized-noncitizen", 1), ("detailed", 0)],
    "insurance": [*PLACES, (1, 5)],
    "program": [
        (10 * M + 1, 0), (10 * M, 1), (4 * M + 1, 1), (4 * M, 2), (300_001, 2), (300_000, 3), (100_001, 3),
        (100_000, 5), (20_001, 5), (20_000, 7), (1, 7),
    ],
    "residence": [*PLACES, (4_001, 5), (4_000, 7), (1, 7)],
    "service": [*SERVICE, ("address-rural", 5), ("address-frontier", 7)],
    "time": TIME,
    **OTHER,
}  # fmt: skip
FIRST: Rows = {
    "age": [(30, 2), (29, 2), (11, 2), (10, 3), (6, 3), (5, 5), (3, 5), (2, 7), (1, 7)],
    "race": [("three-groups", 2), ("six-groups", 3), ("detailed", 4)],
    "ethnicity": [("hispanic-yes-no", 2), ("detailed", 4)],
    "race_ethnicity": [("few-groups", 2), ("more-groups", 3), ("detailed", 4)],
    "language": [("few-groups", 2), ("detailed", 4)],
    "sex": [("male-female", 1)],
    "residence": [*PLACES, (4_001, 5), (4_000, 5), (1, 5)],
    "service": SERVICE,
    "time": TIME,
    **OTHER,
}
TABLES = {"2.0": SECOND, "1.0": FIRST}


def rows() -> Iterator[tuple[str, str, Answer, int]]:
    for version, table in TABLES.items():
        for variable, edges in table.items():
            for answer, points in edges:
                yield version, variable, answer, points


def of(found: Score, variable: str) -> list[int]:
    return [line.points for line in found.lines if line.variable == variable]


@pytest.mark.parametrize(("version", "variable", "answer", "points"), list(rows()))
def test_each_row_gives_its_points_at_its_edges(version: str, variable: str, answer: Answer, points: int) -> None:
    found = score(edition(version), Answers(1_000, {variable: (answer,)}))

    assert of(found, variable) == [points]


@pytest.mark.parametrize("version", TABLES)
@pytest.mark.parametrize(("smallest", "points"), EVENTS)
def test_events_are_scored_by_the_smallest_cell(version: str, smallest: int, points: int) -> None:
    assert of(score(edition(version), Answers(smallest)), "events") == [points]


@pytest.mark.parametrize("version", TABLES)
def test_no_row_of_an_edition_is_left_untried(version: str) -> None:
    tried = {
        (variable, line.category)
        for variable, edges in TABLES[version].items()
        for answer, _ in edges
        for line in score(edition(version), Answers(1, {variable: (answer,)})).lines
        if line.variable == variable
    }
    tried |= {("events", line.category) for cell, _ in EVENTS for line in score(edition(version), Answers(cell)).lines}

    known = {(one.id, row.id) for one in edition(version).variables for row in one.categories}
    assert {pair for pair in known - tried if pair[0] != "interactions"} == set()


@pytest.mark.parametrize("version", TABLES)
@pytest.mark.parametrize(
    ("others", "points"),
    [
        ((), 0),
        (("sex",), 1),
        (("sex", "age"), 2),
        (("sex", "age", "language"), 4),
        (("sex", "age", "language", "ethnicity"), 4),
    ],
)
def test_each_further_variable_counts_up_to_three(version: str, others: tuple[str, ...], points: int) -> None:
    rules = edition(version)
    first = {variable: rules.variable(variable) for variable in others}
    answers: dict[str, tuple[Answer, ...]] = {name: (one.categories[0].id,) for name, one in first.items() if one}

    found = score(rules, Answers(5, {**answers, "residence": (50_000,), "time": ("year",)}))

    assert of(found, "interactions") == [points]
