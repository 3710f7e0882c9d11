"""The search for proofs that a mask keeps its cells, and for the ends that cannot be proven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from desktop.deidentification.masking.lines import Lines
from desktop.deidentification.masking.proving.blocks import Blocks
from desktop.deidentification.masking.proving.proofs import End, Proofs
from desktop.deidentification.masking.proving.shifts import CLOSE, Shift, Shifts
from sync.work import Work

LARGE = 400  # cells of a group up to which one linear program has them all; beyond, its time grows too fast
ABOUT = 400  # cells about an end in a large group


@dataclass(frozen=True, slots=True)
class Leak:
    """An end that could not be proven.

    Attributes:
        end: of a cell.
        reached: how far the cell can be moved that way by the outer limit of the linear program.
    """

    end: End
    reached: int


def components(lines: Lines, masked: Set[int]) -> list[list[int]]:
    """Return the groups of masked and hidden cells that lines tie together, in order."""
    movable = set(masked) | set(range(lines.visible, len(lines.places)))
    groups: list[list[int]] = []
    passed: set[int] = set()
    for first in sorted(masked):
        if first not in movable:
            continue
        movable.discard(first)
        group = [first]
        for cell in group:
            fresh = [number for number in lines.through[cell] if number not in passed]
            passed.update(fresh)
            for number in fresh:
                near = [other for other in lines.lines[number].cells if other in movable]
                movable.difference_update(near)
                group += near
        groups.append(sorted(group))
    return groups


def search(proofs: Proofs, masked: Set[int], work: Work, blocks: Blocks | None = None) -> list[Leak]:
    """Prove what can be proven of all masked cells and return what cannot.

    Args:
        proofs: gets what is found.
        masked: the cells the reader does not see.
        work: asked whether to go on before each program.
        blocks: where given, they are tried before programs.
    """
    leaks: list[Leak] = []
    if not _open(proofs, masked, work, blocks):
        return leaks
    for group in components(proofs.lines, masked):
        ends = proofs.open(cell for cell in group if cell in masked)
        if ends:
            leaks += _search(proofs, group, ends, work, blocks)
    return leaks


def is_safe(proofs: Proofs, masked: Set[int], near: Iterable[int], work: Work, blocks: Blocks | None = None) -> bool:
    """Whether the cells ``near`` can be proven safe; ends at the first that cannot, and leaves long searches out."""
    if blocks:
        return all(_has_block(proofs, blocks, end, work) for end in proofs.open(near))
    doubtful = {end.cell for end in proofs.open(near)}
    for group in components(proofs.lines, masked) if doubtful else []:
        ends = proofs.open(cell for cell in group if cell in doubtful)
        if ends and _search(proofs, group, ends, work, None, first=True):
            return False
    return True


def _open(proofs: Proofs, cells: Iterable[int], work: Work, blocks: Blocks | None) -> list[End]:
    """The ends that blocks, where there are any, do not prove."""
    ends = proofs.open(cells)
    return [end for end in ends if not _has_block(proofs, blocks, end, work)] if blocks else ends


def _has_block(proofs: Proofs, blocks: Blocks, end: End, work: Work) -> bool:
    """Whether an end is proven or a block of masked cells proves it."""
    if proofs.is_open(end):
        work.go_on()
        shift = block(blocks, end, 0.0)
        if shift:
            proofs.add(shift)
    return not proofs.is_open(end)


def block(blocks: Blocks, end: End, dearest: float) -> Shift | None:
    """A block that proves an end; a cell that needs to move only at all may do so either way."""
    found = blocks.find(end, dearest)
    if found is None and end.either:
        found = blocks.find(End(end.cell, -end.move), dearest)
    return found


def columns(proofs: Proofs, cells: Iterable[int]) -> list[tuple[int, int, int]]:
    """The cells with how far a reader lets them move."""
    reach, values = proofs.reach, proofs.lines.values
    return [(cell, reach.least[cell] - values[cell], reach.most[cell] - values[cell]) for cell in cells]


def _search(
    proofs: Proofs,
    group: Sequence[int],
    ends: Sequence[End],
    work: Work,
    blocks: Blocks | None,
    *,
    first: bool = False,
) -> list[Leak]:
    """Prove ends of a group by linear programs: of the group, or where it is large of some cells about each end."""
    large = len(group) > LARGE
    if large and not blocks:
        return [Leak(end, 0) for end in ends]
    shifts = None if large else Shifts(proofs.lines, columns(proofs, group))
    if shifts:
        for way in (-1, 1):
            _search_together(proofs, shifts, [end for end in ends if end.move * way > 0], work)
    leaks = []
    for end in ends:
        if not proofs.is_open(end):
            continue
        work.go_on()
        leak = _search_alone(proofs, shifts or _about(proofs, blocks, end), end)
        if leak:
            leaks.append(leak)
        if leak and first:
            break
    return leaks


def _about(proofs: Proofs, blocks: Blocks | None, end: End) -> Shifts:
    """The shifts of the masked cells about an end."""
    cells = blocks.around(end.cell, ABOUT) if blocks else []
    return Shifts(proofs.lines, columns(proofs, sorted({*cells, end.cell})))


def _search_together(proofs: Proofs, shifts: Shifts, ends: Sequence[End], work: Work) -> None:
    """Prove as many ends as go together, round by round, as long as a round proves one."""
    left = list(ends)
    while left:
        work.go_on()
        way = 1 if left[0].move > 0 else -1
        aims = {end.cell: way * (1 + number % 7 / 50) for number, end in enumerate(left)}
        found = shifts.furthest(aims, {end.cell: end.move for end in left})
        if not found.shift:
            return
        proofs.add(found.shift)
        before = len(left)
        left = [end for end in left if proofs.is_open(end)]
        if len(left) == before:
            return


def _search_alone(proofs: Proofs, shifts: Shifts, end: End) -> Leak | None:
    """Prove one end, or say how far its cell goes."""
    ways = [end.move, -end.move] if end.either else [end.move]
    reached = 0
    for move in ways:
        found = shifts.furthest({end.cell: 1 if move > 0 else -1}, {end.cell: move})
        if found.bound > abs(move) - CLOSE and found.shift is None:
            found = shifts.whole_furthest(end.cell, move)
        if found.shift:
            proofs.add(found.shift)
        if not proofs.is_open(end):
            return None
        reached = reached or int(found.bound + CLOSE)
    return Leak(end, reached)
