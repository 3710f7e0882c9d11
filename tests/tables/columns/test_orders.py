"""Rows are sorted by what their cells mean, and natures say what they mean."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from sync.tables.asking.model import Grouping, Measure, Order, Question, Sum, Test, Where
from sync.tables.columns import natures as natures_of
from sync.tables.model import Nature
from sync.work import Work
from tests.tables.columns.tables import both

FIGURES = ["10", "", "9", "*", "1,000", "0.268*", "-2", " ", "$9", "N/A"]
DAYS = ["01/05/2026", "soon", "2025-12-31", "", "2026-1-4"]


@pytest.mark.parametrize(
    ("texts", "nature", "is_descending", "expected"),
    [
        (FIGURES, Nature.NUMBER, False, ["-2", "9", "$9", "10", "1,000", "*", "0.268*", "N/A", "", " "]),
        (FIGURES, Nature.NUMBER, True, ["1,000", "10", "9", "$9", "-2", "N/A", "0.268*", "*", "", " "]),
        (DAYS, Nature.DATE, False, ["2025-12-31", "2026-1-4", "01/05/2026", "soon", ""]),
        (["b", "", "A", "a", "C"], Nature.TEXT, False, ["A", "a", "b", "C", ""]),
        (["b", "", "A", "a", "C"], Nature.TEXT, True, ["C", "b", "A", "a", ""]),
        (["9", "010", "10"], Nature.CODE, False, ["010", "10", "9"]),
    ],
)
def test_a_column_is_sorted_by_its_nature(
    tmp_path: Path, texts: list[str], nature: Nature, is_descending: bool, expected: list[str]
) -> None:
    with both([[text, "x"] for text in texts], tmp_path, [nature, Nature.TEXT]) as ways:
        for columns in ways:
            found = columns.choose(Question(orders=(Order(0, is_descending),)), Work.quiet())

            assert found.numbers is not None
            assert [texts[number] for number in found.numbers] == expected


def test_many_different_marks_are_sorted_after_the_numbers(tmp_path: Path) -> None:
    texts = [*(f"mark {number:03}" for number in range(300)), "5", "", "4"]

    with both([[text, "x"] for text in texts], tmp_path, [Nature.NUMBER, Nature.TEXT]) as ways:
        for columns in ways:
            found = columns.choose(Question(Where(1, Test.EQUALS, ("X",)), (Order(0),)), Work.quiet())

            assert found.numbers is not None
            assert list(found.numbers) == [302, 300, *range(300), 301]


def test_an_array_holds_eight_bytes_a_row(tmp_path: Path) -> None:
    with both([["b", "x"], ["a", "x"]], tmp_path, [Nature.TEXT, Nature.TEXT]) as ways:
        for columns in ways:
            found = columns.choose(Question(orders=(Order(0),)), Work.quiet())

            assert memoryview(found.numbers).itemsize == 8  # type: ignore[arg-type]  # an array of one kind or the other


def test_nothing_asked_is_every_row_without_an_array(tmp_path: Path) -> None:
    with both([["b", "x"], ["a", "x"]], tmp_path, [Nature.TEXT, Nature.TEXT]) as ways:
        for columns in ways:
            found = columns.choose(Question(), Work.quiet())

            assert (found.numbers, found.count) == (None, 2)


def test_groups_say_what_they_leave_out(tmp_path: Path) -> None:
    rows = [["A", "1"], ["A", "*"], ["B", "5"], ["A", "2"], ["a", ""]]
    measures = (Measure(Sum.TOTAL, 1), Measure(Sum.MEAN, 1), Measure(Sum.COUNT))

    with both(rows, tmp_path, [Nature.TEXT, Nature.NUMBER]) as ways:
        for columns in ways:
            grouped = columns.group(None, Grouping((0,), measures), Work.quiet())

            assert grouped.all == 3
            assert [(one.cells, one.figures, one.rows, one.left_out) for one in grouped.groups] == [
                (("B",), (5, 5, 1), 1, (0, 0, 0)),
                (("A",), (3, 1.5, 3), 3, (1, 1, 0)),
                (("a",), (None, None, 1), 1, (1, 1, 0)),
            ]


def test_a_profile_tells_blanks_ends_and_marks(tmp_path: Path) -> None:
    with both([[text, "x"] for text in FIGURES], tmp_path, [Nature.NUMBER, Nature.TEXT]) as ways:
        for columns in ways:
            profile = columns.profile(0, Work.quiet())

            assert (profile.rows, profile.blanks, profile.distinct, profile.numbers) == (10, 2, 8, 5)
            assert (profile.least, profile.most, profile.longest) == ("-2", "1,000", 6)
            assert profile.marks == (("*", 1), ("0.268*", 1), ("N/A", 1))


@pytest.mark.parametrize(
    ("name", "texts", "nature"),
    [
        ("rate", ["1.5", "2", "*", "**", ".", "-", "N/A", "0.268*", ""], Nature.NUMBER),
        ("rate", ["0", "0.5", "10"], Nature.NUMBER),
        ("facility", ["010000001", "20", "30"], Nature.CODE),
        ("Facility ZIP", ["90210", "95814"], Nature.CODE),
        ("zipper length", ["5", "6"], Nature.NUMBER),
        ("day", ["2026-11-22", "11/22/2026", ""], Nature.DATE),
        ("name", ["Alameda", "5"], Nature.TEXT),
        ("nothing", ["", " "], Nature.TEXT),
        ("identifier", ["1", "2"], Nature.CODE),
    ],
)
def test_the_nature_of_a_column_comes_from_its_cells_and_its_name(name: str, texts: list[str], nature: Nature) -> None:
    identifiers = {0} if name == "identifier" else set()

    found = natures_of([name], [[text] for text in texts], Work.quiet(), identifiers=identifiers)

    assert found == (nature,)


def test_the_natures_of_a_large_table_are_found_all_the_same(tmp_path: Path) -> None:
    some = itertools.cycle(["1.5", "2", "*", ""])
    rows = [[next(some), str(number), f"place {number}"] for number in range(70_000)]
    rows[5_000][1] = "0012"  # one leading zero, beside what is looked at closely

    with both(rows, tmp_path, [Nature.TEXT] * 3):
        found = natures_of(["rate", "id", "place"], tmp_path / "part-0.duckdb", Work.quiet())

    assert found == (Nature.NUMBER, Nature.CODE, Nature.TEXT)
    assert found == natures_of(["rate", "id", "place"], rows, Work.quiet())
