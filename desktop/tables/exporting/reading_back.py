"""Reads an export again, with what was done for spreadsheets undone: the cells as they were shown."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from desktop.tables.exporting.files.delimited import BYTE_ORDER_MARK
from desktop.tables.exporting.guarding import unguarded
from sync.lists.cells import text_of
from sync.tables.rows.parsing import LONGEST_CELL


def read_back(file: Path) -> Iterator[list[str]]:
    """Yield the header and then each row of a file that `desktop.tables.exporting` wrote.

    A CSV that begins with a byte-order mark is one that was guarded for spreadsheets; only there a guard is taken off.
    """
    suffix = file.suffix.casefold()
    if suffix == ".xlsx":
        yield from _workbook(file)
    elif suffix == ".parquet":
        yield from _parquet(file)
    else:
        yield from _delimited(file, "\t" if suffix == ".tsv" else ",")


def _delimited(file: Path, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)  # it is one for the whole process
    with file.open(encoding="utf-8", newline="") as lines:
        is_guarded = lines.read(1) == BYTE_ORDER_MARK
        if not is_guarded:
            lines.seek(0)
        for row in csv.reader(lines, delimiter=delimiter):
            yield [unguarded(cell) for cell in row] if is_guarded else row


def _workbook(file: Path) -> Iterator[list[str]]:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(file) as book:
        for row in book.get_sheet_by_index(0).iter_rows():
            yield [text_of(cell) for cell in row]


def _parquet(file: Path) -> Iterator[list[str]]:
    import duckdb

    with duckdb.connect(":memory:") as store:
        found = store.execute("select * from read_parquet(?)", [str(file)])
        yield [column[0] for column in found.description or ()]
        while some := found.fetchmany(4_096):
            yield from (list(row) for row in some)
