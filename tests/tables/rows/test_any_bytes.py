"""Row numbers and cells are those of the standard library's reader, whatever the bytes."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import Literal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from sync.tables.rows.scanning import BLOCK
from tests.tables.rows.files import as_csv_reads, indexed, saved

LENGTHS = st.sampled_from([0, 1, 2, 5, 40, 900, BLOCK - 3, BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1, 32_767, 3 * BLOCK])
Quoting = Literal[0, 1, 2]  # as the csv module types them
PIECES = st.sampled_from(
    ['"', "\r", ',"', '",', '""', ",", "\n", "\r\n", "a", "é", "🏥", " ", "=cmd|", "\n\n", '","', "0001", "*"]
)
CELLS = st.one_of(
    st.text(max_size=8),
    st.lists(PIECES, max_size=12).map("".join),
    st.tuples(PIECES, LENGTHS).map(lambda piece: piece[0] * (piece[1] // len(piece[0]))),
)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=30)


@given(
    TABLES,
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([",", "\t", ";", "|"]),
    st.booleans(),
)
@settings(max_examples=80)
def test_every_written_table_is_read_back_row_by_row(
    table: list[list[str]], quoting: Quoting, line_end: str, delimiter: str, is_last_ended: bool
) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, quoting=quoting, lineterminator=line_end, delimiter=delimiter).writerows(table)
    text = written.getvalue() if is_last_ended else written.getvalue().removesuffix(line_end)
    content = text.encode("utf-8", "replace")

    with tempfile.TemporaryDirectory() as folder:
        looked, rows = indexed(saved(Path(folder), content, delimiter=delimiter))
        with rows:
            assume(not looked.has_lone_cr)  # the writer does not quote them
            expected = as_csv_reads(content, 3, delimiter)
            assert looked.rows == rows.count == len(expected)
            assert rows.rows(0, rows.count) == expected
            assert rows.rows_at(range(rows.count - 1, -1, -1)) == expected[::-1]
            assert not looked.has_odd_quotes
            assert not looked.ends_open


@given(st.lists(PIECES, max_size=200).map("".join), st.integers(0, 3), st.booleans())
@example('a,b"c\n"d,e\n', 0, False)
@example('x",",y\n1,2\n', 0, False)
@example('"a" ,b\n', 0, False)
@example('a,""b""\n', 0, False)
@settings(max_examples=250)
def test_any_bytes_are_read_as_the_reader_reads_them_unless_their_quotes_are_called_odd(
    text: str, filler: int, is_repeated: bool
) -> None:
    content = ("z" * (BLOCK - filler) + "," + text * (1 + 40 * is_repeated)).encode()

    with tempfile.TemporaryDirectory() as folder:
        looked, rows = indexed(saved(Path(folder), content))
        with rows:
            if not looked.has_lone_cr:
                assert looked.has_odd_quotes == are_quotes_odd(content.decode())
            if not looked.has_odd_quotes and not looked.has_lone_cr:
                assert rows.rows(0, looked.rows) == as_csv_reads(content, 3)


@given(
    st.lists(st.lists(st.text("ab,\n", max_size=9), min_size=1, max_size=5), min_size=1, max_size=9),
    st.sampled_from(["\n", "\r\n"]),
    st.integers(0, 120),
    st.lists(st.tuples(st.integers(0, 4 * BLOCK), st.sampled_from(['"', '""', ",", '","', "\n", "x"])), max_size=3),
)
@settings(max_examples=60)
def test_a_file_of_quoted_cells_with_a_few_slips_is_read_as_the_reader_reads_it(
    table: list[list[str]], line_end: str, shift: int, slips: list[tuple[int, str]]
) -> None:
    row = line_end.join(",".join(f'"{cell}"' for cell in cells) for cells in table) + line_end
    text = f'"{"z" * shift}"{line_end}' + row * (3 * BLOCK // len(row))
    for at, slip in slips:
        text = text[:at] + slip + text[at:]

    with tempfile.TemporaryDirectory() as folder:
        looked, rows = indexed(saved(Path(folder), text.encode()))
        with rows:
            assume(not looked.has_lone_cr)
            assert looked.has_odd_quotes == are_quotes_odd(text)
            assert looked.has_odd_quotes or rows.rows(0, looked.rows) == as_csv_reads(text.encode(), 3)


def are_quotes_odd(text: str) -> bool:
    """Walk through the text one character after the other."""
    state = "start"
    for character in text:
        if state in {"start", "cell"}:
            if character == '"':
                if state == "cell":
                    return True
                state = "quoted"
            else:
                state = "start" if character in ",\n\r" else "cell"
        elif state == "quoted":
            state = "closing" if character == '"' else "quoted"
        elif character == '"':
            state = "quoted"
        elif character not in ",\n\r":
            return True
        else:
            state = "start"
    return False
