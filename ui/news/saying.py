"""The icon and colour of each kind of news; the words beside them come from the word tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.news.model import Item, Kind
from desktop.words import Words
from ui.icons import Icon
from ui.theme import Role
from ui.words import Mark

MARKS: Mapping[Kind, Mark] = MappingProxyType(
    {
        Kind.FIRST: Mark(Icon.CATALOG, Role.ACCENT),
        Kind.NEW: Mark(Icon.ADDED, Role.GOOD),
        Kind.CHANGED: Mark(Icon.CHANGED, Role.ACCENT),
        Kind.WITHDRAWN: Mark(Icon.WITHDRAWN, Role.ATTENTION),
        Kind.RETURNED: Mark(Icon.ADDED, Role.GOOD),
        Kind.LIST: Mark(Icon.STATEWIDE, Role.ATTENTION),
        Kind.CONFIRMED: Mark(Icon.CONFIRMED, Role.GOOD),
        Kind.TABLE: Mark(Icon.TABLE, Role.ACCENT),
        Kind.RULES: Mark(Icon.STANDING, Role.ATTENTION),
    }
)


def kind_of(item: Item, words: Words) -> str:
    """Return the word for the kind of an item."""
    return words.text("news", f"kind.{item.kind.value}")
