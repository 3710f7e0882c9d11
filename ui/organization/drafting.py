"""What the assistant makes of what it was told: which questions are still to be asked, and what an answer changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.organization.model import Facility, Fact, Organization
from desktop.rules.evaluation import needed
from desktop.rules.model import Profile, Value
from desktop.rules.pack import FactDefinition, Pack

MOST_QUESTIONS = 6


def asked(facility: Facility, pack: Pack) -> tuple[FactDefinition, ...]:
    """Return the questions to show for a facility, at most six, in order.

    Each is one that the rules need, given the answers to those before it; so an answer never takes away a question that
    stands above it. Of a facility whose type is not known, only the type is asked.
    """
    if pack.entity_type(facility.entity_type) is None:
        return (pack.type_fact,)
    return tuple(_needed_in_turn(facility, pack))[:MOST_QUESTIONS]


def _needed_in_turn(facility: Facility, pack: Pack) -> Iterator[FactDefinition]:
    told: dict[str, Value] = {}
    passed: set[str] = set()
    while True:
        left = (fact for fact in needed(Profile(facility.entity_type, told), pack) if fact.id not in passed)
        fact = next(left, None)
        if fact is None:
            return
        yield fact
        passed.add(fact.id)
        if fact.id in facility.facts:
            told[fact.id] = facility.facts[fact.id].value


def unanswered(facility: Facility, pack: Pack) -> tuple[FactDefinition, ...]:
    """Return the questions to which there is no answer yet, not even "not sure"."""
    return tuple(fact for fact in asked(facility, pack) if fact.id not in facility.facts)


def answered(facility: Facility, fact: FactDefinition, value: Value, today: date) -> Facility:
    """Return the facility with the person's answer; an answer that was known before keeps where it came from."""
    before = facility.facts.get(fact.id)
    if before is not None and before.value is value:
        return facility
    return replace(facility, facts={**facility.facts, fact.id: Fact(value, "person", today)})


def answered_alike(organization: Organization, pattern: Facility, pack: Pack) -> Organization:
    """Return the organization with one facility's answers taken over by the others of its kind that have none yet."""
    told = {fact.id: pattern.facts[fact.id] for fact in asked(pattern, pack) if fact.id in pattern.facts}
    alike = {one.id for one in others_alike(organization, pattern, pack)}
    facilities = tuple(
        replace(one, facts={**told, **one.facts}) if one.id in alike else one for one in organization.facilities
    )
    return replace(organization, facilities=facilities)


def others_alike(organization: Organization, pattern: Facility, pack: Pack) -> tuple[Facility, ...]:
    """Return the other facilities of the same kind about which something is still to be asked."""
    if pack.entity_type(pattern.entity_type) is None:
        return ()
    of_kind = (one for one in organization.facilities if one.entity_type == pattern.entity_type)
    return tuple(one for one in of_kind if one.id != pattern.id and unanswered(one, pack))


def with_facility(organization: Organization | None, facility: Facility) -> Organization:
    """Return the organization with a facility added, or replaced where it has one of that id."""
    if organization is None:
        return Organization(facility.name, (facility,), facility.legal_name)
    if any(one.id == facility.id for one in organization.facilities):
        kept = tuple(facility if one.id == facility.id else one for one in organization.facilities)
        return replace(organization, facilities=kept)
    return replace(organization, facilities=(*organization.facilities, facility))


def is_there_already(organization: Organization | None, facid: str) -> bool:
    """Tell whether a facility of the registry is one of the organization's."""
    return organization is not None and any(one.identifiers.facid == facid for one in organization.facilities)
