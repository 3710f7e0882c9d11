"""In memory and in DuckDB the same question has the same answer."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from sync.tables.asking.model import (
    Both,
    Condition,
    Either,
    Grouped,
    Grouping,
    Measure,
    Not,
    Order,
    Question,
    Sum,
    Test,
    Where,
)
from sync.tables.columns import natures as natures_of
from sync.tables.model import Nature
from sync.work import Work
from tests.tables.columns.tables import both

WIDTH = 3
ODD = [
    "", " ", "\t", "\u00a0", "\u2003", "*", "**", ".", "-", "N/A", "n/a", "0.268*", "NaN", "inf", "-Infinity",
    "1_000", "1,234", " 293,311 ", "1,23", "12,345,678.90", "$5", "-$5", "$-5", "+$-5", "$ 5", "5%", "5 %", "5%%",
    "5.", ".5", ".", "-.5", "1e5", "1E-3", "1e400", "1e-400", "0x10", "0", "-0", "00", "007", "7", "7.0", "+7",
    "90210", "٥", "５", "\u00a07\u00a0", "7\u00a0%", "2026-11-22", "2026-1-5", "01/05/2026", "1/5/2026", "2026-02-30",
    "02/30/2026", "2026-11-22T00:00:00", "2026-11-22 00:00", "2026-11-22 10:00", "0001-01-01", "13/01/2026",
    "11/22/2026 0:00", " 2026-11-22 ", "Alameda", "alameda", "ALAMEDA ", " Alameda", "San José", "SAN JOSÉ",
    "ΣΊΣΥΦΟΣ", "σίσυφος", "İstanbul", "istanbul", "Straße", "STRASSE", "ẞ", "100%_done\\", "a'b\"c", "line\nbreak",
    "line\r\nbreak", "=cmd|' /C calc'!A0", "🏥", "e\u0301", "é", "x" * 300, ",", '"', "--", "'; DROP TABLE cells; --",
]  # fmt: skip
letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
cells = (
    st.sampled_from(ODD)
    | st.integers(-50, 50).map(str)
    | st.decimals(-9999, 9999, places=2).map("{:,}".format)
    | st.dates().map(str)
    | st.text(letters, max_size=6)
)
tables = st.lists(st.lists(cells, min_size=WIDTH, max_size=WIDTH), max_size=25)
natures = st.lists(st.sampled_from(Nature), min_size=WIDTH, max_size=WIDTH)
columns = st.integers(-1, WIDTH - 1)
single = st.sampled_from([test for test in Test if test not in {Test.BLANK, Test.ONE_OF}])
wheres = (
    st.builds(Where, columns, single, st.tuples(cells))
    | st.builds(Where, columns, st.just(Test.BLANK))
    | st.builds(Where, columns, st.just(Test.ONE_OF), st.lists(cells, max_size=4).map(tuple))
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    wheres,
    lambda inner: (
        st.builds(Both, st.lists(inner, max_size=3).map(tuple))
        | st.builds(Either, st.lists(inner, max_size=3).map(tuple))
        | st.builds(Not, inner)
    ),
    max_leaves=4,
)
orders = st.lists(st.builds(Order, st.integers(0, WIDTH - 1), st.booleans()), max_size=3, unique_by=lambda o: o.column)
questions = st.builds(Question, st.none() | conditions, orders.map(tuple))
measures = st.builds(Measure, st.sampled_from([one for one in Sum if one is not Sum.COUNT]), st.integers(0, WIDTH - 1))
groupings = st.builds(
    Grouping,
    st.lists(st.integers(0, WIDTH - 1), min_size=1, max_size=2, unique=True).map(tuple),
    st.lists(measures, max_size=3).map(lambda some: (Measure(Sum.COUNT), *some)),
    st.sampled_from([3, 10_000]),
)


@settings(max_examples=12)
@given(rows=tables, kinds=natures, asked=st.lists(questions, min_size=1, max_size=12))
def test_both_ways_choose_the_same_rows_in_the_same_order(
    rows: list[list[str]], kinds: list[Nature], asked: list[Question]
) -> None:
    with tempfile.TemporaryDirectory() as folder, both(rows, Path(folder), kinds) as (small, large):
        for question in asked:
            in_memory = small.choose(question, Work.quiet())
            in_duckdb = large.choose(question, Work.quiet())

            assert as_list(in_memory.numbers) == as_list(in_duckdb.numbers)
            assert in_memory.count == in_duckdb.count


@settings(max_examples=12)
@given(rows=tables, kinds=natures, where=st.none() | conditions, asked=st.lists(groupings, min_size=1, max_size=4))
def test_both_ways_make_the_same_groups(
    rows: list[list[str]], kinds: list[Nature], where: Condition | None, asked: list[Grouping]
) -> None:
    with tempfile.TemporaryDirectory() as folder, both(rows, Path(folder), kinds) as (small, large):
        for grouping in asked:
            in_memory = small.group(where, grouping, Work.quiet())
            in_duckdb = large.group(where, grouping, Work.quiet())

            assert told(in_memory) == told(in_duckdb)
            assert figures(in_memory) == pytest.approx(figures(in_duckdb), rel=1e-12, abs=1e-9, nan_ok=True)


@settings(max_examples=12)
@given(rows=tables, kinds=natures, part=cells)
def test_both_ways_tell_the_same_of_a_column(rows: list[list[str]], kinds: list[Nature], part: str) -> None:
    with tempfile.TemporaryDirectory() as folder, both(rows, Path(folder), kinds) as (small, large):
        for column in range(WIDTH):
            assert small.profile(column, Work.quiet()) == large.profile(column, Work.quiet())
            in_memory = small.values(column, Work.quiet(), contains=part, limit=5)
            assert in_memory == large.values(column, Work.quiet(), contains=part, limit=5)


@settings(max_examples=12)
@given(rows=tables)
def test_both_ways_find_the_same_natures(rows: list[list[str]]) -> None:
    names = ["Zip", "Rate", "Day"]
    with tempfile.TemporaryDirectory() as folder, both(rows, Path(folder), [Nature.TEXT] * WIDTH):
        in_duckdb = natures_of(names, Path(folder) / "part-0.duckdb", Work.quiet())

    assert natures_of(names, rows, Work.quiet()) == in_duckdb


def as_list(numbers: Any) -> list[int] | None:
    return None if numbers is None else list(map(int, numbers))


def told(grouped: Grouped) -> tuple[object, ...]:
    return grouped.all, [(group.cells, group.rows, group.left_out) for group in grouped.groups]


def figures(grouped: Grouped) -> list[float]:
    return [math.nan if one is None else one for group in grouped.groups for one in group.figures]
