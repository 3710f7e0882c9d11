"""In which order news stands: what concerns the organization first, then by day, the newest first."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.news.model import Item

MOST_ITEMS = 200


def is_first(item: Item) -> bool:
    """Tell whether an item stands above all days: it concerns the organization and nobody is done with it."""
    return item.concerns_us and not item.is_read


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return items in their order; within a day those that concern the organization come first."""
    by_title = sorted(items, key=lambda one: (one.title.casefold(), one.id))
    newest = sorted(by_title, key=lambda one: (one.day, one.concerns_us, one.at), reverse=True)
    return tuple(sorted(newest, key=lambda one: not is_first(one)))
