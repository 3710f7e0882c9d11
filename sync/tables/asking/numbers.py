"""What counts as a number in a cell, and how a figure is shown; the one definition for both ways of answering."""

from __future__ import annotations

import math
import re

# Understood alike by Python and by RE2, which DuckDB uses. The thousands are in threes: "1,23" is no number.
WHITE_CLASS = r"[ \t\n\x0b\f\r\x{a0}]"
PATTERN = (
    WHITE_CLASS + r"*(?:[+-]?\$?|\$[+-])"
    r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
    + WHITE_CLASS
    + "?%?"
    + WHITE_CLASS
    + "*"
)
DRESS = " \t\n\v\f\r\u00a0$%,"  # what a number may wear; without it the rest is read as it is
_NUMBER = re.compile(PATTERN.replace(r"\x{a0}", r"\xa0"))
_UNDRESSED = str.maketrans("", "", DRESS)
_WHOLE = 2**53  # up to here every whole number is exact


def number_of(text: str) -> float | None:
    """Return the number in a cell, None where there is none or it is too large to be held."""
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.translate(_UNDRESSED))
    return number if math.isfinite(number) else None


def figure(value: float | None) -> float | int | None:
    """Return a reckoned figure as it is shown: whole where it is whole, else with 15 significant digits.

    The sixteenth digit depends on the order in which the cells were added.
    """
    if value is None or not math.isfinite(value):
        return None
    rounded = float(f"{value:.15g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < _WHOLE else rounded
