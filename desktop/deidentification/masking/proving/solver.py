"""Which unknowns a system of sums determines: exact elimination, in whole numbers and fractions, nothing rounded.

Proven: a cell is determined by the sums alone (without any limit such as "at least 1") exactly where `determined` says
so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

Row = dict[int, Fraction]


def determined(rows: Iterable[Mapping[int, int]]) -> frozenset[int]:
    """Return the unknowns that have one value only in ``rows``.

    Args:
        rows: per sum, the factors of its unknowns by their number. What they add up to does not matter: the sums are
            those of a real table, so they do not contradict each other.
    """
    reduced = _reduced([{cell: Fraction(factor) for cell, factor in row.items() if factor} for row in rows])
    return frozenset(cell for cell, row in reduced.items() if len(row) == 1)


def _reduced(rows: list[Row]) -> dict[int, Row]:
    """Bring the rows to reduced echelon form; by pivot, shortest rows first so that they stay short."""
    pivots: dict[int, Row] = {}
    uses: dict[int, set[int]] = {}  # by unknown, the pivots of the rows that have it
    for row in sorted(rows, key=len):
        left = dict(row)
        for pivot in [cell for cell in row if cell in pivots]:
            _take(left, pivots[pivot], left.get(pivot, Fraction(0)))
        if not left:
            continue
        pivot = min(left, key=lambda cell: (len(uses.get(cell, ())), cell))
        factor = left[pivot]
        fresh = {cell: value / factor for cell, value in left.items()}
        for other in list(uses.get(pivot, ())):
            before = set(pivots[other])
            _take(pivots[other], fresh, pivots[other][pivot])
            for cell in before - set(pivots[other]):
                uses[cell].discard(other)
            for cell in set(pivots[other]) - before:
                uses.setdefault(cell, set()).add(other)
        pivots[pivot] = fresh
        for cell in fresh:
            uses.setdefault(cell, set()).add(pivot)
    return pivots


def _take(row: Row, other: Row, times: Fraction) -> None:
    """Subtract a multiple of another row."""
    if not times:
        return
    for cell, value in other.items():
        left = row.get(cell, Fraction(0)) - times * value
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)
