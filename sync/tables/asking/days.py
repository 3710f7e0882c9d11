"""What counts as a day in a cell; the one definition for both ways of answering."""

from __future__ import annotations

import re
from datetime import date

from sync.tables.asking.numbers import WHITE_CLASS

# A time of day may follow where it is midnight, as exports of databases write days.
_MIDNIGHT = r"(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?"
ISO = WHITE_CLASS + r"*([1-9][0-9]{3}-[0-9]{1,2}-[0-9]{1,2})" + _MIDNIGHT + WHITE_CLASS + "*"
AMERICAN = WHITE_CLASS + r"*([0-9]{1,2}/[0-9]{1,2}/[1-9][0-9]{3})" + _MIDNIGHT + WHITE_CLASS + "*"
_ISO = re.compile(ISO.replace(r"\x{a0}", r"\xa0"))
_AMERICAN = re.compile(AMERICAN.replace(r"\x{a0}", r"\xa0"))


def day_of(text: str) -> date | None:
    """Return the day in a cell (``2026-11-22``, ``11/22/2026``), None where there is none."""
    try:
        if found := _ISO.fullmatch(text):
            year, month, day = map(int, found[1].split("-"))
            return date(year, month, day)
        if found := _AMERICAN.fullmatch(text):
            month, day, year = map(int, found[1].split("/"))
            return date(year, month, day)
    except ValueError:  # 2026-02-30
        return None
    return None
