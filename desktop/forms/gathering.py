"""Gathers from the desk what forms can be prefilled with; here the pure part of forms meets the disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from desktop.forms.model import Origin, Value
from desktop.forms.prefilling import Found, KnownForForms, is_nothing
from desktop.organization.model import WHOLE, Facility, Identifiers, Organization
from sync.lists.model import Choices, DirectoryEntry, ListKind, RegisteredFacility, Signatory

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.rules.model import Outcome
    from desktop.standing.model import FacilityStanding, Standing

Named = Iterator[tuple[str, Value, Origin | None]]


def gather_known(desk: Desk, party: str = WHOLE) -> KnownForForms:
    """Return what this desk knows of a facility, or of the whole organization, which may be its only facility.

    Raises:
        KnownError: the stores cannot be read.
    """
    organization = desk.organization.current()
    if organization is None:
        return KnownForForms({}, desk.words.language)
    standing = desk.standing.now()
    facility = facility_of(organization, party)
    row = desk.lists.facility(facility.identifiers.facid) if facility and facility.identifiers.facid else None
    listed = desk.lists.newest(ListKind.REGISTRY)
    whole = organization.legal_name if len(organization.facilities) == 1 else ""
    found = [
        *_of_organization(organization),
        *(_of_facility(facility, whole, row, listed.report_date if listed else None) if facility else ()),
        *(_of_standing(standing, facility.id if facility else WHOLE, desk.words.language) if standing else ()),
    ]
    values = {
        name: Found(value, origin) for name, value, origin in found if value != "" and not _stands_for_none(value)
    }
    return KnownForForms(values, desk.words.language)


def facility_of(organization: Organization, party: str) -> Facility | None:
    """Return the facility of a party: with one facility, that one; None for the whole of several."""
    if party == WHOLE:
        return organization.facilities[0] if len(organization.facilities) == 1 else None
    return next((one for one in organization.facilities if one.id == party), None)


def _stands_for_none(value: Value) -> bool:
    return isinstance(value, str) and is_nothing(value)


def _of_organization(organization: Organization) -> Named:
    """Yield the names of the organization; those of a facility, which comes later, take the place of the last two."""
    profile, legal_name = Origin("profile"), organization.legal_name or organization.name
    yield "organization.name", organization.name, profile
    yield "organization.legal_name", legal_name, profile
    yield "facility.name", organization.name, profile
    yield "facility.legal_name", legal_name, profile


def _of_facility(facility: Facility, whole: str, row: RegisteredFacility | None, listed: date | None) -> Named:
    """Yield what the profile says of a facility, and what only the registry says.

    ``whole`` is the legal name of the organization where this is its only facility, else "".
    """
    known = {
        "name": facility.name,
        "legal_name": facility.legal_name or whole or facility.name,
        "city": facility.city,
        "zip": facility.zip,
        "entity_type": facility.entity_type or "",
        **{one.name: str(getattr(facility.identifiers, one.name)) for one in fields(Identifiers)},
    }
    for name, value in known.items():
        theirs = str(getattr(row, name, "")) if row is not None else ""
        is_theirs = bool(theirs) and value in ("", theirs) and listed is not None
        yield f"facility.{name}", value or theirs, Origin("registry", listed) if is_theirs else Origin("profile")
    if row is not None:
        yield "facility.address", row.address, Origin("registry", listed)
        yield "facility.county", row.county, Origin("registry", listed)
    for id, fact in facility.facts.items():  # noqa: A001 -- ids are called id throughout
        if fact.value is not None:
            yield f"fact.{id}", fact.value, Origin("registry" if fact.source == "registry" else "profile", fact.on)


def _of_standing(standing: Standing, party: str, language: str) -> Named:
    yield "today", standing.today.isoformat(), None  # nobody wonders where it is from
    parties = [*standing.facilities, *((standing.whole,) if standing.whole else ())]
    one = next((one for one in parties if one.party == party), None)
    if one is not None:
        yield from _of_lists(one, standing)
        yield from _of_determination(one, standing, language)


def _of_lists(one: FacilityStanding, standing: Standing) -> Named:
    signatory = Origin("signatory", standing.list_dates.get(ListKind.SIGNATORY.value))
    directory = Origin("directory", standing.list_dates.get(ListKind.DIRECTORY.value))
    if one.pin is not None:
        yield "pin.dxf_id", one.pin.dxf_id, signatory
    if one.signatory is not None:
        yield "signatory.name", one.signatory.name, signatory
        yield "signatory.city", one.signatory.city, signatory
        yield "signatory.zip", one.signatory.zip, signatory
    if one.entry is not None:
        yield from _of_row(one.entry, directory)
    elif one.signatory is not None:  # the Signatory List repeats the choices
        yield from _of_row(one.signatory, signatory)


def _of_row(row: DirectoryEntry | Signatory, origin: Origin) -> Named:
    choices: Choices = row.choices
    yield "directory.request", choices.request, origin
    yield "directory.delivery", choices.delivery, origin
    yield "directory.adt", choices.notifications, origin
    yield "directory.url", choices.technology_url, origin
    yield "directory.email", choices.technology_email, origin
    yield "directory.phone", choices.technology_phone, origin
    yield "directory.terminated", row.terminated, origin
    yield "directory.ceased", row.ceased, origin
    if choices.delaying is not None:
        yield "directory.delaying", choices.delaying, origin


def _of_determination(one: FacilityStanding, standing: Standing, language: str) -> Named:
    if one.determination is None:
        return
    origin = Origin("standing", standing.today)
    yield "determination.pack", one.determination.pack, origin
    outcomes = {"sign": one.determination.sign, "exchange": one.determination.exchange}
    for name, outcome in outcomes.items():
        yield f"determination.{name}", outcome.answer.value, origin
        if outcome.by is not None:
            yield f"determination.{name}_by", outcome.by.isoformat(), origin
    yield "determination.reasons", _reasons(list(outcomes.values()), language), origin


def _reasons(outcomes: list[Outcome], language: str) -> str:
    """Return the reasons of outcomes, one a line and none twice."""
    return "\n".join(dict.fromkeys(reason.said(language) for outcome in outcomes for reason in outcome.reasons))
