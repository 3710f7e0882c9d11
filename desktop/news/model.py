"""The nouns of news: one item, its parts, and its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Kind(Enum):
    """What an item is about; words in section ``news``, as ``kind.new``."""

    FIRST = "first"  # the catalog came for the first time
    NEW = "new"  # the next four: datasets of the catalog
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    LIST = "list"  # a confirmed row of a published list
    CONFIRMED = "confirmed"  # a list shows what was handed off
    TABLE = "table"  # a table on this desk has other content
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing inside an item.

    Attributes:
        id: its own, where it is gathered with others of its kind; "" where it only tells more about the item.
        action: as in `Item`, "" for none.
    """

    title: str
    text: str = ""
    action: str = ""
    id: str = ""
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the news, in the language of the desk.

    Attributes:
        id: the same whenever the same thing is told.
        at: UTC; when this desk came to know it.
        title, text: what happened; what the State publishes stays as it is. ``text`` may be "".
        why: why it is shown.
        action: where the window leads on: ``dataset/<id>``, ``table/<resource>``, ``standing``, ``catalog``,
            ``attestation/<id>``.
        concerns_us: it is about the organization of this desk.
        parts: what is gathered in it, or more about it.
        is_read: the person is done with it, or with all that is gathered in it.
    """

    id: str
    at: datetime
    kind: Kind
    title: str
    text: str
    why: str
    action: str
    concerns_us: bool = False
    parts: tuple[Part, ...] = ()
    is_read: bool = False

    @property
    def day(self) -> date:
        """The day of it, here."""
        return self.at.astimezone().date()

    @property
    def marks(self) -> tuple[str, ...]:
        """The ids under which it is marked as read: those of what is gathered in it, else its own."""
        return tuple(part.id for part in self.parts if part.id) or (self.id,)
