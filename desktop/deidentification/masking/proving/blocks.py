"""Shifts of large tables without a linear program: people who trade places between a few values of each axis.

A block is one `kernels` move per axis, multiplied out: in a table of rows and columns it is the well-known rectangle
with the corners + - + -. It keeps every sum of the table because it keeps those of each axis; only its limits (no cell
below what its reader thinks possible) and that all of its cells are masked have to be looked at.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence, Set
from math import prod
from typing import TYPE_CHECKING

from desktop.deidentification.masking.lines import Lines
from desktop.deidentification.masking.proving.kernels import Move, Moves, numbers_of
from desktop.deidentification.masking.proving.proofs import End
from desktop.deidentification.masking.proving.shifts import Shift
from desktop.deidentification.masking.reach import Reach
from desktop.deidentification.model import Axis

if TYPE_CHECKING:
    import numpy as np

MOST_PLACES = 4_000_000  # combinations of values; beyond, a table has no blocks
PARTS = 4  # times longer than others an axis may stay on which a cell is a whole: all its parts may have to move
HUGE = 20_000  # combinations of values; beyond, fewer blocks are looked at: more is masked, and it ends in time
MOST_BLOCKS = 300  # looked at for one cell of a huge table
MOST_MOVES = 60  # looked at for one cell along one axis


class Blocks:
    """The blocks of a table."""

    def __init__(self, axes: Sequence[Axis], lines: Lines, reach: Reach, prices: Sequence[float]) -> None:
        """Lay the table out as a grid.

        Args:
            axes: of the table.
            lines: its cells and sums.
            reach: the limits of its reader.
            prices: of masking each cell; infinite for one that may not be masked.
        """
        import numpy as np

        self._numbers = [numbers_of(axis) for axis in axes]
        self._wholes = [
            {numbers[one.whole] for one in axis.sums} for axis, numbers in zip(axes, self._numbers, strict=True)
        ]
        self._moves = [Moves(axis) for axis in axes]
        self._places = [self._indexes(place) for place in lines.places]
        nobody = len(lines.places)
        self._grid = np.full([len(numbers) for numbers in self._numbers], nobody, dtype=np.int64)
        for cell, index in enumerate(self._places):
            self._grid[index] = cell
        values = np.array([*lines.values, 0], dtype=np.int64)
        self._down = values - np.array([*reach.least, 0], dtype=np.int64)
        self._up = np.array([*reach.most, 0], dtype=np.int64) - values
        self._prices = np.array([*prices, np.inf])

    @staticmethod
    def fits(axes: Sequence[Axis]) -> bool:
        """Whether the table's grid is small enough."""
        return prod(len(numbers_of(axis)) for axis in axes) <= MOST_PLACES

    def hide(self, cells: Set[int]) -> None:
        """Count cells as masked: they cost nothing from now on."""
        self._prices[list(cells)] = 0.0

    def show(self, cell: int) -> None:
        """Count a cell as one that must not move."""
        import numpy as np

        self._prices[cell] = np.inf

    def find(self, end: End, dearest: float) -> Shift | None:
        """Return the cheapest block that proves an end, if it costs at most ``dearest``."""
        choices = [self._possible(axis, end, dearest) for axis in range(len(self._moves))]
        best: tuple[float, Shift] | None = None
        for group in itertools.product(*choices):
            found = self._cheapest(self._few(group), end, dearest if best is None else min(dearest, best[0] - 1e-9))
            best = found or best
        return best[1] if best else None

    def _few(self, group: Sequence[list[Move]]) -> Sequence[list[Move]]:
        """Leave out the last moves along the axes that have the most, where the table is huge."""
        counts = [len(moves) for moves in group]
        while self._grid.size > HUGE and prod(counts) > MOST_BLOCKS:
            counts[counts.index(max(counts))] -= 1
        return [moves[:count] for moves, count in zip(group, counts, strict=True)]

    def _possible(self, axis: int, end: End, dearest: float) -> list[list[Move]]:
        """The moves along one axis whose cells beside the end's own may move, in groups of equal length.

        A block has these cells among its corners, so none is lost that could prove the end.
        """
        place = self._places[end.cell]
        kept = []
        for move in self._moves[axis].of(place[axis]):
            cells = [(self._grid[(*place[:axis], value, *place[axis + 1 :])], factor) for value, factor in move]
            if all(
                self._prices[cell] <= dearest
                and (self._up if factor * end.move > 0 else self._down)[cell] >= abs(end.move)
                for cell, factor in cells
            ):
                kept.append(move)
        return [list(group) for _, group in itertools.groupby(kept[:MOST_MOVES], key=len)]

    def _cheapest(self, group: Sequence[Sequence[Move]], end: End, dearest: float) -> tuple[float, Shift] | None:
        """The cheapest of the blocks of moves of equal lengths."""
        import numpy as np

        count = len(group)
        cells, signs = self._corners(group)
        way = np.where(signs * end.move > 0, self._up[cells], self._down[cells])
        inner = tuple(range(count, 2 * count))
        enough = (way >= abs(end.move)).all(axis=inner)
        cost = np.where(enough, self._prices[cells].sum(axis=inner), np.inf)
        at = np.unravel_index(int(cost.argmin()), cost.shape)
        if not cost[at] <= dearest or not np.isfinite(cost[at]):
            return None
        corners, factors = cells[at].ravel().tolist(), signs[at].ravel().tolist()
        return float(cost[at]), {cell: factor * end.move for cell, factor in zip(corners, factors, strict=True)}

    def _corners(self, group: Sequence[Sequence[Move]]) -> tuple[np.ndarray, np.ndarray]:
        """Cells and signs of all blocks: one index per axis for the move, then one per axis for the corner."""
        import numpy as np

        count = len(group)
        indexes, signs = [], np.ones((1,) * (2 * count), dtype=np.int64)
        for axis, moves in enumerate(group):
            shape = [1] * (2 * count)
            shape[axis], shape[count + axis] = len(moves), len(moves[0])
            indexes.append(np.array([[value for value, _ in move] for move in moves]).reshape(shape))
            signs = signs * np.array([[factor for _, factor in move] for move in moves]).reshape(shape)
        return self._grid[tuple(indexes)], signs

    def around(self, cell: int, most: int, dearest: float = 0.0) -> list[int]:
        """The cells up to a price in a part of the grid about a cell, that has the values with the most of them."""
        import numpy as np

        free = self._prices[self._grid] <= dearest
        own, sizes = self._places[cell], list(free.shape)
        while prod(sizes) > most:
            sizes[
                max(range(len(sizes)), key=lambda axis: sizes[axis] / (PARTS if own[axis] in self._wholes[axis] else 1))
            ] -= 1
        chosen = []
        for axis, at in enumerate(own):
            others = tuple(other for other in range(free.ndim) if other != axis)
            beside = tuple(slice(None) if other == axis else index for other, index in enumerate(own))
            full = free.sum(axis=others) + free.size * free[beside]  # those in the cell's own lines come first
            full[at] = 3 * free.size
            chosen.append(np.argsort(-full, kind="stable")[: sizes[axis]])
        cells = self._grid[np.ix_(*chosen)][free[np.ix_(*chosen)]]
        return sorted(cells.tolist())

    def _indexes(self, place: Sequence[str]) -> tuple[int, ...]:
        return tuple(numbers[value] for numbers, value in zip(self._numbers, place, strict=True))
