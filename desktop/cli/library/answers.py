"""What the library's commands answer under ``--json``; docs/command-line.md describes it, and scripts rely on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.cli.answers import Answer
from desktop.cli.catalog.answers import MARKS
from desktop.library.model import BlockKind, Found, Page, Passage
from sync.catalog.model import Hit
from sync.errors import KnownError


def listed(pages: Iterable[Page], troubles: Mapping[str, KnownError]) -> Answer:
    """Return the pages in the order of the shelf, and those that cannot be read."""
    return {
        "pages": [_about(page) for page in pages],
        "unreadable": [
            {"id": page, "trouble": trouble.code, "facts": dict(trouble.facts)} for page, trouble in troubles.items()
        ],
    }


def shown(page: Page) -> Answer:
    """Return one page with its headings, its body in Markdown and its sources."""
    from desktop.library.markdown import blocks

    headings = [block for block in blocks(page.body) if block.kind is BlockKind.HEADING]
    return {
        **_about(page),
        "headings": [{"level": one.level, "heading": one.text, "anchor": one.slug} for one in headings],
        "text": page.body,
        "sources": [
            {"name": one.name, "date": one.day.isoformat() if one.day else None, "address": one.address}
            for one in page.sources
        ],
    }


def found(one: Found) -> Answer:
    """Return what a search found in the library and in the catalog."""
    return {
        "pages": [_passage(passage) for passage in one.pages],
        "datasets": [_dataset(hit) for hit in one.datasets],
        "total": one.total,
        "catalog_trouble": one.trouble.code if one.trouble else "",
    }


def _about(page: Page) -> dict[str, object]:
    return {
        "id": page.id,
        "title": page.title,
        "section": page.section.value,
        "kind": page.kind.value,
        "summary": page.summary,
        "checked": page.checked.isoformat(),
        "language": page.language,
    }


def _passage(passage: Passage) -> dict[str, object]:
    return {
        "page": passage.page,
        "title": passage.title.translate(MARKS),
        "heading": passage.heading.translate(MARKS),
        "anchor": passage.slug,
        "excerpt": passage.excerpt.translate(MARKS),
    }


def _dataset(hit: Hit) -> dict[str, object]:
    return {
        "id": hit.id,
        "slug": hit.slug,
        "title": hit.title.translate(MARKS),
        "excerpt": hit.excerpt.translate(MARKS),
        "department": hit.department,
    }
