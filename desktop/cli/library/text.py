"""What the library's commands answer as text, laid out for 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from desktop.cli.layout import Layout
from desktop.library.markdown import blocks
from desktop.library.model import Block, BlockKind, Found, Page, PageKind, Passage, Source
from desktop.words import Words
from sync.catalog.model import Hit
from sync.errors import KnownError


def listed(page: Layout, pages: Iterable[Page], troubles: Mapping[str, KnownError]) -> str:
    """Lay out the shelf: sections, and in each its pages."""
    lines: list[str] = []
    for section, of_it in groupby(pages, key=lambda one: one.section):
        lines += ["", page.words.text("library", f"section.{section.value}")]
        lines += [line for one in of_it for line in _line(page, one)]
    if troubles:
        lines += ["", page.words.text("library", "troubles")]
        lines += [line for one in troubles.values() for line in page.wrapped(str(page.words.error(one)), "  ")]
    return "\n".join(lines[1:])


def _line(page: Layout, one: Page) -> Iterator[str]:
    kind = f" ({page.words.text('library', 'kind.handout')})" if one.kind is PageKind.HANDOUT else ""
    yield from page.wrapped(f"{one.title}{kind}", "  ")
    yield from page.wrapped(one.summary, "    ")
    yield f"    {one.id}"


def shown(page: Layout, one: Page) -> str:
    """Lay out a page: title, body, sources, and when it was checked."""
    words = Words(one.language)
    lines = [*page.wrapped(page.bold(one.title)), *page.wrapped(one.summary)]
    if one.stands_in:
        lines += ["", *page.wrapped(page.words.text("library", "stands_in"))]
    before = BlockKind.HEADING
    for block in blocks(one.body):
        if BlockKind.PARAGRAPH in {block.kind, before} or BlockKind.HEADING in {block.kind, before}:
            lines.append("")
        lines += _block(page, block)
        before = block.kind
    lines += ["", *page.wrapped(page.bold(words.text("library", "sources")))]
    lines += page.bullets(_source(words, source) for source in one.sources)
    return "\n".join([*lines, "", words.text("library", "checked", day=one.checked)])


def _block(page: Layout, block: Block) -> list[str]:
    outside = [link for link in block.links if link.startswith("https://") and link not in block.text]
    text = " ".join([block.text, *(f"<{link}>" for link in outside)])
    indent = "  " * block.level
    if block.kind is BlockKind.HEADING:
        return page.wrapped(page.bold(text))
    if block.kind is BlockKind.ITEM:
        mark = f"{block.number}." if block.number else "-"
        return page.wrapped(f"{mark} {text}", indent, later=f"{indent}{' ' * (len(mark) + 1)}")
    return page.wrapped(text, indent)


def _source(words: Words, source: Source) -> str:
    address = f" <{source.address}>" if source.address else ""
    if source.day is None:
        return words.text("library", "source_undated", name=source.name) + address
    return words.text("library", "source_dated", name=source.name, day=source.day) + address


def found(page: Layout, one: Found) -> str:
    """Lay out what was found: passages of the library, then datasets of the catalog."""
    words = page.words
    lines = [_count(page, "page", len(one.pages)) if one.pages else words.text("library", "no_page")]
    for passage in one.pages:
        lines += ["", *_passage(page, passage)]
    lines += ["", *_datasets(page, one)]
    return "\n".join(lines)


def _passage(page: Layout, passage: Passage) -> Iterator[str]:
    under = f" › {passage.heading}" if passage.heading else ""
    yield from page.wrapped(f"{passage.title}{under}", "")
    yield from page.wrapped(passage.excerpt, "  ", most=2)
    yield f"  {passage.page}{f'#{passage.slug}' if passage.slug else ''}"


def _datasets(page: Layout, one: Found) -> Iterator[str]:
    if one.trouble is not None:
        yield from page.wrapped(str(page.words.error(one.trouble)))
        return
    if not one.total:
        yield page.words.text("library", "no_dataset")
        return
    shown_now = len(one.datasets)
    more = f", {page.words.text('library', 'shown', count=shown_now)}" if shown_now < one.total else ""
    yield _count(page, "dataset", one.total) + more
    for hit in one.datasets:
        yield from _hit(page, hit)


def _hit(page: Layout, hit: Hit) -> Iterator[str]:
    yield ""
    yield from page.wrapped(hit.title, "")
    yield from page.wrapped(hit.excerpt, "  ", most=2)
    yield f"  {hit.slug}"


def _count(page: Layout, what: str, count: int) -> str:
    if count == 1:
        return page.words.text("library", f"count_{what}")
    return page.words.text("library", f"count_{what}s", count=count)
