"""How columns lie and rows are ordered, as values: no table is needed."""

from __future__ import annotations

import pytest

from sync.tables.asking.model import Order
from ui.tables.grid.arranging import PIXELS, Arrangement, fitting, next_orders
from ui.tables.grid.table.cells import one_line
from ui.tables.grid.table.keys import Step, stepped
from ui.tables.grid.tools.copying import piece_of


def test_a_third_click_gives_the_order_of_the_file_back() -> None:
    once = next_orders((), 4)
    twice = next_orders(once, 4)
    thrice = next_orders(twice, 4)

    assert (once, twice, thrice) == ((Order(4),), (Order(4, is_descending=True),), ())


def test_a_click_on_another_heading_sorts_by_that_one_alone() -> None:
    assert next_orders((Order(1), Order(2)), 3) == (Order(3),)
    assert next_orders((Order(1), Order(2)), 1) == (Order(1),)


def test_shift_adds_a_column_and_turns_it_in_its_place() -> None:
    two = next_orders((Order(1),), 3, add=True)
    turned = next_orders(two, 1, add=True)

    assert two == (Order(1), Order(3))
    assert turned == (Order(1, is_descending=True), Order(3))
    assert next_orders(turned, 1, add=True) == (Order(3),)


def test_the_last_column_shown_cannot_be_hidden() -> None:
    arrangement = Arrangement.of(2).hide(0)

    assert arrangement.hide(1).shown == (1,)


def test_hiding_a_column_that_stays_leaves_fewer_that_stay() -> None:
    arrangement = Arrangement.of(4).freeze(2)

    assert arrangement.hide(0).frozen == 1
    assert arrangement.hide(3).frozen == 2


def test_a_column_moves_past_its_neighbour_and_not_past_the_edge() -> None:
    arrangement = Arrangement.of(4).hide(1)

    assert arrangement.move(2, -1).shown == (2, 0, 3)
    assert arrangement.move(0, -1).shown == (0, 2, 3)
    assert set(arrangement.move(3, -5).order) == {0, 1, 2, 3}


def test_one_column_at_least_scrolls() -> None:
    assert Arrangement.of(3).freeze(9).frozen == 2


@pytest.mark.parametrize("rows", [1, 10_000_000, 67_000_000, 90_000_000, 134_000_000, 900_000_000])
def test_rows_never_need_more_pixels_than_there_are(rows: int) -> None:
    height, shown = fitting(rows, 32)

    assert height * shown <= PIXELS
    assert height == 32 or rows * 32 > PIXELS
    assert shown == rows or height == 16


@pytest.mark.parametrize(
    ("step", "far", "wanted"),
    [
        (Step.UP, False, (4, 2)),
        (Step.UP, True, (0, 2)),
        (Step.DOWN, True, (99, 2)),
        (Step.LEFT, False, (5, 1)),
        (Step.RIGHT, True, (5, 9)),
        (Step.HOME, False, (5, 0)),
        (Step.HOME, True, (0, 0)),
        (Step.END, False, (5, 9)),
        (Step.END, True, (99, 9)),
        (Step.PAGE_DOWN, False, (25, 2)),
        (Step.PAGE_UP, False, (0, 2)),
    ],
)
def test_each_key_leads_where_a_spreadsheet_leads(step: Step, far: bool, wanted: tuple[int, int]) -> None:
    assert stepped(step, (5, 2), (100, 10), page=20, far=far) == wanted


def test_what_is_copied_has_no_rows_between_the_ranges_chosen() -> None:
    piece = piece_of([(10, 1, 12, 2), (0, 4, 4, 4), (11, 1, 14, 1)])

    assert piece.rows == (range(5), range(10, 15))
    assert piece.places == (1, 2, 4)
    assert piece.cells == 30


def test_a_cell_of_several_lines_is_painted_as_one() -> None:
    assert one_line("two\r\n lines\x00") == "two ↵ lines "
