"""Separated text of every kind, as programs and people write it: nothing changed, nothing dropped without a word."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from sync.tables.errors import TooManyColumns
from sync.tables.formats.model import LARGEST_CELL, LARGEST_LINE, MOST_COLUMNS
from sync.tables.store import versions
from tests.tables.importing.taking import Desk, codes, names_of, odd, rejected, rows_of

ROWS = [["006962", "José Núñez", "1,234"], ["010000001", "line\r\nbreak", '"quoted"'], ["*", "0.268*", "."]]
NAMES = ["FACID", "Name", "Beds"]


def written(delimiter: str = ",", line_end: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows([NAMES, *ROWS])
    return text.getvalue()


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_every_delimiter_and_line_end_gives_the_same_cells(desk: Desk, delimiter: str, line_end: str) -> None:
    version = desk.take(written(delimiter, line_end))

    assert names_of(version.parts[0]) == NAMES
    assert rows_of(version) == ROWS
    assert not version.parts[0].oddities


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", ""), ("utf-8-sig", ""), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16-LE"),
        ("utf-16-le", "UTF-16-LE"), ("utf-16-be", "UTF-16-BE"),
    ],
)  # fmt: skip
def test_every_encoding_gives_the_same_cells(desk: Desk, encoding: str, told: str) -> None:
    version = desk.take(written().encode(encoding))

    assert names_of(version.parts[0]) == NAMES
    assert rows_of(version) == ROWS
    assert [one.value for one in version.parts[0].oddities if one.code == "encoding"] == [told] * bool(told)


def test_a_plain_file_is_its_own_rows_file(desk: Desk) -> None:
    part = desk.part(written().encode("utf-8-sig"))

    assert not part.is_canonical
    assert part.layout.file.name == "original.csv"


def test_windows_and_utf_8_in_one_file_are_both_read(desk: Desk) -> None:
    version = desk.take("name,city\nJosé,Fresno\n".encode() + "Núñez,San José\n".encode("cp1252"))

    assert rows_of(version) == [["José", "Fresno"], ["Núñez", "San José"]]
    assert odd(version.parts[0], "encoding").count == 3


def test_short_rows_are_filled_up_and_told(desk: Desk) -> None:
    version = desk.take("a,b,c\n1,2,3\n4\n5,6\n")

    assert rows_of(version) == [["1", "2", "3"], ["4", "", ""], ["5", "6", ""]]
    assert (odd(version.parts[0], "short-rows").count, odd(version.parts[0], "short-rows").line) == (2, 3)


def test_long_rows_make_the_table_wider_and_are_told(desk: Desk) -> None:
    version = desk.take("a,b\n1,2\n3,4,5,6\n")

    assert names_of(version.parts[0]) == ["a", "b", "column 3", "column 4"]
    assert rows_of(version) == [["1", "2", "", ""], ["3", "4", "5", "6"]]
    assert (odd(version.parts[0], "long-rows").count, odd(version.parts[0], "long-rows").line) == (1, 3)
    assert "short-rows" not in codes(version.parts[0])


def test_delimiters_behind_the_last_cell_make_no_columns(desk: Desk) -> None:
    version = desk.take("a,b,,\n1,2,,\n3,4,,\n")

    assert names_of(version.parts[0]) == ["a", "b"]
    assert rows_of(version) == [["1", "2"], ["3", "4"]]
    assert codes(version.parts[0]) == ["trailing-delimiters"]


def test_a_column_without_a_name_stays_where_anything_is_in_it(desk: Desk) -> None:
    version = desk.take("a,b,,\n1,2,,\n3,4,,x\n")

    assert names_of(version.parts[0]) == ["a", "b", "column 3", "column 4"]
    assert rows_of(version) == [["1", "2", "", ""], ["3", "4", "", "x"]]
    assert odd(version.parts[0], "empty-header").count == 2


def test_names_that_are_there_twice_or_not_at_all_become_different(desk: Desk) -> None:
    part = desk.part("Rate, Rate ,,Rate (2),Rate,column 3\n1,2,3,4,5,6\n")

    assert names_of(part) == ["Rate", "Rate (3)", "column 3 (2)", "Rate (2)", "Rate (4)", "column 3"]
    assert (odd(part, "duplicate-header").count, odd(part, "empty-header").count) == (2, 1)


def test_blank_lines_are_left_out_and_told(desk: Desk) -> None:
    version = desk.take("a,b\n\n1,2\n\n \n3,4\n,\n\n")

    assert rows_of(version) == [["1", "2"], ["3", "4"], ["", ""]]
    assert (odd(version.parts[0], "blank-lines").count, odd(version.parts[0], "blank-lines").line) == (3, 2)


def test_a_blank_cell_of_a_single_column_is_a_row(desk: Desk) -> None:
    version = desk.take('a\n1\n""\n3\n')

    assert rows_of(version) == [["1"], [""], ["3"]]


def test_text_after_a_closing_quote_is_read_as_most_programs_do(desk: Desk) -> None:
    version = desk.take('a,b\n"x" y,1\n"z",2\n')

    assert rows_of(version) == [["x y", "1"], ["z", "2"]]
    assert (odd(version.parts[0], "odd-quotes").line, odd(version.parts[0], "odd-quotes").value) == (2, '"x" y,1\n')


def test_a_quote_that_never_closes_takes_no_other_row_with_it(desk: Desk) -> None:
    version = desk.take('a,b\n1,2\n"12 inch,4\n5,6\n7,8\n')

    assert rows_of(version) == [["1", "2"], ['"12 inch', "4"], ["5", "6"], ["7", "8"]]
    assert odd(version.parts[0], "open-quote").line == 3


def test_two_stray_quotes_do_not_make_one_row_of_several(desk: Desk) -> None:
    version = desk.take('a,b\n"12 inch,4\n5,6\n"9 inch,8\n10,11\n')

    assert rows_of(version) == [['"12 inch', "4"], ["5", "6"], ['"9 inch', "8"], ["10", "11"]]


def test_a_quote_inside_a_cell_is_a_character(desk: Desk) -> None:
    version = desk.take('a,b\n5" pipe,2\nx,"say ""hi"""\n')

    assert rows_of(version) == [['5" pipe', "2"], ["x", 'say "hi"']]


