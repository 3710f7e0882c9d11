"""The door to the tables on this desk: take in, open, describe, export, compare, and make room."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.tables.model import Differences, Entry, Exported, Found, Offer, Storage, Suggestion, View
from desktop.tables.trouble import NoOlderVersion
from sync import errors
from sync.catalog.model import Dataset
from sync.downloads.model import Fetched, Wanted
from sync.tables.model import Version
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.table import OpenTable


class TableBook:
    """What this desk does with tables. Each method opens what it needs and closes it; any thread may call."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def folder(self) -> Path:
        """Where the tables lie."""
        return self._desk.folder.tables

    # what is here

    def held(self) -> tuple[Version, ...]:
        """Return the newest version of each table on this desk, by title of the dataset and name of the resource."""
        newest = [one for one in self._versions() if one.is_newest]
        return tuple(sorted(newest, key=_by_name))

    def versions(self, resource: str) -> tuple[Version, ...]:
        """Return the versions of one resource on this desk, newest first."""
        return self._versions(resource)

    def version(self, wanted: str, *, older: bool = False) -> Version:
        """Return a table by its resource id, the beginning of one, or its name.

        ``older`` asks for the version before the newest.

        Raises:
            NotFound: there is none on this desk.
            SeveralTables: several fit.
            NoOlderVersion: there is only one version of it.
        """
        from desktop.tables.finding import resource_of

        found = self._versions(resource_of(self.held(), wanted))
        if len(found) <= older:
            raise NoOlderVersion(name=found[0].source.resource_name)
        return found[1 if older else 0]

    def offers(self, dataset: Dataset) -> tuple[Offer, ...]:
        """Return what can be done with each resource of a dataset, in the portal's order."""
        from desktop.tables.offering import offers

        return offers(dataset, {one.source.resource: one for one in self._versions() if one.is_newest})

    # in and out

    def take_in(self, fetched: Fetched, wanted: Wanted, work: Work) -> Version:
        """Make a table of a file that has arrived; it belongs to the shelf from the moment this returns."""
        from desktop.tables.offering import source_of
        from sync.tables.importing import take_in

        return take_in(fetched.file, source_of(self._desk, wanted, fetched), self.folder, work)

    def take_in_file(self, file: Path, work: Work) -> Version:
        """Make a table of a file on this computer; the file itself stays where it is.

        Raises:
            NoFileHere: there is no such file.
        """
        from desktop.tables.offering import source_of_file
        from sync.tables.errors import NoFileHere
        from sync.tables.importing import take_in

        if not file.is_file():
            raise NoFileHere(file=file.name)
        return take_in(file, source_of_file(file), self.folder, work, copies=True)

    def find_identifiers(self, work: Work) -> None:
        """Note where identifiers of facilities are in the tables that came in since; takes a while for large ones."""
        from sync.tables.importing import search_identifiers

        search_identifiers(self.folder, work)

    def choose_header(self, version: Version, part: int, row: int, work: Work) -> Version:
        """Read a part again with another row as its header; -1 for none."""
        from sync.tables.importing import with_header

        return with_header(version, part, row, self.folder, work)

    def open(self, version: Version, part: int = 0) -> OpenTable:
        """Open a part of a table; who asks closes it.

        Raises:
            NotFound: the table has no such part.
        """
        from sync.tables.table import OpenTable

        if not 0 <= part < len(version.parts):
            raise errors.NotFound(wanted=f"{version.source.resource_name} / {part + 1}")
        return OpenTable.open(version, part)

    def export(self, view: View, table: OpenTable, file: Path, work: Work, *, kind: str) -> Exported:
        """Write exactly what a view shows; ``kind`` as in `desktop.tables.exporting`."""
        from desktop.tables.exporting import Origin, export
        from desktop.tables.offering import about

        citation, department, page = about(self._desk, view.version)
        entries = self.describe(table, work) if kind == "xlsx" else ()
        origin = Origin(self._desk.words, citation, department, page, entries)
        return export(view, table, file, work, kind=kind, origin=origin)

    def export_differences(self, found: Differences, file: Path, work: Work, *, part: int = 0) -> None:
        """Write all changes between two versions of a table, also those that ``found`` does not list."""
        from contextlib import closing

        from desktop.tables.comparing import write_differences

        with closing(self.open(found.before, part)) as before, closing(self.open(found.after, part)) as after:
            write_differences(found, file, self._desk.words, tables=(before, after), work=work)

    # what they say

    def describe(self, table: OpenTable, work: Work) -> tuple[Entry, ...]:
        """Return the data dictionary of an open table, with what is in each column."""
        from desktop.tables.describing import describe

        return describe(table, work, words=self._desk.words)

    def mine(self, work: Work) -> tuple[Found, ...]:
        """Return every row about the organization's facilities, by dataset."""
        from desktop.tables.mine import mine

        return mine(self._desk, work)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return datasets in which the organization's facilities may be found, by their columns' names."""
        from desktop.tables.suggesting import suggestions

        return suggestions(self._desk)

    def differences(self, resource: str, work: Work, *, part: int = 0, key: Sequence[str] = ()) -> Differences:
        """Compare the newest version of a table with the one before it.

        Raises:
            NoOlderVersion: there is none.
            NotFound: a version has no such part.
        """
        from contextlib import closing

        from desktop.tables.comparing import differences

        old, new = self.version(resource, older=True), self.version(resource)
        with closing(self.open(old, part)) as before, closing(self.open(new, part)) as after:
            return differences(before, after, work, key=key)

    # room

    def storage(self) -> Storage:
        """Return what tables take on this computer."""
        versions = sorted(self._versions(), key=lambda one: one.on_disk, reverse=True)
        self.folder.mkdir(exist_ok=True)
        return Storage(
            versions=tuple(versions),
            used=sum(one.on_disk for one in versions),
            limit=self.limit(),
            free=shutil.disk_usage(self.folder).free,
            kept=self._desk.downloads.kept(),
            looked=datetime.now(UTC),
        )

    def limit(self) -> int:
        """Return how many bytes tables may take on this computer."""
        return int(str(self._desk.setting("tables_limit")))

    def set_limit(self, limit: int) -> None:
        """Set how many bytes tables may take; nothing is removed before the next table comes in."""
        self._desk.set_setting("tables_limit", str(limit))

    def remove(self, resource: str) -> None:
        """Take a table with all of its versions off this desk."""
        from sync.tables.store import remove

        remove(self.folder, resource)

    def make_room(self, *, keeping: str = "") -> tuple[str, ...]:
        """Remove tables, oldest first, until the limit holds; return their names.

        What is kept current stays, and so does what the portal could not give again: tables of files on this computer,
        and of datasets that were withdrawn.
        """
        from desktop.tables.offering import can_come_again

        kept, used = self._desk.downloads.kept() | {keeping}, self.storage().used
        removed = []
        for one in sorted(self.held(), key=lambda version: version.fetched):
            if used <= self.limit():
                break
            if one.source.resource not in kept and can_come_again(self._desk, one):
                used -= sum(each.on_disk for each in self.versions(one.source.resource))
                self.remove(one.source.resource)
                removed.append(one.source.resource_name)
        return tuple(removed)

    def _versions(self, resource: str = "") -> tuple[Version, ...]:
        from sync.tables.store import versions

        return versions(self.folder, resource)


def _by_name(version: Version) -> tuple[str, str]:
    return version.source.dataset_title.casefold(), version.source.resource_name.casefold()
