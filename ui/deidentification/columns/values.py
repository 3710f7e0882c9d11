"""The values of a column: examples to recognize it by, and those that may be the total."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.deidentification.model import Sum

_EXAMPLES = 3
_LONGEST = 60  # characters of an example; a cell may hold a whole page
_FIRST, _LAST = 200, 20  # values that are offered; totals stand at either end
_LOOKED_AT = 2_000  # rows

Rows = Sequence[Sequence[str]]


def examples(rows: Rows, place: int) -> str:
    """Return the first few different values of a column."""
    found = dict.fromkeys(row[place] for row in rows[:_LOOKED_AT] if row[place].strip())
    return ", ".join(_short(one) for one in list(found)[:_EXAMPLES]) + ("…" if len(found) > _EXAMPLES else "")


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else value[:_LONGEST].rstrip() + "…"


def values(rows: Rows, place: int) -> tuple[str, ...]:
    """Return all different values of a column, in the file's order."""
    return tuple(dict.fromkeys(" ".join(row[place].split()) for row in rows))  # as the desk compares groups


def offered(every: Sequence[str]) -> tuple[str, ...]:
    """Return the values that are offered as the total."""
    if len(every) <= _FIRST + _LAST:
        return tuple(one for one in every if one.strip())
    return tuple(one for one in (*every[:_FIRST], *every[-_LAST:]) if one.strip())


def total_of(every: Sequence[str], whole: str) -> tuple[Sum, ...]:
    """Return the sums of an axis of which one value counts all others; "" for none."""
    parts = tuple(one for one in every if one != whole)
    return (Sum(whole, parts),) if whole and parts else ()


def whole_of(every: Sequence[str], sums: Sequence[Sum]) -> str | None:
    """Return the one value that counts all others, "" for none; None where it is not as simple as that."""
    if not sums:
        return ""
    simple = len(sums) == 1 and total_of(every, sums[0].whole) == tuple(sums)
    return sums[0].whole if simple else None
