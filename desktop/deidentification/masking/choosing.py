"""The choice of complementary cells: inner cells before totals, the grand total last, the smallest available first.

For each cell that a reader could reckon, the cheapest shift that would hide it is sought among all cells that are not
zero; what it moves is masked. That is a well-known rule of thumb, not an optimum; `pruning` takes back what turns out
to be needless.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from math import inf, log2

from desktop.deidentification.masking.lines import Line, Lines
from desktop.deidentification.masking.proving.blocks import Blocks
from desktop.deidentification.masking.proving.proofs import End, Proofs
from desktop.deidentification.masking.proving.searching import ABOUT, LARGE, Leak, block, columns, search
from desktop.deidentification.masking.proving.shifts import Found, Shifts
from desktop.deidentification.masking.rules import broken
from desktop.deidentification.model import Counts, Limits
from sync.work import Progress, Work

LEVEL = 0.6  # what a total costs more than an inner cell, per axis on which it is one
BITS = 0.02  # what a cell costs more per doubling of its number
FLAT = 0.1  # movement that counts as none when prices are set anew
FAR = 1e6  # a price that no cell has
DOING = "deidentification.masking"
AGAIN = 2  # times prices are set anew, so that few cells move far rather than many a little


def price(lines: Lines, cell: int) -> float:
    """What it costs to mask a cell: it rises with the axes on which it is a total, then with its number."""
    return 1 + LEVEL * lines.levels[cell] + BITS * log2(1 + abs(lines.values[cell]))


def candidates(lines: Lines) -> list[int]:
    """The cells that may be masked: those with a number above zero."""
    return [cell for cell in range(lines.visible) if lines.values[cell] > 0]


def blocks_of(table: Counts, proofs: Proofs) -> Blocks | None:
    """The blocks of a table that is large, if it is not all too large; no cell is masked yet."""
    if len(table.cells) <= LARGE or not Blocks.fits(table.axes):
        return None
    lines = proofs.lines
    prices = [price(lines, cell) if value > 0 else inf for cell, value in enumerate(lines.values)]
    prices[lines.visible :] = [0.0] * (len(lines.values) - lines.visible)
    return Blocks(table.axes, lines, proofs.reach, prices)


@dataclass(frozen=True, slots=True)
class Region:
    """Cells of a table that no line ties to others, and what is needed to mask them.

    Attributes:
        proofs: of the table.
        cells: the region's, those that may be masked and hidden ones.
        limits: of the edition.
        work: asked whether to go on.
        blocks: of the table, where the region is too large for linear programs.
    """

    proofs: Proofs
    cells: tuple[int, ...]
    limits: Limits
    work: Work
    blocks: Blocks | None = None


class Repair:
    """Finds cells to mask so that a reader cannot reckon another, by a linear program over some cells."""

    def __init__(self, proofs: Proofs, cells: Iterable[int]) -> None:
        self._lines = proofs.lines
        cells = list(cells)
        self._prices = {cell: price(self._lines, cell) for cell in cells if not self._lines.is_hidden(cell)}
        both = []
        for cell, low, high in columns(proofs, cells):
            both += [(cell, low, 0), (cell, 0, high)]
        self._shifts = Shifts(self._lines, both)

    def cells(self, end: End, masked: Set[int]) -> tuple[Found, frozenset[int]]:
        """Return the shift that proves an end and the cells it needs masked besides; the fewest of some tries."""
        best = self._try(end, masked, None)
        for _ in range(AGAIN):
            if len(best[1]) <= 1:
                break
            other = self._try(end, masked, {cell: abs(move) for cell, move in best[0].touched.items()})
            best = min(best, other, key=self._rank)
        return best

    def _try(self, end: End, masked: Set[int], weights: Mapping[int, float] | None) -> tuple[Found, frozenset[int]]:
        """The cheapest shift, where cells that moved far before are cheap to move again."""

        def now(cell: int) -> float:
            if cell in masked or cell not in self._prices:
                return 0.0
            return self._prices[cell] / (1.0 if weights is None else FLAT + weights.get(cell, 0.0))

        found = self._shifts.cheapest(end.cell, end.move, now)
        return found, frozenset(cell for cell in found.touched if cell in self._prices and cell not in masked)

    def _rank(self, tried: tuple[Found, frozenset[int]]) -> tuple[bool, float, bool]:
        found, fresh = tried
        return not found.touched, sum(self._prices[cell] for cell in fresh), found.shift is None


def for_rule(lines: Lines, line: Line, masked: Set[int]) -> int | None:
    """The cell that mends a line that breaks a rule: its cheapest shown part that is not zero, else its whole."""
    shown = [part for part in line.parts if part not in masked and lines.values[part] > 0 and not lines.is_hidden(part)]
    if not shown and lines.values[line.whole] > 0:
        shown = [line.whole]
    return min(shown, key=lambda cell: (price(lines, cell), cell), default=None)


def near(region: Region, cell: int, masked: Set[int], count: int) -> list[int]:
    """The cheapest cells that may be masked, those in the lines of a cell before others."""
    lines = region.proofs.lines
    may = [one for one in region.cells if one not in masked and not lines.is_hidden(one)]
    beside = {other for number in lines.through[cell] for other in lines.lines[number].cells}
    return sorted(may, key=lambda one: (one not in beside, price(lines, one), one))[:count]


def protect(region: Region, small: Set[int]) -> set[int]:
    """Mask more cells until no reader can reckon one and every line obeys the guideline, or nothing is left to mask.

    A region that is too large for programs and has no blocks either is left as it is: its attack is not repelled.
    """
    proofs, masked = region.proofs, set(small)
    if len(region.cells) > LARGE and not region.blocks:
        return masked
    through = sorted({number for cell in region.cells for number in proofs.lines.through[cell]})
    tried: Counter[End] = Counter()
    repair: Repair | None = None
    if region.blocks:
        masked |= by_blocks(region, region.blocks, masked)
    while True:
        leaks = search(proofs, masked, region.work, region.blocks)
        if leaks and not (repair or region.blocks):
            repair = Repair(proofs, region.cells)
        grown = _repaired(region, repair, masked, leaks, tried) or _mended(region, masked, through)
        if not grown:
            return masked
        masked |= grown
        if region.blocks:
            region.blocks.hide(grown)


def by_blocks(region: Region, blocks: Blocks, masked: Set[int]) -> set[int]:
    """The cells to mask so that each end is proven by a block, one end after the other, the smallest numbers first."""
    proofs, grown = region.proofs, set[int]()
    blocks.hide(masked)
    for done, cell in enumerate(sorted(masked, key=lambda one: (proofs.lines.values[one], one))):
        region.work.step(Progress(DOING, done, len(masked)))
        for end in proofs.ends(cell):
            shift = block(blocks, end, inf)
            if shift:
                proofs.add(shift)
                fresh = {one for one in shift if one not in masked and not proofs.lines.is_hidden(one)}
                blocks.hide(fresh)
                grown |= fresh
    return grown


def _repaired(
    region: Region, repair: Repair | None, masked: Set[int], leaks: Sequence[Leak], tried: Counter[End]
) -> set[int]:
    """The cells to mask for some ends; each end sees what was chosen for those before it."""
    grown: set[int] = set()
    for end in [leak.end for leak in leaks]:
        if not region.proofs.is_open(end):
            continue
        region.work.go_on()
        found, fresh = (repair or _about(region, end)).cells(end, masked | grown)
        if found.shift:
            region.proofs.add(found.shift)
        elif not fresh:  # moved by fractions of persons only, or not at all among these cells
            tried[end] += 1
            grown.update(near(region, end.cell, masked | grown, 2 ** (tried[end] - 1)))
        grown |= fresh
    return grown


def _about(region: Region, end: End) -> Repair:
    """A repair among the cells about an end, for a large region."""
    about = region.blocks.around(end.cell, ABOUT, FAR) if region.blocks else region.cells
    return Repair(region.proofs, sorted({*about, end.cell}))


def _mended(region: Region, masked: Set[int], through: Sequence[int]) -> set[int]:
    """The cells to mask so that lines that break a rule obey it; one line at a time in a region that is not large."""
    grown: set[int] = set()
    for line in broken(region.proofs.lines, masked, region.limits, through):
        one = for_rule(region.proofs.lines, line, masked)
        if one is not None:
            grown.add(one)
            if not region.blocks:
                break
    return grown
