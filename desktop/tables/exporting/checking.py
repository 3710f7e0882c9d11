"""Looks through what is to be written for what a kind of file cannot hold, before a byte is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from desktop.tables.exporting.guarding import guarded_row, needs_guard
from desktop.tables.exporting.model import LONGEST_CELL, MOST_ROWS, Caution, Table
from desktop.tables.exporting.rows import ShownRows, shown_rows
from desktop.tables.exporting.trouble import CellNotForWorkbook, CellTooLongForWorkbook, TooManyRowsForWorkbook
from desktop.tables.model import View
from sync.errors import KnownError
from sync.tables.asking.numbers import number_of
from sync.tables.model import Nature
from sync.work import Work

_NO_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")  # XML 1.0, section 2.2: no such character may stand in it
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_DIGITS_KEPT = 15  # digits that a spreadsheet's number keeps


@dataclass(slots=True)
class Inspected:
    """What a workbook has to know of its rows.

    Attributes:
        long, odd: cells that are too long, or have a character that no workbook holds.
        longest: characters of the first long one; ``place``: its column and row, from 1; likewise ``odd_place``.
        numbers: places (in the columns shown) of the columns that can be written as numbers: of nature NUMBER, where
            each cell that is a number is written just as a spreadsheet gives it back. One ``4.50`` keeps the whole
            column text, for a column half of which does not add up would be worse.
    """

    numbers: frozenset[int]
    long: int = 0
    odd: int = 0
    longest: int = 0
    place: tuple[int, int] = (0, 0)
    odd_place: tuple[int, int] = (0, 0)
    rows: int = field(default=0)

    def look_at(self, rows: Sequence[Sequence[str]]) -> None:
        """Take account of some more rows."""
        for place, cells in enumerate(zip(*rows, strict=True)):
            self._look_for_long(place, cells)
            self._look_for_odd(place, cells)
            if place in self.numbers and not all(map(_keeps, cells)):
                self.numbers -= {place}
        self.rows += len(rows)

    def _look_for_long(self, place: int, cells: Sequence[str]) -> None:
        if max(map(len, cells)) <= LONGEST_CELL // 2:
            return
        for number, cell in enumerate(cells):
            length = excel_length(cell)
            if length > LONGEST_CELL:
                if not self.long:
                    self.longest, self.place = length, (place, self.rows + number + 1)
                self.long += 1

    def _look_for_odd(self, place: int, cells: Sequence[str]) -> None:
        together = "".join(cells)
        if together.isascii() or not _NO_XML.search(together):
            return
        found = [number for number, cell in enumerate(cells) if _NO_XML.search(cell)]
        if not self.odd:
            self.odd_place = (place, self.rows + found[0] + 1)
        self.odd += len(found)


def excel_length(cell: str) -> int:
    """Return the characters of a cell as a workbook counts them: one beyond U+FFFF is two."""
    return len(cell) if cell.isascii() else len(cell) + sum(character > "\uffff" for character in cell)


def fitting(told: str) -> str:
    """Return what a workbook says beside its rows so that it fits: cut with an ellipsis, and without odd characters."""
    fits = _NO_XML.sub("\ufffd", told)
    return fits if excel_length(fits) <= LONGEST_CELL else fits[: LONGEST_CELL // 2] + " […]"


def is_plain_number(cell: str) -> bool:
    """Tell whether a spreadsheet that is given this as a number gives back the same text."""
    if not _PLAIN.fullmatch(cell) or cell == "-0" or sum(map(str.isdigit, cell)) > _DIGITS_KEPT:
        return False
    return "." not in cell or repr(float(cell)) == cell


def inspect(rows: ShownRows, work: Work) -> Inspected:
    """Go through all rows, header included, once.

    Raises:
        Cancelled: a stop was asked for.
    """
    numbers = frozenset(place for place, column in enumerate(rows.columns) if column.nature is Nature.NUMBER)
    header = Inspected(frozenset(), rows=-1)
    header.look_at([rows.names])
    found = Inspected(numbers, header.long, header.odd, header.longest, header.place, header.odd_place)
    for chunk in rows.chunks(work, "tables.checking"):
        found.look_at(chunk)
    return found


def refuse(rows: ShownRows, work: Work) -> Inspected:
    """Return what a workbook has to know, or refuse what it cannot hold.

    Raises:
        TooManyRowsForWorkbook, CellTooLongForWorkbook, CellNotForWorkbook: it would have to be cut; it never is.
        Cancelled: a stop was asked for.
    """
    if rows.count > MOST_ROWS - 1:
        raise TooManyRowsForWorkbook(rows=rows.count, most=MOST_ROWS - 1)
    found = inspect(rows, work)
    refuse_cells(rows.names, found)
    return found


def refuse_cells(names: Sequence[str], found: Inspected) -> None:
    """Refuse cells that no workbook holds.

    Raises:
        CellTooLongForWorkbook, CellNotForWorkbook: there are such.
    """
    if found.long:
        place, row = found.place
        raise CellTooLongForWorkbook(
            column=names[place], row=row, length=found.longest, most=LONGEST_CELL, count=found.long
        )
    if found.odd:
        raise CellNotForWorkbook(column=names[found.odd_place[0]], row=found.odd_place[1], count=found.odd)


def warnings(view: View, table: Table, kind: str, work: Work) -> tuple[Caution, ...]:
    """Return what to tell before writing; for a workbook and for plain text, the rows are looked through.

    Raises:
        Cancelled: a stop was asked for.
    """
    rows = shown_rows(view, table, work)
    if kind == "xlsx":
        return tuple(_about_workbook(rows, work))
    if kind == "parquet":
        return tuple(_about_names(rows))
    formulas = () if kind == "csv-excel" else _about_formulas(rows, work)
    return (*formulas, *_about_codes(rows))


def _about_workbook(rows: ShownRows, work: Work) -> Iterator[Caution]:
    try:
        refuse(rows, work)
    except KnownError as trouble:
        yield Caution(trouble.code, trouble.facts, stops=True)


def _about_names(rows: ShownRows) -> Iterator[Caution]:
    if len({name.casefold() for name in rows.names}) < len(rows.names):
        yield Caution("names-in-parquet")


def _about_codes(rows: ShownRows) -> Iterator[Caution]:
    if codes := [column.name for column in rows.columns if column.nature is Nature.CODE]:
        yield Caution("codes-in-text", {"column": codes[0], "count": len(codes)})


def _about_formulas(rows: ShownRows, work: Work) -> Iterator[Caution]:
    """Tell of the first cell that a spreadsheet could run; one is enough."""
    for chunk in chain([[rows.names]], rows.chunks(work, "tables.checking")):
        found = (row for row in chunk if guarded_row(row)[1])
        for row in found:
            place = next(place for place, cell in enumerate(row) if needs_guard(cell))
            yield Caution("formulas-in-text", {"column": rows.names[place]})
            return


def _keeps(cell: str) -> bool:
    return is_plain_number(cell) or number_of(cell) is None
