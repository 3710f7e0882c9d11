"""Which happening leads a signed attestation from which state to which; pure, and the same as the store's table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum

from desktop.attestations.model import Delivery, State
from desktop.attestations.trouble import WrongState

S = State


class Happened(Enum):
    """What can happen to a signed attestation; the value is the kind of line that the audit trail gets."""

    QUEUED = "queued"  # the person asked to send it
    HELD = "held"  # the person asked to wait
    RELEASED = "released"  # the person let it go
    LEFT = "sent"  # a request is about to leave; committed before it does
    RECEIVED = "answered"  # the endpoint answered that it holds it, with the same answers
    REFUSED = "refused"  # the endpoint said no to what it says, or holds something else under its identifier
    NOT_SENT = "not_sent"  # certainly nothing was received: no connection, or no leave to send
    NO_ANSWER = "no_answer"  # a request left and no clear answer came
    INTERRUPTED = "interrupted"  # this program ended while it was being sent
    FOUND = "settled"  # asked: the endpoint holds it with the same answers
    NOT_FOUND = "not_found"  # asked: the endpoint certainly does not hold it
    STILL_UNKNOWN = "asked"  # asked, without a clear answer
    HANDED_OFF = "handed_off"  # given to a person, a portal or a file
    CONFIRMED = "confirmed"  # the lists, or a receipt, show that it arrived
    RESTORED = "restored"  # it came back from a backup that did not know what became of it


PATHS: Mapping[Happened, Mapping[State, State]] = {
    Happened.QUEUED: {S.SIGNED: S.QUEUED, S.REFUSED: S.QUEUED, S.HANDED_OFF: S.QUEUED},
    Happened.HELD: {S.QUEUED: S.QUEUED, S.UNKNOWN: S.UNKNOWN},
    Happened.RELEASED: {S.QUEUED: S.QUEUED, S.UNKNOWN: S.UNKNOWN},
    Happened.LEFT: {S.QUEUED: S.SENDING},
    Happened.RECEIVED: {S.SENDING: S.DELIVERED},
    Happened.REFUSED: {S.SENDING: S.REFUSED, S.UNKNOWN: S.REFUSED},
    Happened.NOT_SENT: {S.SENDING: S.QUEUED, S.QUEUED: S.QUEUED},
    Happened.NO_ANSWER: {S.SENDING: S.UNKNOWN},
    Happened.INTERRUPTED: {S.SENDING: S.UNKNOWN},
    Happened.FOUND: {S.SENDING: S.DELIVERED, S.UNKNOWN: S.DELIVERED, S.HANDED_OFF: S.DELIVERED},
    Happened.NOT_FOUND: {S.UNKNOWN: S.QUEUED},
    Happened.STILL_UNKNOWN: {S.UNKNOWN: S.UNKNOWN},
    Happened.HANDED_OFF: {S.SIGNED: S.HANDED_OFF, S.QUEUED: S.HANDED_OFF, S.REFUSED: S.HANDED_OFF},
    Happened.CONFIRMED: {
        S.SIGNED: S.CONFIRMED,
        S.QUEUED: S.CONFIRMED,
        S.UNKNOWN: S.CONFIRMED,
        S.DELIVERED: S.CONFIRMED,
        S.REFUSED: S.CONFIRMED,
        S.HANDED_OFF: S.CONFIRMED,
    },
    Happened.RESTORED: {S.QUEUED: S.UNKNOWN, S.SENDING: S.UNKNOWN, S.UNKNOWN: S.UNKNOWN},
}
ALLOWED = frozenset((was, becomes) for path in PATHS.values() for was, becomes in path.items() if was is not becomes)
_TROUBLED = {Happened.REFUSED, Happened.NOT_SENT, Happened.NO_ANSWER, Happened.INTERRUPTED, Happened.STILL_UNKNOWN}
_ARRIVED = {Happened.RECEIVED, Happened.FOUND}


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a signed attestation, with what came of it; see `Delivery` for the words.

    Attributes:
        due: for QUEUED; None leaves the day as it is.
        route: for QUEUED and HANDED_OFF; for QUEUED, "" means the endpoint.
        lease, endpoint: for LEFT: who sends it, and where to.
        next_try: when it is tried or asked for again, UTC; for LEFT None.
        trouble, trouble_facts: for what went wrong; ``told``: what the endpoint said, cut to 2,000 characters.
        server_id, server_version, location, copies: for RECEIVED and FOUND.
    """

    what: Happened
    due: date | None = None
    route: str = ""
    endpoint: str = ""
    lease: str = ""
    next_try: datetime | None = None
    trouble: str = ""
    trouble_facts: Mapping[str, str | int] = field(default_factory=dict)
    told: str = ""
    server_id: str = ""
    server_version: str = ""
    location: str = ""
    copies: int = 1


def after(delivery: Delivery, happening: Happening, now: datetime) -> Delivery:
    """Return how an attestation stands after something happened to it.

    Raises:
        WrongState: that cannot happen to it in its state.
    """
    becomes = PATHS[happening.what].get(delivery.state)
    if becomes is None:
        raise WrongState(wanted=delivery.state.value)
    told = _with_outcome(delivery, happening)
    return replace(told, state=becomes, is_held=_is_held(delivery, happening.what, becomes), changed=now)


def _is_held(delivery: Delivery, what: Happened, becomes: State) -> bool:
    if what in (Happened.HELD, Happened.RELEASED):
        return what is Happened.HELD
    return delivery.is_held and becomes in (S.QUEUED, S.SENDING, S.UNKNOWN) and what is not Happened.QUEUED


def _with_outcome(delivery: Delivery, happening: Happening) -> Delivery:
    """Return the delivery with everything but its state."""
    what = happening.what
    if what is Happened.HELD:
        return delivery
    free = replace(delivery, lease="", next_try=happening.next_try)
    if what is Happened.LEFT:
        return replace(free, lease=happening.lease, endpoint=happening.endpoint, tries=delivery.tries + 1)
    if what in _TROUBLED:
        facts, told = dict(happening.trouble_facts), happening.told[:2000]
        return replace(free, trouble=happening.trouble, trouble_facts=facts, told=told, copies=happening.copies)
    clean = replace(free, trouble="", trouble_facts={}, told=happening.told[:2000])
    if what is Happened.QUEUED:
        return replace(clean, route=happening.route or "endpoint", due=happening.due or delivery.due)
    if what is Happened.HANDED_OFF:
        return replace(clean, route=happening.route)
    return _arrived(clean, happening) if what in _ARRIVED else clean


def _arrived(delivery: Delivery, happening: Happening) -> Delivery:
    return replace(
        delivery,
        server_id=happening.server_id,
        server_version=happening.server_version,
        location=happening.location,
        copies=happening.copies,
    )
