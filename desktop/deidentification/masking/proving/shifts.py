"""Other tables that a reader must think possible: shifts of masked cells that leave every sum as it is.

A shift is found by a solver of linear programs that reckons in floats, but is only returned when it is whole and keeps
every sum exactly, so "this cell may as well be 10" is proven by a table that says so. That there is no such table is
taken from the solver: a mistake there could only mask more than is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.deidentification.masking.lines import Lines

if TYPE_CHECKING:
    import highspy
    import numpy as np

NODES = 200  # of the search for a whole solution, where the program's own is not whole; then it counts as not found
CLOSE = 1e-6
SEED = 1

Shift = Mapping[int, int]  # by cell, how far it moves; no zeros
Column = tuple[int, int, int]  # a cell and how far it may move, from at most 0 to at least 0


@dataclass(frozen=True, slots=True)
class Found:
    """What a solver found.

    Attributes:
        shift: a proven shift, or None where the solution is not whole.
        bound: what the aim's best value is, in the solver's floats.
        touched: the solver's own movements by cell, whole or not.
        is_final: the solver came to its end.
    """

    shift: Shift | None
    bound: float
    touched: Mapping[int, float]
    is_final: bool = True


class Shifts:
    """The shifts of some cells; all others stay where they are."""

    def __init__(self, lines: Lines, columns: Sequence[Column]) -> None:
        """Set up the linear program; a cell may have two columns, one for each way, where its ways have a price."""
        import numpy as np

        self._given = tuple(columns)
        self._of: dict[int, list[int]] = {}
        for column, (cell, _, _) in enumerate(columns):
            self._of.setdefault(cell, []).append(column)
        self._low, self._high = _array([low for _, low, _ in columns]), _array([high for _, _, high in columns])
        self._rows = _rows(lines, self._of)
        self._solver = _solver(self._rows, self._low, self._high)
        self._every = np.arange(len(columns), dtype=np.int32)

    def furthest(self, aims: Mapping[int, float], caps: Mapping[int, int]) -> Found:
        """Find the shift with the largest sum of ``aims`` times movements; needs one column per cell.

        Args:
            aims: by cell.
            caps: how far a cell may move at most on this time's way: below 0 down, above 0 up.
        """
        costs = [0.0] * len(self._given)
        for cell, weight in aims.items():
            costs[self._of[cell][0]] = -weight
        for cell, cap in caps.items():
            column = self._of[cell][0]
            _, low, high = self._given[column]
            self._solver.changeColBounds(column, max(low, cap) if cap < 0 else low, min(high, cap) if cap > 0 else high)
        found = self._solve(costs)
        for cell in caps:
            self._free(cell)
        return found

    def whole_furthest(self, cell: int, cap: int) -> Found:
        """Find how far one cell moves towards ``cap`` in whole shifts only."""
        import highspy

        self._kind(highspy.HighsVarType.kInteger)
        found = self.furthest({cell: 1 if cap > 0 else -1}, {cell: cap})
        self._kind(highspy.HighsVarType.kContinuous)
        return found

    def cheapest(self, cell: int, move: int, prices: Callable[[int], float]) -> Found:
        """Find the shift that moves a cell by ``move`` exactly and has the lowest price.

        Args:
            cell: with a column for each way.
            move: how far.
            prices: of moving a cell by one, by cell.
        """
        costs = [prices(one) * (1 if high > 0 else -1) for one, _, high in self._given]
        for column in self._of[cell]:
            _, _, high = self._given[column]
            goal = move if (move > 0) == (high > 0) else 0
            self._solver.changeColBounds(column, goal, goal)
        found = self._solve(costs)
        self._free(cell)
        return found

    def _free(self, cell: int) -> None:
        for column in self._of[cell]:
            self._solver.changeColBounds(column, *self._given[column][1:])

    def _kind(self, kind: highspy.HighsVarType) -> None:
        import numpy as np

        kinds = np.full(len(self._given), int(kind), dtype=np.uint8)
        self._solver.changeColsIntegrality(len(kinds), self._every, kinds)

    def _solve(self, costs: Sequence[float]) -> Found:
        import highspy
        import numpy as np

        self._solver.changeColsCost(len(costs), self._every, np.array(costs))
        self._solver.run()
        solution = self._solver.getSolution()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible or not solution.value_valid:
            return Found(None, 0.0, {}, status == highspy.HighsModelStatus.kInfeasible)
        values = np.asarray(solution.col_value)
        moved = np.flatnonzero(np.abs(values) > CLOSE)
        moves: dict[int, float] = {}
        for column in moved.tolist():
            cell = self._given[column][0]
            moves[cell] = moves.get(cell, 0.0) + float(values[column])
        bound, is_final = -self._solver.getObjectiveValue(), status == highspy.HighsModelStatus.kOptimal
        return Found(self._proven(values), bound, moves, is_final)

    def _proven(self, values: np.ndarray) -> Shift | None:
        """The shift, if it is whole, within the limits, and keeps every sum: all checked in whole numbers."""
        import numpy as np

        whole = np.rint(values)
        if np.abs(values - whole).max(initial=0.0) > CLOSE:
            return None
        steps = whole.astype(np.int64)
        if (steps < self._low).any() or (steps > self._high).any():
            return None
        sums = np.zeros(self._rows.count, dtype=np.int64)
        np.add.at(sums, self._rows.rows, self._rows.factors * steps[self._rows.columns])
        if sums.any():
            return None
        shift: dict[int, int] = {}
        for column in np.flatnonzero(steps).tolist():
            cell = self._given[column][0]
            shift[cell] = shift.get(cell, 0) + int(steps[column])
        return {cell: step for cell, step in shift.items() if step}


def _array(numbers: Sequence[int]) -> np.ndarray:
    import numpy as np

    return np.array(numbers, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The sums as a sparse matrix: one entry per column of a row, row after row."""

    count: int
    starts: np.ndarray
    rows: np.ndarray
    columns: np.ndarray
    factors: np.ndarray


def _rows(lines: Lines, columns: Mapping[int, Sequence[int]]) -> _Rows:
    """The lines that a column stands in, with the signs of their columns."""
    import numpy as np

    touched = dict.fromkeys(number for cell in columns for number in lines.through[cell])
    entries: list[tuple[int, int, int]] = []
    starts = [0]
    for row, number in enumerate(touched):
        line = lines.lines[number]
        entries += [(row, column, 1) for part in line.parts for column in columns.get(part, ())]
        entries += [(row, column, -1) for column in columns.get(line.whole, ())]
        starts.append(len(entries))
    table = np.array(entries, dtype=np.int64).reshape(len(entries), 3)
    return _Rows(len(touched), np.array(starts, dtype=np.int32), table[:, 0], table[:, 1], table[:, 2])


def _solver(sums: _Rows, low: np.ndarray, high: np.ndarray) -> highspy.Highs:
    """A solver of its own, on one thread and without chance, so that the same table is masked in the same way."""
    import highspy
    import numpy as np

    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(low), sums.count
    program.col_cost_ = np.zeros(len(low))
    program.col_lower_, program.col_upper_ = low.astype(float), high.astype(float)
    program.row_lower_ = program.row_upper_ = np.zeros(sums.count)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = sums.starts
    program.a_matrix_.index_ = sums.columns.astype(np.int32)
    program.a_matrix_.value_ = sums.factors.astype(float)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # written without types
    options: dict[str, bool | int | str] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": SEED,
        "presolve": "off",
        "mip_max_nodes": NODES,
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.passModel(program)
    return solver
