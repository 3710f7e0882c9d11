"""Which columns two versions of a table share, by name and, where a name is new, by what is in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.tables.exporting.model import Table
from desktop.tables.model import ColumnChange

CELLS_LOOKED_AT = 1_000_000
ROWS_LOOKED_AT = 10_000
ALIKE = 0.9  # share of cells that are equal in a column that only has another name
FEWEST = 3  # cells that say anything
OWN_NUMBER = "_id"  # the portal counts the rows of its tables in it, anew each time

Rows = Sequence[Sequence[str]]
Pair = tuple[int, int]  # position before, position after


@dataclass(frozen=True, slots=True)
class Paired:
    """The columns of two versions: those of both, in the newer one's order, and what came and went."""

    both: tuple[Pair, ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]

    def with_renamed(self, renamed: Sequence[Pair]) -> Paired:
        """Return this with more columns known to be of both."""
        both = tuple(sorted((*self.both, *renamed), key=lambda pair: pair[1]))
        gone, new = {before for before, _ in renamed}, {after for _, after in renamed}
        return Paired(
            both, tuple(at for at in self.gone if at not in gone), tuple(at for at in self.new if at not in new)
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """The first rows of both versions."""

    before: Rows
    after: Rows


def sample_of(old: Table, new: Table) -> Sample:
    """Read the first rows of both versions."""
    width = max(old.part.layout.width, new.part.layout.width, 1)
    count = max(1, min(ROWS_LOOKED_AT, CELLS_LOOKED_AT // width))
    return Sample(old.rows.rows(0, count), new.rows.rows(0, count))


def paired_by_name(old: Table, new: Table) -> Paired:
    """Pair the columns that have the same name, wherever they stand; the portal's own row numbers are left out."""
    left_out = {OWN_NUMBER} if "dump" in {old.version.source.way, new.version.source.way} else set()
    before = {column.name: column.position for column in old.part.columns if column.name not in left_out}
    after = {column.name: column.position for column in new.part.columns if column.name not in left_out}
    return Paired(
        tuple((before[name], at) for name, at in after.items() if name in before),
        tuple(at for name, at in before.items() if name not in after),
        tuple(at for name, at in after.items() if name not in before),
    )


def renamed_by_place(paired: Paired, sample: Sample) -> Paired:
    """Pair columns that have other names, but row by row the same cells, or the same cells that tell rows apart."""
    rows = list(zip(sample.before, sample.after, strict=False))
    return _renamed(
        paired,
        lambda before, after: max(
            _share_equal(rows, before, after),
            _share_common([row[before] for row in sample.before], [row[after] for row in sample.after]),
        ),
    )


def renamed_by_key(paired: Paired, sample: Sample, key: Sequence[Pair]) -> Paired:
    """Pair columns that have other names, but the same cells in rows of the same key."""
    known = {tuple(row[before] for before, _ in key): row for row in sample.before}
    found = ((known.get(tuple(row[after] for _, after in key)), row) for row in sample.after)
    rows = [(before, after) for before, after in found if before is not None]
    return _renamed(paired, lambda before, after: _share_equal(rows, before, after))


def column_changes(paired: Paired, old: Table, new: Table) -> tuple[ColumnChange, ...]:
    """Return what became of the columns: those renamed, those that came, those that went."""
    before, after = old.part.columns, new.part.columns
    renamed = [ColumnChange(before[a].name, after[b].name) for a, b in paired.both if before[a].name != after[b].name]
    came = [ColumnChange("", after[at].name) for at in paired.new]
    went = [ColumnChange(before[at].name, "") for at in paired.gone]
    return (*renamed, *came, *went)


def _renamed(paired: Paired, alike: Callable[[int, int], float]) -> Paired:
    """Pair the columns that are most alike first; of equals those that stand in the same place."""
    scores = [(alike(before, after), before == after, before, after) for before in paired.gone for after in paired.new]
    chosen: list[Pair] = []
    for score, _, before, after in sorted(scores, key=lambda one: (-one[0], not one[1], one[2], one[3])):
        if score >= ALIKE and all(before != a and after != b for a, b in chosen):
            chosen.append((before, after))
    return paired.with_renamed(chosen)


def _share_equal(rows: Sequence[tuple[Sequence[str], Sequence[str]]], before: int, after: int) -> float:
    """Return the share of rows with equal cells; where only one value occurs, another place tells nothing."""
    cells = [(a[before].strip(), b[after].strip()) for a, b in rows]
    filled = [(a, b) for a, b in cells if a or b]
    if len(filled) < FEWEST or (before != after and len({a for a, _ in filled}) == 1):
        return 0.0
    return sum(a == b for a, b in filled) / len(filled)


def _share_common(before: Sequence[str], after: Sequence[str]) -> float:
    """Return the share of values in common between columns of which most cells differ; 0 for others."""
    filled = [[cell for cell in cells if cell.strip()] for cells in (before, after)]
    a, b = (set(cells) for cells in filled)
    if min(len(a), len(b)) < FEWEST or any(len(set(cells)) * 2 < len(cells) for cells in filled):
        return 0.0
    return len(a & b) / max(len(a), len(b))
