"""Matches the rows of two versions by their digests: in memory where they are few, by DuckDB on the disk beyond."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import repeat

from desktop.tables.comparing.digests import NO_KEY, SIZE, Digested
from sync.work import Progress, Work

IN_MEMORY = 500_000  # rows of the longer version; about 230 MB for both


@dataclass(slots=True)
class Matched:
    """What became of the rows.

    Attributes:
        same: rows that are as they were; ``twice``: rows left out because their key is there more than once.
        before, after: row numbers of each row that changed, came (before is -1) or went (after is -1); in the order of
            the newer version, then those that went in the order of the older.
    """

    same: int = 0
    twice: int = 0
    before: array[int] = field(default_factory=lambda: array("q"))
    after: array[int] = field(default_factory=lambda: array("q"))

    @property
    def added(self) -> int:
        """Rows that came."""
        return self.before.count(-1)

    @property
    def removed(self) -> int:
        """Rows that went."""
        return self.after.count(-1)

    @property
    def changed(self) -> int:
        """Rows of the same key with other cells."""
        return len(self.before) - self.added - self.removed

    def note(self, before: int, after: int) -> None:
        """Keep one row that is not as it was."""
        self.before.append(before)
        self.after.append(after)


class NotAKey(Exception):
    """A proposed key does not tell all rows apart."""


def match(old: Digested, new: Digested, work: Work) -> Matched:
    """Match the rows of two versions.

    Raises:
        NotAKey: a proposed key is blank somewhere, or the same in two rows of a version.
        Cancelled: a stop was asked for.
    """
    rows = (old.table.part.rows, new.table.part.rows)
    tell = _telling(work, sum(rows))
    if max(rows) <= IN_MEMORY:
        return match_in_memory(old, new, work, tell)
    from desktop.tables.comparing.matching_on_disk import match_on_disk

    return match_on_disk(old, new, work, tell)


def nothing_shared(before: int, after: int) -> Matched:
    """Return what became of the rows of versions that share no column: all came, all went."""
    return Matched(
        before=array("q", [*repeat(-1, after), *range(before)]), after=array("q", [*range(after), *repeat(-1, before)])
    )


def match_in_memory(old: Digested, new: Digested, work: Work, tell: Callable[[int], None]) -> Matched:
    """Match rows with some 400 bytes of memory for each row of the longer version."""
    before, after = _Side(old), _Side(new)
    for side in (before, after):
        side.read(work, tell)
    left_out = before.twice.keys() | after.twice.keys()
    found = Matched(twice=sum(side.count(key) for side in (before, after) for key in left_out))
    for key, row in after.rows.items():
        if key not in left_out:
            other = before.rows.get(key, -1)
            if other >= 0 and before.digest(other) == after.digest(row):
                found.same += 1
            else:
                found.note(other, row)
    for key, row in before.rows.items():
        if key not in left_out and key not in after.rows:
            found.note(row, -1)
    return found


class _Side:
    """The rows of one version: the number of each by its key, and the digest of each by its number."""

    def __init__(self, version: Digested) -> None:
        self._version = version
        self._digests = bytearray()
        self.rows: dict[bytes, int] = {}
        self.twice: dict[bytes, int] = {}

    def read(self, work: Work, tell: Callable[[int], None]) -> None:
        again: dict[bytes, int] = {}
        number = 0
        for chunk in self._version.chunks(work, tell):
            for key, row in chunk:
                self._add(key if self._version.has_key else _occurrence(key, again), number)
                self._digests += row
                number += 1

    def digest(self, row: int) -> bytes:
        return bytes(self._digests[row * SIZE : (row + 1) * SIZE])

    def count(self, key: bytes) -> int:
        return self.twice.get(key, int(key in self.rows))

    def _add(self, key: bytes, number: int) -> None:
        is_there = key in self.rows
        if self._version.is_proposed and (is_there or key == NO_KEY):
            raise NotAKey
        if is_there:
            self.twice[key] = self.twice.get(key, 1) + 1
        else:
            self.rows[key] = number


def _occurrence(row: bytes, again: dict[bytes, int]) -> bytes:
    """Return a key for the first, second, third … of equal rows."""
    count = again[row] = again.get(row, 0) + 1
    return row if count == 1 else row + count.to_bytes(8, "little")


def _telling(work: Work, rows: int) -> Callable[[int], None]:
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        work.step(Progress("tables.comparing", done, rows))

    return tell
