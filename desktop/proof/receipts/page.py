"""Writes a receipt as one accessible HTML page: no script that runs, nothing from elsewhere, ready to print.

The page is made from the record alone, byte for byte the same each time; the record lies in it as JSON. The last line
is a comment with the SHA-256 of everything before it: any changed bit is found without knowing how a page is made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape

from desktop.proof.receipts.record import Record, canonical, sha256
from desktop.standing.memo.document import Document, Section, mapping, several, text, texts
from desktop.standing.memo.document import _section as parse_section
from desktop.standing.memo.page import _STYLE as STYLE
from desktop.standing.memo.page import _section as section_lines

ID = "dxf-desk-record"
ENDING = re.compile(rb"<!-- dxf-desk sha256 ([0-9a-f]{64}) -->\n\Z")
_RECORD = re.compile(rf'<script type="application/json" id="{ID}">(.*?)</script>', re.DOTALL)
_SAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}  # so that nothing in a text can end the element it lies in


def page(record: Record) -> bytes:
    """Return the page of a record.

    Raises:
        ValueError: the record has no document to show.
    """
    body = ("\n".join(_lines(record)) + "\n").encode("utf-8")
    return body + f"<!-- dxf-desk sha256 {sha256(body)} -->\n".encode("ascii")


def shows(content: bytes, record: Record) -> bool:
    """Tell whether a page is the one that this version makes of a record, so that it shows what the record says."""
    try:
        return page(record) == content
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def is_unchanged(content: bytes) -> bool:
    """Tell whether the last line of a page is the hash of everything before it."""
    found = ENDING.search(content)
    return found is not None and sha256(content[: found.start()]).encode("ascii") == found.group(1)


def record_in(content: bytes) -> Record:
    """Return the record that lies in a page.

    Raises:
        ValueError: there is none.
    """
    found = _RECORD.findall(content.decode("utf-8"))
    if len(found) != 1:
        raise ValueError("no record")
    return parsed(found[0].encode("utf-8"))


def parsed(content: bytes) -> Record:
    """Return the object that JSON bytes hold.

    Raises:
        ValueError: they hold none, or one that is nested too deeply.
    """
    try:
        return mapping(json.loads(content))
    except RecursionError as trouble:
        raise ValueError("nested too deeply") from trouble


def document_of(record: Record) -> Document:
    """Return what the page of a record says.

    Raises:
        ValueError: it is not shaped like one.
    """
    part = mapping(record.get("document"))
    sections = tuple(parse_section(mapping(one)) for one in several(part, "sections"))
    return Document(
        text(part, "title"), texts(part.get("lines")), sections, text(part, "hash_label"), text(part, "hash_note")
    )


def _lines(record: Record) -> Iterator[str]:
    document, language = document_of(record), text(record, "language")
    yield from head_lines(document.title, language, text(record, "form"))
    yield "<main>"
    yield f"<h1>{escape(document.title)}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in document.lines)
    yield from body_lines(document.sections)
    yield "</main>"
    yield f"<footer><p>{escape(document.hash_label)} <code>{escape(text(record, 'sha256'))}</code></p>"
    yield f"<p>{escape(document.hash_note)}</p></footer>"
    yield f'<script type="application/json" id="{ID}">{embedded(record)}</script>'
    yield "</body></html>"


def head_lines(title: str, language: str, form: str) -> Iterator[str]:
    """Return the lines of a page before its main part."""
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(language)}">'
    yield '<head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="generator" content="{escape(form)}">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield "<body>"


def body_lines(sections: tuple[Section, ...]) -> Iterator[str]:
    """Return the lines of the sections of a page."""
    for section in sections:
        yield from section_lines(section)


def embedded(record: Record) -> str:
    """Return a record as JSON that can stand inside a page."""
    content = canonical(record).decode("utf-8")
    return re.sub("[<>&]", lambda found: _SAFE[found.group()], content)
