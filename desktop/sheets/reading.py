"""Reads one table of a file from outside into memory; what is unpacked on the way is gone afterwards."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.sheets.trouble import NoSuchSheet, SheetTooLarge, SheetTooLong, SheetUnreadable
from sync.tables.model import Oddity
from sync.work import Work

if TYPE_CHECKING:
    from sync.tables.formats.model import RawPart, Row, Rows, Tally

MOST_ROWS = 200_000
_ABOVE = 1_000  # raw rows that may be titles and blank lines
_NO_TABLE = frozenset({"cover-sheet", "hidden-sheet"})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read at once; ``text`` in characters."""

    rows: int = MOST_ROWS
    cells: int = 8_000_000
    text: int = 200_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file, as text.

    Attributes:
        name: of the file, without its folder.
        parts: names of all sheets or parts of the file, "" for the one of a text file; ``part`` is the one read.
        header: a name for each column, none empty and none twice.
        rows: each as long as the header.
        oddities: what was odd about the file; keys of the words' section ``table_oddities``.
    """

    name: str
    parts: tuple[str, ...]
    part: int
    header: tuple[str, ...]
    rows: list[list[str]]
    oddities: tuple[Oddity, ...] = ()


def read(file: Path, work: Work, *, part: int | None = None, limits: Limits | None = None) -> Sheet:
    """Read a table of a file; its content decides what it is, not its name.

    Args:
        file: text with separators, workbook, JSON, or one of these packed.
        work: is told how far it has come, and may stop it.
        part: number of the sheet, from 0; else the first that is neither hidden nor a sheet of explanations.
        limits: how much is read at once; the usual ones, unless told.

    Raises:
        KnownError: it is no table, damaged, locked or too large, or has no such sheet; the file is never changed.
        Cancelled: a stop was asked for.
    """
    from sync.tables.errors import NoFileHere

    if not file.exists():
        raise NoFileHere(file=file.name)
    if not file.is_file():
        raise SheetUnreadable(file=file.name)
    with tempfile.TemporaryDirectory(prefix="dxf-sheet-") as room, _openable(file):
        return _read(_Asked(file, part, limits or Limits()), Path(room), work)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be read."""

    file: Path
    part: int | None
    limits: Limits

    @property
    def called(self) -> str:
        return self.file.name


def _read(asked: _Asked, room: Path, work: Work) -> Sheet:
    from sync.tables.formats import look_into
    from sync.tables.formats.canonical import canonical, survey
    from sync.tables.formats.model import Tally

    with look_into(asked.file, room, asked.called, work) as raws:
        raw = _chosen(raws, asked)
        raw = replace(raw, rows=_limited(raw.rows, asked))
        found = survey(raw, work)
        _refuse(asked, found.rows, found.width)
        tally = Tally()
        written = canonical(raw, found, room / "rows.csv", tally, work)
        rows = _rows_of(written.layout.file, written.layout.width, work)
        oddities = (*raw.oddities, *tally.found.values())
        return Sheet(asked.called, tuple(one.name for one in raws), raw.number, written.names, rows, oddities)


def _chosen(raws: Sequence[RawPart], asked: _Asked) -> RawPart:
    if asked.part is None:
        usual = (one for one in raws if not _NO_TABLE & {oddity.code for oddity in one.oddities})
        return next(usual, raws[0])
    found = next((one for one in raws if one.number == asked.part), None)
    if found is None:
        raise NoSuchSheet(file=asked.called, wanted=asked.part + 1, parts=", ".join(one.name for one in raws))
    return found


def _limited(rows: Rows, asked: _Asked) -> Rows:
    """Return the rows, which refuse to go on when there are too many: a survey reads to the end otherwise."""

    def some(tally: Tally, work: Work) -> Iterator[Row]:
        text = 0
        for number, row in enumerate(rows(tally, work)):
            if number > asked.limits.rows + _ABOVE:
                raise SheetTooLong(file=asked.called, most=asked.limits.rows)
            text += sum(map(len, row[1]))
            if text > asked.limits.text:
                raise SheetTooLarge(file=asked.called)
            yield row

    return some


def _refuse(asked: _Asked, rows: int, width: int) -> None:
    from sync.tables.errors import FileEmpty, TooManyColumns
    from sync.tables.formats.model import MOST_COLUMNS

    if not width:
        raise FileEmpty(file=asked.called)
    if width > MOST_COLUMNS:
        raise TooManyColumns(file=asked.called, limit=MOST_COLUMNS)
    if rows > asked.limits.rows:
        raise SheetTooLong(file=asked.called, most=asked.limits.rows)
    if rows * width > asked.limits.cells:
        raise SheetTooLarge(file=asked.called)


def _rows_of(file: Path, width: int, work: Work) -> list[list[str]]:
    from sync.tables.formats.model import LARGEST_CELL

    csv.field_size_limit(LARGEST_CELL)
    rows: list[list[str]] = []
    with file.open(encoding="utf-8", newline="") as opened:
        lines = csv.reader(opened)
        next(lines, None)
        for cells in lines:
            rows.append((cells or [""] * width) if len(cells) in (0, width) else (cells + [""] * width)[:width])
            if not len(rows) % 4096:
                work.go_on()
    return rows


@contextmanager
def _openable(file: Path) -> Iterator[None]:
    """Say that the file cannot be opened, where the system says so."""
    try:
        yield
    except (PermissionError, IsADirectoryError) as trouble:
        raise SheetUnreadable(file=file.name) from trouble
