"""The nouns of the organization at this desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.rules.model import Value


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The numbers a facility is known by; "" where not known. Rules: `desktop.organization.identifiers`."""

    facid: str = ""
    license_number: str = ""
    ccn: str = ""
    npi: str = ""
    hcai_id: str = ""
    clia: str = ""
    ein: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about a facility, and how we know it.

    Attributes:
        source: ``person`` (answered by the person at this desk), ``registry``, or ``reply`` (an agency's filed reply).
        on: the day it was answered, of the registry, or of the reply.
    """

    value: Value
    source: str = "person"
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Facility:
    """One place of care of the organization.

    Attributes:
        id: ours, made once; never shown.
        name: as the sign says; ``legal_name`` as the license or contract says, "" where the same or not known.
        entity_type: id of an entity type of the rule pack, or None when not known.
        facts: by id of a fact of the rule pack.
        from_registry: report date of the registry it was taken from; None when typed by hand.
    """

    id: str
    name: str
    legal_name: str = ""
    city: str = ""
    zip: str = ""
    entity_type: str | None = None
    identifiers: Identifiers = Identifiers()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    from_registry: date | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """The organization at this desk; it has at least one facility."""

    name: str
    facilities: tuple[Facility, ...]
    legal_name: str = ""


WHOLE = ""  # in place of a facility's id: the organization itself, for its own row in the lists


@dataclass(frozen=True, slots=True)
class Pin:
    """A row of the Signatory List that the person confirmed to be this facility or organization.

    Attributes:
        party: a facility's id, or `WHOLE`.
        name: as the list gave it on ``list_date``, the report date of the list it was confirmed in.
        confirmed: UTC.
    """

    party: str
    dxf_id: str
    name: str
    list_date: date
    confirmed: datetime


@dataclass(frozen=True, slots=True)
class Reply:
    """An agency's reply that the person filed; it counts as evidence.

    Attributes:
        party: a facility's id.
        question: id of the question in the rule pack.
        fact: the fact it settles, "" for none; ``value``: what it says of that fact, None where it does not say.
        received: the day of the reply; ``sender``: the agency or address it came from; ``text``: what it says.
        filed: UTC.
    """

    party: str
    question: str
    fact: str
    value: bool | None
    received: date
    sender: str
    text: str
    filed: datetime
