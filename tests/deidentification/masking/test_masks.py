"""What every masked table keeps, shown on more than a thousand random tables of two to four dimensions with totals."""

from __future__ import annotations

import pytest

from desktop.deidentification.masking import mask
from desktop.deidentification.model import Counts, Mark
from tests.deidentification.masking.exact import HIDING, intervals, masked_places, recoverable
from tests.deidentification.masking.optimum import Judge
from tests.deidentification.masking.tables import LARGER, random_table, row, rows

TABLES, SHARES = 1_000, 10


@pytest.mark.parametrize("share", range(SHARES))
def test_no_masked_cell_of_a_random_table_can_be_recovered(share: int) -> None:
    for seed in range(share, TABLES, SHARES):
        _assert_kept(random_table(seed), seed)


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_no_masked_cell_of_a_larger_random_table_can_be_recovered(share: int) -> None:
    for seed in range(20_000 + share, 20_300, SHARES):
        _assert_kept(random_table(seed, LARGER), seed)


def test_the_random_tables_have_two_three_and_four_dimensions() -> None:
    tables = [random_table(seed) for seed in range(TABLES)]

    for dimensions in (2, 3, 4):
        sizes = sorted(len(table.cells) for table in tables if len(table.axes) == dimensions)
        assert len(sizes) >= 150
        assert sizes[len(sizes) // 2] >= 12
    assert any(len(table.cells) > 100 for table in tables)


def _assert_kept(table: Counts, seed: int) -> None:
    """Mask a table and see with other means that nothing follows from what is shown, and that zeros are."""
    masked = mask(table)

    assert masked.attack.is_repelled, seed
    assert recoverable(table, masked.marks) == [], seed
    assert set(masked.marks) == set(table.cells), seed
    for place, count in table.cells.items():
        mark = masked.marks[place]
        if count == 0:
            assert mark is Mark.SHOWN, (seed, place)
        elif count is not None and count < 11:
            assert mark is Mark.SMALL, (seed, place)
        else:
            assert mark is not Mark.SMALL, (seed, place)
    assert Judge(table).bad_line(frozenset(masked_places(masked.marks))) is None, seed


@pytest.mark.parametrize("seed", range(0, 400, 10))
def test_a_judge_of_its_own_finds_no_cell_known_too_well(seed: int) -> None:
    table = random_table(seed, [(3, 3), (4, 3), (2, 2, 2), (3, 2, 2)])

    masked = mask(table)

    assert not Judge(table).leaks(frozenset(masked_places(masked.marks)))


@pytest.mark.parametrize("seed", range(20))
def test_counting_through_all_tables_finds_the_whole_range_of_small_cells(seed: int) -> None:
    table = random_table(seed, [(2, 2), (3, 2)])
    masked = mask(table)
    if len(masked_places(masked.marks)) > 6:
        pytest.skip("too many tables to count through")

    known = intervals(table, masked.marks, 60)

    floors = Judge(table).floors
    for place, (low, high) in known.items():
        if masked.marks[place] is Mark.SMALL:
            assert low <= floors[place]
            assert high >= 10
        assert low < high


def test_the_same_table_is_masked_in_the_same_way_every_time() -> None:
    tables = [random_table(seed) for seed in range(12)]

    first = [mask(table) for table in tables]
    second = [mask(table) for table in tables]

    assert first == second


@pytest.mark.parametrize("seed", range(5_000, 5_060))
def test_few_more_cells_are_masked_than_must_be(seed: int) -> None:
    table = random_table(seed, [(3, 3), (4, 3), (2, 2, 2)])
    judge = Judge(table)
    count = len(masked_places(mask(table).marks))

    fewest = judge.fewest(count)

    assert count <= 1.5 * fewest


@pytest.mark.parametrize("counts", [(10, 10, 10), (10, 9), (1, 11)])
def test_the_guideline_s_own_examples_are_not_told_apart(counts: tuple[int, ...]) -> None:
    masked = mask(row(*counts))

    assert not masked.tells_apart
    assert masked.attack.is_repelled
    assert not masked.attack.knows_reasons


def test_reasons_are_told_where_they_give_nothing_away() -> None:
    masked = mask(rows((3, 400, 900), (300, 400, 900), (500, 40, 900)))

    assert [masked.marks[place] in HIDING for place in (("r0", "c0"), ("r0", "c1"))] == [True, True]
    assert masked.tells_apart
    assert masked.attack.knows_reasons
