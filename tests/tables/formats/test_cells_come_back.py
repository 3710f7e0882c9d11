"""Whatever a program writes as CSV or XLSX comes back cell by cell."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.tables.formats.test_workbooks import workbook
from tests.tables.importing.taking import Desk, names_of, rows_of

NAMES = ["FACID", "Name", "Beds", "Notes"]
TRICKY = [
    "", " ", "006962", "*", ".", "0.268*", "1,234", "2026-11-22", "11/22/2026", "=cmd|' /C calc'!A0", "+1", "-", "@x",
    '"', '""', "'", '5" pipe', 'a "b" c', "a,b", "a;b|c\td", "line\nbreak", "line\r\nbreak", "\r", "NULL", "nan", "1e5",
    "José", "\U0001f3e5", "\u00a0", "\u2028", "\x1c", "\x85", "x" * 32_767, "\ufeff", "\\", "TRUE", "1.0", "00",
]  # fmt: skip
CELLS = some.one_of(
    some.sampled_from(TRICKY),
    some.text(some.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12),
)
SHEET_CELLS = some.one_of(
    some.sampled_from([one for one in TRICKY if one.isprintable() or ("\n" in one and "\r" not in one)]),
    some.text(some.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=12),
)


def tables(cells: some.SearchStrategy[str]) -> some.SearchStrategy[list[list[str]]]:
    rest = some.lists(cells, min_size=3, max_size=3)
    return some.lists(rest.map(lambda row: ["0001", *row]), max_size=8)


@settings(max_examples=60)
@given(
    tables(CELLS),
    some.sampled_from(",;\t|"),
    some.sampled_from(["\n", "\r\n"]),
    some.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    some.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_written_as_text_comes_back(
    rows: list[list[str]], delimiter: str, line_end: str, quoting: int, encoding: str
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(NAMES)
    for row in rows:
        if any("\r" in cell for cell in row):  # Python 3.11 leaves a lone one unquoted
            csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerow(row)
        else:
            writer.writerow(row)
    with tempfile.TemporaryDirectory() as folder:
        version = Desk(Path(folder)).take(text.getvalue().encode(encoding))

        assert names_of(version.parts[0]) == NAMES
        assert rows_of(version) == rows
        assert {one.code for one in version.parts[0].oddities} <= {"encoding", "header-only"}


@settings(max_examples=15)
@given(tables(SHEET_CELLS))
def test_a_table_written_as_workbook_comes_back(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        version = Desk(Path(folder)).take(workbook({"A": [NAMES, *rows]}))

        assert names_of(version.parts[0]) == NAMES
        assert rows_of(version) == rows


@settings(max_examples=60)
@given(
    some.binary(max_size=300), some.sampled_from([b"", b"a,b\n1,2\n", b"PK\x03\x04", b"{", b"\x1f\x8b", b"\xff\xfe"])
)
def test_any_bytes_are_a_table_or_a_known_trouble(body: bytes, start: bytes) -> None:
    from sync.errors import KnownError

    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        try:
            version = desk.take(start + body)
        except KnownError:
            assert not [one for one in desk.tables.rglob("*") if one.is_dir()]
        else:
            assert len(rows_of(version)) == version.parts[0].rows
