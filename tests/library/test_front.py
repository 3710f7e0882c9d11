"""A page's file is read, and a damaged one is told with its file and line."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.library.front import decoded, parse_page
from desktop.library.model import PageKind, Section, Source
from desktop.library.trouble import PageDamaged
from tests.library.pages import PAGES

GOOD = PAGES["en/start"]


def without(line: str) -> str:
    """Return the page without the line that begins so."""
    return "\n".join(one for one in GOOD.split("\n") if not one.startswith(line))


def test_a_page_says_what_it_is_and_where_its_words_come_from() -> None:
    page = parse_page(GOOD, "start", "en")

    assert (page.id, page.title, page.section, page.kind) == (
        "start",
        "Where to begin",
        Section.FRAMEWORK,
        PageKind.PAGE,
    )
    assert page.checked == date(2026, 11, 23)
    assert page.sources == (
        Source("A guide of the agency", date(2026, 1, 30), "https://guide.example/read"),
        Source("A leaflet", None, ""),
    )
    assert page.body.startswith("Every clinic")
    assert not page.stands_in


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("", 1, "---"),
        ("title: no fence\n", 1, "---"),
        ("---\ntitle: never closed\n", 3, "---"),
        (without("title"), 9, "title"),
        (without("source"), 8, "source"),
        (without("date"), 9, "date"),
        (GOOD.replace("date: 2026-11-23", "date: yesterday"), 7, "date"),
        (GOOD.replace("section: framework", "section: attic"), 3, "section"),
        (GOOD.replace("kind: page", "kind: poster"), 6, "kind"),
        (GOOD.replace("order: 10", "order: first"), 4, "order"),
        (GOOD.replace("order: 10", "order: 10\norder: 11"), 5, "order"),
        (GOOD.replace("order: 10", "color: red"), 4, "color"),
        (GOOD.replace("order: 10", "no colon here"), 4, "no colon here"),
        (GOOD.replace("| 2026-01-30 |", "|"), 8, "source"),
        (GOOD.replace("2026-01-30", "2026-13-30"), 8, "source"),
        (GOOD.replace("https://guide.example/read", "http://guide.example/read"), 8, "source"),
        (GOOD.replace("summary: What Where to begin is about.", "summary:"), 5, "summary"),
        (GOOD[: GOOD.index("Every clinic")], 11, "body"),
    ],
)
def test_a_damaged_page_is_told_with_its_file_and_line(text: str, line: int, key: str) -> None:
    with pytest.raises(PageDamaged) as told:
        parse_page(text, "start", "en")

    assert told.value.facts == {"file": "en/start.md", "line": line, "key": key}


def test_a_file_that_is_no_text_is_told_with_the_line() -> None:
    with pytest.raises(PageDamaged) as told:
        decoded(b"---\ntitle: \xff\xfe\n---\n", "en/start.md")

    assert told.value.facts["line"] == 2


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm() -> None:
    content = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()

    assert parse_page(decoded(content, "en/start.md"), "start", "en") == parse_page(GOOD, "start", "en")
