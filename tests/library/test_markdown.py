"""Markdown becomes blocks with anchors, and HTML that can do no harm."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.library.front import parse_page
from desktop.library.markdown import blocks, slug_of
from desktop.library.model import Block, BlockKind, Page
from desktop.library.rendering import to_document, to_html, to_paper
from tests.library.pages import PAGES, page


def made_of(body: str, kind: str = "page") -> Page:
    """Return a page with that body."""
    return parse_page(page("A page", body, kind=kind), "one", "en")


def test_headings_get_anchors_without_accents_and_no_two_the_same() -> None:
    found = blocks("## ¿Qué es?\n\n## Sign, connect, enter\n\n### Qué es\n")

    assert [block.slug for block in found] == ["que-es", "sign-connect-enter", "que-es-2"]
    assert slug_of("  —  ") == ""


def test_lists_tables_and_links_become_plain_blocks() -> None:
    found = blocks("2. two\n3. three [x](library:y#z)\n   - deep\n\n| a | b |\n|---|---|\n| 1 | *2* |\n")

    assert found == (
        Block(BlockKind.ITEM, "two", 1, number=2),
        Block(BlockKind.ITEM, "three x", 1, links=("library:y#z",), number=3),
        Block(BlockKind.ITEM, "deep", 2),
        Block(BlockKind.ROW, "a · b"),
        Block(BlockKind.ROW, "1 · 2"),
    )


def test_the_window_gets_title_check_anchors_links_and_dated_sources() -> None:
    html = to_html(parse_page(PAGES["en/start"], "start", "en"))

    assert "<h1>Where to begin</h1>" in html
    assert "Checked on 23 Nov 2026" in html
    assert '<h2 id="who-signs">' in html
    assert 'href="library:connect#choose-a-way"' in html
    assert 'href="program:standing"' in html
    assert "A guide of the agency (copy of 30 Jan 2026)" in html
    assert "A leaflet (undated copy)" in html


def test_a_file_of_its_own_leads_nowhere_into_the_program() -> None:
    html = to_document(parse_page(PAGES["en/start"], "start", "en"))

    assert "library:" not in html
    assert "program:" not in html
    assert 'href="https://site.example/start"' in html
    assert '<html lang="en">' in html
    assert "default-src 'none'" in html


def test_a_handout_has_its_sources_in_the_foot_and_a_page_at_its_end() -> None:
    handout = to_paper(parse_page(PAGES["es/line"], "line", "es"))
    reading = to_paper(parse_page(PAGES["en/start"], "start", "en"))

    assert handout.is_handout
    assert "Fuentes: A guide of the agency (copia del 30 ene 2026); A leaflet" in handout.foot
    assert "Revisado el 23 nov 2026" in handout.foot
    assert "A guide" not in handout.html
    assert "A guide of the agency" in reading.html
    assert reading.foot == "Checked on 23 Nov 2026"


def test_html_in_a_page_stays_text() -> None:
    html = to_html(made_of("<script>alert(1)</script> <b onclick='x'>b</b>\n\n![i](https://pictures.example/i.png)\n"))

    assert "<script" not in html
    assert "<img" not in html
    assert "<b " not in html
    assert "&lt;script&gt;" in html


@given(st.text(alphabet="<>[](){}!#*_|-`\\\n ab:/&\"'.1", max_size=80))
def test_whatever_the_text_only_harmless_tags_and_links_come_out(body: str) -> None:
    html = to_html(made_of(f"x\n\n{body}\n\n[a](javascript:x) [b](file:///x) [c](http://x.example)"))

    assert set(re.findall(r"<(\w+)", html)) <= set(
        "a blockquote br code em h1 h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul".split()
    )
    assert set(re.findall(r'href="(\w+):', html)) <= {"https", "library", "program"}
