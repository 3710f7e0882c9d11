"""The attack on a masked table: what a reader could reckon back from the cells that are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from math import inf

from desktop.deidentification.masking.lines import lines_of
from desktop.deidentification.masking.proving.blocks import Blocks
from desktop.deidentification.masking.proving.proofs import Proofs
from desktop.deidentification.masking.proving.searching import LARGE, columns, components, is_safe, search
from desktop.deidentification.masking.proving.shifts import CLOSE, Shift, Shifts
from desktop.deidentification.masking.proving.solver import determined
from desktop.deidentification.masking.reach import reach_of, reach_told
from desktop.deidentification.masking.rules import broken
from desktop.deidentification.model import Attack, Counts, Interval, Limits, Mark, Place
from sync.work import Work

HIDING = (Mark.SMALL, Mark.COMPLEMENTARY)


def attack(
    table: Counts, marks: Mapping[Place, Mark], limits: Limits, *, knows_reasons: bool, work: Work | None = None
) -> Attack:
    """Try to reckon the masked cells of a table.

    Args:
        table: with its true counts; the attacker sees those that are marked as shown.
        marks: by place.
        limits: of the edition.
        knows_reasons: the attacker is told which cells are small and which complementary.
        work: asked whether to go on.

    Raises:
        Cancelled: a stop was asked for.
    """
    return examine(table, marks, limits, (), work or Work.quiet(), knows_reasons=knows_reasons)


def examine(
    table: Counts,
    marks: Mapping[Place, Mark],
    limits: Limits,
    known: Iterable[Shift],
    work: Work,
    *,
    knows_reasons: bool,
) -> Attack:
    """Attack a table of which some shifts are known; each is looked at again before it counts."""
    proofs, masked = _begun(table, marks, limits, knows_reasons=knows_reasons)
    for shift in known:
        work.go_on()
        if _holds(shift, proofs, masked):
            proofs.add(shift)
    blocks = _blocks(table, proofs, masked)
    suspects = {leak.end.cell for leak in search(proofs, masked, work, blocks)}
    suspects |= _by_rule(proofs, masked, limits) | _too_close(proofs, limits, knows_reasons=knows_reasons)
    learnt = _learnt(proofs, masked, suspects, work)
    settled = tuple(one for one in learnt if one.low == one.high)
    narrow = tuple(one for one in learnt if one.low != one.high and proofs.lines.numbers[one.place] in proofs.small)
    return Attack(len(masked), len(proofs.lines.lines), settled, narrow, knows_reasons)


def may_tell(table: Counts, marks: Mapping[Place, Mark], limits: Limits, work: Work) -> bool:
    """Whether a reader may be told which masked cells are small; ends at the first cell that speaks against it."""
    proofs, masked = _begun(table, marks, limits, knows_reasons=True)
    if _by_rule(proofs, masked, limits) or _too_close(proofs, limits, knows_reasons=True):
        return False
    return is_safe(proofs, masked, sorted(masked), work, _blocks(table, proofs, masked))


def _begun(
    table: Counts, marks: Mapping[Place, Mark], limits: Limits, *, knows_reasons: bool
) -> tuple[Proofs, frozenset[int]]:
    """What is known before the attack, and the cells it is for."""
    lines = lines_of(table)
    by_cell = {lines.numbers[place]: mark for place, mark in marks.items() if mark in HIDING and place in lines.numbers}
    small = frozenset(cell for cell in by_cell if 0 < lines.values[cell] < limits.smallest)
    reach = reach_told(lines, by_cell, limits) if knows_reasons else reach_of(lines, limits)
    return Proofs(lines, reach, small), frozenset(by_cell)


def _too_close(proofs: Proofs, limits: Limits, *, knows_reasons: bool) -> set[int]:
    """The small cells that the reasons alone give away, within ``limits.tiny`` steps, whatever is masked."""
    if not knows_reasons:
        return set()
    reach = proofs.reach
    return {cell for cell in proofs.small if reach.high[cell] - reach.low[cell] < limits.tiny}


def _holds(shift: Shift, proofs: Proofs, masked: Set[int]) -> bool:
    """Whether a shift moves cells that may move, not too far, and keeps every sum."""
    lines, reach = proofs.lines, proofs.reach
    for cell, move in shift.items():
        if cell not in masked and not lines.is_hidden(cell):
            return False
        if not reach.least[cell] <= lines.values[cell] + move <= reach.most[cell]:
            return False
    off: Counter[int] = Counter()
    for cell, move in shift.items():
        for number in lines.through[cell]:
            off[number] += -move if lines.lines[number].whole == cell else move
    return not any(off.values())


def _blocks(table: Counts, proofs: Proofs, masked: Set[int]) -> Blocks | None:
    """The blocks of a large table, in which masked and hidden cells may move and no others."""
    lines = proofs.lines
    if len(table.cells) <= LARGE or not Blocks.fits(table.axes):
        return None
    prices = [0.0 if cell in masked or lines.is_hidden(cell) else inf for cell in range(len(lines.places))]
    return Blocks(table.axes, lines, proofs.reach, prices)


def _by_rule(proofs: Proofs, masked: Set[int], limits: Limits) -> set[int]:
    """The small cells in lines that do not hide enough."""
    return {part for line in broken(proofs.lines, masked, limits) for part in line.parts if part in proofs.small}


def _learnt(proofs: Proofs, masked: Set[int], suspects: Set[int], work: Work) -> list[Interval]:
    """What the reader knows of the cells that are not proven safe."""
    learnt: dict[int, Interval] = {}
    for group in components(proofs.lines, masked):
        doubtful = [cell for cell in group if cell in suspects]
        if not doubtful:
            continue
        if len(group) > LARGE:
            learnt |= {cell: _seen(proofs, cell) for cell in doubtful}
            continue
        shifts = Shifts(proofs.lines, columns(proofs, group))
        fixed = _determined(proofs, group)
        for cell in doubtful:
            work.go_on()
            value = proofs.lines.values[cell]
            ends = (value, value) if cell in fixed else _interval(proofs, shifts, cell)
            learnt[cell] = Interval(proofs.lines.places[cell], *ends)
    return [learnt[cell] for cell in sorted(learnt)]


def _seen(proofs: Proofs, cell: int) -> Interval:
    """What is proven of a cell in a group that is too large to reckon its limits: the reader knows no better."""
    value, (down, up) = proofs.lines.values[cell], proofs.extent(cell)
    return Interval(proofs.lines.places[cell], value + down, value + up)


def _determined(proofs: Proofs, group: Iterable[int]) -> frozenset[int]:
    """The cells of a group that the sums alone determine; nobody asks where every cell was seen to move."""
    cells = frozenset(group)
    if all(any(proofs.extent(cell)) for cell in cells):
        return frozenset()
    lines = proofs.lines
    touched = {number for cell in cells for number in lines.through[cell]}
    rows = []
    for number in sorted(touched):
        line = lines.lines[number]
        row = {part: 1 for part in line.parts if part in cells}
        rows.append(row | ({line.whole: -1} if line.whole in cells else {}))
    return determined(rows)


def _interval(proofs: Proofs, shifts: Shifts, cell: int) -> tuple[int, int | None]:
    """The limits that a reader finds for a cell."""
    reach, value = proofs.reach, proofs.lines.values[cell]
    low = value - _extent(shifts, cell, reach.least[cell] - value)
    high = value + _extent(shifts, cell, reach.most[cell] - value)
    return low, None if high >= reach.most[cell] > reach.high[cell] else high


def _extent(shifts: Shifts, cell: int, cap: int) -> int:
    """How many steps a cell can go towards a cap; in whole shifts, where the search for one came to its end."""
    if not cap:
        return 0
    found = shifts.furthest({cell: 1 if cap > 0 else -1}, {cell: cap})
    bound = int(found.bound + CLOSE)
    if found.shift is None:
        whole = shifts.whole_furthest(cell, cap)
        bound = int(whole.bound + CLOSE) if whole.is_final else bound
    return bound
