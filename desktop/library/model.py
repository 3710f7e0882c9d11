"""The nouns of the library: pages, where their words come from, the blocks they are made of, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.catalog.model import Hit
    from sync.errors import KnownError


class Section(Enum):
    """A part of the shelf; the order here is the order of the shelf."""

    FRAMEWORK = "framework"
    EXCHANGE = "exchange"
    DATA = "data"
    RECONCILIATION = "reconciliation"
    HANDOUTS = "handouts"


class PageKind(Enum):
    """What a page is for: to be read here, or to be given to people on one sheet in large type."""

    PAGE = "page"
    HANDOUT = "handout"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words of a page come from.

    Attributes:
        name: of the document.
        day: of the copy that was read, None where it bears no date.
        address: https, or "".
    """

    name: str
    day: date | None
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read.

    Attributes:
        checked: the day on which its words were last compared with the sources.
        body: Markdown without HTML; headings begin with ``##``.
        language: the one it is written in.
        wanted: the language that was asked for; another one where the page is not written in it yet.
    """

    id: str
    title: str
    section: Section
    order: int
    summary: str
    kind: PageKind
    checked: date
    sources: tuple[Source, ...]
    body: str
    language: str
    wanted: str

    @property
    def stands_in(self) -> bool:
        """Whether it is shown in place of a page in the language asked for."""
        return self.language != self.wanted


class BlockKind(Enum):
    """What a block of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"  # of a table


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an entry of a list, or a row of a table, as plain text.

    Attributes:
        level: of a heading 2 to 6; of an entry, or a further paragraph of it, how deep its list lies; else 0.
        slug: the anchor of a heading, "" for the others.
        links: what is linked to in it, in order.
        number: of an entry of a numbered list, 0 for the others.
    """

    kind: BlockKind
    text: str
    level: int = 0
    slug: str = ""
    links: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of what a search finds in the library.

    ``title``, ``heading`` and ``excerpt`` are plain text with the marks U+0002 and U+0003 around matched words.

    Attributes:
        slug: the anchor of the heading, "" for what stands before the first one.
        heading: the heading it stands below, "" for what stands before the first one.
    """

    page: str
    slug: str
    title: str
    heading: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search finds, in the library and in the catalog.

    Attributes:
        text: what was searched for.
        pages: passages of the library, best first.
        datasets: the first datasets of the catalog, best first.
        total: how many datasets there are in all.
        trouble: why the catalog could not be searched, or None; the passages are there all the same.
    """

    text: str
    pages: tuple[Passage, ...] = ()
    datasets: tuple[Hit, ...] = ()
    total: int = 0
    trouble: KnownError | None = None
