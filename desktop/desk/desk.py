"""One person's desk: its organization, standing, attestations, tables and settings, beside the catalog."""

from __future__ import annotations

from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import settings
from desktop.desk.catalog import CatalogDesk
from desktop.paths import DataFolder
from desktop.policy.reading import current_policy
from desktop.policy.trouble import SetByOrganization
from desktop.settings import Preferences, Services, Value
from desktop.store.opening import opened
from desktop.words import Sentence, Words
from sync.catalog.model import Query
from sync.errors import KnownError
from sync.troubles import disk_trouble
from sync.work import Work

if TYPE_CHECKING:
    from desktop.attestations.book import AttestationBook
    from desktop.backup.backups import Backups
    from desktop.doctor import Check
    from desktop.library.book import LibraryBook
    from desktop.lists import Lists
    from desktop.news.book import NewsBook
    from desktop.organization.record import OrganizationRecord
    from desktop.outbox.outbox import Outbox
    from desktop.programs.book import ProgramBook
    from desktop.proof.book import ProofBook
    from desktop.reconciling.book import ReconcilingBook
    from desktop.releases.book import ReleaseBook
    from desktop.standing.book import StandingBook
    from desktop.tables.book import TableBook
    from desktop.tables.downloading import DownloadBook
    from desktop.updates.book import Updates


class Desk(CatalogDesk):
    """One person's desk on this computer.

    Every method opens its own connections and closes them, so each may be called from any thread. A method that is
    given a `Work` reports to it and raises `Cancelled` when the person asks to stop; all may raise a `KnownError`.
    """

    def __init__(self, folder: DataFolder, services: Services, *, practice: bool = False) -> None:
        """``practice`` says that ``services`` is a practice portal, which the settings must not replace."""
        super().__init__(folder, services, practice=practice)
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
    def programs(self) -> ProgramBook:
        """How many people the seven programs serve, from the tables on this desk."""
        from desktop.programs.book import ProgramBook

        return ProgramBook(self)

    @cached_property
    def library(self) -> LibraryBook:
        """The reading pages that come with the program."""
        from desktop.library.book import LibraryBook

        return LibraryBook(self)

    @cached_property
    def releases(self) -> ReleaseBook:
        """Tables of counts on their way to be published."""
        from desktop.releases.book import ReleaseBook

        return ReleaseBook(self)

    @cached_property
    def reconciling(self) -> ReconcilingBook:
        """Somebody's own list beside a published one."""
        from desktop.reconciling.book import ReconcilingBook

        return ReconcilingBook(self)

    @cached_property
    def news(self) -> NewsBook:
        """What is new since the last look."""
        from desktop.news.book import NewsBook

        return NewsBook(self)

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

    def export_results(self, query: Query, file: Path) -> int:
        """Write the whole result list of ``query`` as a CSV file; return the number of rows."""
        from desktop.results_file import write_results

        searcher = self.searcher()
        with closing(searcher), disk_trouble(self.folder.catalog_db):
            return write_results(searcher, query, file, self.words)

    def setting(self, key: str) -> Value:
        """Return a setting; the keys are the fields of `Preferences` and `Services`. The organization's policy wins."""
        look = settings.kept if self.practice and key in settings.SERVICE_KEYS else settings.read
        if not self.folder.desk_db.exists():
            return look(None, key)
        with opened(self.folder.desk_db) as store:
            return look(store, key)

    def is_managed(self, key: str) -> bool:
        """Tell whether the organization's policy fixes a setting; in practice mode it never fixes a service."""
        return current_policy().fixes(key) and not (self.practice and key in settings.SERVICE_KEYS)

    def set_setting(self, key: str, value: Value) -> None:
        """Keep a setting; it holds from the next job on.

        Raises:
            AddressTrouble: the address of a service cannot be used.
            SetByOrganization: the organization's policy fixes it at another value.
        """
        if self.is_managed(key):
            if value == self.setting(key):
                return
            raise SetByOrganization(setting=key)
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
            return settings.preferences(None)
        with opened(self.folder.desk_db) as store:
            return settings.preferences(store)

    def doctor(self, work: Work) -> list[Check]:
        """Look at everything between this desk and its services; trouble found is in the checks, not raised."""
        from desktop.doctor import examine

        return examine(self, work)


def services_of(folder: DataFolder) -> Services:
    """Return the service addresses that the organization set, or that are kept in the folder's store."""
    if not folder.desk_db.exists():
        return settings.services(None)
    with opened(folder.desk_db) as store:
        return settings.services(store)
