"""What a file is, by its content; its name and what anybody says about it decide nothing."""

from __future__ import annotations

import re
import zipfile
from enum import Enum
from pathlib import Path

from sync.tables import errors
from sync.tables.formats.texts import encoding_of

_HEAD = 1 << 16  # bytes looked at
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(r"<\s*(!doctype\s+html|html|head|body|script|meta|title|table|div)\b", re.IGNORECASE)
_XML_PAGE = re.compile(r"<(html|error|Error|ExceptionReport|ServiceException|body)\b")
_BINARY = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"PAR1",
    b"SQLite format 3\0", b"MZ", b"\x7fELF", b"ID3", b"\0\0\x27\x0a", b"{\\rtf",
)  # fmt: skip


class Kind(Enum):
    """Kinds of files that tables are made of; the value is the suffix under which we keep the original."""

    TEXT = ".csv"
    WORKBOOK = ".xlsx"
    OLD_WORKBOOK = ".xls"
    JSON = ".json"
    ZIP = ".zip"
    GZIP = ".gz"


def kind_of(file: Path, called: str) -> Kind:
    """Return what a file is; ``called`` is its name in sentences.

    Raises:
        FileEmpty, PdfForTable, WebPageForFile, FileDamaged, NotATable: it is nothing a table is made of.
    """
    with file.open("rb") as opened:
        head = opened.read(_HEAD)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _packed(file, called)
    if head.startswith(_OLD_WORKBOOK):
        return Kind.OLD_WORKBOOK
    if head.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if head.startswith(_BINARY):
        raise errors.NotATable(file=called)
    encoding = encoding_of(head)
    text = head[encoding.begin :].decode(encoding.name, "replace")
    start = text.lstrip(" \t\r\n\0\ufeff")
    if not start and len(head) < _HEAD:
        raise errors.FileEmpty(file=called)
    return _of_text(start, called)


def _of_text(start: str, called: str) -> Kind:
    if start.startswith("%PDF-"):
        raise errors.PdfForTable(file=called)
    if start.startswith("<"):
        is_page = _PAGE.match(start) or (start.startswith(("<?xml", "<!--")) and _PAGE.search(start[:4000]))
        if is_page or _XML_PAGE.search(start[:4000]):
            raise errors.WebPageForFile(file=called)
        raise errors.NotATable(file=called)
    controls = sum(1 for character in start[:8000] if character < " " and character not in "\t\r\n\x1a\f")
    if controls * 10 > min(len(start), 8000):
        raise errors.NotATable(file=called)
    if re.match(r"\{\s*[\"}]|\[\s*[\[{\"\d\-\]tfn]", start) and not _is_text_with_brackets(start):
        return Kind.JSON
    return Kind.TEXT


def _is_text_with_brackets(start: str) -> bool:
    """Whether a file that begins with a bracket is a text after all, such as a CSV whose first name is in brackets."""
    first = start.split("\n", 1)[0].strip()
    return bool(re.fullmatch(r"\[[^\[\]{}\":]+\]([,;\t|].*)", first))


def _packed(file: Path, called: str) -> Kind:
    try:
        with zipfile.ZipFile(file) as packed:
            names = {one.filename.casefold() for one in packed.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as trouble:
        raise errors.FileDamaged(file=called) from trouble
    if any(name.startswith("xl/worksheets/") for name in names) and "[content_types].xml" in names:
        return Kind.WORKBOOK
    if "[content_types].xml" in names or "mimetype" in names:
        raise errors.NotATable(file=called)  # a document, a presentation, or a workbook of a kind we do not read
    return Kind.ZIP
