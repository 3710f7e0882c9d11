"""In which rows an identifier is: written once when a table comes in, asked in milliseconds afterwards.

Row numbers of one value are kept together, as distances, so that a table of a million rows about a thousand
facilities takes a few megabytes.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter, sub
from typing import Protocol

from sync.catalog.schema import writing
from sync.tables.identifiers.forms import normal
from sync.tables.model import Column, Identifier, Part
from sync.work import Progress, Work

BATCH = 25_000  # rows that are held in memory at once, and written in one transaction
READ = 2_000  # rows; parsed in one piece, during which the window waits

_FIND = """
select c.version, c.part, c.position, r.value, r.first, r.later
from json_each(?1) w cross join identifier_column c on c.identifier = ?2
cross join identifier_rows r on r.holder = c.number and r.value = w.value
order by c.version, c.part, c.position, r.value, r.first
"""
_SIZES = {1: "B", 2: "H", 4: "I"}  # of a number in bytes; by the letter that `array` has for it

Places = dict[str, list[int]]  # rows by value, ascending


class Rows(Protocol):
    """What is needed of a table's rows; `sync.tables.rows.file.RowFile` has it."""

    def rows(self, first: int, count: int) -> list[list[str]]:
        """Return rows in the order of the file."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where one value is in one column.

    Attributes:
        version: number in ``tables.db``; ``part``: number in the version; ``column``: position.
        value: in its normal form.
        rows: numbers from 0, ascending.
    """

    version: int
    part: int
    column: int
    identifier: Identifier
    value: str
    rows: tuple[int, ...]


def index_identifiers(store: sqlite3.Connection, version: int, part: Part, rows: Rows, work: Work) -> int:
    """Note where the identifiers of a part are, in place of what was noted of it before; return how many cells.

    Rows are written in transactions of their own, unless the caller has one open. A stop leaves the part half
    noted; the next call begins it anew.

    Raises:
        Cancelled: a stop was asked for.
    """
    columns = [one for one in part.columns if one.identifies is not None]
    with _transaction(store):
        forget(store, version, part.number)
        holders = [_add_column(store, version, part.number, one) for one in columns]
    if not columns:
        return 0
    noted = 0
    for places in _batches(part, columns, rows, work):
        with _transaction(store):
            for holder, found in zip(holders, places, strict=True):
                store.executemany(
                    "insert or replace into identifier_rows values (?, ?, ?, ?)", _packed_rows(holder, found)
                )
                noted += sum(len(numbers) for numbers in found.values())
    return noted


def find(store: sqlite3.Connection, wanted: Mapping[Identifier, Collection[str]]) -> list[Hit]:
    """Return where identifiers are in all tables, by version, part and column; values may have any of their forms."""
    found: list[Hit] = []
    for kind, values in wanted.items():
        plain = {normal(kind, value) for value in values} - {""}
        found += _hits(kind, store.execute(_FIND, (json.dumps(sorted(plain)), kind.value)))
    return sorted(found, key=lambda hit: (hit.version, hit.part, hit.column, hit.value))


def forget(store: sqlite3.Connection, version: int, part: int | None = None) -> None:
    """Delete what is noted of a version, or of one of its parts."""
    chosen = "select number from identifier_column where version = ?1 and (?2 is null or part = ?2)"
    store.execute(f"delete from identifier_rows where holder in ({chosen})", (version, part))
    store.execute(f"delete from identifier_column where number in ({chosen})", (version, part))


def _transaction(store: sqlite3.Connection) -> AbstractContextManager[None]:
    return nullcontext() if store.in_transaction else writing(store)


def _add_column(store: sqlite3.Connection, version: int, part: int, column: Column) -> int:
    kind = column.identifies.value if column.identifies else ""
    added = store.execute(
        "insert into identifier_column (version, part, position, identifier) values (?, ?, ?, ?)",
        (version, part, column.position, kind),
    )
    return int(added.lastrowid or 0)


def _batches(part: Part, columns: Sequence[Column], rows: Rows, work: Work) -> Iterator[list[Places]]:
    """Yield, for each `BATCH` of rows, where the values of each column are."""
    for start in range(0, part.rows, BATCH):
        cells: list[Places] = [defaultdict(list) for _ in columns]
        for first in range(start, min(start + BATCH, part.rows), READ):
            work.step(Progress("tables.identifiers", first, part.rows))
            read = rows.rows(first, min(READ, start + BATCH - first))
            numbers = range(first, first + len(read))
            for column, places in zip(columns, cells, strict=True):
                for number, cell in zip(numbers, map(itemgetter(column.position), read), strict=True):
                    places[cell].append(number)
        yield [_by_form(column, places) for column, places in zip(columns, cells, strict=True)]


def _by_form(column: Column, cells: Places) -> Places:
    """Put together the rows of cells that are one identifier; what is none is left out."""
    found: Places = {}
    for cell, numbers in cells.items():
        form = normal(column.identifies, cell) if column.identifies else ""
        if form:
            found[form] = sorted([*found[form], *numbers]) if form in found else numbers
    return found


def _packed_rows(holder: int, places: Places) -> Iterator[tuple[int, str, int, bytes]]:
    for value in sorted(places):  # in the order of the table's key, so that it is written in one go
        numbers = places[value]
        yield holder, value, numbers[0], _packed(numbers)


def _packed(numbers: Sequence[int]) -> bytes:
    """Return the distances between ascending numbers in as few bytes each as the longest one needs."""
    distances = list(map(sub, numbers[1:], numbers))
    if not distances:
        return b""
    size = next(size for size in _SIZES if max(distances) < 1 << 8 * size)
    return bytes([size]) + _in_little_end(array(_SIZES[size], distances)).tobytes()


def _unpacked(first: int, packed: bytes) -> Iterator[int]:
    distances = array(_SIZES[packed[0]], packed[1:]) if packed else array("B")
    return accumulate(_in_little_end(distances), initial=first)


def _in_little_end(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _hits(kind: Identifier, pieces: Iterable[tuple[int, int, int, str, int, bytes]]) -> Iterator[Hit]:
    rows: dict[tuple[int, int, int, str], list[int]] = {}
    for version, part, position, value, first, later in pieces:
        rows.setdefault((version, part, position, value), []).extend(_unpacked(first, later))
    for (version, part, position, value), numbers in rows.items():
        yield Hit(version, part, position, kind, value, tuple(numbers))
