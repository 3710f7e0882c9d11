"""Random files are masked and saved, and a reader who has nothing but the saved file tries to work counts out."""

from __future__ import annotations

import random
from itertools import product
from pathlib import Path

import pytest

from desktop.releases.writing.saving import save
from desktop.tables.exporting import read_back
from desktop.words import Words
from sync.work import Work
from tests.releases.conftest import Written, assessed

COUNTIES, AGES, SEXES = ("Alpine", "Inyo", "Mono", "Kern"), ("0-17", "18-64", "65+"), ("Male", "Female")
Place = tuple[str, str, str]


def rows_of(seed: int) -> tuple[list[list[object]], dict[Place, int]]:
    """Return a table of three axes with all totals, shares of the county and rates, in the order of its counts."""
    chance = random.Random(seed)
    inner = {
        place: chance.choice((0, 1, 2, 3, 5, 9, 10, 11, 12, 20, 40, 90, 400))
        for place in product(COUNTIES, AGES, SEXES)
    }
    wholes = ((*COUNTIES, "All"), (*AGES, "Total"), (*SEXES, "Both"))
    counts = {
        place: sum(
            number
            for one, number in inner.items()
            if all(value in (part, "All", "Total", "Both") for value, part in zip(place, one, strict=True))
        )
        for place in product(*wholes)
    }
    order = sorted(counts, key=lambda place: (-counts[place], place)) if seed % 2 else list(counts)
    rows: list[list[object]] = [["County", "Age", "Sex", "Visits", "Percent", "Cost"]]
    for place in order:
        whole = counts[place[0], "Total", "Both"]
        rows.append(
            [*place, counts[place], f"{100 * counts[place] / whole if whole else 0:.2f}%", f"${counts[place] * 7}"]
        )
    return rows, counts


def reckoned(shown: dict[Place, int | None]) -> dict[Place, int | None]:
    """Return what follows from sums with one unknown, over and over: the first thing that any reader tries."""
    known, goes_on = dict(shown), True
    while goes_on:
        goes_on = False
        for axis, (whole, parts) in enumerate((("All", COUNTIES), ("Total", AGES), ("Both", SEXES))):
            for place in [one for one in known if one[axis] == whole]:
                line = [place, *((*place[:axis], part, *place[axis + 1 :]) for part in parts)]
                places = [(one[0], one[1], one[2]) for one in line]
                unknown = [one for one in places if known[one] is None]
                if len(unknown) == 1:
                    rest = sum(known[one] or 0 for one in places[1:])
                    known[unknown[0]] = rest if unknown[0] == places[0] else (known[places[0]] or 0) - rest
                    goes_on = True
    return known


@pytest.mark.parametrize("seed", range(12))
def test_no_masked_count_can_be_worked_out_from_the_saved_file(written: Written, tmp_path: Path, seed: int) -> None:
    rows, counts = rows_of(seed)
    found = assessed(written(rows))
    assert found.is_safe

    save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))
    out = list(read_back(tmp_path / "out.csv"))[1:-1]
    shown: dict[Place, int | None] = {(row[0], row[1], row[2]): int(row[3]) if row[3] else None for row in out}

    assert all(number is None or number == counts[place] for place, number in shown.items())
    assert all(shown[place] is not None for place, number in counts.items() if number == 0)
    assert all(shown[place] is None for place, number in counts.items() if 0 < number < 11)
    assert [place for place, number in reckoned(shown).items() if shown[place] is None and number is not None] == []
    assert all(not row[5] and not row[6] for row in out if not row[3])


@pytest.mark.parametrize("seed", [1, 3, 5])
def test_the_order_of_the_saved_rows_does_not_follow_the_counts(written: Written, tmp_path: Path, seed: int) -> None:
    rows, counts = rows_of(seed)

    save(assessed(written(rows)), tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))
    out = [(row[0], row[1], row[2]) for row in list(read_back(tmp_path / "out.csv"))[1:-1]]

    assert [counts[place] for place in out] != sorted(counts.values(), reverse=True)
    assert [place[0] for place in out] == sorted((place[0] for place in out), key=lambda name: (name != "All", name))


@pytest.mark.parametrize("seed", [0, 1])
def test_a_share_beside_a_shown_count_never_tells_a_total_that_is_masked(
    written: Written, tmp_path: Path, seed: int
) -> None:
    rows, _ = rows_of(seed)

    save(assessed(written(rows)), tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))
    out = list(read_back(tmp_path / "out.csv"))[1:-1]
    hidden = {row[0] for row in out if row[1] == "Total" and row[2] == "Both" and not row[3]}

    assert [row for row in out if row[0] in hidden and row[5] and row[3] not in ("", "0")] == []
