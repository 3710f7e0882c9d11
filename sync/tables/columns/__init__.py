"""Columns answer questions: which rows, in which order, in which groups; a small table in memory, others in DuckDB."""

from __future__ import annotations

from pathlib import Path

from sync.tables.columns.errors import ColumnsBusy, ColumnsDamaged, QuestionTooLarge, Ragged
from sync.tables.columns.large.building import build_columns
from sync.tables.columns.model import SMALL, SMALL_BYTES, Columns, is_small
from sync.tables.columns.natures import natures
from sync.tables.model import Part

__all__ = [
    "SMALL",
    "SMALL_BYTES",
    "Columns",
    "ColumnsBusy",
    "ColumnsDamaged",
    "QuestionTooLarge",
    "Ragged",
    "build_columns",
    "columns_of",
    "is_small",
    "natures",
]


def columns_of(part: Part, file: Path | None) -> Columns:
    """Return what answers questions about a part; nothing is read before the first question.

    Args:
        part: its natures say how its columns are sorted.
        file: the file that `build_columns` made, None for a small part: its rows are read into memory.

    Raises:
        ColumnsDamaged, ColumnsBusy: the file cannot be opened; told at the first question.
    """
    if file is None:
        from sync.tables.columns.small.columns import SmallColumns

        return SmallColumns(part)
    from sync.tables.columns.large.columns import LargeColumns

    return LargeColumns(part, file)
