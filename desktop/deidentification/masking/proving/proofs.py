"""What is proven of a masked table so far: other tables that its reader must think possible, and what they do not show.

Each proof is a shift that keeps all sums (see `shifts` and `blocks`); the table itself is one as well. A small cell is
proven safe when some shift takes it down to where its interval must begin and another up to where it must end; any
other masked cell when a shift moves it at all. As no shift breaks a limit of a reader who is not told the reasons,
a proof holds for every mask that covers the cells it moves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.deidentification.masking.lines import Lines
from desktop.deidentification.masking.proving.shifts import Shift
from desktop.deidentification.masking.reach import Reach


@dataclass(frozen=True, slots=True)
class End:
    """What is to be proven of a cell: that it can move so far, below 0 down, above 0 up.

    Attributes:
        cell: by number.
        move: how far.
        either: one step either way will do; so for a cell that is not small.
    """

    cell: int
    move: int
    either: bool = False

    def is_proven_by(self, move: int) -> bool:
        """Whether a movement of the cell is enough."""
        return self.either or (move * self.move > 0 and abs(move) >= abs(self.move))


class Proofs:
    """The shifts that prove the ends of a table under one mask; each is kept as long as an end has no other."""

    def __init__(self, lines: Lines, reach: Reach, small: frozenset[int]) -> None:
        self.lines = lines
        self.reach = reach
        self.small = small
        self._needs: dict[int, tuple[End, ...]] = {}
        self._proof: dict[End, int] = {}
        self._shifts: dict[int, tuple[Shift, set[End]]] = {}  # by number, with the ends it proves
        self._through: dict[int, set[int]] = {}  # by cell, the numbers of the shifts that move it
        self._next = 0

    def needs(self, cell: int) -> tuple[End, ...]:
        """What is to be proven of a masked cell in all."""
        if cell not in self._needs:
            value = self.lines.values[cell]
            ways = (self.reach.low[cell] - value, self.reach.high[cell] - value) if cell in self.small else ()
            found = tuple(End(cell, move) for move in ways if move)
            self._needs[cell] = found or (End(cell, 1, either=True),)
        return self._needs[cell]

    def ends(self, cell: int) -> list[End]:
        """What is still to be proven of a masked cell."""
        return [end for end in self.needs(cell) if end not in self._proof]

    def open(self, cells: Iterable[int]) -> list[End]:
        """What is still to be proven of these masked cells."""
        return [end for cell in cells for end in self.needs(cell) if end not in self._proof]

    def is_open(self, end: End) -> bool:
        """Whether an end is still to be proven."""
        return end not in self._proof

    def add(self, shift: Shift) -> None:
        """Take a shift that keeps all sums and limits; it is forgotten at once if it proves nothing new."""
        self._keep(shift, [end for cell, move in shift.items() for end in self.ends(cell) if end.is_proven_by(move)])

    def _keep(self, shift: Shift, proven: list[End]) -> None:
        if not proven:
            return
        self._shifts[self._next] = (shift, set(proven))
        for end in proven:
            self._proof[end] = self._next
        for cell in shift:
            self._through.setdefault(cell, set()).add(self._next)
        self._next += 1

    def count(self, cell: int) -> int:
        """How many shifts move a cell."""
        return len(self._through.get(cell, ()))

    def set_aside(self, cell: int) -> list[tuple[Shift, set[End]]]:
        """Forget the shifts that move a cell; return them with what they proved."""
        aside = []
        for number in sorted(self._through.get(cell, ())):
            shift, proven = self._shifts.pop(number)
            aside.append((shift, proven))
            for moved in shift:
                self._through[moved].discard(number)
            for end in proven:
                del self._proof[end]
        return aside

    def put_back(self, aside: Iterable[tuple[Shift, set[End]]]) -> None:
        """Take back what was set aside, for the ends that have no other proof by now."""
        for shift, proven in aside:
            self._keep(shift, [end for end in proven if self.is_open(end)])

    def shifts(self) -> list[Shift]:
        """All shifts that are kept, oldest first."""
        return [shift for shift, _ in self._shifts.values()]

    def extent(self, cell: int) -> tuple[int, int]:
        """How far down, at most 0, and how far up the shifts take a cell."""
        moves = [self._shifts[number][0][cell] for number in self._through.get(cell, ())]
        return min(0, min(moves, default=0)), max(0, max(moves, default=0))
