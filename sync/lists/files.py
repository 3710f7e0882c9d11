"""A list's file as rows of text, whatever its format, encoding and separators; all that is no list is refused here."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from sync import errors
from sync.lists.columns import HEADER_WITHIN
from sync.lists.model import Oddity
from sync.lists.workbooks import MOST_COLUMNS, MOST_ROWS, Rows, is_workbook, read_workbook

LARGEST_FILE = 64 << 20  # bytes; the largest list seen has 8 MB
DELIMITERS = (",", ";", "\t", "|")
_PAGE = re.compile(rb"<(!doctype|html|head|body|\?xml|!--|script|meta)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one sheet, first row first; ``name`` is "" for a text file."""

    name: str
    rows: Rows
    oddities: tuple[Oddity, ...] = ()


def read_bytes(file: Path) -> bytes:
    """Return the content of a file from outside.

    Raises:
        ListUnreadable: it is not there, is a folder, or may not be read.
        ListTooLarge: it is far larger than any list.
    """
    try:
        with file.open("rb") as opened:
            body = opened.read(LARGEST_FILE + 1)
    except OSError as trouble:
        raise errors.ListUnreadable(file=file.name) from trouble
    if len(body) > LARGEST_FILE:
        raise errors.ListTooLarge(file=file.name)
    return body


def sheets_of(body: bytes, file: str) -> list[Sheet]:
    """Return the sheets of a workbook, or the one of a text file.

    Raises:
        KnownError: of kind REFUSED, saying why this is no list.
    """
    start = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not body.strip():
        raise errors.ListEmpty(file=file)
    if is_workbook(body):
        return [Sheet(name, rows) for name, rows in read_workbook(body, file)]
    if start.startswith(b"<") and _PAGE.match(start):
        raise errors.WebPageForList(file=file)
    if start.startswith((b"%PDF", b"{", b"[", b"<", b"\x89PNG", b"\xff\xd8", b"\x1f\x8b", b"PK")):
        raise errors.NotAList(file=file)
    return [_text_sheet(body, file)]


def _text_sheet(body: bytes, file: str) -> Sheet:
    text, encoding = _decoded(body, file)
    rows = _split(text, _delimiter(text), file)
    oddities = (Oddity("encoding", value=encoding),) if encoding not in {"utf-8", "utf-8-sig"} else ()
    return Sheet("", rows, oddities)


def _decoded(body: bytes, file: str) -> tuple[str, str]:
    """Return the text and the encoding it was found or assumed to have."""
    encoding = next((name for bom, name in _BOMS if body.startswith(bom)), "")
    if not encoding and b"\x00" in body[:512]:
        encoding = "utf-16-le" if body[1:2] == b"\x00" else "utf-16-be"
    try:
        text, found = body.decode(encoding or "utf-8"), encoding or "utf-8"
    except UnicodeDecodeError as trouble:
        if encoding.startswith("utf-16"):
            kind = errors.ListCutShort if trouble.reason == "truncated data" else errors.NotAList
            raise kind(file=file) from trouble
        if trouble.end == len(body) and "end of data" in trouble.reason:
            raise errors.ListCutShort(file=file) from trouble  # in the middle of a character
        text, found = body.decode("cp1252", errors="replace"), "cp1252"
    if "\x00" in text:
        raise errors.NotAList(file=file)
    return text, found


def _delimiter(text: str) -> str:
    """Return what separates most cells in the first rows."""
    top = "\n".join(text[: 1 << 16].splitlines()[:HEADER_WITHIN])
    return max(DELIMITERS, key=top.count)


def _split(text: str, delimiter: str, file: str) -> Rows:
    csv.field_size_limit(max(csv.field_size_limit(), 1 << 20))  # one limit for the whole program; tables need more
    rows: Rows = []
    try:
        for row in _lines(text, delimiter, file):
            rows.append([*row])
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise errors.ListTooLarge(file=file)
    except csv.Error as trouble:
        raise errors.NotAList(file=file) from trouble
    _refuse_an_early_end(rows, text.endswith(("\n", "\r")), file)
    return rows


def _lines(text: str, delimiter: str, file: str) -> Rows:
    """Split into rows; strictly first, because only then an open quote at the end is noticed."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as trouble:
        if "unexpected end of data" in str(trouble):
            raise errors.ListCutShort(file=file) from trouble
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _refuse_an_early_end(rows: Rows, is_ended: bool, file: str) -> None:
    """Refuse a file whose last row breaks off: too few cells, or an unended last cell that no other row has."""
    filled = [row for row in rows if any(row)]
    if len(filled) < 2:
        return
    last, usual = filled[-1], filled[-2]
    is_short = len(last) < len(usual) and (not is_ended or "\n" in last[-1])
    breaks_off = not is_ended and len(filled) > 2 and last[-1] not in {row[-1] for row in filled[:-1]}
    if is_short or breaks_off:
        raise errors.ListCutShort(file=file)
