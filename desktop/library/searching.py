"""Searches the pages: every word must be on a page, and the passage that shows most of them stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.library.markdown import blocks
from desktop.library.model import BlockKind, Page, Passage
from sync.catalog.search import query, synonyms
from sync.catalog.search.excerpts import Excerpts, Finder, fold_in_place
from sync.catalog.search.query import Need

MOST = 30  # passages
OF_ONE_PAGE = 3
_TITLE, _HEADING, _TEXT = 16, 6, 1  # what a word found there is worth
_BEGINS = 8  # more for a title that has every word


@dataclass(frozen=True, slots=True)
class Part:
    """What stands below one heading of a page, or before the first one.

    Attributes:
        heading, texts: as they are written.
        folded: title aside, both in lower case without accents, for finding.
    """

    slug: str
    heading: str
    texts: tuple[str, ...]
    folded_heading: str
    folded: str


@dataclass(frozen=True, slots=True)
class Indexed:
    """A page taken apart for searching."""

    page: str
    title: str
    folded_title: str
    parts: tuple[Part, ...]


def index(pages: Iterable[Page]) -> tuple[Indexed, ...]:
    """Take pages apart, in their order."""
    return tuple(Indexed(page.id, page.title, fold_in_place(page.title), tuple(_parts(page))) for page in pages)


def search(pages: Sequence[Indexed], text: str) -> tuple[Passage, ...]:
    """Return the passages that fit a text best; none for a text without any word.

    Accents and case do not matter, the last word may be incomplete, and words of the catalog's list of synonyms find
    each other. A page is found where all words are on it, wherever they stand.
    """
    words = query.words(text)
    if not words:
        return ()
    needs, _ = synonyms.needs(words, open_end=query.is_open(text))
    asked = [Wanted(need) for need in needs]
    excerpts = Excerpts(needs)
    found = [(-score, place, part, page) for place, page in enumerate(pages) for score, part in _best(page, asked)]
    found.sort(key=lambda one: one[:2])
    return tuple(_passage(page, part, excerpts) for _, _, part, page in found[:MOST])


class Wanted:
    """One need of a search, asked of folded texts."""

    def __init__(self, need: Need) -> None:
        self._ways = tuple(tuple(Finder(((choice,),)) for choice in way) for way in need)

    def is_in(self, folded: str) -> bool:
        """Tell whether a text has what is needed, in any of the ways."""
        return any(all(finder.spans(folded) for finder in way) for way in self._ways)


def _best(page: Indexed, asked: Sequence[Wanted]) -> Iterator[tuple[int, Part]]:
    """Yield the best parts of a page with what they are worth; none where a word is nowhere on it."""
    in_title = {wanted for wanted in asked if wanted.is_in(page.folded_title)}
    scored: list[tuple[int, Part]] = []
    seen = set(in_title)
    for part in page.parts:
        in_heading = {wanted for wanted in asked if wanted.is_in(part.folded_heading)}
        in_text = {wanted for wanted in asked if wanted.is_in(part.folded)}
        seen |= in_heading | in_text
        scored.append((_HEADING * len(in_heading) + _TEXT * len(in_text), part))
    if len(seen) < len(asked):
        return
    of_title = _TITLE * len(in_title) + (_BEGINS if len(in_title) == len(asked) else 0)
    ranked = sorted(scored, key=lambda one: -one[0])
    for place, (score, part) in enumerate(ranked[:OF_ONE_PAGE]):
        if place == 0 or score >= len(asked):
            yield score + (of_title if place == 0 else 0), part


def _passage(page: Indexed, part: Part, excerpts: Excerpts) -> Passage:
    title, unseen = excerpts.title(page.title)
    heading, _ = excerpts.title(part.heading)
    everything = excerpts.title("")[1]
    line = excerpts.line(unseen, part.texts) or excerpts.line(everything, part.texts)
    return Passage(page.page, part.slug, title, heading, line or excerpts.cut(" ".join(part.texts), 0))


def _parts(page: Page) -> Iterator[Part]:
    """Yield the parts of a page; the summary belongs to the first one."""
    slug, heading = "", ""
    texts = [page.summary]
    for block in blocks(page.body):
        if block.kind is BlockKind.HEADING:
            yield _part(slug, heading, texts)
            slug, heading, texts = block.slug, block.text, []
        else:
            texts.append(block.text)
    yield _part(slug, heading, texts)


def _part(slug: str, heading: str, texts: Sequence[str]) -> Part:
    return Part(slug, heading, tuple(texts), fold_in_place(heading), fold_in_place("\n".join(texts)))
