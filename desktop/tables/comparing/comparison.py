"""Compares two versions of a table: which columns and rows came, went or changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.tables.comparing.columns import (
    Pair,
    Paired,
    column_changes,
    paired_by_name,
    renamed_by_key,
    renamed_by_place,
    sample_of,
)
from desktop.tables.comparing.digests import Digested
from desktop.tables.comparing.keys import chosen_key, possible_keys
from desktop.tables.comparing.matching import Matched, NotAKey, match, nothing_shared
from desktop.tables.exporting.model import Table
from desktop.tables.model import Differences, RowChange
from sync.work import Work

LIMIT = 10_000  # rows shown; all of them can be written to a file
_AT_ONCE = 4_096  # rows


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions with their rows matched; the cells are still in their files."""

    old: Table
    new: Table
    paired: Paired
    key: tuple[Pair, ...]
    is_key_chosen: bool
    matched: Matched

    @property
    def count(self) -> int:
        """Rows that came, went or changed."""
        return len(self.matched.before)

    def changes(self, work: Work, limit: int | None = None) -> Iterator[RowChange]:
        """Yield the changes in the order of the newer version, then what went; at most ``limit``."""
        count = self.count if limit is None else min(limit, self.count)
        for first in range(0, count, _AT_ONCE):
            work.go_on()
            here = slice(first, min(first + _AT_ONCE, count))
            before = self._cells(self.old, self.matched.before[here], 0)
            after = self._cells(self.new, self.matched.after[here], 1)
            yield from (self._change(a, b) for a, b in zip(before, after, strict=True))

    def told(self, work: Work, limit: int | None) -> Differences:
        """Return what changed, with at most ``limit`` rows."""
        names = self.new.part.columns
        return Differences(
            before=self.old.version,
            after=self.new.version,
            key=tuple(names[after].name for _, after in self.key),
            is_key_chosen=self.is_key_chosen,
            columns=column_changes(self.paired, self.old, self.new),
            compared=tuple(names[after].name for _, after in self.paired.both),
            added=self.matched.added,
            removed=self.matched.removed,
            changed=self.matched.changed,
            same=self.matched.same,
            rows=tuple(self.changes(work, limit)),
            twice=self.matched.twice,
        )

    def _cells(self, table: Table, numbers: Sequence[int], side: int) -> Iterator[tuple[str, ...] | None]:
        columns = [pair[side] for pair in self.paired.both]
        rows = iter(table.rows.rows_at([number for number in numbers if number >= 0]))
        for number in numbers:
            if number < 0:
                yield None
            else:
                row = next(rows)
                yield tuple(row[column] for column in columns)

    def _change(self, before: tuple[str, ...] | None, after: tuple[str, ...] | None) -> RowChange:
        key = tuple((after or before or ())[self.paired.both.index(pair)] for pair in self.key)
        if before is None or after is None:
            return RowChange(key, before, after)
        return RowChange(key, before, after, tuple(at for at, cell in enumerate(after) if cell != before[at]))


def differences(
    old: Table, new: Table, work: Work, *, key: Sequence[str] = (), limit: int | None = LIMIT
) -> Differences:
    """Return what changed between two versions of a part; see `compare`.

    ``limit`` cuts only the rows that are listed, never the counts; None lists all.
    """
    return compare(old, new, work, key=key).told(work, limit)


def compare(old: Table, new: Table, work: Work, *, key: Sequence[str] = ()) -> Comparison:
    """Match the rows of two versions by the columns named in ``key``, or by columns that are found to tell rows apart.

    Columns are matched by name, wherever they stand, so another order is no change. Where no key is found, whole rows
    are compared: then rows only come and go.

    Raises:
        NoSuchKey: a column chosen is not in both versions.
        Cancelled: a stop was asked for.
    """
    sample = sample_of(old, new)
    paired = renamed_by_place(paired_by_name(old, new), sample)
    if key:
        chosen = chosen_key(key, paired, old, new)
        paired = renamed_by_key(paired, sample, chosen)
        return Comparison(old, new, paired, chosen, True, _matched(old, new, paired, chosen, work))
    for found in possible_keys(paired, sample, old, new):
        with_renamed = renamed_by_key(paired, sample, found)
        try:
            matched = _matched(old, new, with_renamed, found, work, is_proposed=True)
        except NotAKey:
            continue
        return Comparison(old, new, with_renamed, found, False, matched)
    return Comparison(old, new, paired, (), False, _matched(old, new, paired, (), work))


def _matched(
    old: Table, new: Table, paired: Paired, key: tuple[Pair, ...], work: Work, *, is_proposed: bool = False
) -> Matched:
    if not paired.both:
        return nothing_shared(old.part.rows, new.part.rows)
    before, after = (
        Digested(table, tuple(pair[side] for pair in key), tuple(pair[side] for pair in paired.both), is_proposed)
        for side, table in enumerate((old, new))
    )
    return match(before, after, work)