def test_a_line_that_can_be_no_row_is_listed_and_the_others_are_read(desk: Desk) -> None:
    endless = "1" + ",2" * MOST_COLUMNS + "\n"

    version = desk.take(f"a,b\n1,2\n{endless}\n3,4\n")

    assert rows_of(version) == [["1", "2"], ["3", "4"]]
    assert rejected(version) == [(3, endless)]
    assert (version.parts[0].rejected, odd(version.parts[0], "rejected-lines").count) == (1, 1)


def test_a_line_longer_than_any_is_listed(desk: Desk) -> None:
    version = desk.take("a,b\n1,2\n" + "x" * (LARGEST_LINE + 10) + "\n\n3,4\n")

    assert rows_of(version) == [["1", "2"], ["3", "4"]]
    assert [line for line, _ in rejected(version)] == [3]


def test_a_cell_larger_than_any_is_listed(desk: Desk) -> None:
    version = desk.take(f'a,b\n1,2\n"{"x" * (LARGEST_CELL + 10)}",2\n3,4\n')

    assert rows_of(version) == [["1", "2"], ["3", "4"]]
    assert [line for line, _ in rejected(version)] == [3]


def test_zero_bytes_in_a_text_are_left_out_and_told(desk: Desk) -> None:
    version = desk.take(b"a,b\n" + b"1,2\n" * 50 + b"3,\x004\x00\n")

    assert rows_of(version)[-1] == ["3", "4"]
    assert (odd(version.parts[0], "nul-bytes").count, odd(version.parts[0], "nul-bytes").line) == (2, 52)


