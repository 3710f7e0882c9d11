"""Tables at the edges: gaps, remainders, nested and overlapping wholes, huge numbers, nothing to hide, a stop."""

from __future__ import annotations

import random

import pytest

from desktop.deidentification.masking import attack, lines_of, mask
from desktop.deidentification.masking.proving.solver import determined
from desktop.deidentification.model import Axis, Counts, Limits, Mark, Place, Sum
from sync.work import Cancelled, Work
from tests.deidentification.masking.exact import masked_places, recoverable
from tests.deidentification.masking.tables import TOTAL, line_axis, nested_axis, row, rows, table

LIMITS = Limits()


def test_a_table_without_totals_hides_small_cells_only() -> None:
    masked = mask(row(3, 40, 0, 50, total=False))

    assert masked_places(masked.marks) == [("r0",)]
    assert masked.tells_apart


def test_a_table_of_zeros_hides_nothing() -> None:
    masked = mask(rows((0, 0), (0, 0)))

    assert masked_places(masked.marks) == []
    assert masked.attack.is_repelled


def test_a_total_that_equals_its_one_part_is_hidden_with_it() -> None:
    masked = mask(row(5, 0, 0))

    assert masked_places(masked.marks) == [(TOTAL,), ("r0",)]
    assert masked.attack.is_repelled


def test_a_line_of_tiny_cells_hides_its_total_where_nothing_else_is_left() -> None:
    masked = mask(row(3, 3, 3, 3, 3))

    assert masked.marks[TOTAL,] is Mark.COMPLEMENTARY


def test_the_grand_total_is_hidden_last() -> None:
    masked = mask(rows((3, 40, 50), (30, 44, 20), (12, 15, 16)))

    assert masked.marks[TOTAL, TOTAL] is Mark.SHOWN
    assert masked.marks["r0", TOTAL] is Mark.SHOWN


def test_a_remainder_is_taken_to_be_known_to_the_reader() -> None:
    whole = Counts("people", (line_axis("r", 3),), {("r0",): 4, ("r1",): 30, ("r2",): 50, (TOTAL,): 90})

    masked = mask(whole)

    assert masked_places(masked.marks) == [("r0",), ("r1",)]


@pytest.mark.parametrize("gap", [{("r2",): None}, {}])
def test_a_part_without_a_number_does_not_protect_another(gap: dict[tuple[str, ...], None]) -> None:
    cells = {("r0",): 4, ("r1",): 30, (TOTAL,): 34, **gap}

    masked = mask(Counts("people", (line_axis("r", 3),), cells))

    assert masked_places(masked.marks) == [("r0",), ("r1",)]
    assert all(masked.marks[place] is Mark.NO_NUMBER for place in gap)


def test_sums_over_a_whole_without_a_number_are_followed() -> None:
    axis = nested_axis()
    inner: dict[Place, int] = {("0-5",): 4, ("6-17",): 30, ("18-64",): 500, ("65+",): 90}
    full = table((axis,), inner)
    cells = {place: count for place, count in full.cells.items() if place != ("Under 18",)}

    masked = mask(Counts("people", (axis,), cells))

    assert len(lines_of(Counts("people", (axis,), cells)).lines) == 3
    assert masked_places(masked.marks) != [("0-5",)]
    assert masked.attack.is_repelled


def test_the_difference_of_overlapping_wholes_gives_nothing_away() -> None:
    values = ("0-17", "18-64", "65+", "18+", "Under 65", TOTAL)
    sums = (
        Sum(TOTAL, ("0-17", "18-64", "65+")),
        Sum(TOTAL, ("0-17", "18+")),
        Sum("18+", ("18-64", "65+")),
        Sum("Under 65", ("0-17", "18-64")),
    )
    cells: dict[Place, int] = {
        ("0-17",): 7,
        ("18-64",): 60,
        ("65+",): 40,
        ("18+",): 100,
        ("Under 65",): 67,
        (TOTAL,): 107,
    }
    people = Counts("people", (Axis("age", values, sums),), cells)

    masked = mask(people)

    assert recoverable(people, masked.marks) == []
    assert masked.attack.is_repelled


def test_huge_numbers_are_masked_like_others() -> None:
    masked = mask(rows((3, 4_000_000_000_000), (5_000_000_000_000, 7_000_000_000_000)))

    assert len(masked_places(masked.marks)) == 4
    assert masked.attack.is_repelled


