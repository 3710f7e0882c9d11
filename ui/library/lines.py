"""What the list of the library shows: the shelf by section, or what a search found in library and catalog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.library.model import Found, Page
from desktop.words import Words
from ui import words as shown

translate = QCoreApplication.translate


class LineKind(Enum):
    """What a line is; headings and notes cannot be chosen."""

    HEADING = "heading"
    NOTE = "note"
    PAGE = "page"
    DATASET = "dataset"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list.

    Attributes:
        title, detail: text with marks around matched words.
        key: id of a page or slug of a dataset, or the text to look for in the catalog.
        slug: the heading to open a page at.
        below: the heading that the line stands below.
    """

    kind: LineKind
    title: str
    detail: str = ""
    key: str = ""
    slug: str = ""
    below: str = ""

    @property
    def can_be_chosen(self) -> bool:
        """Whether it leads anywhere."""
        return self.kind not in {LineKind.HEADING, LineKind.NOTE}


def of_shelf(pages: Iterable[Page], troubles: Iterable[str], words: Words) -> tuple[Line, ...]:
    """Return the shelf: each section with its pages, and last what cannot be read, as it was told."""
    return tuple(_of_shelf(pages, troubles, words))


def _of_shelf(pages: Iterable[Page], troubles: Iterable[str], words: Words) -> Iterator[Line]:
    for section, of_it in groupby(pages, key=lambda page: page.section):
        name = words.text("library", f"section.{section.value}")
        yield Line(LineKind.HEADING, name)
        yield from (Line(LineKind.PAGE, page.title, page.summary, page.id, below=name) for page in of_it)
    told = [Line(LineKind.NOTE, "", trouble) for trouble in troubles]
    if told:
        yield Line(LineKind.HEADING, words.text("library", "troubles"))
        yield from told


def of_found(found: Found, told: str, words: Words) -> tuple[Line, ...]:
    """Return what was found, the library first; ``told`` says why the catalog could not be searched."""
    return (*_of_library(found, words), *_of_catalog(found, told, words))


def _of_library(found: Found, words: Words) -> Iterator[Line]:
    name = words.text("library", "in_library")
    yield Line(LineKind.HEADING, _counted(name, len(found.pages)))
    if not found.pages:
        yield Line(LineKind.NOTE, "", words.text("library", "no_page"))
    for one in found.pages:
        title = f"{one.title} › {one.heading}" if one.heading else one.title
        yield Line(LineKind.PAGE, title, one.excerpt, one.page, one.slug, name)


def _of_catalog(found: Found, told: str, words: Words) -> Iterator[Line]:
    name = words.text("library", "in_catalog")
    yield Line(LineKind.HEADING, name if told else _counted(name, found.total))
    if told or not found.total:
        yield Line(LineKind.NOTE, "", told or words.text("library", "no_dataset"))
    for hit in found.datasets:
        yield Line(LineKind.DATASET, hit.title, hit.excerpt, hit.slug, below=name)
    if found.total > len(found.datasets):
        title = translate("Library", "Show all {count} in the catalog").format(count=shown.number(found.total))
        yield Line(LineKind.MORE, title, key=found.text, below=name)


def _counted(name: str, count: int) -> str:
    return f"{name} ({shown.number(count)})"
