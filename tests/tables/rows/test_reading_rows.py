"""Any rows are there at once, whole, and nothing else is."""

from __future__ import annotations

from array import array
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sync.errors import Kind, StoreDamaged
from sync.tables.model import Layout
from sync.tables.rows import RowFile, first_rows
from sync.tables.rows.parsing import LONGEST_CELL
from tests.tables.rows.files import indexed, saved

HEADER = "\ufefffacid,name,rate\r\n".encode()
MANY = 20_000


def many(folder: Path) -> Layout:
    """Write rows that are numbered from 0, some with line ends inside their cells."""
    rows = "".join(f'{number:09d},"Clinic ""{number}""\r\nEast",0.5*\r\n' for number in range(MANY))
    return saved(folder, HEADER + rows.encode(), start=len(HEADER))


def row(number: int) -> list[str]:
    return [f"{number:09d}", f'Clinic "{number}"\r\nEast', "0.5*"]


def test_rows_are_read_from_anywhere_below_the_header(tmp_path: Path) -> None:
    _, rows = indexed(many(tmp_path))

    with rows:
        assert rows.count == MANY
        assert rows.rows(0, 2) == [row(0), row(1)]
        assert rows.rows(12_345, 600) == [row(number) for number in range(12_345, 12_945)]
        assert rows.rows(MANY - 1, 50) == [row(MANY - 1)]
        assert rows.rows(MANY, 1) == []


def test_scattered_rows_come_in_the_order_asked_for(tmp_path: Path) -> None:
    _, rows = indexed(many(tmp_path))
    numbers = array("q", [19_999, 0, 7, 7, 10_000, 3])

    with rows:
        assert rows.rows_at(numbers) == [row(number) for number in numbers]
        assert rows.rows_at([]) == []


def test_a_row_that_is_not_there_is_a_slip_of_the_caller(tmp_path: Path) -> None:
    _, rows = indexed(many(tmp_path))

    with rows:
        for number in (-1, MANY):
            with pytest.raises(IndexError):
                rows.rows_at([number])


def test_the_bytes_of_a_row_come_without_its_line_end(tmp_path: Path) -> None:
    _, rows = indexed(many(tmp_path))

    with rows:
        assert rows.raw(17) == b'000000017,"Clinic ""17""\r\nEast",0.5*'


def test_short_rows_are_padded_and_empty_cells_beyond_the_width_left_out(tmp_path: Path) -> None:
    _, rows = indexed(saved(tmp_path, b"1\n\n1,2,3,,\n1,2"))

    with rows:
        assert rows.rows(0, 9) == [["1", "", ""], ["", "", ""], ["1", "2", "3"], ["1", "2", ""]]


def test_the_first_rows_need_no_index(tmp_path: Path) -> None:
    layout = many(tmp_path)

    assert first_rows(layout, 3) == [row(0), row(1), row(2)]


def test_the_first_rows_end_before_a_cell_that_is_too_long(tmp_path: Path) -> None:
    layout = saved(tmp_path, b'1,2,3\n"' + b"x\n" * LONGEST_CELL)

    assert first_rows(layout, 100) == [["1", "2", "3"]]


def test_a_cell_that_is_too_long_is_shown_as_it_lies_in_the_file(tmp_path: Path) -> None:
    text = "x" * (LONGEST_CELL + 1)
    _, rows = indexed(saved(tmp_path, f"1,2,3\n{text}\n4,5,6\n".encode()))

    with rows:
        assert rows.rows(0, 3) == [["1", "2", "3"], [text, "", ""], ["4", "5", "6"]]


def test_bytes_that_are_no_text_are_replaced_and_do_no_harm(tmp_path: Path) -> None:
    looked, rows = indexed(saved(tmp_path, b"Pe\xf1a,1,2\n\xff,3,4\n"))

    with rows:
        assert not looked.is_utf8
        assert rows.rows(0, 2) == [["Pe\ufffda", "1", "2"], ["\ufffd", "3", "4"]]


def test_several_threads_read_at_once_without_mixing_rows(tmp_path: Path) -> None:
    _, rows = indexed(many(tmp_path))

    def read(begin: int) -> bool:
        return all(rows.rows(at, 5) == [row(at + more) for more in range(5)] for at in range(begin, MANY - 5, 997))

    with rows, ThreadPoolExecutor(4) as threads:
        assert all(threads.map(read, range(8)))


def test_a_file_that_vanished_or_has_another_size_is_told_as_damaged(tmp_path: Path) -> None:
    layout = many(tmp_path)
    index = layout.file.with_suffix(".rows")
    _, rows = indexed(layout)
    rows.close()

    layout.file.write_bytes(layout.file.read_bytes() + b"1,2,3\n")
    with pytest.raises(StoreDamaged) as longer:
        RowFile.open(layout, index)
    layout.file.unlink()
    with pytest.raises(StoreDamaged) as gone:
        RowFile.open(layout, index)

    assert longer.value.kind is gone.value.kind is Kind.STORE
    assert gone.value.facts == {"file": "part.csv"}


def test_a_file_cut_short_while_it_is_open_is_told_as_damaged(tmp_path: Path) -> None:
    layout = many(tmp_path)
    _, rows = indexed(layout)

    with rows:
        with layout.file.open("r+b") as file:
            file.truncate(5_000)

        with pytest.raises(StoreDamaged):
            rows.rows(MANY - 1, 1)


def test_a_closed_file_is_told_as_damaged_and_not_as_a_bug(tmp_path: Path) -> None:
    _, rows = indexed(many(tmp_path))

    rows.close()
    rows.close()

    with pytest.raises(StoreDamaged):
        rows.rows(0, 1)
