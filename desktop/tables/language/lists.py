"""Reads and writes the short lists beside a filter: by what to sort, which columns to show, what to reckon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.tables.language.names import column_named, no_column
from desktop.tables.language.trouble import Wanted, not_understood
from sync.tables.asking.model import Measure, Order, Sum
from sync.tables.model import Part

_MINUS = "-−"  # the second one comes with text pasted from a letter


def parse_sort(typed: str, part: Part) -> tuple[Order, ...]:
    """Read ``-rate, county``: columns in order of weight, a minus before one for the largest first.

    A column that comes twice counts once.

    Raises:
        FilterNotUnderstood: there is no such column.
    """
    orders: dict[int, Order] = {}
    for place, item in _items(typed):
        is_descending = item[:1] in _MINUS and bool(item)
        bare = item[1:] if item[:1] in (*_MINUS, "+") else item
        position = _position(typed, part, place + len(item) - len(bare.lstrip()), bare.strip())
        orders.setdefault(position, Order(position, is_descending))
    return tuple(orders.values())


def parse_columns(typed: str, part: Part) -> tuple[int, ...]:
    """Read ``county, [rate, crude]`` into positions, in the order given; a column that comes twice counts once.

    Raises:
        FilterNotUnderstood: there is no such column.
    """
    return tuple(dict.fromkeys(_position(typed, part, place, item) for place, item in _items(typed)))


def parse_measure(typed: str, part: Part) -> Measure:
    """Read ``count``, ``sum:beds``, ``mean:rate``, ``min:rate`` or ``max:rate``.

    Raises:
        FilterNotUnderstood: it is none of these, or there is no such column.
    """
    word, colon, name = typed.partition(":")
    found = next((one for one in Sum if one.value == word.strip().casefold()), None)
    if found is None or (found is Sum.COUNT) == bool(colon):
        raise not_understood(typed, 0, Wanted.MEASURE, said=typed.strip())
    if found is Sum.COUNT:
        return Measure(found)
    place = len(typed) - len(name.lstrip())
    return Measure(found, _position(typed, part, place, name.strip()))


def told_sort(orders: Sequence[Order], part: Part) -> str:
    """Return what `parse_sort` reads into these orders."""
    return ", ".join(f"{'-' if one.is_descending else ''}{_name(part, one.column)}" for one in orders)


def told_columns(positions: Sequence[int], part: Part) -> str:
    """Return what `parse_columns` reads into these positions."""
    return ", ".join(_name(part, position) for position in positions)


def told_measure(measure: Measure, part: Part) -> str:
    """Return what `parse_measure` reads into this measure."""
    return measure.sum.value if measure.sum is Sum.COUNT else f"{measure.sum.value}:{_name(part, measure.column)}"


def _items(typed: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces between commas with their places; a comma in brackets parts nothing. Empty text has none."""
    start, is_bracketed = 0, False
    for place, character in enumerate(f"{typed},"):
        if is_bracketed:
            is_bracketed = character != "]"  # of a doubled one, the second opens again
        elif character == "[" or (character == "]" and place and typed[place - 1] == "]"):
            is_bracketed = True
        elif character == ",":
            piece = typed[start:place]
            if typed.strip():
                yield place - len(piece.lstrip()), piece.strip()
            start = place + 1
    if is_bracketed:
        raise not_understood(typed, start + typed[start:].find("["), Wanted.BRACKET, said="[")


def _position(typed: str, part: Part, place: int, item: str) -> int:
    is_bracketed = item[:1] == "[" and item[-1:] == "]" and len(item) > 1
    name = item[1:-1].replace("]]", "]") if is_bracketed else item
    if not name:
        raise not_understood(typed, place, Wanted.COLUMN)
    column = column_named(part, name)
    if column is None:
        raise no_column(part, typed, place, name)
    return column.position


def _name(part: Part, position: int) -> str:
    """Return the name, in brackets wherever a bare one could be read otherwise."""
    from desktop.tables.language.names import written

    return written(part.columns[position].name)
