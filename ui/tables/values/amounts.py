"""Cells that read one way and sort another: sizes, means, figures that are missing."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QLocale

from ui import words
from ui.overriding import override
from ui.statewide.tables.figures import FiguresModel

_FIXED = ord("f")  # Qt's letter for decimals without an exponent
_GENERAL = ord("g")
_MOST = 1e15  # from here on a fraction is beyond what a float holds


class Amount(float):
    """A number that sorts as what it is and reads as it is told."""

    text: str
    plain: str

    def __new__(cls, rank: float, text: str, plain: str | None = None) -> Amount:
        """``rank`` sorts; ``text`` is shown; ``plain`` goes to files, by default what is shown."""
        made = super().__new__(cls, rank)
        made.text, made.plain = text, text if plain is None else plain
        return made


class ValuesModel(FiguresModel):
    """As its base, with cells that are `Amount`."""

    @override
    def plain(self, row: int) -> list[str]:
        return [cell.plain if isinstance(cell, Amount) else str(cell) for cell in self._rows[row]]

    @override
    def _text(self, row: int, column: int) -> str:
        cell: Any = self._rows[row][column]
        return cell.text if isinstance(cell, Amount) else super()._text(row, column)


def figure(value: float | None, absent: str = "") -> Amount:
    """Return a figure of a table for a cell; ``absent`` is shown where there is none, and sorts below all others."""
    if value is None or not math.isfinite(value):
        return Amount(-math.inf, absent, "")
    plain = str(value) if isinstance(value, int) or not value.is_integer() or abs(value) >= _MOST else str(int(value))
    return Amount(value, said(value), plain)


def said(value: float) -> str:
    """Return a number as people read it: grouped, with at most two decimals; a tiny one with three digits."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < _MOST):
        return QLocale().toString(float(value), _FIXED, 0)
    if abs(value) >= _MOST or abs(value) < 0.01:
        return QLocale().toString(value, _GENERAL, 3)
    text = QLocale().toString(value, _FIXED, 2)
    return text.removesuffix("0")


def size(amount: int) -> Amount:
    """Return a size in bytes for a cell."""
    return Amount(float(amount), words.size(amount), str(amount))
