"""Everything the shelf shows, read beside the window."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync.errors import KnownError
from sync.tables.model import Version
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class Held:
    """One table on this desk.

    Attributes:
        version: its newest version.
        is_stale: the portal has a newer one.
        is_kept: it is fetched again whenever that is so.
        versions: how many versions of it are here.
    """

    version: Version
    is_stale: bool
    is_kept: bool
    versions: int


@dataclass(frozen=True, slots=True)
class ReadShelf:
    """The job of reading which tables are on this desk."""

    desk: Desk

    def __call__(self, work: Work) -> tuple[Held, ...]:
        """Return them by title of the dataset and name of the table."""
        kept = self.desk.downloads.kept()
        held = self.desk.tables.held()
        stale = self._stale(held, work)
        return tuple(
            Held(
                one,
                one.source.resource in stale,
                one.source.resource in kept,
                len(self.desk.tables.versions(one.source.resource)),
            )
            for one in held
        )

    def _stale(self, held: tuple[Version, ...], work: Work) -> set[str]:
        """Return the resources of which the catalog lists a newer file."""
        found = set()
        for dataset in {one.source.dataset for one in held if one.source.dataset}:
            work.go_on()
            with suppress(KnownError):  # a dataset that the portal withdrew has no newer file
                offers = self.desk.tables.offers(self.desk.dataset(dataset))
                found |= {offer.resource for offer in offers if offer.is_stale}
        return found
