"""How values of the counts read on the screen: numbers, what is hidden, what the file lacks, what changed."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale, QObject

from desktop.programs.model import Figure, Hidden, Line, Number, Total, Value
from desktop.programs.telling import Telling
from ui import words
from ui.statewide.tables.figures import share
from ui.tables.values.amounts import Amount

_HIDDEN_RANK, _ABSENT_RANK = -1.0, -math.inf  # hidden values sort below zero, missing ones below those
_UNKNOWN = "–"
_FIXED = ord("f")  # Qt's letter for decimals without an exponent
_LEAST_SHARE = 0.0005  # what reads as 0.0 % below it


class Values(QObject):
    """Makes texts and cells of values."""

    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self.telling = telling

    def text(self, value: Value) -> str:
        """Return a value as it reads: a number, or in words why there is none."""
        if isinstance(value, Hidden):
            return self.telling.hidden(value)
        return self.tr("not given") if value is None else self.number(value)

    def number(self, number: Number) -> str:
        """Return a number; of a ratio two decimals."""
        return (
            words.number(number) if isinstance(number, int) else QLocale().toString(round(number, 2) + 0.0, _FIXED, 2)
        )

    def cell(self, value: Value) -> Amount:
        """Return a value for a table: it sorts as a number, and is never zero unless it is published as zero."""
        if isinstance(value, int | float):
            return Amount(value, self.number(value), str(round(value, 4)))
        if isinstance(value, Hidden):
            return Amount(_HIDDEN_RANK, self.telling.hidden_short(value))
        return Amount(_ABSENT_RANK, self.text(value))

    def change(self, figure: Figure) -> Amount:
        """Return by how many a value changed, for a table."""
        if figure.change is None:
            return Amount(_ABSENT_RANK, _UNKNOWN, "")
        amount = figure.change.amount
        return Amount(amount, self.signed(amount), str(round(amount, 4)))

    def change_share(self, figure: Figure) -> Amount:
        """Return by which part a value changed, for a table."""
        if figure.change is None or figure.change.share is None:
            return Amount(_ABSENT_RANK, _UNKNOWN, "")
        part = figure.change.share
        return Amount(part, self.percent(part), f"{part:.4f}")

    def share(self, line: Line) -> Amount:
        """Return the part that a line is of its whole, for a table."""
        if line.share is None:
            return Amount(_ABSENT_RANK, _UNKNOWN, "")
        return Amount(line.share, part_of(line.share), f"{line.share:.6f}")

    def signed(self, amount: Number) -> str:
        """Return a number with its sign."""
        return f"{'+' if amount > 0 else ''}{self.number(amount)}"

    def percent(self, part: float) -> str:
        """Return a change in per cent with its sign and one decimal."""
        text = QLocale().toString(round(part * 100, 1), _FIXED, 1)
        return f"{'+' if round(part, 3) > 0 else ''}{text}\u00a0%"

    def compared(self, figure: Figure, year: int) -> str:
        """Return how a value compares with that of the year before, ``year``; "" where that is not known."""
        change = figure.change
        if change is None:
            return ""
        if not change.amount:
            return self.tr("as in {year}").format(year=year)
        by = self.signed(change.amount)
        if change.share is not None:
            by = f"{by} ({self.percent(change.share)})"
        return self.tr("{change} against {year}").format(change=by, year=year)

    def total(self, total: Total) -> str:
        """Return a sum; of one with hidden parts the least that it is."""
        if total.hidden:
            return self.tr("at least {count}").format(count=self.number(total.known))
        return self.number(total.known) if total.is_whole else self.tr("not given")


def part_of(whole: float) -> str:
    """Return a share as people read it; one that is tiny is told to be so, and never reads as nothing."""
    if 0 < whole < _LEAST_SHARE:
        return f"<\u00a0{share(2 * _LEAST_SHARE)}"
    return share(whole)
