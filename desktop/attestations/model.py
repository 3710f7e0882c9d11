"""The nouns of attestations: drafts, signatures, signed records, the states they go through, and their history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from desktop.forms.model import Answers, Origin


class State(Enum):
    """How a signed attestation stands; a draft is not signed and has no state of these."""

    SIGNED = "signed"  # frozen and kept here; nobody asked to send it yet
    QUEUED = "queued"  # to be sent; certainly not received by the endpoint, as far as its answers tell
    SENDING = "sending"  # a request is under way
    UNKNOWN = "unknown"  # a request left and no clear answer came: it may have been received
    DELIVERED = "delivered"  # the endpoint holds it with the same answers
    REFUSED = "refused"  # the endpoint said no to what it says; sending the same again would not help
    HANDED_OFF = "handed_off"  # given to a person, a portal or a file; whether it arrived is not known yet
    CONFIRMED = "confirmed"  # the published lists, or an imported receipt, show that it arrived


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that is being filled in.

    Attributes:
        id: UUID; the attestation signed from it gets the same one.
        party: a facility's id, or ``WHOLE`` of `desktop.organization.model`.
        form, version: of the form it was last saved with.
        origins: where answers that the person did not touch came from, by key.
        dropped: answers of an older version that have no place in this one; kept, not signed.
        made, changed: UTC.
        supersedes: id of the attestation it corrects, "" for none.
    """

    id: str
    form: str
    version: str
    party: str
    answers: Answers
    origins: Mapping[str, Origin]
    made: datetime
    changed: datetime
    supersedes: str = ""
    dropped: Answers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signature:
    """What the signer typed and agreed to; all of it becomes part of the signed record.

    Attributes:
        name, title: full name and role, as typed.
        has_authority: agreed to the form's statement of authority.
        declares: agreed to the form's declaration.
        signed: the moment, with the zone of this computer; seconds.
    """

    name: str
    title: str
    has_authority: bool
    declares: bool
    signed: datetime


@dataclass(frozen=True, slots=True)
class Attestation:
    """A signed record; nothing in it can change.

    Attributes:
        id: UUID, the ``identifier`` of the FHIR resource.
        organization: legal name as signed; ``title``: of the form, in the language it was signed in.
        record: canonical bytes of the QuestionnaireResponse; ``provenance``: of its Provenance.
        hash: SHA-256 of ``record``, hexadecimal.
        form_document: canonical bytes of the questionnaire it answers.
        signed: with its zone; ``supersedes``: id of the one it corrects, "" for none.
    """

    id: str
    form: str
    version: str
    party: str
    organization: str
    title: str
    language: str
    signer: str
    signed: datetime
    hash: str
    record: bytes
    provenance: bytes
    form_document: bytes
    supersedes: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a signed attestation so far.

    Attributes:
        route: ``endpoint``, ``portal``, ``file``, ``mail``, or "" before one was chosen.
        endpoint: base address it was sent to first; an unknown outcome is settled there and nowhere else.
        due: the day by which it has to be there, None for none.
        is_held: the person asked to wait; it is not sent before it is let go.
        tries: requests that left for it; ``next_try``: UTC, None where nothing is planned.
        trouble: code of the last `KnownError`, "" for none; ``trouble_facts``: its facts.
        told: what the endpoint said of it (OperationOutcome), plain text, at most 2,000 characters.
        server_id, server_version, location: what the endpoint calls it; "" while not known.
        copies: how many records of the same identifier the endpoint holds; 1 is right.
        lease: who is sending it now, "" for nobody.
        changed: UTC.
    """

    state: State
    route: str = ""
    endpoint: str = ""
    due: date | None = None
    is_held: bool = False
    tries: int = 0
    next_try: datetime | None = None
    trouble: str = ""
    trouble_facts: Mapping[str, str | int] = field(default_factory=dict)
    told: str = ""
    server_id: str = ""
    server_version: str = ""
    location: str = ""
    copies: int = 1
    lease: str = ""
    changed: datetime | None = None


class Listed(NamedTuple):  # not a frozen dataclass: those take four times as long to make, and there are 10,000
    """One line of the list: a signed attestation, or a draft (then ``state`` is None).

    Attributes:
        signed: None for a draft; ``changed``: UTC, of the draft or the delivery.
        superseded_by: id of the one that corrects it, "" for none.
    """

    id: str
    form: str
    version: str
    title: str
    party: str
    organization: str
    state: State | None
    signed: datetime | None
    changed: datetime
    due: date | None
    is_held: bool
    next_try: datetime | None
    trouble: str
    superseded_by: str


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the audit trail.

    Attributes:
        number: from 1, without gaps; ``at``: UTC.
        kind: ``signed``, ``queued``, ``held``, ``released``, ``sent``, ``answered``, ``no_answer``, ``asked``,
            ``settled``, ``handed_off``, ``confirmed``, ``superseded``, ``receipt``, ``imported``, ``restored`` …
        attestation: its id, "" for an event of the whole desk.
        facts: plain texts and numbers; never a token, never a person's data beyond what the record holds.
        hash: of this line and all before it.
    """

    number: int
    at: datetime
    kind: str
    attestation: str
    facts: Mapping[str, str | int]
    hash: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are in each state, and how many still have to leave this desk."""

    drafts: int
    by_state: Mapping[State, int]
    unsent: int  # queued, sending and unknown


@dataclass(frozen=True, slots=True)
class Told:
    """One step of an attestation's history: when it was, UTC, and a whole sentence that says when for people."""

    at: datetime
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answer, for reading.

    Attributes:
        key: see `desktop.forms.keys`.
        value: as people read it, "" where it was not answered.
        group: the heading it stands under, with its number where the group repeats.
        origin: where the answer came from, a few words, "" where the person gave it.
    """

    key: str
    label: str
    value: str
    group: str = ""
    origin: str = ""
