"""What the page shows, read in one job beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.desk import Desk
from desktop.organization.model import WHOLE, Organization
from desktop.rule_packs import newest_pack
from desktop.rules.pack import Pack
from desktop.standing.model import (
    Card,
    Discrepancy,
    FacilityStanding,
    Standing,
    StandingChange,
    Step,
)
from sync.work import Work


@dataclass(frozen=True, slots=True)
class Seen:
    """Where the organization stands, and the rule pack whose names and passages are shown beside it."""

    standing: Standing
    pack: Pack

    @property
    def organization(self) -> Organization:
        """The organization at this desk."""
        return self.standing.organization

    @property
    def has_several(self) -> bool:
        """Whether there is a choice between the whole organization and one facility."""
        return len(self.standing.facilities) > 1

    def facility(self, party: str) -> FacilityStanding | None:
        """Return where a facility stands; None for the whole of several facilities."""
        if party == WHOLE and not self.has_several:
            return self.standing.facilities[0]
        return next((one for one in self.standing.facilities if one.party == party), None)

    def row(self, party: str) -> FacilityStanding | None:
        """Return what is known of the party's own row in the lists."""
        return self.standing.whole if party == WHOLE and self.has_several else self.facility(party)

    def cards(self, party: str) -> tuple[Card, ...]:
        """Return the four cards of a facility or of the whole."""
        one = None if party == WHOLE else self.facility(party)
        return self.standing.cards if one is None else one.cards

    def steps(self, party: str) -> tuple[Step, ...]:
        """Return the next steps; those of every facility for the whole."""
        return tuple(one for one in self.standing.steps if party in (WHOLE, one.party))

    def discrepancies(self, party: str) -> tuple[Discrepancy, ...]:
        """Return what does not agree; that of every facility for the whole."""
        return tuple(one for one in self.standing.discrepancies if party in (WHOLE, one.party))

    def changes(self, party: str) -> tuple[StandingChange, ...]:
        """Return what changed since the last time; that of every facility for the whole."""
        return tuple(one for one in self.standing.changes if party in (WHOLE, one.party))

    def name(self, party: str) -> str:
        """Return the name of a facility or of the whole."""
        one = None if party == WHOLE else self.facility(party)
        return self.organization.name if one is None or one.facility is None else one.facility.name


@dataclass(frozen=True, slots=True)
class Read:
    """The job that reads it."""

    desk: Desk

    def __call__(self, _work: Work) -> Seen | None:
        """Return what there is to see; None while no organization was named."""
        standing = self.desk.standing.now()
        return None if standing is None else Seen(standing, newest_pack())


@dataclass(frozen=True, slots=True)
class Note:
    """The job that keeps what was shown, so that the next time can tell what changed."""

    desk: Desk
    standing: Standing

    def __call__(self, _work: Work) -> None:
        """Keep it."""
        self.desk.standing.note(self.standing)
