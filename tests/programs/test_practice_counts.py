"""The practice counts have the shape of the real files, and a key that hides exactly what is blank."""

from __future__ import annotations

import csv

import pytest

from tests.programs.conftest import PRACTICE, practice_file

PERIODS = ("Annual", "July")


def lines(name: str) -> list[list[str]]:
    with practice_file(name).open(encoding="utf-8") as file:
        return list(csv.reader(file))


def test_all_four_files_have_the_63_columns_of_the_real_ones() -> None:
    headers = {tuple(lines(name)[0]) for name in PRACTICE}

    assert len(headers) == 1
    assert len(next(iter(headers))) == 63


@pytest.mark.parametrize("period", PERIODS)
def test_the_key_has_a_reason_for_every_hidden_cell_and_for_no_other(period: str) -> None:
    counts, key = lines(f"{period} Program Counts"), lines(f"{period} Masking Key")

    assert [line[:4] for line in counts] == [line[:4] for line in key]
    for counted, codes in zip(counts[1:], key[1:], strict=True):
        for cell, code in zip(counted[4:], codes[4:], strict=True):
            assert (code in {"1", "2"}) <= (cell == "")
            assert (cell == "") == (code != "0")


@pytest.mark.parametrize("period", PERIODS)
def test_no_small_number_is_shown(period: str) -> None:
    cells = [cell for line in lines(f"{period} Program Counts")[1:] for cell in line[4:] if cell]

    assert not [cell for cell in cells if 0 < int(cell) < 11]
