"""The shelf has the pages of a language in their order, and English ones for what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.library.book import LibraryBook
from desktop.library.rendering import to_html
from desktop.library.trouble import NoSuchPage, PageDamaged
from tests.library.pages import library_in


def test_pages_stand_by_section_and_order(library: LibraryBook) -> None:
    assert [page.id for page in library.pages()] == ["start", "connect", "line"]


def test_what_is_not_written_in_spanish_yet_stands_there_in_english_and_says_so(library: LibraryBook) -> None:
    pages = library.pages("es")

    assert [(page.id, page.language) for page in pages] == [("start", "es"), ("connect", "en"), ("line", "es")]
    assert "todavía no está en español" in to_html(library.page("connect", "es"))
    assert "todavía" not in to_html(library.page("start", "es"))


def test_the_language_of_the_person_is_the_usual_one(desk: Desk, folder: Path) -> None:
    desk.set_setting("language", "es")

    assert LibraryBook(desk, folder).page("start").title == "Por dónde empezar"


def test_a_damaged_page_hides_no_other(desk: Desk, tmp_path: Path) -> None:
    folder = library_in(tmp_path / "damaged", en__broken="---\ntitle: Broken\n")
    library = LibraryBook(desk, folder)

    assert len(library.pages()) == 3
    assert list(library.troubles()) == ["broken"]
    with pytest.raises(PageDamaged) as told:
        library.page("broken")
    assert told.value.facts["file"] == "en/broken.md"


def test_a_page_damaged_in_spanish_is_shown_in_english(desk: Desk, tmp_path: Path) -> None:
    library = LibraryBook(desk, library_in(tmp_path / "damaged", es__start="\0"))

    assert library.page("start", "es").language == "en"
    assert library.troubles("es")["start"].facts == {"file": "es/start.md", "line": 1, "key": "NUL"}


def test_an_unknown_page_is_told(library: LibraryBook) -> None:
    with pytest.raises(NoSuchPage) as told:
        library.page("attic")

    assert told.value.facts == {"wanted": "attic"}


def test_a_saved_page_is_whole(library: LibraryBook, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("older", encoding="utf-8")

    library.save(library.page("start"), file)

    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [one.name for one in tmp_path.iterdir() if "unfinished" in one.name] == []
