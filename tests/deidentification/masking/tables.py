"""Tables of counts for the tests of masking: by hand, and at random from a fixed seed."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping, Sequence

from desktop.deidentification.model import Axis, Counts, Place, Sum

TOTAL = "Total"
KINDS = ("sparse", "small", "mixed", "large", "skewed")
FLAT = ((2, 2), (3, 2), (3, 3), (4, 2), (4, 3), (5, 3), (6, 2), (8, 5))
SHAPES = (*FLAT, (2, 2, 2), (2, 2, 2), (3, 2, 2), (4, 3, 2), (3, 3, 3), (2, 2, 2, 2), (3, 2, 2, 2), (3, 3, 2, 2))
LARGER = ((12, 8), (20, 5), (6, 4, 3), (5, 4, 4), (4, 3, 2, 2), (3, 3, 3, 2))


def line_axis(name: str, count: int, *, total: bool = True) -> Axis:
    """An axis with values ``a0``, ``a1`` …, and their total."""
    values = tuple(f"{name}{number}" for number in range(count))
    return Axis(name, (*values, TOTAL), (Sum(TOTAL, values),)) if total else Axis(name, values)


def with_wholes(axes: Sequence[Axis], inner: Mapping[Place, int]) -> dict[Place, int]:
    """Add every whole to the inner cells, axis after axis; sums may be nested."""
    cells = dict(inner)
    for number, axis in enumerate(axes):
        for one in axis.sums:
            summed: dict[Place, int] = {}
            for place, count in cells.items():
                if place[number] in one.parts:
                    whole = (*place[:number], one.whole, *place[number + 1 :])
                    summed[whole] = summed.get(whole, 0) + count
            cells |= summed
    return cells


def leaves(axis: Axis) -> list[str]:
    """The values of an axis that are no whole."""
    wholes = {one.whole for one in axis.sums}
    return [value for value in axis.values if value not in wholes]


def table(axes: Sequence[Axis], inner: Mapping[Place, int]) -> Counts:
    """A table with all its wholes."""
    return Counts("people", tuple(axes), with_wholes(axes, inner))


def rows(*lines: Sequence[int]) -> Counts:
    """A table of two axes with totals, by its rows."""
    axes = (line_axis("r", len(lines)), line_axis("c", len(lines[0])))
    inner: dict[Place, int] = {
        (f"r{at}", f"c{to}"): count for at, line in enumerate(lines) for to, count in enumerate(line)
    }
    return table(axes, inner)


def row(*counts: int, total: bool = True) -> Counts:
    """A table of one axis."""
    axis = line_axis("r", len(counts), total=total)
    return table((axis,), {(f"r{at}",): count for at, count in enumerate(counts)})


def count_of(kind: str, chance: random.Random) -> int:
    """A number as tables of that kind have it."""
    match kind:
        case "sparse":
            return 0 if chance.random() < 0.5 else chance.choice((1, 2, 3, 7, 15, 40))
        case "small":
            return chance.randint(0, 12)
        case "mixed":
            return chance.choice((0, chance.randint(1, 10), chance.randint(11, 60), chance.randint(11, 400)))
        case "large":
            return chance.randint(1, 10) if chance.random() < 0.1 else chance.randint(11, 5_000)
        case _:
            return int(chance.paretovariate(0.6) * 2) % 100_000


def random_table(seed: int, shapes: Sequence[Sequence[int]] = SHAPES) -> Counts:
    """A table with totals on every axis; now and then one axis has subtotals, or some combinations are missing."""
    chance = random.Random(seed)
    axes = [line_axis("abcd"[number], count) for number, count in enumerate(chance.choice(list(shapes)))]
    if chance.random() < 0.15 and len(axes) < 4:
        axes[0] = nested_axis()
    kind = chance.choice(KINDS)
    inner = {place: count_of(kind, chance) for place in itertools.product(*map(leaves, axes))}
    cells: dict[Place, int] = with_wholes(axes, inner)
    if chance.random() < 0.1:
        cells = {place: count for place, count in cells.items() if count or chance.random() < 0.5}
    return Counts("people", tuple(axes), cells)


def nested_axis() -> Axis:
    """Ages with two subtotals under the total, one of which is shown in two ways."""
    values = ("0-5", "6-17", "Under 18", "18-64", "65+", "18+", TOTAL)
    sums = (
        Sum("Under 18", ("0-5", "6-17")),
        Sum("18+", ("18-64", "65+")),
        Sum(TOTAL, ("Under 18", "18+")),
    )
    return Axis("age", values, sums)
