"""Workbooks: every sheet with anything in it is a table; checked first, because they come from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sync.errors import KnownError, ListTooLarge, ListUnreadable, NotAList
from sync.lists.cells import text_of
from sync.lists.workbooks import Limits, copy_checked
from sync.tables import errors
from sync.tables.formats.model import MOST_COLUMNS, RawPart, Row, Tally
from sync.tables.model import Oddity
from sync.work import Cancelled, Progress, Work

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

LIMITS = Limits(unpacked=1 << 30, rows=1 << 20, columns=MOST_COLUMNS, cells=20_000_000, text=1 << 30)
_OLD_LARGEST = 256 << 20  # bytes of a workbook of the old format
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_FAULTY_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*\bt\s*=\s*["']e["']""")
_COVER_ROWS = 200  # a cover sheet is not longer
_COVER_CELLS, _SENTENCE = 3, 25  # cells of its rows; characters
_REPORT = 5_000  # rows
_ALL_DIGITS = 1e16  # below it, a whole number of a workbook has all of its digits


def workbook_parts(file: Path, room: Path, called: str, first: int, *, is_old: bool) -> tuple[Workbook, list[RawPart]]:
    """Open a workbook and return it with its sheets; who asks closes it.

    Raises:
        FileDamaged, FileLocked, TableTooLarge, NotATable, FileEmpty: it cannot be read, or nothing is in it.
    """
    faulty = 0
    if is_old:
        checked = _old(file, called)
    else:
        checked = room / f"checked-{first}.xlsx"
        faulty = _checked(file, checked, called)
    book = Workbook(checked, called)
    try:
        parts = book.parts(first, faulty)
        if not parts:
            raise errors.FileEmpty(file=called)
    except BaseException:
        book.close()
        raise
    return book, parts


class Workbook:
    """An open workbook; it keeps the sheet that was read last, because each is read twice."""

    def __init__(self, file: Path, called: str) -> None:
        """``called`` is the name in sentences."""
        self._called = called
        self._last: tuple[str, CalamineSheet] | None = None
        with _readable(called):
            from python_calamine import CalamineWorkbook

            self._book: CalamineWorkbook = CalamineWorkbook.from_path(file)

    def close(self) -> None:
        """Let go of the file."""
        self._last = None
        self._book.close()

    def parts(self, first: int, faulty: int) -> list[RawPart]:
        """Return the sheets that hold anything; ``faulty`` cells of the workbook hold an error of Excel's."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        sheets = [one for one in self._book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
        parts, empty = list[RawPart](), list[str]()
        for sheet in sheets:
            if self._sheet(sheet.name).start is None:
                empty.append(sheet.name)
                continue
            oddities = self._told(sheet.name, is_hidden=sheet.visible is not SheetVisibleEnum.Visible)
            parts.append(self._part(first + len(parts), sheet.name, oddities, is_only=len(sheets) == 1))
        if parts:
            told = [Oddity("error-cells", faulty)] * bool(faulty)
            told += [Oddity("empty-sheets", len(empty), value=", ".join(empty)[:200])] * bool(empty)
            parts[0] = _with(parts[0], told)
        return parts

    def _part(self, number: int, name: str, oddities: list[Oddity], *, is_only: bool) -> RawPart:
        if not is_only and self._is_cover(name):
            oddities.append(Oddity("cover-sheet"))

        def rows(tally: Tally, work: Work) -> Iterator[Row]:
            del tally
            return self._rows(name, work)

        return RawPart(number, name, rows, is_grid=True, oddities=tuple(oddities))

    def _told(self, name: str, *, is_hidden: bool) -> list[Oddity]:
        return [Oddity("hidden-sheet", value=name[:200])] if is_hidden else []

    def _rows(self, name: str, work: Work) -> Iterator[Row]:
        sheet = self._sheet(name)
        begin, height = (sheet.start or (0, 0))[0], sheet.total_height
        with _readable(self._called):
            for number, values in enumerate(sheet.iter_rows()):
                if not number % _REPORT:
                    work.step(Progress("tables.reading", number, height))
                if number >= begin:
                    yield number + 1, [value if isinstance(value, str) else _text(value) for value in values]

    def _sheet(self, name: str) -> CalamineSheet:
        if self._last is None or self._last[0] != name:
            self._last = None
            with _readable(self._called):
                self._last = name, self._book.get_sheet_by_name(name)
        return self._last[1]

    def _is_cover(self, name: str) -> bool:
        """Whether a sheet holds sentences, not a table: few rows, and most of them have one cell, some a long one."""
        sheet = self._sheet(name)
        if sheet.height > _COVER_ROWS:
            return False
        rows = [[text for cell in row if (text := str(cell).strip())] for row in sheet.to_python()]
        used = [row for row in rows if row]
        alone = [row[0] for row in used if len(row) == 1]
        speaks = any(len(text) >= _SENTENCE and " " in text for text in alone)
        return speaks and len(alone) * 10 >= len(used) * 6 and max(map(len, used)) <= _COVER_CELLS


def _with(part: RawPart, told: list[Oddity]) -> RawPart:
    from dataclasses import replace

    return replace(part, oddities=(*part.oddities, *told))


def _text(value: object) -> str:
    """Return a cell as people see it; a truth value, a whole number and a length of time as Excel writes them."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < _ALL_DIGITS:
        return str(int(value))
    return _hours(value) if isinstance(value, timedelta) else text_of(value)


def _hours(length: timedelta) -> str:
    seconds = round(abs(length.total_seconds()))
    sign = "-" if length < timedelta() and seconds else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _old(file: Path, called: str) -> Path:
    if file.stat().st_size > _OLD_LARGEST:
        raise errors.TableTooLarge(file=called, size=_OLD_LARGEST)
    if _LOCKED in file.read_bytes():  # a new workbook with a password comes packed in the old format
        raise errors.FileLocked(file=called)
    return file


def _checked(file: Path, target: Path, called: str) -> int:
    """Write the workbook's own parts, unpacked and within the limits; return how many cells hold an error."""
    faulty = 0

    def look(name: str, content: bytes) -> None:
        nonlocal faulty
        if name.lower().startswith("xl/worksheets/"):
            faulty += sum(1 for _ in _FAULTY_CELL.finditer(content))

    try:
        with file.open("rb") as body, target.open("w+b") as plain:
            copy_checked(body, plain, called, LIMITS, look)
    except ListTooLarge as trouble:
        raise errors.TableTooLarge(file=called, size=LIMITS.unpacked) from trouble
    except ListUnreadable as trouble:
        locked = isinstance(trouble.__cause__, RuntimeError) and "password" in str(trouble.__cause__)
        raise (errors.FileLocked if locked else errors.FileDamaged)(file=called) from trouble
    except NotAList as trouble:
        raise errors.NotATable(file=called) from trouble
    return faulty


@contextmanager
def _readable(called: str) -> Iterator[None]:
    """Turn whatever the reader raises about a damaged file into our error; it gives up in many ways."""
    try:
        yield
    except (KnownError, Cancelled, KeyboardInterrupt, SystemExit, MemoryError, GeneratorExit):
        raise
    except BaseException as trouble:
        from python_calamine import PasswordError

        kind = errors.FileLocked if isinstance(trouble, PasswordError) else errors.FileDamaged
        raise kind(file=called) from trouble
