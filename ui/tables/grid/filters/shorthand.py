"""What a person types into the filter of a column, as a condition and back.

=================  ==========================================================
``abc``            contains ``abc``
``=abc``           is ``abc``; ``=abc|def`` is one of them
``>5 >=5 <5 <=5``  compares numbers, days or text
``1..5``           from 1 to 5; one end may be missing
``(blank)``        nothing in the cell
``!…``             not what follows
``"…"``            the text itself, whatever is in it
=================  ==========================================================
"""

from __future__ import annotations

import re
from enum import Enum

from sync.tables.asking.model import Both, Condition, Not, Test, Where

BLANK = "(blank)"
_COMPARISONS = {">=": Test.AT_LEAST, "<=": Test.AT_MOST, ">": Test.MORE, "<": Test.LESS}
_SIGNS = {test: sign for sign, test in _COMPARISONS.items()}
_END = r"[^\s\"'=<>!|]*\d[^\s\"'=<>!|]*?"  # of a range: a number or a day
_RANGE = re.compile(rf"({_END})?\s*\.\.\s*({_END})?", re.ASCII)
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_PIECE = re.compile(r'\s*(?:"((?:[^"]|"")*)"|([^|]*?))\s*(\||$)')


class Missing(Enum):
    """Why a text asks nothing yet."""

    VALUE = "value"  # after = > < or !
    QUOTE = "quote"  # the closing one


class Unfinished(Exception):
    """The text is the beginning of something; nothing is asked before it is whole."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing.value)
        self.missing = missing


def parse(text: str, column: int, *, blank: str = BLANK) -> Condition | None:
    """Return what a text asks of a column, None where it asks nothing.

    Args:
        text: as typed.
        column: position.
        blank: the word for blank cells in the person's language, with its parentheses; the English one always counts.

    Raises:
        Unfinished: a value or a quote is missing.
    """
    text = text.strip()
    if not text:
        return None
    if text.startswith("!"):
        inner = parse(text[1:], column, blank=blank)
        if inner is None:
            raise Unfinished(Missing.VALUE)
        return Not(inner)
    if text.casefold() in {BLANK, blank.casefold()}:
        return Where(column, Test.BLANK)
    if text.startswith("="):
        return _equals(text[1:], column)
    for sign, test in _COMPARISONS.items():
        if text.startswith(sign):
            return Where(column, test, (_value(text[len(sign) :]),))
    return _range(text, column) or Where(column, Test.CONTAINS, (_value(text),))


def told(condition: Condition) -> str | None:
    """Return the text that asks a condition of one column; None where no text does."""
    if isinstance(condition, Not):
        inner = told(condition.part)
        return None if inner is None else f"!{inner}"
    if isinstance(condition, Both):
        return _told_range(condition)
    if not isinstance(condition, Where) or condition.column < 0:
        return None
    if condition.test is Test.BLANK:
        return BLANK
    if condition.test in {Test.EQUALS, Test.ONE_OF} and condition.values:
        return _told_equals(condition)
    if len(condition.values) != 1 or not condition.values[0].strip():
        return None
    value = _quoted(condition.values[0])
    if condition.test is Test.CONTAINS:
        return value if _is_plain(value, condition) else _in_quotes(condition.values[0])
    return f"{_SIGNS[condition.test]}{value}" if condition.test in _SIGNS else None


def column_of(condition: Condition) -> int | None:
    """Return the only column a condition asks, None where it asks several or any."""
    if isinstance(condition, Where):
        return condition.column if condition.column >= 0 else None
    if isinstance(condition, Not):
        return column_of(condition.part)
    found = {column_of(part) for part in condition.parts}
    return found.pop() if len(found) == 1 else None


def _equals(text: str, column: int) -> Condition:
    values, at = [], 0
    if text.strip().startswith('"') and not _QUOTED.match(text.strip()):
        raise Unfinished(Missing.QUOTE)
    while True:
        found = _PIECE.match(text, at)
        if found is None:  # something stands behind a closing quote: it belongs to the text
            values.append(text[at:].strip())
            break
        quoted, plain, end = found.groups()
        values.append(quoted.replace('""', '"') if quoted is not None else plain)
        at = found.end()
        if not end:
            break
    whole = tuple(value for value in values if value)
    if not whole:
        raise Unfinished(Missing.VALUE)
    return Where(column, Test.EQUALS if len(whole) == 1 else Test.ONE_OF, whole)


def _value(text: str) -> str:
    text = text.strip()
    if not text:
        raise Unfinished(Missing.VALUE)
    if not text.startswith('"'):
        return text
    if text == '"' or not _QUOTED.match(text):
        raise Unfinished(Missing.QUOTE)
    found = _QUOTED.fullmatch(text)
    if found is None:
        return text
    if not found.group(1):
        raise Unfinished(Missing.VALUE)
    return found.group(1).replace('""', '"')


def _range(text: str, column: int) -> Condition | None:
    found = _RANGE.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    least, most = found.groups()
    ends = [Where(column, test, (value,)) for test, value in ((Test.AT_LEAST, least), (Test.AT_MOST, most)) if value]
    return ends[0] if len(ends) == 1 else Both(tuple(ends))


def _told_range(both: Both) -> str | None:
    ends = [part for part in both.parts if isinstance(part, Where) and len(part.values) == 1]
    if len(ends) != len(both.parts) or [end.test for end in ends] != [Test.AT_LEAST, Test.AT_MOST]:
        return None
    if ends[0].column != ends[1].column or ends[0].column < 0:
        return None
    text = f"{ends[0].values[0]}..{ends[1].values[0]}"
    return text if parse(text, ends[0].column) == both else None


def _told_equals(where: Where) -> str | None:
    if any(not value for value in where.values) or (where.test is Test.ONE_OF and len(where.values) == 1):
        return None
    return "=" + "|".join(_in_quotes(value) if "|" in value else _quoted(value) for value in where.values)


def _quoted(value: str) -> str:
    is_plain = value == value.strip() and not value.startswith(('"', "="))
    return value if is_plain else _in_quotes(value)


def _in_quotes(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'


def _is_plain(text: str, wanted: Where) -> bool:
    try:
        return parse(text, wanted.column) == wanted
    except Unfinished:
        return False
