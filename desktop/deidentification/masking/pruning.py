"""Taking complementary cells back that are not needed, the grand total and the largest numbers first."""

from __future__ import annotations

from collections.abc import Set

from desktop.deidentification.masking.choosing import DOING, Region, price
from desktop.deidentification.masking.proving.proofs import End
from desktop.deidentification.masking.proving.searching import is_safe
from desktop.deidentification.masking.rules import broken
from sync.work import Progress

FEW = 12  # proofs that lean on a cell of a large region, up to which others are looked for


def prune(region: Region, masked: Set[int]) -> set[int]:
    """Show again, one after the other, what need not be masked; return the smaller mask.

    The result is minimal in the sense that, as far as the search can prove it, no single complementary cell could be
    shown as well.
    """
    lines, left = region.proofs.lines, set(masked)
    extra = sorted(left - region.proofs.small, key=lambda cell: (-price(lines, cell), cell))
    for done, cell in enumerate(extra):
        region.work.step(Progress(DOING, done, len(extra)))
        fewer = left - {cell}
        if not broken(lines, fewer, region.limits, lines.through[cell]) and _can_be_shown(region, cell, fewer):
            left = fewer
    return left


def _can_be_shown(region: Region, cell: int, fewer: Set[int]) -> bool:
    """Whether everything can still be proven without a cell; if not, the proofs are as before and maybe more."""
    proofs, blocks = region.proofs, region.blocks
    if blocks and proofs.count(cell) > FEW:
        return False
    aside = proofs.set_aside(cell)
    if blocks:
        blocks.show(cell)
    doubtful = dict.fromkeys(end.cell for _, proven in aside for end in sorted(proven, key=_order) if end.cell in fewer)
    if is_safe(proofs, fewer, doubtful, region.work, blocks):
        return True
    proofs.put_back(aside)
    if blocks:
        blocks.hide({cell})
    return False


def _order(end: End) -> tuple[int, int]:
    return end.cell, end.move
