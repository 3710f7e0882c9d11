"""What is said when a filter cannot be read: where, what stands there, and what was expected."""

from __future__ import annotations

from enum import Enum

from sync.errors import Kind, KnownError

BEFORE, AFTER = 30, 30  # characters of the filter that are shown around the place
MARK = "»"  # stands before the place


class Wanted(Enum):
    """What was expected at the place; each has its own sentences, ``filter-not-understood/<value>``."""

    COLUMN = "column"
    UNKNOWN_COLUMN = "unknown-column"  # there is a name, but no such column, nor one like it
    NEAR_COLUMN = "near-column"  # there is no such column, but one whose name is near
    TEST = "test"
    BLANK = "blank"  # after ``is``
    VALUE = "value"
    QUOTED = "quoted"  # a word where a value belongs
    OPEN = "open"  # "("
    CLOSED = "closed"  # ")"
    LISTED = "listed"  # "," or ")"
    BOUND = "bound"  # the ``and`` of ``between``
    ONE_COLUMN = "one-column"  # in place of ``any``
    JOINT = "joint"  # ``and``, ``or`` or the end
    QUOTE = "quote"  # the second quotation mark
    BRACKET = "bracket"  # "]"
    SIGN = "sign"  # a character that means nothing here
    SHORTER = "shorter"
    MEASURE = "measure"


class FilterNotUnderstood(KnownError):
    """What was typed to ask a table cannot be read. Facts: place, wanted, text, said, nearest.

    ``place`` counts characters from 1; ``wanted`` is a value of `Wanted`; ``text`` is the filter around the place with
    a mark before it; ``said`` is what stands there; ``nearest`` is the column that may be meant, as it is written here.
    """

    code, kind = "filter-not-understood", Kind.USAGE


def not_understood(typed: str, place: int, wanted: Wanted, *, said: str = "", nearest: str = "") -> FilterNotUnderstood:
    """Return the error for a place, counted from 0, in what was typed."""
    place = min(place, len(typed))
    before, after = typed[max(0, place - BEFORE) : place], typed[place : place + AFTER]
    around = ("…" if place > BEFORE else "") + before + MARK + after + ("…" if len(typed) > place + AFTER else "")
    shown = " ".join(around.split())
    return FilterNotUnderstood(place=place + 1, wanted=wanted.value, text=shown, said=said[:60], nearest=nearest)
