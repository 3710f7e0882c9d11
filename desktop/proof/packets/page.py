"""Writes a packet as an accessible page: the fields as a table, the same ready to copy, and the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from desktop.proof.model import PacketField
from desktop.proof.receipts.page import body_lines, head_lines
from desktop.standing.memo.document import Section, Table
from desktop.standing.memo.writing import plain
from desktop.words import Words

FORM = "dxf-desk-packet-1"
_COPY = "white-space: pre-wrap; border: 1px solid #8a9099; padding: 8px; overflow-wrap: anywhere;"


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands around the fields: where they are entered, and what goes by letter."""

    link: str
    link_note: str
    letter: str
    letter_to: str


def page(words: Words, title: str, lines: tuple[str, ...], fields: tuple[PacketField, ...], ending: Ending) -> bytes:
    """Return the page of a packet."""
    shown = [*head_lines(title, words.language, FORM), "<main>", f"<h1>{escape(title)}</h1>"]
    shown += [f"<p>{escape(line)}</p>" for line in lines]
    shown += [*_where(words, ending), *body_lines((_fields(words, fields),)), *_copy(words, fields)]
    shown += [*_letter(words, ending), "</main>", "</body></html>", ""]
    return "\n".join(shown).encode("utf-8")


def _where(words: Words, ending: Ending) -> Iterator[str]:
    if ending.link.startswith("https://"):
        address = escape(ending.link)
        yield f"<h2>{escape(words.text('packet', 'link'))}</h2>"
        yield f'<p><a href="{address}">{address}</a></p>'
        yield f"<p>{escape(ending.link_note)}</p>"


def _fields(words: Words, fields: tuple[PacketField, ...]) -> Section:
    head = (words.text("packet", "column.field"), words.text("packet", "column.value"))
    empty = words.text("packet", "empty")
    tables = tuple(
        Table(plain(group), head, tuple((plain(one.label), plain(one.value) or empty) for one in several))
        for group, several in groupby(fields, key=lambda one: one.group)
    )
    return Section(words.text("packet", "fields"), tables=tables)


def _copy(words: Words, fields: tuple[PacketField, ...]) -> Iterator[str]:
    lines = [f"{plain(one.label)}: {plain(one.value)}" for one in fields if one.value]
    if lines:
        yield f"<h2>{escape(words.text('packet', 'copy'))}</h2>"
        yield f'<pre style="{_COPY}">{escape(chr(10).join(lines))}</pre>'


def _letter(words: Words, ending: Ending) -> Iterator[str]:
    if ending.letter:
        yield f"<h2>{escape(words.text('packet', 'letter'))}</h2>"
        yield f"<p>{escape(ending.letter_to)}</p>"
        yield f"<p>{escape(words.text('packet', 'letter_note'))}</p>"
        yield f'<pre lang="en" style="{_COPY}">{escape(ending.letter)}</pre>'
