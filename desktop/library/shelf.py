"""The shelf: every page of one language in its order; what is not written in it yet stands there in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.library.front import decoded, parse_page
from desktop.library.model import Page, Section
from desktop.library.trouble import NoSuchPage, PageDamaged
from sync.errors import KnownError
from sync.troubles import disk_trouble

FALLBACK = "en"
_PLACES = {section: place for place, section in enumerate(Section)}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages as they are shown in one language.

    Attributes:
        pages: by section, then as each page says.
        troubles: by the id of the page that cannot be read; it may still be there in English.
    """

    pages: tuple[Page, ...]
    troubles: Mapping[str, KnownError]

    def page(self, page_id: str) -> Page:
        """Return one page.

        Raises:
            PageDamaged: its file cannot be read.
            NoSuchPage: there is none of that id.
        """
        for page in self.pages:
            if page.id == page_id:
                return page
        raise self.troubles.get(page_id, NoSuchPage(wanted=page_id))


def read_shelf(folder: Path, language: str) -> Shelf:
    """Read all pages below ``folder``, in which each language has a folder of its own."""
    pages: dict[str, Page] = {}
    troubles: dict[str, KnownError] = {}
    for one in dict.fromkeys((FALLBACK, language)):
        for file in sorted((folder / one).glob("*.md")):
            try:
                pages[file.stem] = replace(_read(file, one), wanted=language)
            except KnownError as trouble:
                troubles[file.stem] = trouble
    return Shelf(tuple(sorted(pages.values(), key=_place)), troubles)


def _place(page: Page) -> tuple[int, int, str]:
    return _PLACES[page.section], page.order, page.id


def _read(file: Path, language: str) -> Page:
    with disk_trouble(file):
        content = file.read_bytes()
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise PageDamaged(file=f"{language}/{file.name}", line=line, key="NUL")
    return parse_page(decoded(content, f"{language}/{file.name}"), file.stem, language)
