"""The sums that a reader of a table can use: which cell is the whole of which parts, and what is left over.

A line is one whole with its parts. What the table does not say is thought of in the reader's favor:

* A whole that differs from its parts (rounding, persons counted nowhere or twice) has a remainder, and the reader is
  taken to know it.
* A part without a number, or a combination that the file does not have, is taken to be known to the reader (often it is
  a plain zero), so it ends in the remainder, too.
* A whole without a number that ties other lines together is a hidden cell: nobody protects it, the reader does not know
  it, but he can reckon through it. Its presumed number is the sum of its parts. A line whose whole is hidden and stands
  in no other line tells nothing and is left out.

This is proven: whoever knows less than that learns no more than the reader of these lines. The price is that a table
with gaps has a few more cells masked than a reader who knows no gap would need.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.deidentification.model import Counts, Place, Sum


@dataclass(frozen=True, slots=True)
class Line:
    """One sum: ``whole == sum of parts + remainder``; cells by their number in `Lines`."""

    whole: int
    parts: tuple[int, ...]
    remainder: int

    @property
    def cells(self) -> tuple[int, ...]:
        """The whole and its parts."""
        return (self.whole, *self.parts)


@dataclass(frozen=True)
class Lines:
    """The cells of a table by number, and its sums.

    Attributes:
        places: of the cells that have a number, in the table's order, then of the hidden ones.
        values: their numbers; those of hidden cells are presumed.
        visible: how many have a number; from there on they are hidden.
        lines: every sum the reader has.
        levels: per cell, on how many axes it is a whole.
    """

    places: tuple[Place, ...]
    values: tuple[int, ...]
    visible: int
    lines: tuple[Line, ...]
    levels: tuple[int, ...]

    @cached_property
    def through(self) -> tuple[tuple[int, ...], ...]:
        """Per cell, the numbers of the lines that it stands in."""
        found: list[list[int]] = [[] for _ in self.places]
        for number, line in enumerate(self.lines):
            for cell in line.cells:
                found[cell].append(number)
        return tuple(map(tuple, found))

    @cached_property
    def numbers(self) -> Mapping[Place, int]:
        """The number of each place."""
        return {place: number for number, place in enumerate(self.places)}

    def is_hidden(self, cell: int) -> bool:
        """Whether the table has no number for it, though sums run through it."""
        return cell >= self.visible


Key = tuple[int, int, Place]  # axis, sum of the axis, and the whole's place


def lines_of(table: Counts) -> Lines:
    """Return the sums of a table that a reader can use."""
    values = {place: number for place, number in table.cells.items() if number is not None}
    sums = [tuple(_sound(one) for one in axis.sums if one.whole not in one.parts) for axis in table.axes]
    raw = _tied(_raw_lines(values, [_by_value(of_axis) for of_axis in sums]), values)
    presumed = _presumed(raw, values)
    places = (*values, *presumed)
    known = {**values, **presumed}
    numbers = {place: number for number, place in enumerate(places)}
    lines = []
    for whole, parts in raw:
        present = [part for part in parts if part in known]
        remainder = known[whole] - sum(known[part] for part in present)
        lines.append(Line(numbers[whole], tuple(numbers[part] for part in present), remainder))
    wholes = [{one.whole for one in of_axis} for of_axis in sums]
    levels = tuple(sum(value in whole for value, whole in zip(place, wholes, strict=True)) for place in places)
    return Lines(places, tuple(known.values()), len(values), tuple(lines), levels)


def _sound(one: Sum) -> Sum:
    """A sum whose parts are named once each."""
    return Sum(one.whole, tuple(dict.fromkeys(one.parts)))


Raw = tuple[Place, tuple[Place, ...]]


Sums = Mapping[str, list[tuple[int, Sum]]]  # of one axis, by the values that stand in them, with their numbers


def _by_value(of_axis: tuple[Sum, ...]) -> Sums:
    found: dict[str, list[tuple[int, Sum]]] = {}
    for number, one in enumerate(of_axis):
        for value in (one.whole, *one.parts):
            found.setdefault(value, []).append((number, one))
    return found


def _raw_lines(values: Mapping[Place, int], sums: list[Sums]) -> list[Raw]:
    """Every sum that a cell with a number, or a whole above one, stands in; each once, in the cells' order."""
    found: dict[Key, Raw] = {}
    waiting = list(values)
    seen = set(values)
    for place in waiting:  # grows while it is read: wholes that have no number
        for axis, number, one in _sums_through(place, sums):
            whole = _at(place, axis, one.whole)
            key = (axis, number, whole)
            if key in found:
                continue
            found[key] = (whole, tuple(_at(place, axis, part) for part in one.parts))
            if whole not in seen:
                seen.add(whole)
                waiting.append(whole)
    return list(found.values())


def _sums_through(place: Place, sums: list[Sums]) -> Iterator[tuple[int, int, Sum]]:
    """The axes and sums in which a place is the whole or a part."""
    for axis, of_axis in enumerate(sums):
        for number, one in of_axis.get(place[axis], ()):
            yield axis, number, one


def _at(place: Place, axis: int, value: str) -> Place:
    return (*place[:axis], value, *place[axis + 1 :])


def _tied(raw: list[Raw], values: Mapping[Place, int]) -> list[Raw]:
    """Leave out the lines that tell nothing: a whole without a number that no other line runs through."""
    while True:
        uses = Counter(place for whole, parts in raw for place in (whole, *parts))
        kept = [one for one in raw if one[0] in values or uses[one[0]] > 1]
        if len(kept) == len(raw):
            return raw
        raw = kept


def _presumed(raw: list[Raw], values: Mapping[Place, int]) -> dict[Place, int]:
    """The numbers that wholes without one would have, as the sums of their parts."""
    first: dict[Place, tuple[Place, ...]] = {}
    for whole, parts in raw:
        if whole not in values:
            first.setdefault(whole, parts)
    found: dict[Place, int] = {}

    def number(place: Place, above: frozenset[Place]) -> int:
        if place in values:
            return values[place]
        if place not in found and place in first and place not in above:
            found[place] = sum(number(part, above | {place}) for part in first[place])
        return found.get(place, 0)

    for place in first:
        number(place, frozenset())
    return {place: found[place] for place in first}
