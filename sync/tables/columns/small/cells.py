"""The cells of a small table by column, with what was made of them at the first question that needed it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sync.tables.asking.days import day_of
from sync.tables.asking.numbers import number_of
from sync.tables.asking.texts import fold
from sync.tables.model import Nature, Part
from sync.work import Cancelled, Work

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Looking:
    """Called often by whatever takes long.

    Raises:
        Cancelled: when called after a stop was asked for.
    """

    work: Work
    stop: threading.Event

    def __call__(self) -> None:
        """Return if the call may go on."""
        self.work.go_on()
        if self.stop.is_set():
            raise Cancelled


class Cells:
    """Columns as lists; two threads may ask at once, at worst something is made twice."""

    def __init__(self, columns: list[list[str]], rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._folded: dict[int, list[str]] = {}
        self._numbers: dict[int, list[float | None]] = {}
        self._days: dict[int, list[date | None]] = {}

    @classmethod
    def read(cls, part: Part, looking: Looking) -> Cells:
        """Read all rows of a part.

        Raises:
            StoreDamaged: the file cannot be read.
        """
        from sync.tables.rows import first_rows

        looking()
        rows = first_rows(part.layout, part.rows)
        looking()
        columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(part.layout.width)]
        return cls(columns, len(rows))

    def folded(self, column: int) -> list[str]:
        """Return the texts of a column without case."""
        if column not in self._folded:
            self._folded[column] = _each(fold, self.columns[column])
        return self._folded[column]

    def numbers(self, column: int) -> list[float | None]:
        """Return the numbers of a column, None for what is none."""
        if column not in self._numbers:
            self._numbers[column] = _each(number_of, self.columns[column])
        return self._numbers[column]

    def days(self, column: int) -> list[date | None]:
        """Return the days of a column, None for what is none."""
        if column not in self._days:
            self._days[column] = _each(day_of, self.columns[column])
        return self._days[column]

    def values(self, column: int, nature: Nature) -> list[float | None] | list[date | None] | list[str]:
        """Return what a column is sorted by."""
        if nature is Nature.NUMBER:
            return self.numbers(column)
        return self.days(column) if nature is Nature.DATE else self.folded(column)


def _each(make: Callable[[str], _Made], texts: list[str]) -> list[_Made]:
    """Return what is made of every text; the same text is looked at once."""
    made = {text: make(text) for text in set(texts)}
    return [made[text] for text in texts]
