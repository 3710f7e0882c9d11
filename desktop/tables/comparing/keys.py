"""Which columns tell the rows of a table apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from desktop.tables.comparing.columns import Pair, Paired, Rows, Sample
from desktop.tables.comparing.trouble import NoSuchKey
from desktop.tables.exporting.model import Table
from sync.tables.model import Column, Nature

LONGEST_KEY = 3  # columns
SINGLES, TOGETHER = 12, 7  # leading columns that are tried alone, and together with others


def chosen_key(names: Sequence[str], paired: Paired, old: Table, new: Table) -> tuple[Pair, ...]:
    """Return the columns that a person named, by their newer or older name.

    Raises:
        NoSuchKey: a name is not a column of both versions.
    """
    return tuple(_named(name, paired, old, new) for name in names)


def possible_keys(paired: Paired, sample: Sample, old: Table, new: Table) -> Iterator[tuple[Pair, ...]]:
    """Yield what may be the key, best first: few columns, identifiers before others, leading ones before later ones.

    Only what tells the first rows of both versions apart is yielded; whether it does so for all is for the caller.
    """
    for key in _combinations(paired, old, new):
        before, after = [a for a, _ in key], [b for _, b in key]
        if _tells_apart(sample.before, before) and _tells_apart(sample.after, after):
            yield key


def _combinations(paired: Paired, old: Table, new: Table) -> Iterator[tuple[Pair, ...]]:
    def identifies(pair: Pair) -> bool:
        return bool(old.part.columns[pair[0]].identifies and new.part.columns[pair[1]].identifies)

    ordered = sorted(paired.both, key=lambda pair: (not identifies(pair), pair[1]))
    alone = [pair for pair in ordered if identifies(pair) or _may_stand_alone(new.part.columns[pair[1]])]
    yield from ((pair,) for pair in alone[:SINGLES])
    for count in range(2, LONGEST_KEY + 1):
        yield from combinations(ordered[:TOGETHER], count)


def _may_stand_alone(column: Column) -> bool:
    """Tell whether a column may be a key by itself; a quantity differs from row to row by chance."""
    return column.nature is not Nature.NUMBER or column.position == 0


def _tells_apart(rows: Rows, positions: Sequence[int]) -> bool:
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        key = tuple(row[position] for position in positions)
        if key in seen or not all(cell.strip() for cell in key):
            return False
        seen.add(key)
    return True


def _named(name: str, paired: Paired, old: Table, new: Table) -> Pair:
    for table, side in ((new, 1), (old, 0)):
        column = table.part.column(name)
        found = next((pair for pair in paired.both if column and pair[side] == column.position), None)
        if found:
            return found
    raise NoSuchKey(column=name)