def test_lines_above_the_names_are_told_and_not_rows(desk: Desk) -> None:
    part = desk.part("Report of 2026\n\nCounty,Year,Rate\nAlameda,2026,1\n")

    assert names_of(part) == ["County", "Year", "Rate"]
    assert (part.rows, part.header_row) == (1, 1)
    assert odd(part, "lines-above").value == "Report of 2026"


@pytest.mark.parametrize("place", [1, 3, 12])
def test_one_row_with_stray_commas_does_not_become_the_header(desk: Desk, place: int) -> None:
    lines = [f"Home {number},{number} Main Street" for number in range(20)]
    lines[place] += ", Suite 5, Oakland, CA, 94601"

    part = desk.part("name,address\n" + "\n".join(lines) + "\n")

    assert names_of(part)[:2] == ["name", "address"]
    assert part.rows == 20
    assert codes(part) == ["long-rows"]


@pytest.mark.parametrize("extra", ["", "\n"])
def test_a_table_with_more_columns_than_are_looked_at_is_refused(desk: Desk, extra: str) -> None:
    line = ",".join(f"c{number}" for number in range(MOST_COLUMNS + 1))

    with pytest.raises(TooManyColumns):
        desk.take(f"{line}\n{line}\n" + extra)

    assert versions(desk.tables) == ()


def test_another_row_can_be_the_header_or_none(desk: Desk) -> None:
    text = "x,y\na,b\n1,2\n"

    chosen = desk.part(text, {0: 1})
    none = desk.part(text, {0: -1})

    assert (names_of(chosen), chosen.rows, codes(chosen)) == (["a", "b"], 1, ["lines-above"])
    assert (names_of(none), none.rows, none.oddities) == (["column 1", "column 2"], 3, ())


def test_a_header_without_rows_is_a_table_without_rows(desk: Desk) -> None:
    for text in ("a,b", "a,b\r\n", "\ufeffa,b\n"):
        version = desk.take(text)
        assert (names_of(version.parts[0]), rows_of(version)) == (["a", "b"], [])
        assert codes(version.parts[0]) == ["header-only"]


def test_many_columns_and_long_cells_stay_whole(desk: Desk) -> None:
    names = [f"c{number}" for number in range(297)]
    cells = [f"{number:05}" for number in range(296)] + ["é" * 40_000]

    version = desk.take(",".join(names) + "\n" + ",".join(cells) + "\n")

    assert names_of(version.parts[0]) == names
    assert rows_of(version) == [cells]


def test_a_cell_longer_than_another_reader_allows_is_read(desk: Desk) -> None:
    csv.field_size_limit(1000)
    version = desk.take("a,b,\n" + "x" * 5000 + ",2,\n")

    assert rows_of(version) == [["x" * 5000, "2"]]
    assert codes(version.parts[0]) == ["trailing-delimiters"]


def test_a_large_ragged_file_is_written_anew_with_its_columns(desk: Desk) -> None:
    lines = [f"{number},{'x' * (number % 7)}" for number in range(60_000)]
    lines[30_000] = "30000"
    lines[40_000] = '40000,"a\rb"'

    version = desk.take("id,name\n" + "\n".join(lines) + "\n")

    assert (version.parts[0].rows, version.parts[0].is_canonical) == (60_000, True)
    assert (version.folder / "part-0.duckdb").exists()
    assert rows_of(version)[30_000] == ["30000", ""]
    assert rows_of(version)[40_000] == ["40000", "a\rb"]


def test_the_first_name_may_be_in_brackets_or_braces(desk: Desk) -> None:
    assert names_of(desk.part("[id],name\n1,x\n")) == ["[id]", "name"]


def test_genuine_cells_are_never_made_numbers(desk: Desk, shared: Path) -> None:
    file = shared / "data" / "portal" / "samples" / "medi-cal-managed-care-enrollment-report.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        expected = [row[:7] for row in csv.reader(text)][1:]

    version = desk.take(file)

    assert rows_of(version) == expected
    assert expected[0][4] == " 293,311 "
