"""What ``news`` answers as text, laid out for 80 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.cli.layout import Layout
from desktop.news.model import Item, Part
from desktop.news.ordering import is_first

MOST_PARTS = 10


def news(page: Layout, items: Sequence[Item], *, is_all: bool, marked: int) -> str:
    """Lay out the items: first those that concern the organization, then day by day."""
    if not items:
        return "\n".join(page.wrapped(_said(page, "cli.none_at_all" if is_all else "cli.none")))
    lines = [_said(page, "cli.unread", count=sum(not one.is_read for one in items))]
    for heading, of_heading in groupby(items, key=lambda one: _heading(page, one)):
        lines += ["", *page.wrapped(page.bold(heading))]
        for one in of_heading:
            lines += [*_item(page, one), ""]
        lines.pop()
    if marked:
        lines += ["", _said(page, "cli.marked", count=marked)]
    return "\n".join(lines)


def _heading(page: Layout, one: Item) -> str:
    return _said(page, "cli.first") if is_first(one) else page.day(one.at)


def _item(page: Layout, one: Item) -> Iterator[str]:
    about = [_said(page, f"kind.{one.kind.value}")]
    if is_first(one):
        about.append(page.day(one.at))
    if not one.is_read:
        about.append(_said(page, "cli.not_read"))
    yield from page.wrapped(one.title, "  ")
    yield from page.wrapped(" · ".join(about), "    ")
    if one.text:
        yield from page.wrapped(one.text, "    ")
    yield from page.bullets((": ".join(filter(None, (part.title, part.text))) for part in _shown(one)), "    ")
    yield from page.wrapped(one.why, "    ")


def _shown(one: Item) -> Sequence[Part]:
    return one.parts[:MOST_PARTS]


def _said(page: Layout, key: str, **facts: int) -> str:
    return page.words.text("news", key, **facts)
