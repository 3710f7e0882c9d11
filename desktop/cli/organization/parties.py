"""Whom a command is about: the whole organization, or the facility whose name was typed."""

from __future__ import annotations

from desktop.cli.troubles import FacilityUnclear, NoOrganization
from desktop.desk import Desk
from desktop.organization.model import WHOLE, Facility, Organization

CHOICES_SHOWN = 12


def organization_of(desk: Desk) -> Organization:
    """Return the organization of this desk.

    Raises:
        NoOrganization: none was set yet.
    """
    organization = desk.organization.current()
    if organization is None:
        raise NoOrganization
    return organization


def facility_named(organization: Organization, typed: str) -> Facility:
    """Return the facility whose name is the one typed, or else the only one whose name holds it; case does not count.

    Raises:
        FacilityUnclear: there is none, or more than one.
    """
    wanted = " ".join(typed.split()).casefold()
    same = [one for one in organization.facilities if one.name.casefold() == wanted]
    found = same or [one for one in organization.facilities if wanted and wanted in one.name.casefold()]
    if len(found) != 1:
        names = [f"“{one.name}”" for one in (found or organization.facilities)]
        more = ["…"] if len(names) > CHOICES_SHOWN else []
        raise FacilityUnclear(typed=typed[:120], choices=", ".join([*names[:CHOICES_SHOWN], *more]))
    return found[0]


def party_of(organization: Organization, typed: str) -> str:
    """Return the party a command is about: a facility's id, or WHOLE where no facility was typed."""
    return facility_named(organization, typed).id if typed else WHOLE


def name_of(organization: Organization, party: str) -> str:
    """Return the name of a party."""
    return next((one.name for one in organization.facilities if one.id == party), organization.name)
