"""Writes a page as safe HTML: to be read in the window, to be kept as a file, or to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from desktop.library.markdown import rendered
from desktop.library.model import Page, PageKind, Source
from desktop.words import Words

_TAGS = frozenset("a blockquote br code em h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul".split())
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
SOURCES = "page-sources"  # the anchor of the list of sources
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 11pt/1.5 system-ui, "Segoe UI", sans-serif; color: #1c1f24; background: #fff; margin: 2rem auto; max-width: 45rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 1.8rem; } h3 { font-size: 1.05rem; }
table { border-collapse: collapse; } th, td { border: 1px solid #8a9099; padding: 4px 8px; text-align: left; vertical-align: top; }
a { overflow-wrap: anywhere; color: #0b5cad; }
footer { border-top: 1px solid #8a9099; margin-top: 2rem; padding-top: .5rem; font-size: 10pt; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
"""  # noqa: E501
_LARGE = "body { font-size: 15pt; } footer { font-size: 9pt; }"


@dataclass(frozen=True, slots=True)
class Paper:
    """A page as it is printed: what is on the sheets, and what stands at the foot of each."""

    html: str
    foot: str
    is_handout: bool


def to_html(page: Page) -> str:
    """Return the whole page for the window: head, body, and at the end its sources with their dates."""
    words = Words(page.language)
    return "".join((_head(page, words), _body(page, at_home=True), _sources(page, words)))


def to_document(page: Page) -> str:
    """Return the page as a file of its own: nothing from elsewhere, no scripts, ready to print."""
    words = Words(page.language)
    style = _STYLE + (_LARGE if page.kind is PageKind.HANDOUT else "")
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{page.language}">',
            '<head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(page.title)}</title>",
            f"<style>{style}</style></head>",
            f"<body><main>{_title(page)}{_body(page, at_home=False)}</main>",
            f"<footer>{_sources(page, words)}<p>{escape(_checked(page, words))}</p></footer></body></html>\n",
        )
    )


def to_paper(page: Page) -> Paper:
    """Return the page for a printer; a handout has its sources in the foot, because it has one sheet only."""
    words = Words(page.language)
    is_handout = page.kind is PageKind.HANDOUT
    body = _title(page) + _body(page, at_home=False) + ("" if is_handout else _sources(page, words))
    foot = _checked(page, words)
    if is_handout:
        foot = words.text(
            "library", "foot", sources="; ".join(_cited(one, words) for one in page.sources), checked=foot
        )
    return Paper(body, foot, is_handout)


def _title(page: Page) -> str:
    return f"<h1>{escape(page.title)}</h1>"


def _head(page: Page, words: Words) -> str:
    note = ""
    if page.stands_in:
        note = f"<p class='note'>{escape(Words(page.wanted).text('library', 'stands_in'))}</p>"
    return f"{_title(page)}<p class='quiet'>{escape(_checked(page, words))}</p>{note}"


def _checked(page: Page, words: Words) -> str:
    return words.text("library", "checked", day=page.checked)


def _body(page: Page, *, at_home: bool) -> str:
    """Return the cleaned body; links into the program stay links only ``at_home``."""
    import nh3

    return nh3.clean(
        rendered(page.body),
        tags=set(_TAGS),
        attributes={"a": {"href"}, "ol": {"start"}, **{heading: {"id"} for heading in _HEADINGS}},
        url_schemes={"https", "library", "program"} if at_home else {"https"},
        link_rel=None,
        strip_comments=True,
    )


def _sources(page: Page, words: Words) -> str:
    heading = escape(words.text("library", "sources"))
    entries = "".join(f"<li>{''.join(_entry(source, words))}</li>" for source in page.sources)
    return f'<h2 id="{SOURCES}">{heading}</h2><ul>{entries}</ul>'


def _entry(source: Source, words: Words) -> Iterator[str]:
    yield escape(_cited(source, words))
    if source.address:
        yield f'<br><a href="{escape(source.address)}">{escape(source.address)}</a>'


def _cited(source: Source, words: Words) -> str:
    """Return a source's name and the day of the copy that was read."""
    if source.day is None:
        return words.text("library", "source_undated", name=source.name)
    return words.text("library", "source_dated", name=source.name, day=source.day)
