"""Cells as text: white space that nobody sees, dates in the ways people write them, yes and no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

LONGEST_CELL = 2000  # characters kept of one cell
FIRST_YEAR, LAST_YEAR = 2020, 2099  # no list is older; a date beyond is a slip

_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u061c\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NOTHING = frozenset({"", "na", "n/a", "null", "#n/a", "none identified", "not selected"})
_NO_DAY = _NOTHING | {"none", "no", "not applicable", "nan", "nat", "-", "--", "\u2013", "\u2014", "n.a.", "0"}
_MONTHS = {
    name: number + 1
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())
}  # fmt: skip
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./_-](\d{1,2})[./_-](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(20\d\d)[-./_]?(\d{2})[-./_]?(\d{2})(?!\d)")
_PACKED = re.compile(r"(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)")
_MONTH_FIRST = re.compile(r"\b([a-z]{3})[a-z]*\.?[ _-]+(\d{1,2})(?:st|nd|rd|th)?,?[ _-]+(\d{4})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(r"\b(\d{1,2})[ _-]+([a-z]{3})[a-z]*\.?,?[ _-]+(\d{4})\b", re.IGNORECASE)


def text_of(value: object) -> str:
    """Return a workbook's cell as the text a person sees in it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        is_day = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if is_day else value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)


def cleaned(cell: str) -> str:
    """Return the cell without what nobody sees: no-break and repeated spaces, zero-width and control characters."""
    if cell.isascii() and cell.isprintable() and "  " not in cell:
        return cell.strip()[:LONGEST_CELL]
    visible = _CONTROLS.sub("", _ZERO_WIDTH.sub("", cell))
    return _SPACES.sub(" ", visible).strip()[:LONGEST_CELL]


def unseen(cell: str) -> str:
    """Return the code of the oddity that a cell's unseen characters are, or ""."""
    if cell.isascii():
        return ""
    if _ZERO_WIDTH.search(cell):
        return "zero-width"
    return "no-break-space" if "\u00a0" in cell or "\u202f" in cell else ""


def storable(text: str) -> str:
    """Return the text as a store can keep it: half a character, which a file's name may hold, becomes a "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def or_nothing(text: str) -> str:
    """Return "" for the ways in which the lists say that there is nothing."""
    return "" if text.casefold() in _NOTHING else text


def or_no_day(text: str) -> str:
    """Return "" for the ways in which people write that something has no day, as for an end that has not come."""
    return "" if text.casefold() in _NO_DAY else text


def yes_or_no(text: str) -> bool | None:
    """Read yes or no; None for anything else."""
    return {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}.get(
        text.casefold()
    )


def folded(name: str) -> str:
    """Return a name as it is compared: without case, with plain quotes and single spaces."""
    plain = cleaned(name).casefold()
    return plain.replace("\u2018", "'").replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"')


def day_in(text: str) -> date | None:
    """Return the first day written in the text, month before day as in the United States; None when there is none."""
    for found in _days_in(text):
        return found
    return None


def any_day_of(text: str) -> date | None:
    """Return the day a cell holds, of any year; for dates other than a list's own."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        found = _NUMBERS.search(text)
    if found is None:
        return day_in(text)
    month, day, year = (int(part) for part in found.groups())
    return _day(year if year > 99 else 2000 + year, month, day, first=1800, last=9998)


def _days_in(text: str) -> Iterable[date]:
    for pattern, order in (
        (_ISO, "ymd"),
        (_NUMBERS, "mdy"),
        (_PACKED, "mdy"),
        (_MONTH_FIRST, "mdy"),
        (_DAY_FIRST, "dmy"),
    ):
        for match in pattern.finditer(text):
            part = dict(zip(order, match.groups(), strict=True))
            month = _MONTHS.get(part["m"].lower(), 0) if part["m"].isalpha() else int(part["m"])
            year = int(part["y"])
            found = _day(year if year > 99 else 2000 + year, month, int(part["d"]))
            if found is not None:
                yield found


def _day(year: int, month: int, day: int, *, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> date | None:
    try:
        return date(year, month, day) if first <= year <= last else None
    except ValueError:
        return None
