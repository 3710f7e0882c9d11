"""What this desk keeps of its organization: facilities, confirmed rows of the lists, and the agencies' replies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.organization import stored
from desktop.organization.model import WHOLE, Facility, Organization, Pin, Reply
from desktop.organization.trouble import NotInList
from desktop.organization.wanted import facility_wanted, organization_wanted, ranked
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import NotFound
from sync.lists.model import ListKind

if TYPE_CHECKING:
    import sqlite3

    from desktop.desk import Desk
    from desktop.matching.model import Candidate, Wanted


class OrganizationRecord:
    """The organization of one desk; every method opens its own connection, so each may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def current(self) -> Organization | None:
        """Return the organization, or None where none was saved yet."""
        with self._reader() as store:
            return stored.read(store) if store else None

    def save(self, organization: Organization) -> None:
        """Save the organization whole, in one transaction.

        Confirmations are not touched; those of facilities that are no longer there are kept, and hold again when the
        facility comes back.
        """
        ids = {one.id for one in organization.facilities}
        if not 0 < len(ids) == len(organization.facilities):
            raise ValueError("an organization has at least one facility, and no two with one id")
        with self._writer() as store:
            stored.write(store, organization, datetime.now(UTC))

    def pins(self) -> Mapping[str, Pin]:
        """Return the confirmed rows of the Signatory List by party; with one facility, the facility is the party."""
        with self._reader() as store:
            return _of_parties(stored.pins(store), stored.read(store)) if store else {}

    def confirm(self, party: str, dxf_id: str) -> Pin:
        """Keep that a row of the newest Signatory List is this facility, or `WHOLE`; what was confirmed before ends.

        Raises:
            NotInList: the newest list has no such row.
            NotFound: there is no such facility, or no list.
        """
        wanted = dxf_id.strip().upper()
        row, held = self._desk.lists.signatory(wanted), self._desk.lists.newest(ListKind.SIGNATORY)
        if held is None:
            raise NotFound(wanted=ListKind.SIGNATORY.value)
        if row is None:
            raise NotInList(dxf_id=wanted)
        with self._writer() as store:
            theirs = _party(stored.read(store), party)
            pin = Pin(theirs, row.dxf_id, row.name, held.report_date, datetime.now(UTC))
            stored.write_pin(store, pin)
            stored.take_back_refusal(store, theirs, pin.dxf_id)
        return pin

    def refuse(self, party: str, dxf_ids: Iterable[str]) -> None:
        """Keep that none of these rows is this facility, or `WHOLE`; they are no longer proposed as likely.

        Raises:
            NotInList: the newest list lacks one of them; then none is kept.
            NotFound: there is no such facility.
        """
        for dxf_id in (dxf_ids := tuple(dxf_ids)):
            if self._desk.lists.signatory(dxf_id) is None:
                raise NotInList(dxf_id=dxf_id)
        with self._writer() as store:
            stored.write_refused(store, _party(stored.read(store), party), dxf_ids, datetime.now(UTC))

    def unconfirm(self, party: str) -> None:
        """Take a confirmation back; it stays in the history.

        Raises:
            NotFound: there is no such facility.
        """
        with self._writer() as store:
            organization, now = stored.read(store), datetime.now(UTC)
            stored.end_pin(store, _party(organization, party), now)
            if _is_one_facility(organization):  # its row may have been confirmed while there were several
                stored.end_pin(store, WHOLE, now)

    def candidates(self, party: str = WHOLE, limit: int = 5) -> tuple[Candidate, ...]:
        """Return rows of the newest Signatory List that may be the party, the likeliest first.

        Rows that are confirmed to be another party, or that the person refused, come last, and their evidence says so.
        Empty where nothing is near, and where there is no list or no organization.

        Raises:
            NotFound: there is no such facility.
        """
        organization = self.current()
        if organization is None or self._desk.lists.newest(ListKind.SIGNATORY) is None:
            return ()
        party, pins = _party(organization, party), self.pins()
        others = {pin.dxf_id: _name(organization, pin.party) for pin in pins.values() if pin.party != party}
        refused = self._refused(party)
        wanted = self._wanted(organization, party)
        found = self._desk.lists.matcher().candidates(wanted, limit + len(others) + len(refused))
        return ranked(found, others, refused, limit)

    def replies(self) -> tuple[Reply, ...]:
        """Return the filed replies about the facilities there are now, in the order they were filed."""
        with self._reader() as store:
            return stored.replies(store) if store else ()

    def file_reply(self, reply: Reply) -> None:
        """File an agency's reply beside those there are.

        Raises:
            NotFound: there is no such facility.
        """
        with self._writer() as store:
            stored.write_reply(store, replace(reply, party=_party(stored.read(store), reply.party)))

    def _refused(self, party: str) -> frozenset[str]:
        with self._reader() as store:
            return stored.refused(store, party) if store else frozenset()

    def _wanted(self, organization: Organization, party: str) -> Wanted:
        from desktop.rule_packs import newest_pack

        facility = _facility(organization, party)
        if facility is None:
            return organization_wanted(organization)
        return facility_wanted(facility, organization, newest_pack())

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection | None]:
        """Yield a connection whose reads are of one moment, or None where there is no store yet."""
        file = self._desk.folder.desk_db
        if not file.exists():
            yield None
            return
        with opened(file) as store:
            store.execute("begin")
            yield store
            store.rollback()

    @contextmanager
    def _writer(self) -> Iterator[sqlite3.Connection]:
        with opened(self._desk.folder.desk_db) as store, writing(store):
            yield store


def _party(organization: Organization | None, party: str) -> str:
    """Return the party; an organization of one facility is that facility.

    Raises:
        NotFound: there is no such facility.
    """
    if organization is None:
        raise NotFound(wanted=party)
    if party == WHOLE:
        return organization.facilities[0].id if _is_one_facility(organization) else WHOLE
    if _facility(organization, party) is None:
        raise NotFound(wanted=party)
    return party


def _of_parties(pins: Mapping[str, Pin], organization: Organization | None) -> Mapping[str, Pin]:
    """Return the confirmed rows by party; what was confirmed for the whole holds for an only facility."""
    if organization is None or not _is_one_facility(organization):
        return pins
    party = organization.facilities[0].id
    pin = pins.get(party) or pins.get(WHOLE)
    return {party: replace(pin, party=party)} if pin else {}


def _is_one_facility(organization: Organization | None) -> bool:
    return organization is not None and len(organization.facilities) == 1


def _facility(organization: Organization, party: str) -> Facility | None:
    return next((one for one in organization.facilities if one.id == party), None)


def _name(organization: Organization, party: str) -> str:
    facility = _facility(organization, party)
    return facility.name if facility else organization.name
