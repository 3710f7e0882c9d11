"""The library of a desk: its pages in the person's language, and one search over them and the catalog."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.library.model import Found, Page
from desktop.library.shelf import Shelf, read_shelf
from resources import packaged
from sync.catalog.model import Hit, Query
from sync.errors import KnownError, NotFound
from sync.troubles import disk_trouble
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.library.searching import Indexed

DATASETS = 20  # of the catalog, unless more are asked for


class LibraryBook:
    """Reads the pages when they are first asked for, and keeps them; may be asked from any thread."""

    def __init__(self, desk: Desk, folder: Path | None = None) -> None:
        """``folder`` has one folder of pages for each language; by default those that come with the program."""
        self._desk = desk
        self._folder = folder or packaged("library")
        self._shelves: dict[str, Shelf] = {}
        self._indexes: dict[str, tuple[Indexed, ...]] = {}

    def pages(self, language: str = "") -> tuple[Page, ...]:
        """Return all pages that can be read, in the order of the shelf; "" is the person's language."""
        return self._shelf(language).pages

    def troubles(self, language: str = "") -> Mapping[str, KnownError]:
        """Return why some pages cannot be read, by their id."""
        return self._shelf(language).troubles

    def page(self, page_id: str, language: str = "") -> Page:
        """Return one page; in English where it is not written in the language yet.

        Raises:
            PageDamaged: its file cannot be read.
            NoSuchPage: there is none of that id.
        """
        return self._shelf(language).page(page_id)

    def search(self, text: str, work: Work, *, limit: int = DATASETS) -> Found:
        """Search the pages and the catalog; trouble with the catalog hides no page.

        Args:
            text: what was typed; without any word nothing is found.
            work: asked before the catalog is searched whether to go on.
            limit: the most datasets to return.
        """
        from desktop.library.searching import search
        from sync.catalog.search import query

        passages = search(self._index(), text)
        work.go_on()
        if not query.words(text):
            return Found(text)
        try:
            datasets, total = self._datasets(text, limit)
        except KnownError as trouble:
            return Found(text, passages, trouble=trouble)
        return Found(text, passages, datasets, total)

    def save(self, page: Page, file: Path) -> None:
        """Write a page to a file as a web page of its own.

        Raises:
            DiskFull, FolderReadOnly, ExportFileOpen: it could not be written; what was there before stays.
        """
        from desktop.library.rendering import to_document

        self.save_bytes(to_document(page).encode("utf-8"), file)

    def save_bytes(self, content: bytes, file: Path) -> None:
        """Write a page that was made elsewhere, as a PDF for example; whole or not at all.

        Raises:
            DiskFull, FolderReadOnly, ExportFileOpen: it could not be written; what was there before stays.
        """
        from desktop.tables.exporting.files.whole import written_whole

        with written_whole(file) as unfinished:
            unfinished.write_bytes(content)

    def _shelf(self, language: str) -> Shelf:
        one = language or self._desk.words.language
        if one not in self._shelves:
            self._shelves[one] = read_shelf(self._folder, one)
        return self._shelves[one]

    def _index(self) -> tuple[Indexed, ...]:
        from desktop.library.searching import index

        language = self._desk.words.language
        if language not in self._indexes:
            self._indexes[language] = index(self._shelf(language).pages)
        return self._indexes[language]

    def _datasets(self, text: str, limit: int) -> tuple[tuple[Hit, ...], int]:
        """Return the first datasets and how many there are.

        Raises:
            KnownError: there is no catalog on this desk, or it cannot be read.
        """
        fresh = self._desk.freshness()
        if fresh.synced is None and not fresh.datasets:
            raise NotFound(wanted=self._desk.folder.catalog_db.name)
        with closing(self._desk.searcher()) as searcher, disk_trouble(self._desk.folder.catalog_db):
            results = searcher.search(Query(text), limit=limit)
        return results.hits, results.total
