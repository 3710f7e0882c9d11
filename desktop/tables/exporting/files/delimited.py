"""Writes CSV and TSV: the cells exactly as they are, or guarded for a spreadsheet that opens them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from desktop.tables.exporting.guarding import guarded_row
from desktop.tables.exporting.rows import Rows

BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"


def write_delimited(
    file: Path, names: Sequence[str], chunks: Iterable[Rows], *, delimiter: str = ",", guards: bool = False
) -> int:
    """Write a header and rows as UTF-8, quoted as RFC 4180 says; return how many cells were guarded.

    A byte-order mark is written where cells are guarded, and only there: by it such a file is known.
    """
    count = 0
    with file.open("w", encoding="utf-8", newline="") as out:
        write = csv.writer(out, delimiter=delimiter, lineterminator=LINE_END).writerows
        if guards:
            out.write(BYTE_ORDER_MARK)
            names, count = guarded_row(names)
        _write_header(out, names, delimiter)
        for rows in _guarding(chunks) if guards else ((rows, 0) for rows in chunks):
            write(rows[0])
            count += rows[1]
    return count


def _guarding(chunks: Iterable[Rows]) -> Iterator[tuple[Rows, int]]:
    for rows in chunks:
        done = [guarded_row(row) for row in rows]
        yield [row for row, _ in done], sum(count for _, count in done)


def _write_header(out: TextIO, names: Sequence[str], delimiter: str) -> None:
    """Write the names; a first name that begins like a byte-order mark is quoted, so that it is none."""
    if names and names[0].startswith(BYTE_ORDER_MARK):
        out.write('"' + names[0].replace('"', '""') + '"' + (delimiter if names[1:] else LINE_END))
        names = names[1:]
    if names:
        csv.writer(out, delimiter=delimiter, lineterminator=LINE_END).writerow(names)
