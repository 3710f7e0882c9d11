"""Workbooks as rows of text: checked first, because a file from outside may be made to fill the memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence

from sync import errors
from sync.errors import KnownError
from sync.lists.cells import text_of
from sync.work import Cancelled

ZIP_START, OLD_START = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST_UNPACKED = 128 << 20  # bytes of all parts; the largest list seen has 3 MB, the registry about 30 MB
MOST_ROWS, MOST_COLUMNS = 200_000, 400
MOST_CELLS = 6_000_000  # of the rectangle around all cells, which the reader lays out in full
LARGEST_TEXT = 1 << 30  # characters, if every cell held the longest text there is

_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([A-Za-z]{1,8})(\d{1,9})["']""")
_ANY_CELL = re.compile(rb"<(?:\w+:)?c\b")
_TEXT_ITEM = re.compile(rb"<(?:\w+:)?si\b")
_WANTED = re.compile(r"(\[Content_Types\]\.xml|_rels/\.rels|xl/.*\.(xml|rels))", re.IGNORECASE)
_NOT_WANTED = re.compile(r"xl/(media|drawings|theme|printersettings|charts|comments|embeddings|pivot)", re.IGNORECASE)

Rows = list[list[str]]


def is_workbook(body: bytes) -> bool:
    """Whether the bytes begin as a workbook's do, of the new format or the old one."""
    return body.startswith((ZIP_START, OLD_START))


def read_workbook(body: bytes, file: str) -> list[tuple[str, Rows]]:
    """Return name and rows of each sheet, formulas as the values kept beside them.

    Raises:
        ListUnreadable: damaged, cut short or locked with a password.
        NotAList: it is packed as a workbook is, but is none.
        ListTooLarge: it unpacks to far more than any list has.
    """
    import python_calamine

    checked = repacked(body, file) if body.startswith(ZIP_START) else body
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(checked)) as book:
            return [(name, _rows(book.get_sheet_by_name(name).to_python(), file)) for name in book.sheet_names]
    except (KnownError, Cancelled, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as trouble:  # a reader that gives up on a damaged file does so in many ways
        raise errors.ListUnreadable(file=file) from trouble


def repacked(body: bytes, file: str) -> bytes:
    """Return the workbook's own parts, each as long as it says it is, so that nothing in them unpacks any further."""
    plain = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as checked:
            parts = [one for one in packed.infolist() if _is_wanted(one.filename)]
            if not any(one.filename.lower().startswith("xl/worksheets/") for one in parts):
                raise errors.NotAList(file=file)
            if sum(one.file_size for one in parts) > LARGEST_UNPACKED:
                raise errors.ListTooLarge(file=file)
            longest, cells = 0, 0
            for one in parts:
                content = packed.read(one)
                longest, cells = max(longest, _longest_text(one.filename, content)), cells + _cells(content, one, file)
                checked.writestr(one.filename, content)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as trouble:
        raise errors.ListUnreadable(file=file) from trouble
    if longest * cells > LARGEST_TEXT:
        raise errors.ListTooLarge(file=file)
    return plain.getvalue()


def _is_wanted(name: str) -> bool:
    return _WANTED.fullmatch(name) is not None and _NOT_WANTED.match(name) is None


def _longest_text(name: str, content: bytes) -> int:
    if not name.lower().endswith("sharedstrings.xml"):
        return 0
    return max(len(item) for item in _TEXT_ITEM.split(content))


def _cells(content: bytes, part: zipfile.ZipInfo, file: str) -> int:
    """Return how many cells a sheet has, once it is sure that they do not lie a world apart."""
    if not part.filename.lower().startswith("xl/worksheets/sheet"):
        return 0
    if b"\x00" in content[:200]:
        raise errors.ListUnreadable(file=file)  # not in the encoding that workbooks have, so it cannot be checked
    letters, numbers = {b""}, {0}
    for letter, number in _CELL.findall(content):
        letters.add(letter)
        numbers.add(int(number))
    width, height = max(_column_number(one) for one in letters), max(numbers)
    count = len(_ANY_CELL.findall(content))
    if width > MOST_COLUMNS or height > MOST_ROWS or max(width * height, count) > MOST_CELLS:
        raise errors.ListTooLarge(file=file)
    return count


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _rows(values: Sequence[Sequence[object]], file: str) -> Rows:
    if len(values) > MOST_ROWS or (values and len(values[0]) > MOST_COLUMNS):
        raise errors.ListTooLarge(file=file)
    return [[cell if isinstance(cell, str) else text_of(cell) for cell in row] for row in values]
