"""Workbooks as rows of text: checked first, because a file from outside may be made to fill the memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

from sync import errors
from sync.errors import KnownError
from sync.lists.cells import text_of
from sync.work import Cancelled

ZIP_START, OLD_START = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_ROWS, MOST_COLUMNS = 200_000, 400

_CELL = re.compile(rb"""<(?:\w+:)?c\b([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>""")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,8})(\d{1,9})["']""")
_TEXT_ITEM = re.compile(rb"<(?:\w+:)?si\b")
_TEXT_OF_CELL = re.compile(rb"<(?:\w+:)?v\b[^>]*>\s*(\d{1,9})\s*<")
_WANTED = re.compile(r"(\[Content_Types\]\.xml|_rels/\.rels|xl/.*\.(xml|rels))", re.IGNORECASE)
_NOT_WANTED = re.compile(r"xl/(media|drawings|theme|printersettings|charts|comments|embeddings|pivot)", re.IGNORECASE)

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a workbook may hold.

    Attributes:
        unpacked: bytes of all parts.
        rows, columns: of a sheet.
        cells: of the rectangle around all cells of a sheet, which the reader lays out in full.
        text: bytes of all cells' texts, where one text that is kept once stands in many cells.
    """

    unpacked: int
    rows: int
    columns: int
    cells: int
    text: int


# The largest list seen has 3 MB, the registry about 30 MB.
LISTS = Limits(unpacked=128 << 20, rows=MOST_ROWS, columns=MOST_COLUMNS, cells=6_000_000, text=1 << 30)


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
    copy_checked(io.BytesIO(body), plain, file, LISTS)
    return plain.getvalue()


def copy_checked(
    body: IO[bytes],
    plain: IO[bytes],
    file: str,
    limits: Limits,
    look: Callable[[str, bytes], None] = lambda _name, _content: None,
) -> None:
    """Copy the workbook's own parts, each as long as it says it is, while they hold no more than allowed.

    ``look`` is shown each part with its name.

    Raises:
        ListUnreadable, NotAList, ListTooLarge: as `read_workbook`.
    """
    try:
        with zipfile.ZipFile(body) as packed, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as checked:
            parts = [one for one in packed.infolist() if _is_wanted(one.filename)]
            if not any(one.filename.lower().startswith("xl/worksheets/") for one in parts):
                raise errors.NotAList(file=file)
            if sum(one.file_size for one in parts) > limits.unpacked:
                raise errors.ListTooLarge(file=file)
            texts: list[int] = []
            text = 0
            for one in sorted(parts, key=lambda part: not _holds_texts(part.filename)):  # the texts come first
                content = packed.read(one)
                look(one.filename, content)
                if _holds_texts(one.filename):
                    texts += [len(item) for item in _TEXT_ITEM.split(content)[1:]]
                else:  # a sheet may lie anywhere
                    text += _text_laid_out(content, _cells(content, file, limits), texts, limits)
                checked.writestr(one.filename, content)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as trouble:
        raise errors.ListUnreadable(file=file) from trouble
    if text > limits.text:
        raise errors.ListTooLarge(file=file)


def _is_wanted(name: str) -> bool:
    return _WANTED.fullmatch(name) is not None and _NOT_WANTED.match(name) is None


def _holds_texts(name: str) -> bool:
    return name.lower().endswith("sharedstrings.xml")


def _text_laid_out(content: bytes, cells: int, texts: Sequence[int], limits: Limits) -> int:
    """Return about how many bytes the texts of a sheet take if each cell has its own; 0 where that is not much."""
    if not texts or max(texts) * cells <= limits.text:
        return 0
    places = (int(found[1]) for found in _TEXT_OF_CELL.finditer(content))
    return sum(texts[place] for place in places if place < len(texts))


def _cells(content: bytes, file: str, limits: Limits) -> int:
    """Return how many cells a sheet has, once it is sure that they do not lie a world apart."""
    if b"\x00" in content[:200]:
        raise errors.ListUnreadable(file=file)  # not in the encoding that workbooks have, so it cannot be checked
    letters, width, height, count = set[bytes](), 0, 0, 0
    for cell in _CELL.finditer(content):
        count += 1
        place = None if cell[1].endswith(b"/") else _PLACE.search(cell[1])  # one that is closed at once has no value
        if place is not None:
            letters.add(place[1])
            height = max(height, int(place[2]))
    width = max(map(_column_number, letters), default=0)
    if width > limits.columns or height > limits.rows or max(width * height, count) > limits.cells:
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
