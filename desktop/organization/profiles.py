"""What is known of a facility from the registry, the person and the agencies, and what of it the rules judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Protocol
from uuid import uuid4

from desktop.organization.identifiers import check
from desktop.organization.model import Facility, Fact, Identifiers, Reply
from desktop.rules.model import Profile
from sync.lists.model import RegisteredFacility

CRITICAL_ACCESS = "critical_access"  # the only fact of the rules that the registry speaks of


class RegisteredType(Protocol):
    """An entity type as the rule pack has it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def registry_types(self) -> frozenset[str]:
        """The values of the registry that fit it."""


class RegisteredTypes(Protocol):
    """What is asked of a rule pack here."""

    @property
    def entity_types(self) -> Sequence[RegisteredType]:
        """Every entity type."""


def facility_from(registered: RegisteredFacility, pack: RegisteredTypes, report_date: date) -> Facility:
    """Return a new facility with what the registry of ``report_date`` says of it.

    A type of the registry that fits several entity types, or none, leaves the entity type open.
    """
    known = registered.critical_access
    return Facility(
        id=uuid4().hex,
        name=registered.name,
        legal_name=registered.business_name if registered.business_name != registered.name else "",
        city=registered.city,
        zip=check("zip", registered.zip).value,
        entity_type=_entity_type(registered.type, pack),
        identifiers=_identifiers(registered),
        facts={} if known is None else {CRITICAL_ACCESS: Fact(known, "registry", report_date)},
        from_registry=report_date,
    )


def facts_of(facility: Facility, replies: Iterable[Reply] = ()) -> Mapping[str, Fact]:
    """Return the facts that count, each with how we know it.

    A filed reply that says yes or no settles its fact, and of several the one filed last; only what the person
    answered on the day it was filed or later counts more.
    """
    facts = dict(facility.facts)
    about_it = (one for one in replies if one.party == facility.id and one.fact and one.value is not None)
    for reply in sorted(about_it, key=lambda one: one.filed):
        if not _answered_since(facility.facts.get(reply.fact), reply):
            facts[reply.fact] = Fact(reply.value, "reply", reply.received)
    return facts


def profile_of(facility: Facility, replies: Iterable[Reply] = ()) -> Profile:
    """Return what the rules are to judge; ``replies`` may be about other facilities, too."""
    return Profile(facility.entity_type, {name: fact.value for name, fact in facts_of(facility, replies).items()})


def _answered_since(fact: Fact | None, reply: Reply) -> bool:
    if fact is None or fact.source != "person" or fact.value is None or fact.on is None:
        return False
    return fact.on >= reply.filed.astimezone().date()


def _entity_type(registry_type: str, pack: RegisteredTypes) -> str | None:
    wanted = _plain(registry_type)
    fitting = [one.id for one in pack.entity_types if wanted in map(_plain, one.registry_types)]
    return fitting[0] if len(fitting) == 1 and wanted else None


def _identifiers(registered: RegisteredFacility) -> Identifiers:
    names = [one.name for one in fields(Identifiers)]
    published = {name: getattr(registered, name, "") for name in names}
    return Identifiers(**{name: check(name, number).value for name, number in published.items()})


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
