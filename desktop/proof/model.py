"""The nouns of proof: receipts, packets, sealed files, and what the check of a file or of the trail found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class ProofKind(Enum):
    """What a checked file is."""

    RECEIPT = "receipt"  # HTML or JSON
    SEALED = "sealed"  # .dxf-attestation
    UNKNOWN = "unknown"


class Verdict(Enum):
    """What the check of a file came to."""

    INTACT = "intact"
    ALTERED = "altered"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt: the page for people, the record for programs, and the SHA-256 of the record."""

    attestation: str
    html: bytes
    json: bytes
    record: Mapping[str, object]
    hash: str


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What is known of a receipt or sealed file.

    Attributes:
        attestation, form, organization, signer, signed: as the file says; "" or None where it is not ours.
        is_here: whether this desk holds that attestation with the same bytes; None where it holds none of that id.
        in_trail: whether the trail of this desk goes through the head named in the file; None where it cannot be told.
        told: what was found, whole sentences in the language of the desk.
    """

    kind: ProofKind
    verdict: Verdict
    attestation: str = ""
    form: str = ""
    organization: str = ""
    signer: str = ""
    signed: datetime | None = None
    hash: str = ""
    is_here: bool | None = None
    in_trail: bool | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PacketField:
    """One field of a portal packet, in the portal's own order; ``value`` is ready to copy, "" where unanswered."""

    key: str
    label: str
    value: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Packet:
    """What the person enters in the State's portal.

    Attributes:
        is_signed: whether it is made from a signed attestation (else from a draft).
        link: where the portal is, "" for none; ``link_note``: what is known of that address.
        letter: what has to be asked for by mail, in English, ready to copy; "" for nothing; ``letter_to``: the address.
        html: the packet as an accessible page with a copy-ready list; ``json``: the same for programs.
    """

    attestation: str
    title: str
    is_signed: bool
    fields: tuple[PacketField, ...]
    link: str
    link_note: str
    html: bytes
    json: bytes
    letter: str = ""
    letter_to: str = ""


@dataclass(frozen=True, slots=True)
class TrailCheck:
    """What the check of the whole trail found; ``broken_at`` is the number of the first bad line, 0 for none.

    Attributes:
        reason: key of the words' section ``proof``, "" where it is intact.
    """

    is_intact: bool
    lines: int
    head: str
    broken_at: int = 0
    reason: str = ""
