"""What is no table is refused in a sentence of its own, and the bytes stay where they were."""

from __future__ import annotations

import pytest

from desktop.words import LANGUAGES, Words, word_table
from sync.errors import KnownError
from sync.tables import errors
from sync.tables.store import versions
from tests.tables.importing.taking import Desk

REFUSED: dict[str, tuple[bytes, type[KnownError]]] = {
    "nothing": (b"", errors.FileEmpty),
    "white space": (b"\xef\xbb\xbf \r\n\r\n\t", errors.FileEmpty),
    "a page": (b"<!DOCTYPE html>\n<html><body>Sign in</body></html>", errors.WebPageForFile),
    "a page after a mark": (b"\xef\xbb\xbf\n<HTML lang=en>", errors.WebPageForFile),
    "a page in UTF-16": ("<html><body>Moved</body></html>".encode("utf-16"), errors.WebPageForFile),
    "a page as XML": (b"<?xml version='1.0'?><!DOCTYPE html><html/>", errors.WebPageForFile),
    "a message in XML": (b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", errors.WebPageForFile),
    "a map in XML": (b"<?xml version='1.0'?><kml><Document/></kml>", errors.NotATable),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", errors.PdfForTable),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), errors.NotATable),
    "a program": (b"\x7fELF" + bytes(200), errors.NotATable),
    "noise": (bytes(range(32)) * 40, errors.NotATable),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_table_is_refused_and_kept(desk: Desk, case: str) -> None:
    body, expected = REFUSED[case]

    with pytest.raises(expected):
        desk.take(body)

    assert (desk.folder / "given.bin").read_bytes() == body
    assert versions(desk.tables) == ()
    assert [one for one in desk.tables.rglob("*") if one.is_dir()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_trouble_has_a_sentence_of_its_own(language: str) -> None:
    words = Words(language)
    kinds = [one for one in vars(errors).values() if isinstance(one, type) and one.__module__ == errors.__name__]

    sentences = {words.error(kind(file="list.csv", size=4 << 30, limit=1000, members="a.pdf")).what for kind in kinds}

    assert len(sentences) == len(kinds)
    assert all("list.csv" in sentence for sentence in sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_oddity_that_is_told_has_its_words(language: str) -> None:
    import re
    from pathlib import Path

    folder = Path(errors.__file__).parent / "formats"
    sources = "".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.py"))
    told = set(re.findall(r"(?:tell|Oddity)\(\s*\"([a-z-]+)\"", sources)) | {"open-quote", "odd-quotes"}

    assert told == set(word_table(language)["table_oddities"])
    for code in told:
        text = Words(language).text("table_oddities", code, count=2, line=3, value="x")
        assert "{" not in text
