"""The desk: the one door through which the window and the command line reach everything this program knows and does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import settings
from desktop.paths import DataFolder
from desktop.settings import Preferences, Services, Value
from desktop.store.opening import opened
from desktop.words import Sentence, Words
from sync.catalog.model import Change, Dataset, Freshness, Query, SyncReport
from sync.errors import KnownError, NotFound
from sync.troubles import disk_trouble
from sync.work import Work

if TYPE_CHECKING:
    from desktop.attestations.book import AttestationBook
    from desktop.backup.backups import Backups
    from desktop.doctor import Check
    from desktop.lists import Lists
    from desktop.organization.record import OrganizationRecord
    from desktop.outbox.outbox import Outbox
    from desktop.proof.book import ProofBook
    from desktop.standing.book import StandingBook
    from desktop.tables.book import TableBook
    from desktop.tables.downloading import DownloadBook
    from desktop.updates.book import Updates
    from sync.catalog.search.searcher import Searcher


class Desk:
    """One person's desk on this computer.

    Every method opens its own connections and closes them, so each may be called from any thread. A method that is
    given a `Work` reports to it and raises `Cancelled` when the person asks to stop; all may raise a `KnownError`.
    """

    def __init__(self, folder: DataFolder, services: Services, *, practice: bool = False) -> None:
        """``practice`` says that ``services`` is a practice portal, which the settings must not replace."""
        self.folder = folder
        self.services = services
        self.practice = practice
        self._words: Words | None = None

    @property
    def words(self) -> Words:
        """The words of the language this person chose."""
        if self._words is None:
            try:
                self._words = Words(str(self.setting("language")))
            except KnownError:  # trouble with the store has to be told in some language
                return Words("auto")
        return self._words

    @cached_property
    def lists(self) -> Lists:
        """The published lists on this desk."""
        from desktop.lists import Lists

        return Lists(self)

    @cached_property
    def organization(self) -> OrganizationRecord:
        """What this desk knows of its organization."""
        from desktop.organization.record import OrganizationRecord

        return OrganizationRecord(self)

    @cached_property
    def standing(self) -> StandingBook:
        """Where the organization stands, and the memos about it."""
        from desktop.standing.book import StandingBook

        return StandingBook(self)

    @cached_property
    def attestations(self) -> AttestationBook:
        """Drafts, signing, and what was signed."""
        from desktop.attestations.book import AttestationBook

        return AttestationBook(self)

    @cached_property
    def outbox(self) -> Outbox:
        """What leaves this desk, and the endpoint it goes to."""
        from desktop.outbox.outbox import Outbox

        return Outbox(self)

    @cached_property
    def proof(self) -> ProofBook:
        """Receipts, sealed files, packets, and the audit trail."""
        from desktop.proof.book import ProofBook

        return ProofBook(self)

    @cached_property
    def tables(self) -> TableBook:
        """Tables on this desk, and what can be asked of them."""
        from desktop.tables.book import TableBook

        return TableBook(self)

    @cached_property
    def downloads(self) -> DownloadBook:
        """Files of the portal on their way to this desk."""
        from desktop.tables.downloading import DownloadBook

        return DownloadBook(self)

    @cached_property
    def backups(self) -> Backups:
        """Backups of the precious store."""
        from desktop.backup.backups import Backups

        return Backups(self)

    @cached_property
    def updates(self) -> Updates:
        """New versions of the program and of the rules, from the channel."""
        from desktop.updates.book import Updates

        return Updates(self)

    def told(self, trouble: KnownError, *, at: str = "") -> Sentence:
        """Return what happened, that the work is safe, and what to do; ``at`` as for `Words.error`."""
        with suppress(KnownError):  # the trouble may be the catalog's own
            return self.words.error(trouble, catalog=self.freshness().day, at=at)
        return self.words.error(trouble, at=at)

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

    def export_results(self, query: Query, file: Path) -> int:
        """Write the whole result list of ``query`` as a CSV file; return the number of rows."""
        from desktop.results_file import write_results

        searcher = self.searcher()
        with closing(searcher), disk_trouble(self.folder.catalog_db):
            return write_results(searcher, query, file, self.words)

    def setting(self, key: str) -> Value:
        """Return a setting; the keys are the fields of `Preferences` and `Services`."""
        if not self.folder.desk_db.exists():
            return settings.DEFAULTS[key]
        with opened(self.folder.desk_db) as store:
            return settings.read(store, key)

    def set_setting(self, key: str, value: Value) -> None:
        """Keep a setting; it holds from the next job on.

        Raises:
            AddressTrouble: the address of a service cannot be used.
        """
        with opened(self.folder.desk_db) as store:
            settings.write(store, key, value)
        self.reread()

    def reread(self) -> None:
        """Take up the settings as the store has them now."""
        self._words = None
        if not self.practice:
            self.services = services_of(self.folder)

    def preferences(self) -> Preferences:
        """Return all choices at once."""
        if not self.folder.desk_db.exists():
            return Preferences()
        with opened(self.folder.desk_db) as store:
            return settings.preferences(store)

    def doctor(self, work: Work) -> list[Check]:
        """Look at everything between this desk and its services; trouble found is in the checks, not raised."""
        from desktop.doctor import examine

        return examine(self, work)

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        from sync.catalog.schema import open_reader

        reader = open_reader(self.folder.catalog_db)
        with closing(reader), disk_trouble(self.folder.catalog_db):
            yield reader


def services_of(folder: DataFolder) -> Services:
    """Return the service addresses kept in the folder's store."""
    if not folder.desk_db.exists():
        return Services()
    with opened(folder.desk_db) as store:
        return settings.services(store)
