"""Everything the News page shows, read beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.news.model import Item


@dataclass(frozen=True, slots=True)
class Read:
    """What there is, and why there may be nothing.

    Attributes:
        has_organization: the desk knows whose desk it is.
        has_catalog: a sync has brought one.
    """

    items: tuple[Item, ...] = ()
    has_organization: bool = False
    has_catalog: bool = False


@dataclass(frozen=True, slots=True)
class ReadNews:
    """The job of reading it."""

    desk: Desk

    def __call__(self, work: Work) -> Read:
        """Return it."""
        return Read(
            self.desk.news.items(work=work),
            self.desk.organization.current() is not None,
            self.desk.freshness().synced is not None,
        )


@dataclass(frozen=True, slots=True)
class MarkRead:
    """The job of keeping that the person is done with something; with ``everything`` also with what has no room."""

    desk: Desk
    ids: tuple[str, ...]
    everything: bool = False

    def __call__(self, _work: Work) -> tuple[str, ...]:
        """Keep it; return the ids."""
        if self.everything:
            self.desk.news.mark_all_read()
        else:
            self.desk.news.mark_read(self.ids)
        return self.ids
