"""What is copied can be pasted into a spreadsheet: names, cells between tabs, nothing that runs."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from desktop.tables.exporting import clipboard_text, unguarded
from desktop.tables.exporting.trouble import TooMuchForClipboard
from tests.tables.exporting.made import Making, all_of

ROWS = [["010", 'say "hi"', "=1+1"], ["011", "two\r\nlines", "a\tb"], ["012", "", "-5"]]


def test_copied_rows_carry_their_header_and_their_order(making: Making) -> None:
    table = making.table(("id", "note", "more"), ROWS)

    text = clipboard_text(all_of(table), table, [2, 0], [0, 2])

    assert text == "id\tmore\n012\t-5\n010\t'=1+1\n"


def test_copied_cells_read_back_as_they_were(making: Making) -> None:
    table = making.table(("id", "note", "more"), ROWS)

    text = clipboard_text(all_of(table), table, [0, 1, 2], [])

    read = list(csv.reader(StringIO(text, newline=""), delimiter="\t"))
    assert [[unguarded(cell) for cell in row] for row in read] == [["id", "note", "more"], *ROWS]


def test_more_than_a_clipboard_takes_is_refused(making: Making) -> None:
    table = making.table(("id",), [["1"]])

    with pytest.raises(TooMuchForClipboard):
        clipboard_text(all_of(table), table, [0] * 2_000_001, [0])
