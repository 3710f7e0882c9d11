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


def moves_of(axis: Axis) -> list[list[Move]]:
    """Return, per value, moves that begin with one person more of that value, those with the fewest values first.

    On an axis without sums a value moves alone; a part moves against a sibling or together with its wholes.
    """
    numbers = numbers_of(axis)
    sums = [
        {numbers[one.whole]: -1} | {numbers[part]: 1 for part in one.parts}
        for one in axis.sums
        if one.whole not in one.parts
    ]
    found = []
    for number in numbers.values():
        moves = _spread(_completed({number: 1}, sums))
        found.append([tuple(move.items()) for move in moves])
    return found


def _spread(moves: Iterator[dict[int, int]]) -> list[dict[int, int]]:
    """The first of all moves: short ones before long ones, none twice."""
    unique = {tuple(sorted(move.items())): move for move in moves}
    return sorted(unique.values(), key=len)[:MANY]


def _completed(move: dict[int, int], sums: list[dict[int, int]]) -> Iterator[dict[int, int]]:
    """Every way to mend the sums that a move breaks by moving one more value at a time, by one."""
    for one in sums:
        off = sum(factor * move.get(value, 0) for value, factor in one.items())
        if off == 0:
            continue
        if abs(off) > 1 or len(move) == WIDE:
            return
        for value, factor in one.items():
            if value not in move:
                yield from _completed({**move, value: -off * factor}, sums)
        return
    yield move
