"""What a standing is made from: the organization, what its people confirmed, and what the lists say of each party."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.matching.model import Candidate
from desktop.organization.model import WHOLE, Facility, Organization, Pin, Reply
from desktop.rules.model import Determination
from desktop.rules.pack import Agency, Pack
from desktop.standing.model import FacilityStanding
from sync.lists.model import DirectoryEntry, ListKind, RegisteredFacility, RowChange, Signatory

OLD_DAYS = 365  # a list older than this no longer shows that something is missing


@dataclass(frozen=True, slots=True)
class PartyRows:
    """What the newest lists say of a facility, or of the whole organization.

    Attributes:
        signatory, entry: the rows of the confirmed DxF id; None where the list has no such row.
        registered: the facility in the registry, by its FACID.
        candidates: rows that may be it, while none is confirmed.
        subordinates: rows under the confirmed one, where that signed for itself.
        primaries: rows of who signed for the confirmed one, where that is a subordinate; several may share a name.
        changes: how the confirmed rows differ from the list before.
    """

    signatory: Signatory | None = None
    entry: DirectoryEntry | None = None
    registered: RegisteredFacility | None = None
    candidates: tuple[Candidate, ...] = ()
    subordinates: tuple[Signatory, ...] = ()
    primaries: tuple[Signatory, ...] = ()
    changes: tuple[tuple[ListKind, RowChange], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Everything a standing rests on.

    Attributes:
        pins, rows: by facility id, or `WHOLE`.
        list_dates: report date of the newest list by the kind's value; a missing kind is not on this desk.
        today: the day it is asked for.
        language: in which the rule pack's own sentences are quoted.
        previous_dates: report date of the list before the newest.
    """

    organization: Organization
    pins: Mapping[str, Pin]
    replies: tuple[Reply, ...]
    rows: Mapping[str, PartyRows]
    list_dates: Mapping[str, date]
    pack: Pack
    today: date
    language: str = "en"
    previous_dates: Mapping[str, date] = field(default_factory=dict)
    nothing: PartyRows = field(default=PartyRows())

    @property
    def has_several(self) -> bool:
        """Whether the organization has more than one facility."""
        return len(self.organization.facilities) > 1

    @property
    def agency(self) -> Agency:
        """The body to ask about the framework: the first of the rule pack."""
        return next(iter(self.pack.agencies.values()))

    def pin(self, party: str) -> Pin | None:
        """Return the confirmed row; with one facility the organization's row is the facility's."""
        if not self.has_several:
            return self.pins.get(self.organization.facilities[0].id) or self.pins.get(WHOLE)
        return self.pins.get(party)

    def rows_of(self, party: str) -> PartyRows:
        """Return what the lists say of a party."""
        return self.rows.get(party, self.nothing)

    def replies_about(self, party: str) -> tuple[Reply, ...]:
        """Return the filed replies about a facility, oldest first."""
        return tuple(sorted((one for one in self.replies if one.party == party), key=lambda one: one.filed))

    def list_date(self, kind: ListKind) -> date | None:
        """Return the report date of the newest list of a kind."""
        return self.list_dates.get(kind.value)

    def is_old(self, kind: ListKind) -> bool:
        """Tell whether the newest list of a kind is older than a year."""
        day = self.list_date(kind)
        return day is not None and (self.today - day).days > OLD_DAYS

    def link(self, link: str) -> str:
        """Return an official address of the rule pack, "" where it has none."""
        return self.pack.links[link].url if link in self.pack.links else ""

    def type_name(self, facility: Facility) -> str:
        """Return the name of a facility's type, "" where it is not known."""
        known = self.pack.entity_type(facility.entity_type)
        return known.name.said(self.language) if known else ""


def judged(one: FacilityStanding) -> tuple[Facility, Determination]:
    """Return a facility and what the rules say of it; the whole organization has neither."""
    if one.facility is None or one.determination is None:
        raise ValueError("the whole organization is not judged by itself")
    return one.facility, one.determination
