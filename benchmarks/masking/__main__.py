"""How long masking takes, how much it hides, how far that is from the fewest, and what the attack finds.

``python -m benchmarks.masking [--optimum N] [--largest]``. Tables are invented from fixed seeds. The first part masks
tables of growing size, all with totals on every axis; ``--largest`` adds counties by age by race by sex, 58 x 6 x 8 x
3. The second compares ``N`` small tables with the fewest cells that can be masked, found by trying.
"""

from __future__ import annotations

import argparse
import itertools
import random
import time
from collections import Counter
from collections.abc import Sequence

from desktop.deidentification.masking import mask
from desktop.deidentification.model import Counts, Place
from tests.deidentification.masking.exact import masked_places
from tests.deidentification.masking.optimum import Judge
from tests.deidentification.masking.tables import line_axis, random_table, table

SIZES = ((10,), (6, 5), (58, 6), (10, 6, 3), (20, 6, 3), (12, 6, 4, 3), (20, 6, 4, 3))
LARGEST = (58, 6, 8, 3)
MOST_OTHERS = 13  # cells that may be masked besides, up to which trying ends soon
SMALL_SHAPES = ((3, 3), (4, 2), (3, 2), (2, 2, 2))


def skewed(shape: Sequence[int], seed: int = 1) -> Counts:
    """A table as counties are: a few values hold most people."""
    chance = random.Random(seed)
    axes = [line_axis("abcd"[number], count) for number, count in enumerate(shape)]
    weights = [[chance.paretovariate(0.9) / (2 if number else 1) for _ in range(n)] for number, n in enumerate(shape)]
    inner: dict[Place, int] = {}
    for values in itertools.product(*map(range, shape)):
        mean = 3.0
        for of_axis, value in zip(weights, values, strict=True):
            mean *= of_axis[value]
        place = tuple(axis.values[value] for axis, value in zip(axes, values, strict=True))
        inner[place] = min(int(chance.expovariate(1 / mean)), 200_000)
    return table(axes, inner)


def measure(shape: Sequence[int]) -> None:
    """Mask one table and print a line."""
    people = skewed(shape)
    start = time.perf_counter()
    masked = mask(people)
    took = time.perf_counter() - start
    hidden = len(masked_places(masked.marks))
    small = len(Judge(people).small)
    found = masked.attack
    print(
        f"{'x'.join(map(str, shape)):12}{len(people.cells):>8,}{took:>9.2f}{small:>8,}{hidden - small:>8,}"
        f"{hidden / len(people.cells):>8.0%}{len(found.determined):>12}{len(found.narrow):>8}"
        f"{'yes' if masked.tells_apart else 'no':>8}",
        flush=True,
    )


def compare(count: int) -> None:
    """Mask small tables and print how far they are from the fewest masked cells."""
    ratios: list[float] = []
    seeds = itertools.count(10_000)
    while len(ratios) < count:
        people = random_table(next(seeds), SMALL_SHAPES)
        judge = Judge(people)
        if len(judge.others) > MOST_OTHERS:
            continue
        hidden = len(masked_places(mask(people).marks))
        ratios.append(hidden / judge.fewest(hidden) if hidden else 1.0)
    spread = Counter(f"{ratio:.2f}" for ratio in ratios)
    print(f"{count} small tables: masked cells over the fewest, mean {sum(ratios) / count:.3f}, most {max(ratios):.2f}")
    print("  " + "  ".join(f"{ratio}: {number}" for ratio, number in sorted(spread.items())))


def main() -> None:
    """Print both parts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--optimum", type=int, default=100)
    options.add_argument("--largest", action="store_true")
    given = options.parse_args()
    print(f"{'table':12}{'cells':>8}{'seconds':>9}{'small':>8}{'others':>8}{'masked':>8}{'determined':>12}", end="")
    print(f"{'narrow':>8}{'told':>8}")
    for shape in (*SIZES, LARGEST) if given.largest else SIZES:
        measure(shape)
    compare(given.optimum)


if __name__ == "__main__":
    main()
