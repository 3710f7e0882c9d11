"""Finds the rows of a small table that fit a condition."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from sync.tables.asking.days import day_of
from sync.tables.asking.model import Both, Condition, Either, Not, Test, Where
from sync.tables.asking.numbers import number_of
from sync.tables.asking.texts import WHITE, fold, is_blank, stripped
from sync.tables.columns.small.cells import Cells, Looking

_SIGNS: dict[Test, Callable[[Any, Any], bool]] = {
    Test.LESS: operator.lt,
    Test.AT_MOST: operator.le,
    Test.MORE: operator.gt,
    Test.AT_LEAST: operator.ge,
}


def fitting(condition: Condition | None, cells: Cells, looking: Looking) -> list[int]:
    """Return the numbers of the rows that fit, in the order of the file."""
    if condition is None:
        return list(range(cells.rows))
    return [number for number, fits in enumerate(_fits(condition, cells, looking)) if fits]


def _fits(condition: Condition, cells: Cells, looking: Looking) -> list[bool]:
    """Return for each row whether it fits."""
    looking()
    match condition:
        case Both(parts):
            return _all([_fits(part, cells, looking) for part in parts], cells.rows)
        case Either(parts):
            return _any([_fits(part, cells, looking) for part in parts], cells.rows)
        case Not(part):
            return [not fits for fits in _fits(part, cells, looking)]
        case Where(-1, test, values):
            everywhere = (Where(column, test, values) for column in range(len(cells.columns)))
            return _any([_fits(each, cells, looking) for each in everywhere], cells.rows)
        case Where(column, test, values):
            return _tested(column, test, values, cells)


def _all(parts: list[list[bool]], rows: int) -> list[bool]:
    """Return for each row whether it fits all parts."""
    return list(map(all, zip(*parts, strict=True))) if parts else [True] * rows


def _any(parts: list[list[bool]], rows: int) -> list[bool]:
    """Return for each row whether it fits one of the parts."""
    return list(map(any, zip(*parts, strict=True))) if parts else [False] * rows


def _tested(column: int, test: Test, values: tuple[str, ...], cells: Cells) -> list[bool]:
    """Return for each row whether its cell fits."""
    texts = cells.folded(column)
    match test:
        case Test.BLANK:
            return [is_blank(text) for text in texts]
        case Test.CONTAINS:
            wanted = fold(values[0])
            found = [wanted in text for text in texts]
            return _filled(found, texts) if is_blank(wanted) else found
        case Test.BEGINS:
            wanted = fold(values[0].lstrip(WHITE))
            found = [text.lstrip(WHITE).startswith(wanted) for text in texts]
            return _filled(found, texts) if is_blank(wanted) else found
        case Test.EQUALS | Test.ONE_OF:
            return _equal(column, values, cells)
        case _:
            return _compared(column, _SIGNS[test], values[0], cells)


def _filled(found: list[bool], texts: list[str]) -> list[bool]:
    """Leave out the blank cells, in which a blank text would be found."""
    return [fits and not is_blank(text) for fits, text in zip(found, texts, strict=True)]


def _equal(column: int, values: tuple[str, ...], cells: Cells) -> list[bool]:
    """Return for each row whether its cell equals any of the values."""
    numbers = {found for value in values if (found := number_of(value)) is not None}
    texts = {fold(stripped(value)) for value in values if number_of(value) is None and not is_blank(value)}
    parts = []
    if texts:
        parts.append([stripped(text) in texts for text in cells.folded(column)])
    if numbers:
        parts.append([number in numbers for number in cells.numbers(column)])
    return parts[0] if len(parts) == 1 else _any(parts, cells.rows)


def _compared(column: int, sign: Callable[[Any, Any], bool], value: str, cells: Cells) -> list[bool]:
    """Return for each row how its cell compares: by number, by day or by text, as the value is."""
    if (wanted := number_of(value)) is not None:
        return [number is not None and sign(number, wanted) for number in cells.numbers(column)]
    if (when := day_of(value)) is not None:
        return [day is not None and sign(day, when) for day in cells.days(column)]
    text = fold(stripped(value))
    return [bool(bare) and sign(bare, text) for bare in map(stripped, cells.folded(column))]
