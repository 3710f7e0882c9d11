"""Writes workbooks a row at a time: text stays text, nothing runs, and reading again gives the same cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import FileIO
from pathlib import Path
from typing import Any

from desktop.tables.exporting.checking import is_plain_number
from desktop.tables.exporting.rows import Rows
from sync.work import Work

LONGEST_NAME = 31  # characters of a sheet's name
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_TO_ESCAPE = re.compile("[&<>\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_NARROWEST, _WIDEST = 8, 40  # characters of a column on the screen


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        title: wished name of the sheet; it is made one that a workbook takes.
        names: the header.
        chunks: the rows, some at a time.
        numbers: places of columns whose plain numbers are written as numbers.
        codes: places of columns that stay text even when a person types in them.
        widths: of columns in characters; by the names where there are none.
    """

    title: str
    names: Sequence[str]
    chunks: Iterable[Rows]
    numbers: frozenset[int] = frozenset()
    codes: frozenset[int] = frozenset()
    widths: Sequence[int] = ()


def write_workbook(file: Path, sheets: Sequence[Sheet], work: Work) -> None:
    """Write sheets to a workbook; its temporary files lie beside it.

    Raises:
        Cancelled: a stop was asked for; what is left of the file is for the caller to remove.
        OSError: the disk is full or cannot be written.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    target = _Target(file, work)
    options = {"constant_memory": True, "tmpdir": str(file.parent), "strings_to_formulas": False}
    book = Workbook(target, options)
    book.use_zip64()
    try:
        taken: set[str] = set()
        for sheet in sheets:
            _write_sheet(book, sheet, sheet_name(sheet.title, taken))
        book.close()
    except FileCreateError as trouble:
        raise trouble.args[0] from None
    finally:
        book.fileclosed = True  # a book that was given up is not to be written when it is collected
        for sheet in book.worksheets():
            sheet.let_go()
        target.let_go()


def sheet_name(wished: str, taken: set[str]) -> str:
    """Return a name that a workbook takes and that no other sheet has, and note it in ``taken``."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", wished).split()).strip("' ") or "Table"
    name, number = plain[:LONGEST_NAME].rstrip("' "), 2
    while name.casefold() in taken | {"history"}:
        ending = f" ({number})"
        name, number = plain[: LONGEST_NAME - len(ending)].rstrip("' ") + ending, number + 1
    taken.add(name.casefold())
    return name


def escaped(cell: str) -> str:
    """Return a cell as it stands in a sheet: line ends, control characters and ``_x0041_`` come back as they were.

    ECMA-376, part 1, section 22.9.2.19 (ST_Xstring).
    """
    return _TO_ESCAPE.sub(_escape, cell) if _TO_ESCAPE.search(cell) else cell


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(character) or f"_x{ord(character):04X}_"


def _write_sheet(book: Any, sheet: Sheet, name: str) -> None:
    out = book.add_worksheet(name, worksheet_class=_sheet_class())
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    widths = sheet.widths or [max(_NARROWEST, min(_WIDEST, len(one) + 2)) for one in sheet.names]
    for place, width in enumerate(widths):
        out.set_column(place, place, width, text if place in sheet.codes else None)
    out.freeze_panes(1, 0)
    width = len(sheet.names)
    out.put([sheet.names], _cells(width, frozenset(), dict.fromkeys(range(width), _style(bold))))
    cells = _cells(width, sheet.numbers, dict.fromkeys(sheet.codes, _style(text)))
    for rows in sheet.chunks:
        out.put(rows, cells)
    out.autofilter(0, 0, out.rows - 1, max(0, width - 1))
    out.ignore_errors({"number_stored_as_text": f"A1:{_letters(max(0, width - 1))}{out.rows}"})


class _Target:
    """The file that the workbook is packed into; packing stops when a stop is asked for."""

    def __init__(self, file: Path, work: Work) -> None:
        self._file = FileIO(file, "w")
        self._work = work

    def write(self, content: bytes) -> int:
        """Write all of it, or, when the file was given up, nothing."""
        if self._file.closed:
            return len(content)
        self._work.go_on()
        waiting = memoryview(content)
        while waiting:
            waiting = waiting[self._file.write(waiting) :]
        return len(content)

    def tell(self) -> int:
        """Return the place in the file."""
        return 0 if self._file.closed else self._file.tell()

    def seek(self, place: int, whence: int = 0) -> int:
        """Go to a place in the file."""
        return 0 if self._file.closed else self._file.seek(place, whence)

    def flush(self) -> None:
        """Nothing waits in memory."""

    def let_go(self) -> None:
        """Close the file; what is packed after that goes nowhere."""
        self._file.close()


@cache
def _letters(column: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(column))


@cache
def _sheet_class() -> Any:
    """Return a worksheet that writes its rows itself.

    xlsxwriter's own way takes a text ``<r>…</r>`` for rich text and does not escape ``_x005F_x0041_`` so that it comes
    back; it also takes four times as long.
    """
    from xlsxwriter.worksheet import Worksheet

    class Rowwise(Worksheet):  # type: ignore[misc]  # xlsxwriter is written without types
        rows = 0

        def put(self, rows: Rows, cells: _Cells) -> None:
            """Write some rows below those that are there."""
            if not rows:
                return
            self._check_dimensions(self.rows, 0)
            self.fh.write("".join([cells.row(number, row) for number, row in enumerate(rows, self.rows + 1)]))
            self.rows += len(rows)
            self._check_dimensions(self.rows - 1, max(0, len(rows[-1]) - 1))

        def let_go(self) -> None:
            """Close the temporary file of the rows."""
            self._opt_close()

    return Rowwise


def _style(look: Any) -> str:
    return f' s="{look._get_xf_index()}"'  # noqa: SLF001  # there is no public way to it


@dataclass(frozen=True, slots=True)
class _Cells:
    """How the cells of one sheet are written: what stands before the row number, between it and the text, and after."""

    texts: Sequence[tuple[str, str, str]]
    numbers: Mapping[int, tuple[str, str, str]]

    def row(self, number: int, row: Sequence[str]) -> str:
        """Return one row; a row of blanks is one too."""
        written = [escaped(cell) for cell in row] if _TO_ESCAPE.search("".join(row)) else row
        frames = self.texts
        if plain := [place for place in self.numbers if is_plain_number(row[place])]:
            frames = list(frames)
            for place in plain:
                frames[place] = self.numbers[place]
        cells = [
            f"{before}{number}{between}{cell}{after}"
            for (before, between, after), cell in zip(frames, written, strict=True)
            if cell
        ]
        return f'<row r="{number}">{"".join(cells) or _blank(number)}</row>'


def _cells(width: int, numbers: frozenset[int], styles: Mapping[int, str]) -> _Cells:
    places = [(f'<c r="{_letters(place)}', f'"{styles.get(place, "")}') for place in range(width)]
    return _Cells(
        [(place, f'{style} t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>") for place, style in places],
        {number: (places[number][0], f"{places[number][1]}><v>", "</v></c>") for number in numbers},
    )


def _blank(number: int) -> str:
    return f'<c r="A{number}" t="inlineStr"><is><t></t></is></c>'
