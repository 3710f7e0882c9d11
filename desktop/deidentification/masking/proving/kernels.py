"""Per axis, the smallest ways to move people between its values so that none of the axis's sums changes."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.deidentification.model import Axis

WIDE = 5  # the most values that one move may touch
MANY = 80  # the most moves kept per value

Move = tuple[
    tuple[int, int], ...
]  # values by their place on the axis, each with its factor; the first is the value's own


def numbers_of(axis: Axis) -> dict[str, int]:
    """The values of an axis by number, and after them those that only its sums name."""
    named = (value for one in axis.sums for value in (one.whole, *one.parts))
    return {value: number for number, value in enumerate(dict.fromkeys((*axis.values, *named)))}


class Moves:
    """The moves along one axis, found when they are asked for: an axis may have thousands of values."""

    def __init__(self, axis: Axis) -> None:
        numbers = numbers_of(axis)
        self._sums = [
            _Mended({numbers[one.whole]: -1} | {numbers[part]: 1 for part in one.parts})
            for one in axis.sums
            if one.whole not in one.parts
        ]
        self._found: dict[int, list[Move]] = {}

    def of(self, value: int) -> list[Move]:
        """Return moves that begin with one person more of a value, those with the fewest values first.

        On an axis without sums a value moves alone; a part moves against a sibling or together with its wholes.
        """
        if value not in self._found:
            self._found[value] = [tuple(move.items()) for move in _spread(_completed({value: 1}, self._sums))]
        return self._found[value]


def _spread(moves: Iterator[dict[int, int]]) -> list[dict[int, int]]:
    """The first of all moves: short ones before long ones, none twice."""
    unique = {tuple(sorted(move.items())): move for move in moves}
    return sorted(unique.values(), key=len)[:MANY]


class _Mended:
    """A sum of an axis, and which of its values are tried to mend it."""

    def __init__(self, factors: dict[int, int]) -> None:
        self.factors = factors
        self._order = tuple(factors)  # the whole first
        self._at = {value: place for place, value in enumerate(self._order)}

    def tried(self, move: dict[int, int]) -> tuple[int, ...]:
        """Return all values of a short sum; of a long one the whole and those that follow the one that moved last."""
        whole, *_ = order = self._order
        if len(order) <= MANY:
            return order
        start = next((self._at[value] for value in reversed(move) if value in self._at), 0) + 1
        around = order[start : start + MANY]
        return (whole, *around, *order[1 : 1 + MANY - len(around)])


def _completed(move: dict[int, int], sums: list[_Mended]) -> Iterator[dict[int, int]]:
    """Every way to mend the sums that a move breaks by moving one more value at a time, by one."""
    for one in sums:
        off = sum(factor * one.factors.get(value, 0) for value, factor in move.items())
        if off == 0:
            continue
        if abs(off) > 1 or len(move) == WIDE:
            return
        for value in one.tried(move):
            if value not in move:
                yield from _completed({**move, value: -off * one.factors[value]}, sums)
        return
    yield move
