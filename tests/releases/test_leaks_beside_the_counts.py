"""What stands beside the counts must not give them away: shares, orders, ranks, denominators, totals nobody named."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.deidentification.model import Mark, Verdict
from desktop.releases.writing.saving import save
from desktop.tables.exporting import read_back
from desktop.words import Words
from sync.work import Work
from tests.releases.conftest import Rows, Written, assessed, marked

MONTHLY = {"variables": {"service": 1_163, "time": "month"}}
WITHIN = {"variables": {"service": 3_000_000, "time": "year"}}


def saved(file: Path, about: Mapping[str, object] | None = None) -> list[list[str]]:
    found = assessed(file, about) if about else assessed(file)
    out = file.with_name("out.csv")
    save(found, out, Work.quiet(), kind="csv", words=Words("en"))
    return list(read_back(out))


def test_a_share_of_everything_is_blank_in_every_row(written: Written) -> None:
    header = ["County", "Age", "Visits", "Percent of all"]
    counts = {"A": (4, 50), "B": (60, 86), "C": (100, 100)}
    rows = [
        [county, age, number, f"{number / 4:.1f}%"]
        for county, pair in counts.items()
        for age, number in zip(("0-17", "18+"), pair, strict=True)
    ]

    found = saved(written([header, *rows]))

    assert [row[-1] for row in found[1:-1]] == [""] * 6  # 86 and 21.5% would say that all are 400


def test_a_share_of_the_line_stays_where_the_line_hides_nothing(written: Written) -> None:
    header = ["County", "Age", "Visits", "Percent"]
    rows = [
        ["A", "0-17", 4, "8.0%"], ["A", "18+", 46, "92.0%"], ["B", "0-17", 60, "30.0%"], ["B", "18+", 140, "70.0%"],
        ["C", "0-17", 30, "60.0%"], ["C", "18+", 20, "40.0%"],
    ]  # fmt: skip

    found = saved(written([header, *rows]))

    assert [row[-1] for row in found[1:-1]] == ["", "", "", "70.0%", "", "40.0%"]


def test_a_share_by_small_rounded_numbers_is_treated_as_one(written: Written) -> None:
    header = ["County", "Visits", "Rate"]
    rows = [["A", 4, 0.01], ["B", 12, 0.03], ["C", 400, 0.98]]

    assert [row[-1] for row in saved(written([header, *rows]))[1:-1]] == ["", "", ""]


def test_a_list_sorted_by_its_counts_with_the_rest_last_is_put_in_another_order(written: Written) -> None:
    rows = [["Clinic", "Visits"], ["Z", 90], ["M", 40], ["Q", 30], ["B", 12], ["A", 6], ["Other", 20], ["Total", 198]]

    assert [row[0] for row in saved(written(rows), MONTHLY)[1:-1]] == ["A", "B", "M", "Other", "Q", "Z", "Total"]


def test_months_with_their_year_stay_in_their_order(written: Written) -> None:
    shares = zip(("Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025"), ("33%", "39%", "89%", "100%"), strict=True)
    rows = [[month, number, share] for (month, share), number in zip(shares, (20, 4, 30, 7), strict=True)]

    found = saved(written([["Month", "Visits", "Percent so far"], *rows]))

    assert [row[0] for row in found[1:-1]] == ["Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025"]


@pytest.mark.parametrize(("ranks", "is_kept"), [((3, 4, 1, 2), False), ((1, 2, 3, 4), True), ((2, 4, 1, 3), True)])
def test_a_label_that_ranks_the_counts_is_left_out(written: Written, ranks: tuple[int, ...], is_kept: bool) -> None:
    counts = zip("ABCD", ranks, (12, 6, 90, 40), strict=True)

    found = saved(written([["County", "Sort order", "Visits"], *counts]))

    assert ("Sort order" in found[0]) == is_kept


def test_a_small_denominator_is_not_shown_beside_masked_counts(written: Written) -> None:
    rows = [["County", "Enrolled", "Visits"], ["A", 8, 4], ["B", 500, 50]]

    found = assessed(written(rows))

    assert [(one.code, one.facts["count"]) for one in found.problems if one.stops] == [("denominator-is-small", 1)]
    assert not found.can_be_saved


@pytest.mark.parametrize(("header", "group"), [("Clinic", "A (n=4)"), ("Clinic (N = 54)", "A")])
def test_a_text_that_tells_the_count_is_not_shown_beside_masked_counts(
    written: Written, header: str, group: str
) -> None:
    rows = [[header, "Visits"], [group, 4], ["B", 50]]

    assert [one.code for one in assessed(written(rows), MONTHLY).problems if one.stops] == ["text-tells-count"]
    assert assessed(written([[header, "Visits"], [group, 400], ["B", 500]]), WITHIN).can_be_saved


def test_a_denominator_that_one_group_lacks_is_not_known(written: Written) -> None:
    rows: Rows = [["County", "Visits", "Population"], ["A", 60, 30_000], ["B", 12, ""], ["Total", 72, ""]]
    known: Rows = [*rows[:2], ["B", 12, 40_000], rows[3]]

    assert (assessed(written(rows)).verdict, assessed(written(rows)).denominator) == (Verdict.WITHIN_SCORE, None)
    assert assessed(written(known)).verdict is Verdict.LARGE_ENOUGH


def test_a_column_that_is_the_sum_of_neighbors_stops_beside_an_unrelated_one(written: Written) -> None:
    header = ["County", "Visits", "Dental", "Medical", "Mental", "Calls"]
    rows = [["A", 54, 4, 20, 30, 100], ["B", 60, 20, 20, 20, 70], ["C", 90, 30, 30, 30, 50]]

    found = assessed(written([header, *rows]))

    assert [one.facts for one in found.problems if one.code == "column-adds-up"] == [
        {"column": "Visits", "others": "Dental, Medical, Mental"}
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["A", 4], ["B", 50], ["North total", 54], ["C", 60], ["D", 12], ["South total", 72], ["Total", 126]],
        [["State", 126], ["North", 54], ["A", 4], ["B", 50], ["South", 72], ["C", 60], ["D", 12]],
        [["A", 4], ["B", 50], ["North total", 54]],
        [["A", 4], ["B", 50], ["C", 60], ["The four together", 114]],
    ],
)
def test_a_total_that_only_the_numbers_show_protects_its_parts(written: Written, rows: list[list[object]]) -> None:
    found = assessed(written([["County", "Visits"], *rows]))

    assert marked(found, Mark.SMALL) | marked(found, Mark.COMPLEMENTARY) == {("A",), ("B",)}
