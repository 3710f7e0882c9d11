"""Cells of rows: what `csv.reader` makes of them, cut or padded to the width of their table."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator, Sequence

from sync.errors import StoreDamaged
from sync.memory import collector_resting
from sync.tables.model import Layout

LONGEST_CELL = 8 << 20  # characters
_AT_ONCE = 500  # rows the reader takes in one go; no other thread gets a turn meanwhile


def cells_of(rows: Sequence[bytes], delimiter: str, width: int) -> list[list[str]]:
    """Return the cells of rows, each ``width`` long; bytes that are no UTF-8 become replacement characters."""
    csv.field_size_limit(LONGEST_CELL)  # it is one for the whole process
    found: list[list[str]] = []
    with collector_resting():
        for begin in range(0, len(rows), _AT_ONCE):
            texts = [row.decode("utf-8", "replace") for row in rows[begin : begin + _AT_ONCE]]
            found += [fitted(row, width) for row in _parsed(texts, delimiter)]
    return found


def _parsed(texts: list[str], delimiter: str) -> list[list[str]]:
    try:
        parsed = list(csv.reader(texts, delimiter=delimiter))
    except csv.Error:
        parsed = []
    if len(parsed) != len(texts):  # a row that never closes its quotes takes the next one in
        parsed = [_alone(text, delimiter) for text in texts]
    return parsed


def fitted(row: list[str], width: int) -> list[str]:
    """Return the row itself, or a new one as wide as it has to be."""
    if len(row) == width:
        return row
    return row[:width] + [""] * (width - len(row))


def first_rows(layout: Layout, count: int) -> list[list[str]]:
    """Return the first rows of a file that has no index yet; fewer where a cell is too long or the file ends.

    Raises:
        StoreDamaged: the file cannot be read.
    """
    csv.field_size_limit(LONGEST_CELL)
    try:
        with layout.file.open("rb") as source:
            source.seek(layout.start)
            text = io.TextIOWrapper(source, encoding="utf-8", errors="replace", newline="")
            rows = _until_trouble(csv.reader(text, delimiter=layout.delimiter))
            return [fitted(row, layout.width) for row in itertools.islice(rows, count)]
    except OSError as trouble:
        raise StoreDamaged(file=layout.file.name) from trouble


def _until_trouble(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        return


def _alone(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return [text]
