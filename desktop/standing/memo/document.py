"""What a memo says, as plain parts; everything a person reads is in the record, so any version can show it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

FORM = "dxf-desk-memo-1"  # names the layout of page.py; a changed layout gets another number and keeps this one
Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page; ``level`` of its heading is 2 or 3."""

    heading: str
    level: int = 2
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The whole page; ``hash_label`` stands before the hash, ``hash_note`` says what it is good for."""

    title: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    hash_label: str
    hash_note: str


def as_plain(document: Document) -> dict[str, object]:
    """Return a document as plain JSON."""
    return dict(json.loads(json.dumps(asdict(document))))


def canonical(record: Record) -> str:
    """Return the one way to write a record: keys in order, no spaces, ASCII only."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), allow_nan=False)


def hash_of(record: Record) -> str:
    """Return the SHA-256 of a record."""
    return hashlib.sha256(canonical(record).encode("ascii")).hexdigest()


def parse_document(record: Record) -> tuple[str, Document]:
    """Return the language and the document of a record.

    Raises:
        ValueError: it is not shaped like a memo of this form.
    """
    if record.get("form") != FORM:
        raise ValueError("form")
    language, part = text(record, "language"), mapping(record.get("document"))
    _only(part, {"title", "lines", "sections", "hash_label", "hash_note"})
    sections = tuple(_section(mapping(one)) for one in several(part, "sections"))
    return language, Document(
        text(part, "title"), texts(part.get("lines")), sections, text(part, "hash_label"), text(part, "hash_note")
    )


def _section(part: Record) -> Section:
    _only(part, {"heading", "level", "paragraphs", "items", "tables"})
    level = part.get("level")
    if level not in (2, 3) or isinstance(level, bool | float):
        raise ValueError("level")
    tables = tuple(_table(mapping(one)) for one in several(part, "tables"))
    return Section(
        text(part, "heading"), int(str(level)), texts(part.get("paragraphs")), texts(part.get("items")), tables
    )


def _table(part: Record) -> Table:
    _only(part, {"caption", "head", "rows"})
    return Table(text(part, "caption"), texts(part.get("head")), tuple(texts(row) for row in several(part, "rows")))


def text(part: Record, name: str) -> str:
    """Return a text of a part.

    Raises:
        ValueError: it is none.
    """
    value = part.get(name)
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def texts(value: object) -> tuple[str, ...]:
    """Return a list of texts.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError("texts")
    return tuple(value)


def several(part: Record, name: str) -> list[object]:
    """Return a list of a part.

    Raises:
        ValueError: it is none.
    """
    value = part.get(name)
    if not isinstance(value, list):
        raise ValueError(name)
    return value


def mapping(value: object) -> Record:
    """Return an object of the record.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, dict):
        raise ValueError("object")
    return value


def _only(part: Record, names: set[str]) -> None:
    if set(part) != names:
        raise ValueError("names")