def test_an_attack_finds_a_cell_that_a_careless_mask_gives_away() -> None:
    careless = rows((3, 12, 20), (30, 40, 50))
    marks = dict.fromkeys(careless.cells, Mark.SHOWN) | {("r0", "c0"): Mark.SMALL, ("r0", "c1"): Mark.COMPLEMENTARY}

    found = attack(careless, marks, LIMITS, knows_reasons=False)

    assert {one.place for one in found.determined} == {("r0", "c0"), ("r0", "c1")}
    assert (found.determined[0].low, found.determined[0].high) == (3, 3)


def test_an_attacker_who_knows_the_reasons_learns_more() -> None:
    people = row(10, 9)
    marks: dict[Place, Mark] = {("r0",): Mark.SMALL, ("r1",): Mark.SMALL, (TOTAL,): Mark.SHOWN}

    told, untold = (attack(people, marks, LIMITS, knows_reasons=knows) for knows in (True, False))

    assert [(one.low, one.high) for one in told.narrow] == [(9, 10), (9, 10)]
    assert untold.is_repelled


def test_a_remainder_that_gives_a_cell_away_whatever_is_masked_is_said() -> None:
    sums = (Sum(TOTAL, ("a", "b")), Sum(TOTAL, ("a",)))
    people = Counts("people", (Axis("r", ("a", "b", TOTAL), sums),), {("a",): 40, ("b",): 4, (TOTAL,): 44})

    masked = mask(people)

    assert not masked.attack.is_repelled
    assert [one.place for one in masked.attack.determined] == [("b",)]


def test_a_stop_is_heeded() -> None:
    with pytest.raises(Cancelled):
        mask(rows((3, 12, 20), (30, 40, 50)), work=Work(lambda _: None, lambda: True))


def test_a_large_table_is_masked_by_blocks_and_repels_the_attack() -> None:
    chance = random.Random(4)
    axes = (line_axis("a", 14), line_axis("b", 5), line_axis("c", 4))
    inner: dict[Place, int] = {
        (f"a{at}", f"b{to}", f"c{up}"): int(chance.paretovariate(0.5) * 3) % 5_000
        for at in range(14)
        for to in range(5)
        for up in range(4)
    }
    people = Counts("people", axes, table(axes, inner).cells)

    masked = mask(people)

    assert len(people.cells) > 380
    assert masked.attack.is_repelled
    assert recoverable(people, masked.marks) == []


def test_an_axis_of_thousands_of_values_is_masked_and_does_not_go_on_forever() -> None:
    chance = random.Random(7)
    people = row(*(chance.choice((0, 3, 8, 20, 400)) for _ in range(2_500)))

    masked = mask(people)

    assert masked.attack.is_repelled
    assert len(masked_places(masked.marks)) < 1.1 * sum(0 < (count or 0) < 11 for count in people.cells.values())


def test_a_table_too_large_to_be_proven_safe_ends_at_once_and_is_said_not_to_be() -> None:
    axes = tuple(line_axis(name, 200) for name in "abc")
    values = [(f"a{at}", f"b{at}", f"c{to}") for at in range(200) for to in range(4)]
    people = table(axes, {place: number % 30 + 1 for number, place in enumerate(values)})

    masked = mask(people)

    assert not masked.attack.is_repelled
    assert all(masked.marks[place] is Mark.SMALL for place, count in people.cells.items() if 0 < (count or 0) < 11)


@pytest.mark.slow
def test_a_huge_table_is_masked_with_fewer_blocks_and_repels_the_attack() -> None:
    chance = random.Random(3)
    axes = (line_axis("a", 58), line_axis("b", 60), line_axis("c", 6))
    inner: dict[Place, int] = {
        (f"a{at}", f"b{to}", f"c{up}"): int(chance.paretovariate(0.5) * 3) % 5_000
        for at in range(58)
        for to in range(60)
        for up in range(6)
    }

    masked = mask(table(axes, inner))

    assert masked.attack.is_repelled


def test_elimination_finds_exactly_what_sums_determine() -> None:
    rows_of_sums = [{0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1}, {3: 1, 4: -1}]

    assert determined(rows_of_sums) == {0, 1, 2}
