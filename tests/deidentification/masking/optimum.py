"""The fewest cells that must be masked, found by trying, and a judge of masks: both written apart from the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.deidentification.model import Counts, Place, Sum

Equation = tuple[Place, tuple[Place, ...]]  # a whole and its parts

SMALLEST, TINY, TOGETHER = 11, 3, 11


def equations(table: Counts) -> list[Equation]:
    """Every sum whose whole and at least one part stand in the table."""
    found = []
    for at, axis in enumerate(table.axes):
        for one in axis.sums:
            for place in table.cells:
                if place[at] == one.whole:
                    parts = [(*place[:at], part, *place[at + 1 :]) for part in one.parts]
                    found.append((place, tuple(part for part in parts if part in table.cells)))
    return found


def sums_of(table: Counts) -> tuple[Sum, ...]:
    """All sums of all axes."""
    return tuple(one for axis in table.axes for one in axis.sums)


@dataclass(frozen=True)
class Judge:
    """Says whether a mask is good, by the limits of a linear program over the cells themselves."""

    table: Counts

    @cached_property
    def sums(self) -> list[Equation]:
        """The sums of the table."""
        return equations(self.table)

    @cached_property
    def small(self) -> frozenset[Place]:
        """The cells that must be masked."""
        return frozenset(place for place, count in self.table.cells.items() if count and 0 < count < SMALLEST)

    @cached_property
    def others(self) -> frozenset[Place]:
        """The cells that may be masked besides."""
        return frozenset(place for place, count in self.table.cells.items() if count and count >= SMALLEST)

    @cached_property
    def floors(self) -> Mapping[Place, int]:
        """The least that each cell can be where only zeros are known."""
        least = {place: min(1, count or 0) for place, count in self.table.cells.items()}
        for _ in range(10):
            for whole, parts in self.sums:
                rest = (self.table.cells[whole] or 0) - sum(self.table.cells[part] or 0 for part in parts)
                least[whole] = max(least[whole], sum(least[part] for part in parts) + rest)
                alive = [part for part in parts if self.table.cells[part]]
                if len(alive) == 1:
                    least[alive[0]] = max(least[alive[0]], least[whole] - rest)
        return least

    def bad_line(self, masked: frozenset[Place]) -> Equation | None:
        """The first line that breaks a rule or whose only masked cell is told by the others."""
        for whole, parts in self.sums:
            hit = [self.table.cells[part] or 0 for part in parts if part in masked]
            alone = len(hit) + (whole in masked) == 1
            if alone or (hit and whole not in masked and (max(hit) <= TINY or sum(hit) < TOGETHER)):
                return whole, parts
        return None

    def leaks(self, masked: frozenset[Place]) -> bool:
        """Whether a cell is determined, or a small one known better than it may be."""
        program = _Program(self, masked)
        for place in masked:
            if place in self.small:
                if program.end(place, -1) > self.floors[place] + 0.01 or program.end(place, 1) < SMALLEST - 1.01:
                    return True
            elif program.end(place, 1) - program.end(place, -1) < 0.5:
                return True
        return False

    def fewest(self, at_most: int) -> int:
        """The smallest number of masked cells of a good mask, or ``at_most`` if there is none with fewer."""
        for size in range(len(self.small), at_most):
            if any(not self.leaks(masked) for masked in self._grown(self.small, frozenset(), size)):
                return size
        return at_most

    def _grown(self, masked: frozenset[Place], barred: frozenset[Place], size: int) -> Iterator[frozenset[Place]]:
        """Every mask of at most ``size`` cells in which no line is bad, each once."""
        bad = self.bad_line(masked)
        if bad is None:
            yield masked
        if len(masked) == size:
            return
        near = self.others if bad is None else self.others & {bad[0], *bad[1]}
        for place in sorted(near - masked - barred):
            yield from self._grown(masked | {place}, barred, size)
            barred |= {place}


class _Program:
    """The tables a reader thinks possible, as a linear program over the masked cells."""

    def __init__(self, judge: Judge, masked: frozenset[Place]) -> None:
        import highspy

        self._places = sorted(masked)
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]  # written without types
        self._solver.setOptionValue("output_flag", False)
        self._columns = {place: self._solver.addVariable(lb=1) for place in self._places}
        for whole, parts in judge.sums:
            factors = {self._columns[part].index: 1.0 for part in parts if part in masked}
            if whole in masked:
                factors[self._columns[whole].index] = -1.0
            known = sum(judge.table.cells[part] or 0 for part in parts if part in masked)
            total = known - (judge.table.cells[whole] or 0 if whole in masked else 0)
            if factors:
                self._solver.addRow(total, total, len(factors), list(factors), list(factors.values()))

    def end(self, place: Place, way: int) -> float:
        """The largest or smallest number of a cell; a large one where there is no limit."""
        import highspy

        if way > 0:
            self._solver.maximize(self._columns[place])
        else:
            self._solver.minimize(self._columns[place])
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return 1e9 * way
        return float(self._solver.getObjectiveValue())
