"""The door to the news of a desk: what is new, why it is shown, and what the person is done with."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from desktop.news.marks import mark_read, mark_told, marks_of
from desktop.news.model import Item
from desktop.news.ordering import MOST_ITEMS, in_order
from desktop.news.saying import Saying
from sync.errors import KnownError
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.news.tables import OurRows, Pair
    from desktop.organization.model import Organization
    from sync.tables.model import Version

logger = logging.getLogger(__name__)

HORIZON = timedelta(days=90)  # what came to this desk longer ago is no news any more


def _utc_now() -> datetime:
    return datetime.now(UTC)


class NewsBook:
    """The news of one desk; any thread may call.

    Nothing of the news is kept but marks: each look arranges it anew from what the stores know.
    """

    def __init__(self, desk: Desk, now: Callable[[], datetime] = _utc_now) -> None:
        """``now`` tells the time, UTC."""
        self._desk, self._now = desk, now
        self._lock = Lock()
        self._ours: tuple[object, OurRows] | None = None  # what the rows about us were found for, and the rows

    def items(self, *, unread_only: bool = False, work: Work | None = None) -> tuple[Item, ...]:
        """Return what is new: unread ones that concern the organization, then the rest by day, newest first.

        Raises:
            KnownError: a store cannot be read.
        """
        found = self._all(work or Work.quiet())
        return tuple(one for one in found if not (unread_only and one.is_read))[:MOST_ITEMS]

    def unread(self) -> int:
        """Return how many items nobody is done with."""
        return len(self.items(unread_only=True))

    def mark_read(self, ids: Collection[str]) -> None:
        """Keep that the person is done with items, or with things gathered in one; ids nobody knows change nothing."""
        wanted = frozenset(ids)
        marks: list[str] = []
        for item in self._all(Work.quiet()):
            marks += item.marks if item.id in wanted else (one for one in item.marks if one in wanted)
        mark_read(self._desk.folder.desk_db, marks)

    def mark_all_read(self) -> None:
        """Keep that the person is done with everything there is now."""
        mark_read(self._desk.folder.desk_db, [mark for item in self._all(Work.quiet()) for mark in item.marks])

    def untold(self) -> tuple[Item, ...]:
        """Return unread items that concern the organization and that no notification has named yet."""
        told = marks_of(self._desk.folder.desk_db).told
        return tuple(one for one in self.items(unread_only=True) if one.concerns_us and one.id not in told)

    def mark_told(self, ids: Collection[str]) -> None:
        """Keep that a notification named these items."""
        mark_told(self._desk.folder.desk_db, ids)

    def _all(self, work: Work) -> tuple[Item, ...]:
        read = marks_of(self._desk.folder.desk_db).read
        return in_order(_marked(one, read) for one in self._found(work))

    def _found(self, work: Work) -> Iterator[Item]:
        from desktop.news.catalog import Here, news_of_catalog
        from desktop.news.tables import news_of_tables, renewed
        from sync.tables.store import versions

        since, say = self._now() - HORIZON, Saying(self._desk.words)
        organization, held = self._desk.organization.current(), versions(self._desk.folder.tables)
        yield from self._about_us(organization, say, since)
        work.go_on()
        pairs = renewed(held, since)
        yield from news_of_tables(pairs, self._our_rows(organization, pairs, held, work), say)
        work.go_on()
        here = Here(
            frozenset(one.source.dataset for one in held if one.source.dataset),
            {(now.source.dataset, now.source.resource_name): now.fetched for now, _ in pairs},
        )
        yield from news_of_catalog(self._desk, say, since, here)

    def _about_us(self, organization: Organization | None, say: Saying, since: datetime) -> Iterator[Item]:
        from desktop.news.lists import news_of_attestations, news_of_lists
        from desktop.news.packs import news_of_rules, note_pack
        from desktop.rule_packs import newest_pack

        if organization is not None:
            yield from news_of_lists(self._desk, organization, say, since)
            yield from news_of_attestations(self._desk, say, since)
        met = note_pack(self._desk)
        if met is not None and met >= since:
            yield news_of_rules(newest_pack(), met, say, has_organization=organization is not None)

    def _our_rows(
        self, organization: Organization | None, pairs: Sequence[Pair], held: Sequence[Version], work: Work
    ) -> OurRows:
        """Return the rows about the organization that changed; found once for the same tables and organization."""
        from desktop.news.tables import OurRows

        if organization is None or not pairs:
            return OurRows({}, {})
        key = (organization, tuple((one.id, one.md5, one.is_newest) for one in held), [now.id for now, _ in pairs])
        with self._lock:
            if self._ours is None or self._ours[0] != key:
                try:
                    self._ours = (key, OurRows.of(self._desk.tables.mine(work), pairs, organization))
                except KnownError as trouble:  # with one table, which is told where that is shown
                    logger.info("the rows about the organization could not be read: %s", trouble.logged)
                    return OurRows({}, {})
            return self._ours[1]


def _marked(item: Item, read: Collection[str]) -> Item:
    parts = tuple(replace(one, is_read=True) if one.id in read else one for one in item.parts)
    return replace(item, parts=parts, is_read=all(mark in read for mark in item.marks))
