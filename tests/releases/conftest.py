"""Files of counts as people have them, and what opens and assesses them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from desktop.deidentification.model import Mark
from desktop.releases.assessing.assessment import assess
from desktop.releases.looking import look
from desktop.releases.model import Assessment, Look
from desktop.releases.specs import spec_from
from desktop.words import Words
from sync.work import Work

Rows = Sequence[Sequence[object]]
Written = Callable[..., Path]

LONG = [
    ["County", "Age", "Visits", "Rate per 1,000", "Cost"],
    ["Alpine", "0-17", 3, 1.2, "$300"],
    ["Alpine", "18+", 40, 5.1, "$99"],
    ["Alpine", "Total", 43, 4.0, "$399"],
    ["Kern", "0-17", "1,234", 7.7, "$5"],
    ["Kern", "18+", 50, 2.5, "$60"],
    ["Kern", "Total", 1284, 6.1, "$65"],
    ["Mono", "0-17", 0, 0, "$0"],
    ["Mono", "18+", 77, 9.9, "$70"],
    ["Mono", "Total", 77, 8.0, "$70"],
]
ABOUT = {"variables": {"residence": 1_163, "time": "year"}}


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write rows as a CSV file."""

    def write(rows: Rows, name: str = "counts.csv") -> Path:
        file = tmp_path / name
        with file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(rows)
        return file

    return write


def opened(file: Path) -> Look:
    return look(file, Work.quiet())


def assessed(file: Path, about: Mapping[str, object] = ABOUT) -> Assessment:
    """Assess a file by what is suggested for it and what is said about it."""
    found = opened(file)
    return assess(found, spec_from(dict(about), found), Work.quiet())


def marked(found: Assessment, mark: Mark, table: int = 0) -> set[tuple[str, ...]]:
    masked = found.tables[table].masked
    return {place for place, one in masked.marks.items() if one is mark} if masked else set()


def codes(found: Assessment) -> list[str]:
    return [problem.code for problem in found.problems]


@pytest.fixture
def words() -> Words:
    return Words("en")
