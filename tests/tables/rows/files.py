"""Rows files for tests, and what `csv.reader` says about them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from sync.tables.model import Layout
from sync.tables.rows import Looked, RowFile, build_index
from sync.work import Work


def saved(folder: Path, content: bytes, *, width: int = 3, start: int = 0, delimiter: str = ",") -> Layout:
    """Write a rows file."""
    file = folder / "part.csv"
    file.write_bytes(content)
    return Layout(file, delimiter, start, width)


def indexed(layout: Layout) -> tuple[Looked, RowFile]:
    """Index a rows file and open it; the caller closes it."""
    index = layout.file.with_suffix(".rows")
    looked = build_index(layout.file, layout.start, layout.delimiter, index, Work.quiet())
    return looked, RowFile.open(layout, index)


def as_csv_reads(content: bytes, width: int, delimiter: str = ",") -> list[list[str]]:
    """Return the rows as the standard library reads them, padded or cut to the width."""
    csv.field_size_limit(1 << 30)
    rows = csv.reader(io.StringIO(content.decode("utf-8", "replace"), newline=""), delimiter=delimiter)
    return [row[:width] + [""] * (width - len(row)) for row in rows]
