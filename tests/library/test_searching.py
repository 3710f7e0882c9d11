"""One search finds passages of the library and datasets of the catalog."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.library.book import LibraryBook
from sync.errors import NotFound
from sync.work import Cancelled, Work


def search(library: LibraryBook, text: str) -> list[str]:
    """Return where a text is found: page and anchor."""
    return [f"{one.page}#{one.slug}" for one in library.search(text, Work.quiet()).pages]


def test_every_word_must_be_on_a_page_but_not_in_one_place(library: LibraryBook) -> None:
    assert search(library, "afternoon neighbor") == ["connect#"]
    assert search(library, "afternoon leaflet") == []


def test_the_last_word_may_be_incomplete(library: LibraryBook) -> None:
    assert search(library, "neigh") == ["connect#choose-a-way"]


def test_accents_and_capitals_do_not_matter(desk: Desk, folder: Path) -> None:
    desk.set_setting("language", "es")
    library = LibraryBook(desk, folder)

    assert search(library, "CLINICA")[0] == "start#"
    assert search(library, "quién firma")[0] == "start#quien-firma"


def test_synonyms_of_the_catalog_help(library: LibraryBook) -> None:
    assert search(library, "SNF") == ["start#who-signs"]
    assert search(library, "nursing home")[0] == "start#who-signs"


def test_a_title_comes_before_a_mention(library: LibraryBook) -> None:
    assert search(library, "get connected")[0].startswith("connect")


def test_matches_are_marked_in_title_heading_and_excerpt(library: LibraryBook) -> None:
    found = library.search("networks", Work.quiet()).pages

    assert found[0].heading == "\x02Networks\x03"
    assert "\x02network\x03" in found[0].excerpt


def test_a_desk_without_a_catalog_still_finds_pages_and_says_why_no_dataset(library: LibraryBook) -> None:
    found = library.search("nursing", Work.quiet())

    assert found.pages
    assert found.datasets == ()
    assert isinstance(found.trouble, NotFound)
    assert found.trouble.facts == {"wanted": "catalog.db"}


def test_library_and_catalog_are_searched_together(synced_desk: Desk, folder: Path) -> None:
    found = LibraryBook(synced_desk, folder).search("nursing", Work.quiet(), limit=1)

    assert found.trouble is None
    assert found.pages
    assert len(found.datasets) == 1
    assert found.total > 1


def test_a_search_that_nobody_waits_for_ends_early(library: LibraryBook) -> None:
    with pytest.raises(Cancelled):
        library.search("nursing", Work(lambda _: None, lambda: True))


@pytest.mark.parametrize("text", ["", "   ", "—", "\x02\x03", "*" * 5000, "a" * 5000, "(" * 50])
def test_no_text_breaks_a_search(library: LibraryBook, text: str) -> None:
    assert library.search(text, Work.quiet()).pages == ()
