"""The published lists at this desk: bring them in, see what is held, look up participants and facilities."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from sync.errors import KnownError, NotFound
from sync.lists.cells import folded, storable
from sync.lists.model import (
    DirectoryEntry,
    HeldList,
    ImportReport,
    ListKind,
    RegisteredFacility,
    RowChange,
    Signatory,
)
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.matching.facilities import FacilityNames
    from desktop.matching.matcher import Matcher
    from desktop.matching.model import Candidate


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of asking one address.

    Attributes:
        report: None when the list there is the one held already, or when there was trouble.
    """

    kind: ListKind
    report: ImportReport | None = None
    trouble: KnownError | None = None


class Lists:
    """The lists of one desk; every method opens its own connection, so each may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock, self._loading = Lock(), Lock()
        self._matcher: tuple[HeldList | None, Matcher] | None = None
        self._facility_names: tuple[tuple[HeldList, ...], FacilityNames] | None = None

    # bringing in

    def import_file(
        self, work: Work, file: Path, *, accept_fewer: bool = False, report_date: date | None = None
    ) -> ImportReport:
        """Import a list from a file.

        Args:
            work: is told how far it has come.
            file: a workbook or a text file.
            accept_fewer: go on even if the list lost many of its rows.
            report_date: the list's day, where the list does not say it.

        Raises:
            KnownError: of kind REFUSED, this is no list that can be used; nothing was changed.
        """
        from sync.lists.files import read_bytes
        from sync.lists.importing import Given, import_list

        given = Given(storable(file.name), accept_fewer=accept_fewer, report_date=report_date)
        return import_list(self._desk.folder.lists_db, read_bytes(file), given, work)

    def load_practice(self, work: Work) -> bool:
        """Bring in the packaged practice lists, without any request, unless they or others are here already.

        What a stop or a crash kept away the last time is brought in now; True when anything was.
        """
        if not self._desk.practice:
            return False
        from sync.lists.importing import Given, import_list
        from sync.practice.lists import practice_lists

        with self._loading:
            packaged, here = practice_lists(), {one.source for one in self.held()}
            if not here <= {one.name for one in packaged}:
                return False
            missing = [one for one in packaged if one.name not in here]
            for one in missing:
                given = Given(one.name, report_date=one.report_date, latest=date.max)  # whatever the clock says
                import_list(self._desk.folder.lists_db, one.body, given, work)
            return bool(missing)

    def fetch(self, work: Work, *, accept_fewer: bool = False) -> tuple[Fetched, ...]:
        """Ask each configured address for its list; one list's trouble does not keep the others away."""
        from sync.ckan.portal import user_agent
        from sync.lists.fetching import Asker, Place, fetch_list, is_here, portal_places

        services, outcomes = self._desk.services, []
        places = dict(portal_places(self._desk.folder.catalog_db, services.portal_url))
        chosen = {
            ListKind.SIGNATORY: services.signatory_url,
            ListKind.DIRECTORY: services.directory_url,
            ListKind.REGISTRY: services.registry_url,
        }
        places |= {kind: Place(address) for kind, address in chosen.items() if address}
        if self._desk.practice:  # before the practice portal runs, the addresses are still the real ones
            places = {kind: place for kind, place in places.items() if is_here(place.address)}
        asker = Asker(user_agent(services.contact), accept_fewer=accept_fewer)
        for kind in (kind for kind in ListKind if kind in places):
            try:
                report = fetch_list(self._desk.folder.lists_db, kind, places[kind], asker, work)
                outcomes.append(Fetched(kind, report))
            except KnownError as trouble:
                outcomes.append(Fetched(kind, trouble=trouble))
        return tuple(outcomes)

    # what is held

    def held(self) -> tuple[HeldList, ...]:
        """Return all lists on this desk, by kind, the newest first."""
        from sync.lists import held

        with self._reader() as store:
            return held.held(store) if store else ()

    def report(self, number: int) -> ImportReport:
        """Return what was found when a list was imported.

        Raises:
            NotFound: there is no such list.
        """
        from sync.lists import held

        with self._reader() as store:
            if store is None:
                raise NotFound(wanted=str(number))
            return held.report(store, number)

    def newest(self, kind: ListKind) -> HeldList | None:
        """Return the list of a kind with the latest report date."""
        from sync.lists import held

        with self._reader() as store:
            return held.newest(store, kind) if store else None

    # participants

    def signatories(self) -> tuple[Signatory, ...]:
        """Return the rows of the newest Signatory List."""
        from sync.lists import held

        with self._reader() as store:
            one = held.newest(store, ListKind.SIGNATORY) if store else None
            return held.signatories(store, one.number) if store and one else ()

    def signatory(self, dxf_id: str) -> Signatory | None:
        """Return a row of the newest Signatory List."""
        found = self._participant(ListKind.SIGNATORY, dxf_id)
        return found if isinstance(found, Signatory) else None

    def entry(self, dxf_id: str) -> DirectoryEntry | None:
        """Return a row of the newest Participant Directory."""
        found = self._participant(ListKind.DIRECTORY, dxf_id)
        return found if isinstance(found, DirectoryEntry) else None

    def subordinates(self, primary_name: str) -> tuple[Signatory, ...]:
        """Return the rows under a primary in the newest Signatory List."""
        from sync.lists import held

        with self._reader() as store:
            one = held.newest(store, ListKind.SIGNATORY) if store else None
            return held.subordinates(store, one.number, primary_name) if store and one else ()

    def primaries(self, name: str) -> tuple[Signatory, ...]:
        """Return the primary rows of this name in the newest Signatory List; names are not unique."""
        from sync.lists import held

        with self._reader() as store:
            one = held.newest(store, ListKind.SIGNATORY) if store else None
            return held.primaries(store, one.number, name) if store and one else ()

    def differences(self, kind: ListKind, dxf_ids: Collection[str] | None = None) -> tuple[RowChange, ...]:
        """Return how the newest list of a kind differs from the one before it; of all rows or of these ids."""
        from sync.lists import held

        with self._reader() as store:
            return held.differences(store, kind, dxf_ids) if store else ()

    def history(self, dxf_id: str) -> tuple[tuple[HeldList, Signatory | DirectoryEntry | None], ...]:
        """Return what each Signatory List and Participant Directory says of an id, the newest list first."""
        from sync.lists import held

        with self._reader() as store:
            if store is None:
                return ()
            kinds = (ListKind.SIGNATORY, ListKind.DIRECTORY)
            lists = sorted((one for one in held.held(store) if one.kind in kinds), key=lambda one: one.report_date)
            return tuple((one, held.participant(store, one, dxf_id)) for one in reversed(lists))

    # facilities

    def facility(self, facid: str) -> RegisteredFacility | None:
        """Return a facility of the registry, completed by the crosswalk."""
        from sync.lists import held

        with self._reader() as store:
            return held.facility(store, facid) if store else None

    def find_facilities(self, text: str, limit: int = 20) -> tuple[Candidate, ...]:
        """Return facilities by any of their numbers, exactly, or by name, city or both, the likeliest first.

        Then come those that have every word typed, or its beginning, in their name or city. Neither they nor one that
        was found by a number carry evidence: nothing else was compared.
        """
        from desktop.matching.lists import rows_of_facilities
        from desktop.matching.model import Candidate, Wanted
        from sync.lists import held

        with self._reader() as store:
            number = re.sub(r"[\s-]", "", text).upper()
            if store is None or not number:
                return ()
            exact = held.facilities_with(store, number)
            if exact:
                return tuple(Candidate(row, 100.0, ()) for row in rows_of_facilities(exact)[:limit])
            names = self._names(store)
        if names is None:
            return ()
        name, city = names.split(text)
        if not name:
            return tuple(Candidate(row, 100.0, ()) for row in names.by_city[folded(city)][:limit])
        found = names.matcher.candidates(Wanted((name,), city), limit)
        near = {one.row.key for one in found}
        rest = (Candidate(row, 50.0, ()) for row in names.holding(text) if row.key not in near)
        return (*found, *islice(rest, limit - len(found)))

    def matcher(self) -> Matcher:
        """Return the matcher of the newest Signatory List; it is built once for each list."""
        from desktop.matching.lists import rows_of
        from desktop.matching.matcher import Matcher

        with self._lock:
            key = self.newest(ListKind.SIGNATORY)
            if self._matcher is None or self._matcher[0] != key:
                self._matcher = (key, Matcher(rows_of(self.signatories())))
            return self._matcher[1]

    def _names(self, store: sqlite3.Connection) -> FacilityNames | None:
        """Return the names of the facilities held, read once for each registry; None when there is none."""
        from sync.lists import held

        key = tuple(one for one in held.held(store) if one.kind in (ListKind.REGISTRY, ListKind.CROSSWALK))
        if not key:
            return None
        with self._lock:
            if self._facility_names is None or self._facility_names[0] != key:
                from desktop.matching.facilities import FacilityNames

                self._facility_names = (key, FacilityNames(held.facilities(store)))
            return self._facility_names[1]

    def _participant(self, kind: ListKind, dxf_id: str) -> Signatory | DirectoryEntry | None:
        from sync.lists import held

        with self._reader() as store:
            one = held.newest(store, kind) if store else None
            return held.participant(store, one, dxf_id) if store and one else None

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection | None]:
        """Yield a connection for reading, or None when there is no list yet."""
        from sync.lists.store import reading

        file = self._desk.folder.lists_db
        if not file.exists():
            yield None
            return
        with reading(file) as store:
            yield store
