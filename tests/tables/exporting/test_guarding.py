"""What looks like a formula is kept from running, and the guard comes off exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.tables.exporting import guarded, unguarded

FORMULAS = [
    *("=cmd|' /C calc'!A0", "@SUM(1+1)", "+1-916-555-1234", "-2+3", "\t=1", "\r=1", "\n=1", "＝1+1"),
    *("--", "-A1", "+", "=", "-1\n"),
]


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_cell_that_a_spreadsheet_could_run_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == "'" + cell
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize(
    "cell", ["-4.5", "+7", "-1,234.00", "-.5", "-3%", "-1e5", "-", "1=2", "a@b.c", "", "'tis", "''", "O'Neill"]
)
def test_numbers_and_plain_text_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell
    assert unguarded(cell) == cell


def test_an_apostrophe_that_was_there_before_stays_after_undoing() -> None:
    assert guarded("'=1") == "''=1"
    assert unguarded("''=1") == "'=1"


@given(st.one_of(st.text(alphabet="'=+-@\t\r\n＝1.,%eE a", max_size=8), st.text(max_size=12)))
def test_the_guard_of_any_text_comes_off_exactly(cell: str) -> None:
    written = guarded(cell)

    assert unguarded(written) == cell
    assert written == cell or written[0] == "'"
