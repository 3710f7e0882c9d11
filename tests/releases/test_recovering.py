"""Wide files with several breakdowns of one total: an exact solver tries to recover counts from the saved file."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from desktop.releases.writing.saving import save
from desktop.tables.exporting import read_back
from desktop.words import Words
from sync.work import Work
from tests.releases.conftest import Written, assessed

COUNTIES = ("Alpine", "Inyo", "Mono", "Kern", "Yolo")
HEADER = ("County", "Persons", "Male", "Female", "0-17", "18+", "18-64", "65+")
SUMS = (("Persons", ("Male", "Female")), ("Persons", ("0-17", "18+")), ("18+", ("18-64", "65+")))
At = tuple[str, str]


def rows_of(seed: int) -> list[list[object]]:
    chance = random.Random(seed)
    rows = []
    for county in COUNTIES:
        young, adult, old = ([chance.choice((0, 0, 1, 2, 3, 6, 9, 11, 14, 30, 70)) for _ in range(2)] for _ in range(3))
        male, female = (young[one] + adult[one] + old[one] for one in range(2))
        rows.append([county, male + female, male, female, sum(young), sum(adult) + sum(old), sum(adult), sum(old)])
    whole = [sum(int(str(row[place])) for row in rows) for place in range(1, len(HEADER))]
    return [list(HEADER), *rows, ["Statewide", *whole]]


def equations() -> list[tuple[At, list[At]]]:
    """Return every sum that the shape of the file tells a reader."""
    found = [
        ((county, whole), [(county, part) for part in parts])
        for county in (*COUNTIES, "Statewide")
        for whole, parts in SUMS
    ]
    return [*found, *((("Statewide", name), [(county, name) for county in COUNTIES]) for name in HEADER[1:])]


def recovered(shown: Mapping[At, str]) -> list[At]:
    """Return the blank cells that the sums determine: those that elimination leaves alone in an equation."""
    unknown = [at for at, text in shown.items() if not text]
    rows = []
    for whole, parts in equations():
        terms = {**{part: Fraction(1) for part in parts}, whole: Fraction(-1)}
        rows.append([terms.get(at, Fraction(0)) for at in unknown])
    for number in range(len(unknown)):
        eliminate(rows, number)
    alone = [[at for at, factor in zip(unknown, row, strict=True) if factor] for row in rows]
    return [one[0] for one in alone if len(one) == 1]


def eliminate(rows: list[list[Fraction]], column: int) -> None:
    """Leave a column in one row only, where that row begins with it."""
    lead = next((row for row in rows if row[column] and not any(row[:column])), None)
    for row in rows if lead else ():
        if lead is not None and row is not lead and row[column]:
            factor = row[column] / lead[column]
            row[:] = [one - factor * other for one, other in zip(row, lead, strict=True)]


def blank(out: Sequence[Sequence[str]]) -> dict[At, str]:
    return {(row[0], name): row[out[0].index(name)] for row in out[1:-1] for name in HEADER[1:]}


@pytest.mark.parametrize("seed", range(10))
def test_an_exact_solver_recovers_nothing_from_the_saved_file(written: Written, tmp_path: Path, seed: int) -> None:
    found = assessed(written(rows_of(seed)))

    save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))
    shown = blank(list(read_back(tmp_path / "out.csv")))

    assert "" in shown.values()
    assert recovered(shown) == []


def test_the_solver_does_recover_what_is_masked_alone() -> None:
    rows = rows_of(3)
    shown = {(str(row[0]), name): str(cell) for row in rows[1:] for name, cell in zip(HEADER[1:], row[1:], strict=True)}

    for at in (("Alpine", "Male"), ("Kern", "18+"), ("Kern", "65+"), ("Kern", "0-17")):
        shown[at] = ""

    assert set(recovered(shown)) == {("Alpine", "Male"), ("Kern", "18+"), ("Kern", "65+"), ("Kern", "0-17")}
