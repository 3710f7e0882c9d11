"""Tables for the tests of columns: written as CSV, asked in memory and in DuckDB."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sync.tables.columns import Columns, build_columns, columns_of
from sync.tables.model import Column, Layout, Nature, Part
from sync.work import Work


def written(rows: Sequence[Sequence[str]], folder: Path, *, width: int = 0) -> Layout:
    """Write rows below a header."""
    file, width = folder / "rows.csv", width or len(rows[0])
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow([f"name {place}" for place in range(width)])
        start = target.tell()
        writer.writerows(rows)
    return Layout(file, ",", start, width)


def part_of(rows: Sequence[Sequence[str]], layout: Layout, natures: Sequence[Nature] = ()) -> Part:
    """Return the part of a file; every column is text where no natures are given."""
    natures = natures or [Nature.TEXT] * layout.width
    columns = tuple(Column(place, f"name {place}", nature) for place, nature in enumerate(natures))
    return Part(0, "", layout, columns, len(rows))


@contextmanager
def both(
    rows: Sequence[Sequence[str]], folder: Path, natures: Sequence[Nature] = ()
) -> Iterator[tuple[Columns, Columns]]:
    """Give the two ways of answering about the same rows: in memory and in DuckDB."""
    layout = written(rows, folder, width=len(natures))
    part, file = part_of(rows, layout, natures), folder / "part-0.duckdb"
    build_columns(layout, len(rows), file, Work.quiet())
    with closing(columns_of(part, None)) as small, closing(columns_of(part, file)) as large:
        yield small, large
