"""What can be asked of the columns of a table, whichever way they are kept."""

from __future__ import annotations

from typing import Protocol

from sync.tables.asking.model import Chosen, Condition, Grouped, Grouping, Profile, Question
from sync.work import Work

SMALL = 50_000  # rows; up to here, and up to SMALL_BYTES, questions are answered in memory
SMALL_BYTES = 16 * 1024 * 1024
TOP = 20  # texts and marks of a profile


def is_small(rows: int, size: int) -> bool:
    """Tell whether a part of so many rows in so many bytes does without a file of columns."""
    return rows <= SMALL and size <= SMALL_BYTES


class Columns(Protocol):
    """Answers questions; any thread may ask, several at once. A stop of ``work`` or `interrupt` raises `Cancelled`."""

    def choose(self, question: Question, work: Work) -> Chosen:
        """Return the rows that answer a question, in the order asked for."""

    def group(self, where: Condition | None, grouping: Grouping, work: Work) -> Grouped:
        """Put the rows that fit the condition together by the cells of one or two columns."""

    def profile(self, column: int, work: Work) -> Profile:
        """Return what is in a column, over all rows."""

    def values(self, column: int, work: Work, *, contains: str = "", limit: int = 200) -> tuple[tuple[str, int], ...]:
        """Return the texts of a column with their counts, most frequent first; blank cells are left out."""

    def interrupt(self) -> None:
        """Stop what is being asked now, from any thread; what is asked afterwards is not touched."""

    def close(self) -> None:
        """Let go of files and memory; nothing can be asked any more."""
