"""Reads a page's file: the lines between ``---`` say what it is, the rest is its body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from desktop.library.model import Page, PageKind, Section, Source
from desktop.library.trouble import PageDamaged

FENCE = "---"
ONCE = ("title", "section", "order", "summary", "kind", "date")
UNDATED = "undated"
_PARTS = 3  # of a source: name, date, address

Choice = TypeVar("Choice", bound=Enum)


@dataclass(frozen=True, slots=True)
class Field:
    """One ``key: value`` and the line it stands on, counted from 1."""

    key: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Front:
    """The lines above a page's body.

    Attributes:
        file: as it is named in trouble: ``en/get-connected.md``.
        end: the line that closes them.
    """

    file: str
    once: Mapping[str, Field]
    sources: tuple[Field, ...]
    end: int

    def field(self, key: str) -> Field:
        """Return the field of a key.

        Raises:
            PageDamaged: it is missing or empty.
        """
        if key not in self.once or not self.once[key].value:
            raise self.damaged(self.once[key].line if key in self.once else self.end, key)
        return self.once[key]

    def damaged(self, line: int, key: str) -> PageDamaged:
        """Return the trouble with a line."""
        return PageDamaged(file=self.file, line=line, key=key)


def decoded(content: bytes, file: str) -> str:
    """Return a file's text.

    Raises:
        PageDamaged: it is not UTF-8.
    """
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as trouble:
        line = content[: trouble.start].count(b"\n") + 1
        raise PageDamaged(file=file, line=line, key="UTF-8") from trouble


def parse_page(text: str, page_id: str, language: str) -> Page:
    """Return the page of a file's text.

    Raises:
        PageDamaged: a line is missing, unknown, given twice, or cannot be read.
    """
    file = f"{language}/{page_id}.md"
    lines = text.split("\n")
    front = _front(lines, file)
    body = "\n".join(lines[front.end :]).strip("\n")
    if not body:
        raise front.damaged(front.end + 1, "body")
    return Page(
        id=page_id,
        title=front.field("title").value,
        section=_one_of(Section, front, "section"),
        order=_whole(front),
        summary=front.field("summary").value,
        kind=_one_of(PageKind, front, "kind"),
        checked=_day(front, front.field("date")),
        sources=_sources(front),
        body=body,
        language=language,
        wanted=language,
    )


def _front(lines: list[str], file: str) -> Front:
    if lines[0].rstrip() != FENCE:
        raise PageDamaged(file=file, line=1, key=FENCE)
    end = next((place for place, line in enumerate(lines[1:], 2) if line.rstrip() == FENCE), 0)
    if not end:
        raise PageDamaged(file=file, line=len(lines), key=FENCE)
    once: dict[str, Field] = {}
    sources: list[Field] = []
    for place, line in enumerate(lines[1 : end - 1], 2):
        field = _field(line, place, file)
        if field.key == "source":
            sources.append(field)
        elif field.key in ONCE and field.key not in once:
            once[field.key] = field
        else:
            raise PageDamaged(file=file, line=place, key=field.key)
    return Front(file, once, tuple(sources), end)


def _field(line: str, place: int, file: str) -> Field:
    key, colon, value = line.partition(":")
    if not colon or not key.strip():
        raise PageDamaged(file=file, line=place, key=line.strip()[:40])
    return Field(key.strip(), value.strip(), place)


def _one_of(kind: type[Choice], front: Front, key: str) -> Choice:
    field = front.field(key)
    try:
        return kind(field.value)
    except ValueError as trouble:
        raise front.damaged(field.line, key) from trouble


def _whole(front: Front) -> int:
    field = front.field("order")
    if not (field.value.isascii() and field.value.isdigit()):
        raise front.damaged(field.line, "order")
    return int(field.value)


def _day(front: Front, field: Field) -> date:
    try:
        return date.fromisoformat(field.value)
    except ValueError as trouble:
        raise front.damaged(field.line, field.key) from trouble


def _sources(front: Front) -> tuple[Source, ...]:
    if not front.sources:
        raise front.damaged(front.end, "source")
    return tuple(_source(front, field) for field in front.sources)


def _source(front: Front, field: Field) -> Source:
    parts = [part.strip() for part in field.value.split("|")]
    if len(parts) != _PARTS or not parts[0]:
        raise front.damaged(field.line, "source")
    name, day, address = parts
    if address and not address.startswith("https://"):
        raise front.damaged(field.line, "source")
    return Source(name, None if day == UNDATED else _day(front, Field("source", day, field.line)), address)
