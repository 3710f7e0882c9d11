"""Cells, age groups and totals as people write them."""

from __future__ import annotations

import pytest

from desktop.deidentification.cells import Cell, read_cell
from desktop.deidentification.model import Sum
from desktop.deidentification.ranges import Range, partitions, range_of
from desktop.deidentification.wholes import says_all, wholes

COUNTS = {
    "0": 0,
    " 12 ": 12,
    "1,234": 1234,
    "1,234,567": 1_234_567,
    "12.0": 12,
    "007": 7,
    "1 234".replace(" ", ","): 1234,
}
MASKED = [
    "<11",
    "< 11",
    "≤10",
    "*",
    "**",
    "S",
    "s",
    "D",
    "DS",
    "(*)",
    "suppressed",
    "1-10",
    "less than 11",
    "menos de 11",
]
NOTHING = ["", " ", "-", "—", "N/A", "n.a.", "NA", "null", "."]
ODD = ["12.5", "-3", "5%", "$4", "1,23", "12a", "=1+1", "1e3", "ten", "١٢", "1.234,0", "9" * 30]


@pytest.mark.parametrize("text", COUNTS)
def test_a_count_is_read_as_people_write_it(text: str) -> None:
    assert read_cell(text) == Cell(COUNTS[text])


@pytest.mark.parametrize("text", MASKED)
def test_a_mark_says_that_a_count_was_left_out(text: str) -> None:
    assert read_cell(text) == Cell(is_masked=True)


@pytest.mark.parametrize("text", NOTHING)
def test_an_empty_cell_says_nothing(text: str) -> None:
    assert read_cell(text) == Cell()


@pytest.mark.parametrize("text", ODD)
def test_what_is_no_count_is_not_taken_for_one(text: str) -> None:
    assert read_cell(text) == Cell(is_odd=True)


RANGES = {
    "0-17": (0, 17), "0 – 17": (0, 17), "18+": (18, 120), "65 and over": (65, 120), "Under 5": (0, 4), "<1": (0, 0),
    "1 to 4 years": (1, 4), "Ages 5-9": (5, 9), "menores de 18": (0, 17), "85 años y más": (85, 120), "> 64": (65, 120),
    "≥65": (65, 120), "12": (12, 12), "17 and under": (0, 17), "18_64": (18, 64), "de 0 a 4 años": (0, 4),
}  # fmt: skip


@pytest.mark.parametrize("text", RANGES)
def test_an_age_group_is_read_as_people_write_it(text: str) -> None:
    assert range_of(text) == Range(*RANGES[text])


@pytest.mark.parametrize("text", ["2023", "Alpine", "", "0-17-20", "17-0", "1,000", "200-300"])
def test_what_is_no_age_is_not_taken_for_one(text: str) -> None:
    assert range_of(text) is None


def test_a_group_is_made_of_the_groups_that_fill_it() -> None:
    ages = [Range(0, 17), Range(0, 5), Range(6, 17), Range(6, 10), Range(11, 17), Range(18, 64), Range(18, 120)]

    assert partitions(Range(0, 17), ages) == ((Range(0, 5), Range(6, 17)),)  # 6 to 17 has a way of its own
    assert partitions(Range(6, 17), ages) == ((Range(6, 10), Range(11, 17)),)
    assert partitions(Range(18, 120), ages) == ()


def test_groups_that_overlap_make_up_a_whole_in_several_ways() -> None:
    ages = [Range(18, 64), Range(65, 120), Range(18, 59), Range(60, 120)]

    assert set(partitions(Range(18, 120), ages)) == {
        (Range(18, 64), Range(65, 120)),
        (Range(18, 59), Range(60, 120)),
    }


def test_a_maze_of_groups_does_not_take_long() -> None:
    ages = [Range(first, last) for first in range(60) for last in range(first, 60)]

    assert len(partitions(Range(0, 120), ages)) == 0


TOTALS = [
    "Total", "TOTAL:", "*Total*", "Grand total", "All", "All ages", "all races", "Both sexes", "Statewide",
    "California", "State", "Todos", "Todas las edades", "Ambos sexos", "Total, all ages", "Overall", "Subtotal",
    "Age: total",
]  # fmt: skip


@pytest.mark.parametrize("text", TOTALS)
def test_a_total_is_known_by_its_words(text: str) -> None:
    assert says_all(text)


@pytest.mark.parametrize(
    "text", ["Alpine", "Allen", "Calaveras", "Male", "Other", "Unknown", "Stateline", "Todd", "0-17", ""]
)
def test_a_group_is_not_taken_for_a_total(text: str) -> None:
    assert not says_all(text)


def test_totals_among_ages_are_found_at_every_level() -> None:
    values = ("Total", "0-17", "0-5", "6-17", "18-64", "65+", "Unknown")

    assert wholes(values, {}, 0) == (
        Sum("0-17", ("0-5", "6-17")),
        Sum("Total", ("0-17", "18-64", "65+", "Unknown")),
    )


def test_overlapping_ages_are_never_added_up_twice() -> None:
    values = ("All", "0-17", "18-64", "65+", "18-59", "60+", "18+")

    found = wholes(values, {}, 0)

    assert {one.parts for one in found if one.whole == "18+"} == {("18-64", "65+"), ("18-59", "60+")}
    assert [one.parts for one in found if one.whole == "All"] == [("0-17", "18+")]


def test_ages_with_gaps_still_add_up_to_their_total() -> None:
    assert wholes(("0-4", "10-14", "10-11", "12-14", "Total"), {}, 0) == (
        Sum("10-14", ("10-11", "12-14")),
        Sum("Total", ("0-4", "10-14")),
    )


def test_a_total_that_no_word_names_is_found_by_the_numbers() -> None:
    cells = {("Any", "x"): 30, ("A", "x"): 10, ("B", "x"): 20, ("Any", "y"): 7, ("A", "y"): 3, ("B", "y"): 4}

    assert wholes(("Region", "A", "B"), {}, 0) == ()
    assert wholes(("Any1", "A", "B"), {(k[0].replace("Any", "Any1"), k[1]): v for k, v in cells.items()}, 0) == (
        Sum("Any1", ("A", "B")),
    )


def test_subtotals_are_found_where_everything_but_they_add_up() -> None:
    counts = {"N": 54, "A": 4, "B": 50, "S": 30, "C": 30, "All": 84}

    assert wholes(tuple(counts), {(name,): number for name, number in counts.items()}, 0) == (
        Sum("N", ("A", "B")), Sum("S", ("C",)), Sum("All", ("N", "S"))
    )  # fmt: skip


def test_counts_that_happen_to_add_up_make_no_subtotal() -> None:
    counts = {"A": 54, "B": 50, "C": 4, "D": 60, "Total": 168}

    assert wholes(tuple(counts), {(name,): number for name, number in counts.items()}, 0) == (
        Sum("Total", ("A", "B", "C", "D")),
    )
