"""The masking of a table of counts: small cells first, then few others that keep a reader from reckoning them.

The mask is made against a reader who is not told which cells are small; only then it is seen whether he may be told.

Proven for a result whose attack is repelled: for each small cell there are two whole tables that fit all that is shown,
one with its least possible number and one with at least 10; for each other masked cell one in which it differs. Every
one of these tables was checked in whole numbers. Every line obeys the guideline.

Not proven: that no smaller mask would do (benchmark ``masking`` compares), and that nothing follows from how the cells
were chosen: who knows that the cheapest cell was taken may think some of the possible tables unlikely. Not defended:
what a reader knows from elsewhere, for instance a masked count of his own, or an earlier release of the same table.
"""

from __future__ import annotations

from desktop.deidentification.masking.attacking import examine, may_tell
from desktop.deidentification.masking.choosing import Region, blocks_of, candidates, protect
from desktop.deidentification.masking.lines import Lines, lines_of
from desktop.deidentification.masking.proving.proofs import Proofs
from desktop.deidentification.masking.proving.searching import LARGE, components
from desktop.deidentification.masking.pruning import prune
from desktop.deidentification.masking.reach import reach_of
from desktop.deidentification.model import Counts, Limits, Mark, Masked, Place
from sync.work import Work

EDITION = Limits()


def mask(table: Counts, limits: Limits = EDITION, *, work: Work | None = None) -> Masked:
    """Mask a table.

    Args:
        table: its counts; a cell below zero is left as it is.
        limits: of the edition.
        work: is told how far it is and asked whether to go on.

    Raises:
        Cancelled: a stop was asked for.
    """
    work = work or Work.quiet()
    lines = lines_of(table)
    work.go_on()
    small = frozenset(cell for cell in candidates(lines) if lines.values[cell] < limits.smallest)
    reach = reach_of(lines, limits)
    proofs = Proofs(lines, reach, small)
    work.go_on()
    blocks = blocks_of(table, proofs)
    work.go_on()
    masked: set[int] = set()
    for group in components(lines, frozenset(candidates(lines))):
        large = blocks if len(group) > LARGE else None
        region = Region(proofs, tuple(group), limits, work, large)
        masked |= prune(region, protect(region, small.intersection(group)))
    marks = _marks(table, lines, small, masked)
    told = may_tell(table, marks, limits, work)
    known = proofs.shifts()
    return Masked(marks, told, examine(table, marks, limits, known, work, knows_reasons=told))


def _marks(table: Counts, lines: Lines, small: frozenset[int], masked: set[int]) -> dict[Place, Mark]:
    """The marks of all cells of a table."""
    marks = {}
    for place, number in table.cells.items():
        if number is None:
            marks[place] = Mark.NO_NUMBER
            continue
        cell = lines.numbers[place]
        hidden = Mark.SMALL if cell in small else Mark.COMPLEMENTARY
        marks[place] = hidden if cell in masked else Mark.SHOWN
    return marks
