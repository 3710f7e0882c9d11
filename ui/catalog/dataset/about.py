"""Writes what a dataset is about as safe HTML: description, source and contact, citation, and all other metadata."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from desktop.words import Words
from sync.catalog.model import Dataset
from ui import words as shown
from ui.catalog.dataset.safe_text import BARE_ADDRESS, is_too_long, to_safe_html

translate = QCoreApplication.translate

SOURCE = (
    "contact_name",
    "contact_email",
    "author",
    "author_email",
    "maintainer",
    "maintainer_email",
    "program_web_page",
    "url",
)
PLAIN_AND_SHORT = 120  # characters up to which a value without markup is not read as Markdown

Row = tuple[str, str]  # name and value, the value already safe HTML


def to_html(dataset: Dataset, words: Words) -> str:
    """Return the whole page; safe to call from any thread."""
    parts = [
        _section(translate("About", "Description"), _description(dataset)),
        _section(translate("About", "Source and contact"), _table(_named(dataset, words, SOURCE))),
        _section(words.field("citation"), _citation(dataset)),
        _section(translate("About", "Details"), _table(_details(dataset, words))),
    ]
    return "".join(parts)


def _section(heading: str, body: str) -> str:
    return f"<h3>{html.escape(heading)}</h3>{body}" if body else ""


def _description(dataset: Dataset) -> str:
    if not dataset.notes.strip():
        note = translate("About", "The publisher gives no description.")
        return f"<p class='quiet'>{html.escape(note)}</p>"
    text = to_safe_html(dataset.notes)
    if is_too_long(dataset.notes):
        note = translate("About", "The description goes on; read the whole of it on the portal.")
        text += f"<p class='quiet'>{html.escape(note)}</p>"
    return text


def _citation(dataset: Dataset) -> str:
    citation = dataset.details.get("citation", "")
    return _value(citation) if citation else ""


def _details(dataset: Dataset, words: Words) -> Iterator[Row]:
    own = {
        "department": dataset.department,
        "topics": ", ".join(dataset.topics),
        "tags": ", ".join(dataset.tags),
        "frequency": dataset.frequency,
        "granularity": dataset.granularity,
        "created": shown.day(dataset.created),
        "metadata_modified": shown.moment(dataset.modified),
        "withdrawn": shown.moment(dataset.withdrawn),
    }
    for key, value in own.items():
        if value:
            yield words.field(key), html.escape(value)
    yield from _named(dataset, words, (key for key in dataset.details if key not in SOURCE and key != "citation"))
    yield words.field("slug"), html.escape(dataset.slug)
    yield words.field("id"), html.escape(dataset.id)


def _named(dataset: Dataset, words: Words, keys: Iterable[str]) -> Iterator[Row]:
    for key in keys:
        if value := dataset.details.get(key, "").strip():
            yield words.field(key), _email(value) if key.endswith("_email") else _value(value)


def _table(rows: Iterable[Row]) -> str:
    lines = [f"<tr><td width='34%' class='name'>{html.escape(name)}</td><td>{value}</td></tr>" for name, value in rows]
    return f"<table width='100%' cellspacing='0' cellpadding='4'>{''.join(lines)}</table>" if lines else ""


def _value(value: str) -> str:
    """A metadata value: an address becomes a link, text with markup is cleaned, the rest is taken as it is."""
    if BARE_ADDRESS.fullmatch(value):
        return f"<a href='{html.escape(value)}'>{html.escape(_breakable(value))}</a>"
    if len(value) <= PLAIN_AND_SHORT and not any(sign in value for sign in "<&[\n") and "://" not in value:
        return html.escape(value)
    return to_safe_html(value)


def _email(value: str) -> str:
    if "@" not in value or any(sign in value for sign in " <>,;"):
        return html.escape(value)
    return f"<a href='mailto:{quote(value, safe='@')}'>{html.escape(value)}</a>"


def _breakable(address: str) -> str:
    """Allow a long address to go on in the next line after each slash."""
    return address.replace("/", "/\u200b")
