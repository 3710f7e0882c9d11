"""What to look for in the Signatory List for a facility or the organization, and how what is taken already ranks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from desktop.matching.model import Agreement, Candidate, Evidence, Wanted
from desktop.organization.model import Facility, Organization


class ListedType(Protocol):
    """An entity type as the rule pack has it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def list_types(self) -> frozenset[str]:
        """The values of the Signatory List that fit it."""


class ListedTypes(Protocol):
    """What is asked of a rule pack here."""

    @property
    def entity_types(self) -> Sequence[ListedType]:
        """Every entity type."""


def facility_wanted(facility: Facility, organization: Organization, pack: ListedTypes) -> Wanted:
    """Return what is known of a facility for looking it up."""
    types = next((one.list_types for one in pack.entity_types if one.id == facility.entity_type), frozenset[str]())
    names = [facility.name, facility.legal_name]
    if len(organization.facilities) == 1:
        names += [organization.name, organization.legal_name]
    return Wanted(_names(names), facility.city, facility.zip, types, organization.name)


def organization_wanted(organization: Organization) -> Wanted:
    """Return what is known of the whole organization; its place where all its facilities are in one."""
    places = {(one.city.casefold(), one.zip) for one in organization.facilities}
    first = organization.facilities[0]
    city, zip_ = (first.city, first.zip) if len(places) == 1 else ("", "")
    return Wanted(_names((organization.name, organization.legal_name)), city, zip_)


def ranked(
    found: Sequence[Candidate], others: Mapping[str, str], refused: Collection[str], limit: int
) -> tuple[Candidate, ...]:
    """Put rows that are confirmed to be another party, or were refused, last; the evidence of each says so.

    Args:
        found: the likeliest first, at least ``limit`` free ones where there are so many.
        others: names of the other parties by their confirmed DxF id.
        refused: DxF ids of which the person said that they are not the party.
        limit: most rows to return; at most half of them are of those two sorts, and only such that are likely.
    """
    out = {key: Evidence("refused", "", "", Agreement.DIFFERENT) for key in refused}
    out |= {key: Evidence("confirmed", name, "", Agreement.DIFFERENT) for key, name in others.items()}
    free = [one for one in found if one.row.key not in out]
    taken = [_with(one, out[one.row.key]) for one in found[:limit] if one.row.key in out]
    taken = taken[: max(limit // 2, limit - len(free))]
    return (*free[: limit - len(taken)], *taken)


def _with(candidate: Candidate, found: Evidence) -> Candidate:
    ours = next((one.ours for one in candidate.evidence if one.about == "name"), "")
    told = replace(found, ours=found.ours or ours, theirs=candidate.row.names[0])
    return replace(candidate, evidence=(*candidate.evidence, told))


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))
