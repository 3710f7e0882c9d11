"""Makes the file of columns of a large table, all cells as the text they are."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.tables.columns.errors import Ragged, known
from sync.tables.columns.large.cells import TABLE, cell
from sync.tables.columns.large.running import Running, settings, temporary_folder
from sync.tables.model import Layout
from sync.work import Progress, Work

_LINE = re.compile(r"CSV Error on Line: (\d+)")
_LONGEST = 32 * 1024 * 1024  # bytes of one row, and of what is read at once


def build_columns(layout: Layout, rows: int, target: Path, work: Work) -> None:
    """Write the columns of a rows file to ``target``; they appear there whole or not at all.

    Args:
        layout: how the rows file is read.
        rows: number of its rows by our own parser.
        target: the file to make; one that is there is replaced.
        work: told of the progress in rows.

    Raises:
        Ragged: DuckDB cannot read the file strictly, or reads other rows than our own parser.
        Cancelled: a stop was asked for; nothing is left behind.
        DiskFull, FolderReadOnly: the file cannot be written.
    """
    import duckdb

    making = target.with_name(f"{target.name}.making")
    work.step(Progress("tables.columns", 0, rows))
    with _cleared(making):
        with known(making):
            database = duckdb.connect(str(making), config=settings(temporary_folder(making)))
            database.execute("SET enable_progress_bar = false")
        try:
            running = Running(database, making, work, Progress("tables.columns", 0, rows))
            _load(layout, rows, running)
        finally:
            database.close()
        with known(making):
            making.replace(target)
    work.step(Progress("tables.columns", rows, rows))


def _load(layout: Layout, rows: int, running: Running) -> None:
    """Read the rows file into the table and compare what came of it."""
    import duckdb

    names = [cell(column) for column in range(layout.width)]
    kinds = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    kept = ", ".join(f"'{name}'" for name in names)
    try:
        running.execute(
            f"CREATE TABLE {TABLE} AS SELECT * FROM read_csv(?, header=false, auto_detect=false, strict_mode=true, "
            f"columns={{{kinds}}}, force_not_null=[{kept}], delim=?, quote='\"', escape='\"', skip=?, "
            "max_line_size=?, buffer_size=?)",
            (_as_pattern(layout.file), layout.delimiter, _records_before(layout), _LONGEST, _LONGEST),
        )
    except (duckdb.InvalidInputException, duckdb.ConversionException) as trouble:
        found = _LINE.search(str(trouble))
        raise Ragged(int(found[1]) if found else 0) from trouble
    running.execute("SET enable_external_access = false")
    (count,) = running.one(f"SELECT count(*) FROM {TABLE}")
    first = running.rows(f"SELECT * FROM {TABLE} WHERE rowid = 0")
    if count != rows or [list(row) for row in first] != _first_row(layout, rows):
        raise Ragged
    running.execute("CHECKPOINT")


def _as_pattern(file: Path) -> str:
    """Return a path that DuckDB takes for this one file even where its name has ``*`` or ``[`` in it."""
    return re.sub(r"([*?\[])", r"[\1]", str(file))


def _records_before(layout: Layout) -> int:
    """Return how many lines of the file come before its first row, a line break within quotes not counted."""
    with layout.file.open("rb") as source:
        before = source.read(layout.start).decode("utf-8-sig", "replace")
    return sum(1 for _ in csv.reader(io.StringIO(before, newline=""), delimiter=layout.delimiter))


def _first_row(layout: Layout, rows: int) -> list[list[str]]:
    """Return the first row as our own parser reads it."""
    from sync.tables.rows import first_rows

    return first_rows(layout, 1) if rows else []


@contextmanager
def _cleared(making: Path) -> Iterator[None]:
    """Remove what an earlier try left, and what this one leaves when it fails."""
    _remove(making)
    try:
        yield
    finally:
        _remove(making)


def _remove(making: Path) -> None:
    """Remove the file being made and all that DuckDB puts beside it."""
    for file in (making, making.with_name(f"{making.name}.wal")):
        file.unlink(missing_ok=True)
    shutil.rmtree(temporary_folder(making), ignore_errors=True)
