"""The library at the command line: listed, shown and searched, as text and as JSON."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.job import Job
from desktop.cli.library.commands import COMMANDS
from desktop.cli.library.options import add_library
from desktop.cli.terminal import Terminal
from desktop.desk import Desk
from desktop.library.book import LibraryBook
from desktop.library.trouble import NoSuchPage
from sync.work import Work
from tests.library.pages import library_in


def run(desk: Desk, *typed: str) -> tuple[int, str]:
    """Run a command and return its exit code and what it printed."""
    parser = ArgumentParser()
    add_library(parser.add_subparsers(dest="command"))
    options = parser.parse_args(["library", *typed])
    out = io.StringIO()
    job = Job(desk, options, Terminal(as_json=options.json, out=out, err=io.StringIO()), Work.quiet())
    return COMMANDS[f"library {options.action}"](job), out.getvalue()


def answer(desk: Desk, *typed: str) -> Any:
    """Return what a command answers as JSON."""
    return json.loads(run(desk, *typed, "--json")[1])


@pytest.fixture
def reading_desk(desk: Desk, folder: Path) -> Desk:
    """The desk with the small pages."""
    desk.library = LibraryBook(desk, folder)
    return desk


def test_the_shelf_is_listed_by_section(reading_desk: Desk) -> None:
    code, text = run(reading_desk, "list")

    assert code == 0
    assert text.splitlines()[:4] == [
        "The Data Exchange Framework",
        "  Where to begin",
        "    What Where to begin is about.",
        "    start",
    ]
    assert "Somebody to talk to (handout)" in text


def test_the_list_as_json_has_every_page_in_order(reading_desk: Desk) -> None:
    listed = answer(reading_desk, "list", "--language", "es")

    assert [(page["id"], page["language"]) for page in listed["pages"]] == [
        ("start", "es"),
        ("connect", "en"),
        ("line", "es"),
    ]
    assert listed["unreadable"] == []


def test_a_page_that_cannot_be_read_is_listed_with_its_line(desk: Desk, tmp_path: Path) -> None:
    desk.library = LibraryBook(desk, library_in(tmp_path / "damaged", en__broken="---\ntitle: x\n"))

    code, text = run(desk, "list")

    assert code == 0
    assert "en/broken.md" in text
    assert answer(desk, "list")["unreadable"] == [
        {"id": "broken", "trouble": "page-damaged", "facts": {"file": "en/broken.md", "line": 3, "key": "---"}}
    ]


def test_a_page_is_shown_with_lists_tables_and_dated_sources(reading_desk: Desk) -> None:
    code, text = run(reading_desk, "show", "start")

    assert code == 0
    for line in ("Who signs", "  1. Read it.", "paper · a leaflet", "Checked on 23 Nov 2026"):
        assert line in text.splitlines()
    assert "<https://site.example/start>" in text
    assert "- A guide of the agency (copy of 30 Jan 2026)" in text


def test_a_handout_is_shown_in_the_other_language(reading_desk: Desk) -> None:
    assert "Revisado el 23 nov 2026" in run(reading_desk, "show", "line", "--language", "es")[1]


def test_a_page_as_json_has_headings_text_and_sources(reading_desk: Desk) -> None:
    shown = answer(reading_desk, "show", "start")

    assert shown["headings"][0] == {"level": 2, "heading": "Who signs", "anchor": "who-signs"}
    assert shown["text"].startswith("Every clinic")
    assert shown["sources"][1] == {"name": "A leaflet", "date": None, "address": ""}
    assert shown["checked"] == "2026-11-23"


def test_an_unknown_page_is_refused(reading_desk: Desk) -> None:
    with pytest.raises(NoSuchPage):
        run(reading_desk, "show", "attic")


def test_a_search_without_a_catalog_finds_pages_and_says_why_no_dataset(reading_desk: Desk) -> None:
    code, text = run(reading_desk, "search", "nursing", "home")

    assert code == 0
    assert text.splitlines()[0] == "1 passage in the library"
    assert "start#who-signs" in text
    assert "catalog" in text
    assert answer(reading_desk, "search", "SNF")["catalog_trouble"] == "not-found"


def test_a_search_finds_library_and_catalog_together(synced_desk: Desk, folder: Path) -> None:
    synced_desk.library = LibraryBook(synced_desk, folder)

    code, text = run(synced_desk, "search", "nursing", "--limit", "1")
    found = answer(synced_desk, "search", "nursing")

    assert code == 0
    assert "1 shown" in text
    assert found["pages"][0]["anchor"] == "who-signs"
    assert found["total"] == len(found["datasets"]) > 1
    assert "\x02" not in json.dumps(found)


def test_nothing_found_is_exit_code_one(synced_desk: Desk, folder: Path) -> None:
    synced_desk.library = LibraryBook(synced_desk, folder)

    code, text = run(synced_desk, "search", "zzzqqq")

    assert code == 1
    assert text == ("No page of the library has all these words.\n\nNo dataset of the catalog has all these words.\n")
