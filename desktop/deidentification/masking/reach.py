"""How far a reader may be kept from knowing a cell: the limits he starts from, and the widest that masking can reach.

Zeros are shown, so a masked cell is at least 1, and a masked whole at least the least that its parts that are not zero
add up to; no masking changes that. `Reach` holds the limits that follow in this way where everything but zeros is
masked. They are outer limits, found by passing limits along the lines until nothing changes: whatever lies outside of
them is known to the reader whatever is masked (proven); that everything inside can be reached is not promised here, the
attack shows it cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.deidentification.masking.lines import Line, Lines
from desktop.deidentification.model import Limits, Mark

FAR = 1_000_000  # a reader's upper limit where he has none, beyond a cell's number; sums of it stay exact in floats
ROUNDS = 30

Bounds = tuple[int, int]


@dataclass(frozen=True)
class Reach:
    """Limits by cell.

    Attributes:
        least: the smallest number the attacker thinks possible before he looks at any sum.
        most: the largest.
        low: how far down the interval of a small cell must reach.
        high: how far up.
    """

    least: tuple[int, ...]
    most: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]


def reach_of(lines: Lines, limits: Limits) -> Reach:
    """Return the limits for a reader who is not told which cells are small."""

    def start(cell: int) -> Bounds:
        value = lines.values[cell]
        if lines.is_hidden(cell):
            return min(0, value), max(value, 0) + FAR
        return (1, value + FAR) if value > 0 else (value, value)

    return _reach(lines, start, limits)


def reach_told(lines: Lines, marks: Mapping[int, Mark], limits: Limits) -> Reach:
    """Return the limits for a reader who is told which masked cells are small and which complementary."""

    def start(cell: int) -> Bounds:
        value = lines.values[cell]
        mark = marks.get(cell)
        if lines.is_hidden(cell):
            return min(0, value), max(value, 0) + FAR
        if mark is Mark.SMALL:
            return 1, limits.smallest - 1
        if mark is Mark.COMPLEMENTARY:
            return limits.smallest, value + FAR
        return (1, value + FAR) if value > 0 else (value, value)

    return _reach(lines, start, limits)


def _reach(lines: Lines, start: Callable[[int], Bounds], limits: Limits) -> Reach:
    begun = [start(cell) for cell in range(len(lines.places))]
    least, most = [low for low, _ in begun], [high for _, high in begun]
    outer_low, outer_high = list(least), list(most)
    for _ in range(ROUNDS):
        changed = [_pass_on(line, outer_low, outer_high) for line in lines.lines]
        if not any(changed):
            break
    top = limits.smallest - 1
    low = tuple(max(1, one) for one in outer_low)
    return Reach(tuple(least), tuple(most), low, tuple(min(top, one) for one in outer_high))


def _pass_on(line: Line, low: list[int], high: list[int]) -> bool:
    """Narrow the limits of a line's cells by each other; say whether one changed."""
    floor = sum(low[part] for part in line.parts) + line.remainder
    ceiling = sum(high[part] for part in line.parts) + line.remainder
    changed = _narrow(line.whole, floor, ceiling, low, high)
    below, above = low[line.whole], high[line.whole]
    for part in line.parts:
        others_high, others_low = ceiling - high[part], floor - low[part]
        if _narrow(part, below - others_high, above - others_low, low, high):
            changed = True
            floor, ceiling = others_low + low[part], others_high + high[part]
    return changed


def _narrow(cell: int, floor: int, ceiling: int, low: list[int], high: list[int]) -> bool:
    """Raise a cell's low and lower its high where the line says more; far limits are left as they are."""
    changed = False
    if floor > low[cell]:
        low[cell], changed = floor, True
    if ceiling < high[cell] and ceiling < FAR // 2:
        high[cell], changed = ceiling, True
    return changed
