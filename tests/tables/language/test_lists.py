"""Sort, columns and figures are typed as short lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.tables.language import (
    FilterNotUnderstood,
    parse_columns,
    parse_measure,
    parse_sort,
    told_columns,
    told_measure,
    told_sort,
)
from sync.tables.asking.model import Measure, Order, Sum
from sync.tables.model import Part
from tests.tables.language.conftest import NAMES, part_of

PART = part_of(NAMES)
positions = st.integers(0, len(NAMES) - 1)


def test_a_minus_sorts_the_largest_first(part: Part) -> None:
    assert parse_sort("-rate, county", part) == (Order(1, True), Order(0))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("county, [facility name]", (0, 2)),
        ("county,facility name", (0, 2)),
        ("[name, with comma], rate,rate", (8, 1)),
        ("[odd]]name],[[x]]]", (6, 7)),
    ],
)
def test_columns_are_read_in_the_order_given(typed: str, expected: tuple[int, ...], part: Part) -> None:
    assert parse_columns(typed, part) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("count", Measure(Sum.COUNT)),
        ("sum:rate", Measure(Sum.TOTAL, 1)),
        ("Mean: [rate: crude]", Measure(Sum.MEAN, 15)),
        ("max:rate: crude", Measure(Sum.MOST, 15)),
    ],
)
def test_a_figure_is_a_word_and_a_column(typed: str, expected: Measure, part: Part) -> None:
    assert parse_measure(typed, part) == expected


@pytest.mark.parametrize("typed", ["", "total:rate", "count:rate", "sum", "rate"])
def test_a_figure_that_nobody_can_reckon_is_refused(typed: str, part: Part) -> None:
    with pytest.raises(FilterNotUnderstood) as trouble:
        parse_measure(typed, part)

    assert trouble.value.facts["wanted"] == "measure"


@pytest.mark.parametrize(
    ("typed", "place", "wanted"),
    [
        ("county, contry", 9, "near-column"),
        ("county,, rate", 8, "column"),
        ("county, [rate", 9, "bracket"),
        ("county,population", 8, "unknown-column"),
    ],
)
def test_trouble_in_a_list_points_at_the_item(typed: str, place: int, wanted: str, part: Part) -> None:
    with pytest.raises(FilterNotUnderstood) as trouble:
        parse_columns(typed, part)

    assert (trouble.value.facts["place"], trouble.value.facts["wanted"]) == (place, wanted)


@given(st.lists(st.builds(Order, positions, st.booleans()), max_size=5, unique_by=lambda order: order.column))
def test_an_order_that_is_told_is_read_back_the_same(orders: list[Order]) -> None:
    assert parse_sort(told_sort(orders, PART), PART) == tuple(orders)


@given(st.lists(positions, max_size=6, unique=True))
def test_columns_that_are_told_are_read_back_the_same(some: list[int]) -> None:
    assert parse_columns(told_columns(some, PART), PART) == tuple(some)


@given(st.builds(Measure, st.sampled_from([one for one in Sum if one is not Sum.COUNT]), positions))
def test_a_figure_that_is_told_is_read_back_the_same(measure: Measure) -> None:
    assert parse_measure(told_measure(measure, PART), PART) == measure


@given(st.sampled_from([parse_sort, parse_columns, parse_measure]), st.text(max_size=40))
def test_any_list_is_either_read_or_refused(read: Callable[[str, Part], object], typed: str) -> None:
    trouble = refusal(read, typed)

    assert trouble is None or 1 <= int(trouble.facts["place"]) <= len(typed) + 1


def refusal(read: Callable[[str, Part], object], typed: str) -> FilterNotUnderstood | None:
    try:
        read(typed, PART)
    except FilterNotUnderstood as trouble:
        return trouble
    return None
