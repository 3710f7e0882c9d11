"""What a desk does with the catalog: bring it up to date, look into it, and keep datasets at hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.paths import DataFolder
from desktop.settings import Services
from desktop.store.opening import opened
from sync.catalog.model import Change, Dataset, Freshness, SyncReport
from sync.errors import NotFound
from sync.proxy import go_through
from sync.troubles import disk_trouble
from sync.work import Work

if TYPE_CHECKING:
    from sync.catalog.search.searcher import Searcher


class CatalogDesk:
    """The part of a desk that the catalog is behind; see `desktop.desk.Desk`."""

    def __init__(self, folder: DataFolder, services: Services, *, practice: bool = False) -> None:
        """``practice`` says that ``services`` is a practice portal, which the settings must not replace."""
        self.folder = folder
        self.practice = practice
        self.services = services

    @property
    def services(self) -> Services:
        """The places this desk speaks to; the office proxy among them holds for the whole process."""
        return self._services

    @services.setter
    def services(self, services: Services) -> None:
        self._services = services
        if not self.practice:  # a practice portal is on this computer, which no proxy stands before
            go_through(services.proxy)

    def sync(
        self, work: Work, *, full: bool = False, accept_withdrawals: bool = False, unasked: bool = False
    ) -> SyncReport:
        """Bring the catalog up to date.

        Args:
            work: is told how far it has come.
            full: read every dataset again, not only what changed.
            accept_withdrawals: go on even if a large part of the catalog is gone from the portal.
            unasked: nobody waits for it, so it asks the portal at most once a second.
        """
        from sync.catalog.pull import pull
        from sync.catalog.schema import open_replica
        from sync.ckan.portal import Portal
        from sync.connections import Patience

        patience = Patience(interval=1.0 if unasked and not self.practice else 0.0)
        with Portal(self.services.portal_url, patience, contact=self.services.contact) as portal:
            replica = open_replica(self.folder.catalog_db)
            with closing(replica.conn), disk_trouble(self.folder.catalog_db):
                return pull(portal, replica, work, full=full, accept_withdrawals=accept_withdrawals)

    def read_columns(self, work: Work, *, limit: int | None = None, dataset_id: str | None = None) -> int:
        """Read the columns of tables that were not read yet, a few a minute; return how many tables were asked.

        ``limit`` is the most to ask, None for the day's allowance; with ``dataset_id``, because somebody is looking at
        it, only the tables of that dataset are read.
        """
        from sync.catalog.columns import INTERVAL, read_columns
        from sync.catalog.schema import open_replica
        from sync.ckan.portal import Portal
        from sync.connections import Patience

        patience = Patience(interval=0.0 if self.practice else INTERVAL)
        favourites = self.favourites()
        with Portal(self.services.portal_url, patience, contact=self.services.contact) as portal:
            replica = open_replica(self.folder.catalog_db)
            with closing(replica.conn), disk_trouble(self.folder.catalog_db):
                return read_columns(portal, replica, work, favourites=favourites, dataset_id=dataset_id, limit=limit)

    def freshness(self) -> Freshness:
        """Tell how old the catalog is and how the last try went; a desk without a catalog is not an error."""
        from sync.catalog.runs import freshness

        try:
            with self._reader() as reader:
                return freshness(reader)
        except NotFound:
            return Freshness(synced=None, datasets=0)

    def searcher(self) -> Searcher:
        """Return a searcher for the thread that asks; who asks closes it.

        Raises:
            NotFound: there is no catalog yet.
        """
        from sync.catalog.search.searcher import Searcher

        return Searcher(self.folder.catalog_db)

    def dataset(self, id_or_slug: str) -> Dataset:
        """Return one dataset with its resources and columns.

        Raises:
            NotFound: it is not on this desk.
        """
        from sync.catalog.datasets import dataset

        with self._reader() as reader:
            return dataset(reader, id_or_slug)

    def changes(
        self, *, since: datetime | None = None, dataset_id: str | None = None, limit: int = 500
    ) -> list[Change]:
        """Return what syncs found changed, newest first; ``since`` is inclusive."""
        from sync.catalog.changes import changes

        with self._reader() as reader:
            return changes(reader, since=since, dataset_id=dataset_id, limit=limit)

    def favourites(self) -> frozenset[str]:
        """Return the ids of the datasets this person keeps at hand."""
        if not self.folder.desk_db.exists():
            return frozenset()
        with opened(self.folder.desk_db) as store:
            return frozenset(dataset for (dataset,) in store.execute("select dataset from favourite"))

    def set_favourite(self, dataset_id: str, kept: bool) -> None:
        """Keep a dataset at hand, or no longer."""
        with opened(self.folder.desk_db) as store, store:
            if kept:
                now = datetime.now(UTC).isoformat(timespec="seconds")
                store.execute("insert or ignore into favourite (dataset, since) values (?, ?)", (dataset_id, now))
            else:
                store.execute("delete from favourite where dataset = ?", (dataset_id,))

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        from sync.catalog.schema import open_reader

        reader = open_reader(self.folder.catalog_db)
        with closing(reader), disk_trouble(self.folder.catalog_db):
            yield reader
