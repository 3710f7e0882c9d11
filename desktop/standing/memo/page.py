"""Writes a memo's record as one accessible HTML page: no scripts, nothing from elsewhere, ready to print.

The page is made from the record alone, byte for byte the same each time. The record lies in the page as canonical JSON,
in an attribute; to check a page, its record is taken out and the page is made again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape, unescape

from desktop.standing.memo.document import FORM, Record, Section, Table, canonical, hash_of, mapping, parse_document

SIGNS = (b"data-record=", FORM.encode())  # either one left tells that a page once was a memo
_RECORD = re.compile(r'<main data-record="([^"]*)">')
_STYLE = """
body { font: 11pt/1.45 system-ui, "Segoe UI", sans-serif; color: #1c1f24; background: #fff; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 28px; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; }
caption { text-align: left; font-weight: 600; padding: 4px 0; }
th, td { border: 1px solid #8a9099; padding: 4px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
footer { border-top: 1px solid #8a9099; margin-top: 2rem; padding-top: .5rem; }
tbody th { font-weight: normal; }
code { overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; } }
"""  # noqa: E501


def page(record: Record) -> str:
    """Return the page of a record.

    Raises:
        ValueError: the record is not one of a memo.
    """
    return "\n".join(_lines(record)) + "\n"


def record_in(html: str) -> Record:
    """Return the record that lies in a page.

    Raises:
        ValueError: there is none.
    """
    found = _RECORD.search(html)
    if found is None:
        raise ValueError("no record")
    try:
        return mapping(json.loads(unescape(found.group(1))))
    except RecursionError as trouble:
        raise ValueError("nested too deeply") from trouble


def _lines(record: Record) -> Iterator[str]:
    language, document = parse_document(record)
    title, made_of = escape(document.title), canonical(record)
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(language)}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="generator" content="{FORM}">'
    yield f"<title>{title}</title>"
    yield f"<style>{_STYLE}</style></head>"
    yield "<body>"
    yield f'<main data-record="{escape(made_of)}">'
    yield f"<h1>{title}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in document.lines)
    for section in document.sections:
        yield from _section(section)
    yield "</main>"
    yield f"<footer><p>{escape(document.hash_label)} <code>{hash_of(record)}</code></p>"
    yield f"<p>{escape(document.hash_note)}</p></footer>"
    yield "</body></html>"


def _section(section: Section) -> Iterator[str]:
    yield f"<h{section.level}>{escape(section.heading)}</h{section.level}>"
    yield from (f"<p>{escape(paragraph)}</p>" for paragraph in section.paragraphs)
    if section.items:
        yield "<ul>"
        yield from (f"<li>{escape(item)}</li>" for item in section.items)
        yield "</ul>"
    for table in section.tables:
        yield from _table(table, section.heading)


def _table(table: Table, heading: str) -> Iterator[str]:
    if table.caption == heading:  # said once to the eye, and still to a screen reader
        yield f'<table aria-label="{escape(heading)}">'
    else:
        yield f"<table><caption>{escape(table.caption)}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head) + "</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        first = "".join(f'<th scope="row">{escape(cell)}</th>' for cell in row[:1])
        yield f"<tr>{first}" + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:]) + "</tr>"
    yield "</tbody></table>"
