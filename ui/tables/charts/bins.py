"""The bars of a histogram: round edges, and how many numbers lie between them. Pure."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

WANTED = 16  # bars, about


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar: numbers from ``low`` up to, but not with, ``high``; ``is_single`` where only ``low`` can be in it."""

    low: float
    high: float
    rows: int
    is_single: bool = False


def edges_for(least: float, most: float, *, whole: bool = False) -> tuple[tuple[float, float], ...]:
    """Return the edges of about `WANTED` bars of one round width that hold both ends.

    ``whole``: there are only whole numbers, so no bar is narrower than one of them.
    """
    if most <= least:
        return ((math.floor(least), math.floor(least) + 1),) if math.isfinite(least) else ()
    width = _round_width((most - least) / WANTED)
    if whole:
        width = max(1.0, math.ceil(width))
    first = math.floor(least / width)
    last = math.floor(most / width)
    return tuple((place * width, (place + 1) * width) for place in range(first, last + 1))


def counted(pairs: Sequence[tuple[float, int]]) -> tuple[Bin, ...]:
    """Return the bars of numbers, each with how often it is there."""
    if not pairs:
        return ()
    whole = all(number.is_integer() for number, _ in pairs)
    edges = edges_for(min(number for number, _ in pairs), max(number for number, _ in pairs), whole=whole)
    lows, rows = [low for low, _ in edges], [0] * len(edges)
    for number, count in pairs:
        rows[max(0, bisect_right(lows, number) - 1)] += count
    return tuple(
        Bin(low, high, count, is_single=whole and high - low == 1)
        for (low, high), count in zip(edges, rows, strict=True)
    )


def _round_width(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next((step * size for step in (1, 2, 2.5, 5) if step * size >= rough), 10 * size)
