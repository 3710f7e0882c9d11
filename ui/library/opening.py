"""The jobs of the library: list, search, read a page, save it; each beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.library.model import Page
from sync.work import Work
from ui.library.lines import Line, of_found, of_shelf
from ui.library.trail import Place

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.library.book import LibraryBook

MOST = 10  # datasets; the catalog shows the others


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of the list; ``text`` is what was searched for, "" for the shelf.

    Attributes:
        pages, datasets: how many were found; ``datasets`` is None where the catalog could not be searched.
    """

    text: str
    lines: tuple[Line, ...]
    pages: int = 0
    datasets: int | None = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """Lists the shelf, or searches where there is a text."""

    desk: Desk
    library: LibraryBook
    text: str

    def __call__(self, work: Work) -> Listed:
        """Return the lines."""
        words = self.desk.words
        if not self.text.strip():
            told = [str(self.desk.told(trouble)) for trouble in self.library.troubles().values()]
            return Listed(self.text, of_shelf(self.library.pages(), told, words))
        found = self.library.search(self.text, work, limit=MOST)
        told_of_catalog = str(self.desk.told(found.trouble)) if found.trouble is not None else ""
        datasets = found.total if found.trouble is None else None
        return Listed(self.text, of_found(found, told_of_catalog, words), len(found.pages), datasets)


@dataclass(frozen=True, slots=True)
class Opened:
    """A page ready to be shown: its safe HTML, and the place it was opened at."""

    place: Place
    page: Page
    html: str


@dataclass(frozen=True, slots=True)
class Opening:
    """Reads one page."""

    library: LibraryBook
    place: Place

    def __call__(self, _work: Work) -> Opened:
        """Return the page as HTML."""
        from desktop.library.rendering import to_html

        page = self.library.page(self.place.page, self.place.language)
        return Opened(self.place, page, to_html(page))


@dataclass(frozen=True, slots=True)
class Saving:
    """Writes a page to a file; without ``content`` as a web page."""

    library: LibraryBook
    page: Page
    file: Path
    content: bytes = b""

    def __call__(self, _work: Work) -> Path:
        """Return the file."""
        if self.content:
            self.library.save_bytes(self.content, self.file)
        else:
            self.library.save(self.page, self.file)
        return self.file
