"""Makes of each row two short digests, of its key and of all of it, so that tables of any length can be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import itemgetter

from desktop.tables.exporting.model import Table
from sync.work import Work

SIZE = 16  # bytes: among ten million rows, two that differ have the same digest once in 10^24 tables
AT_ONCE = 4_096  # rows

_BETWEEN, _ODD = "\x1f", "\x1e"
NO_KEY = b""  # of a row in which a proposed key is blank
Digests = list[tuple[bytes, bytes]]  # of some rows: of the key, and of the row


@dataclass(frozen=True, slots=True)
class Digested:
    """One version, to be gone through as digests.

    Attributes:
        key: positions of the columns of the key; none where whole rows are compared, which are then their own key.
        columns: positions of all columns compared.
        is_proposed: the key was found, not chosen: it must tell all rows apart and be blank nowhere.
    """

    table: Table
    key: tuple[int, ...]
    columns: tuple[int, ...]
    is_proposed: bool = False

    @property
    def has_key(self) -> bool:
        """Rows are told apart by some of their columns."""
        return bool(self.key)

    def chunks(self, work: Work, tell: Callable[[int], None]) -> Iterator[Digests]:
        """Yield the digests of all rows in their order, some at a time; ``tell`` hears how many were read each time."""
        key_of, row_of = (_cells(positions) for positions in (self.key, self.columns))
        for first in range(0, self.table.part.rows, AT_ONCE):
            work.go_on()
            rows = self.table.rows.rows(first, AT_ONCE)
            digests = [digest(row_of(row)) for row in rows]
            keys = [self._key_digest(key_of(row)) for row in rows] if self.has_key else digests
            yield list(zip(keys, digests, strict=True))
            tell(len(rows))

    def _key_digest(self, cells: Sequence[str]) -> bytes:
        if self.is_proposed and not all(cell.strip() for cell in cells):
            return NO_KEY
        return digest(cells)


def digest(cells: Sequence[str]) -> bytes:
    """Return the digest of cells: equal ones have equal digests, and others have others."""
    joined = _BETWEEN.join(cells)
    if joined.count(_BETWEEN) != len(cells) - 1 or joined.startswith(_ODD):
        joined = _ODD + repr(list(cells))
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def _cells(positions: Sequence[int]) -> Callable[[Sequence[str]], Sequence[str]]:
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda row: [row[position] for position in positions]
