"""What counts as a number, a day, a blank cell and the same text."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from sync.tables.asking.days import day_of
from sync.tables.asking.numbers import figure, number_of
from sync.tables.asking.texts import fold, is_blank

NUMBERS = [
    ("5", 5), ("-5", -5), ("+5", 5), ("007", 7), ("5.", 5), (".5", 0.5), ("1e3", 1000), ("1E-3", 0.001),
    ("1,234", 1234), (" 293,311 ", 293311), ("12,345,678.90", 12345678.9), ("$5", 5), ("-$5", -5), ("$-5", -5),
    ("5%", 5), ("5 %", 5), ("\u00a07\u00a0", 7),
]  # fmt: skip
NO_NUMBERS = [
    "", " ", ".", "-", "*", "0.268*", "1,23", "1,2345", "1_000", "inf", "nan", "1e400", "0x10", "5%%", "+$-5", "(5)",
    "12 34", "\u0665", "５", "2026-11-22", "9" * 400,
]  # fmt: skip
DAYS = [
    ("2026-11-22", date(2026, 11, 22)), ("2026-1-5", date(2026, 1, 5)), ("11/22/2026", date(2026, 11, 22)),
    (" 1/5/2026 ", date(2026, 1, 5)), ("2026-11-22T00:00:00", date(2026, 11, 22)),
    ("11/22/2026 0:00", date(2026, 11, 22)),
]  # fmt: skip
NO_DAYS = ["", "2026", "2026-02-30", "13/01/2026", "2026-11-22 10:00", "0001-01-01", "11-22-2026", "11/22/26"]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_a_number_is_read_in_its_dress(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_is_read_as_it_is_written_in_the_files(text: str, day: date) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize("text", ["", " ", "\t\r\n", "\u00a0 "])
def test_white_space_alone_is_a_blank_cell(text: str) -> None:
    assert is_blank(text)


def test_no_character_becomes_two_when_case_is_left_out() -> None:
    everything = [chr(code) for code in range(sys.maxunicode + 1)]

    assert [one for one in everything if len(fold(one)) != 1] == []
    assert fold("ΣΊΣΥΦΟΣ") == fold("σίσυφοσ")


def test_a_figure_is_shown_without_the_noise_of_adding() -> None:
    assert figure(0.1 + 0.2) == 0.3
    assert repr(figure(12.0)) == "12"
    assert figure(float("inf")) is None
    assert figure(None) is None
