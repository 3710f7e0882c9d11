"""What an answer of the endpoint means for an attestation; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.attestations.model import Delivery
from desktop.outbox.schedule import next_try
from desktop.outbox.states import Happened, Happening
from desktop.outbox.trouble import KeyringClosed, NoEndpoint
from sync import errors
from sync.errors import KnownError
from sync.exchange.errors import (
    CannotBeAsked,
    EndpointCannot,
    EndpointForbids,
    EndpointNotFhir,
    EndpointUnclear,
    EndpointWrongAddress,
    OtherContent,
    SignInNeeded,
)
from sync.exchange.model import Answered, Found, Held, Verdict

# Trouble that the next attestation would meet as well, so that the rest of the queue is not even tried.
NOBODY_GETS_THROUGH = (
    errors.Offline,
    errors.NameNotFound,
    errors.ProxyTrouble,
    errors.UntrustedCertificate,
    errors.AddressTrouble,
    errors.Busy,
    KeyringClosed,
    NoEndpoint,
    SignInNeeded,
    EndpointCannot,
    EndpointForbids,
    EndpointNotFhir,
    EndpointWrongAddress,
)
# Trouble that passes only when a person does something.
FOR_A_PERSON = (
    errors.UntrustedCertificate,
    errors.AddressTrouble,
    KeyringClosed,
    NoEndpoint,
    SignInNeeded,
    EndpointCannot,
    EndpointForbids,
    EndpointNotFhir,
    EndpointWrongAddress,
)
MEANING: Mapping[Verdict, Happened] = {
    Verdict.HELD: Happened.RECEIVED,
    Verdict.OTHER_CONTENT: Happened.NO_ANSWER,  # what came back may have been changed on the way: ask
    Verdict.ASK: Happened.NO_ANSWER,
    Verdict.NOT_SENT: Happened.NOT_SENT,
    Verdict.REFUSED: Happened.REFUSED,
    Verdict.SIGN_IN: Happened.NOT_SENT,
    Verdict.FORBIDDEN: Happened.NOT_SENT,
    Verdict.WRONG_ADDRESS: Happened.NOT_SENT,
}
OVER = (Happened.RECEIVED, Happened.FOUND, Happened.REFUSED)


@dataclass(frozen=True, slots=True)
class Moment:
    """The circumstances of a try.

    Attributes:
        before: how the attestation stood before it; ``now``: UTC; ``jitter``: see `desktop.outbox.schedule`.
        host: of the endpoint.
    """

    before: Delivery
    now: datetime
    jitter: float
    host: str


def after_create(answered: Answered, moment: Moment) -> Happening:
    """Return what one create came to."""
    what, held = MEANING[answered.verdict], answered.held
    if what is Happened.RECEIVED and held is not None:
        return _received(what, held)
    if answered.trouble is None:
        raise ValueError("an answer that is no success says why")
    return after_trouble(what, answered.trouble, moment, told=answered.told, wait=answered.wait)


def after_asking(found: Found, moment: Moment, said: int = 0) -> Happening:
    """Return what the endpoint holds under the identifier.

    ``said`` is the status with which it has just claimed to hold something, 0 for none: then finding nothing is no
    answer. It holds what was signed if one of its records has the same answers; others beside it are counted.
    """
    same = next((one for one in found.held if one.same_answers), None)
    if same:
        return _received(Happened.FOUND, same, len(found.held))
    if not found.is_certain:
        return after_trouble(Happened.STILL_UNKNOWN, CannotBeAsked(host=moment.host), moment)
    if found.is_conflict:
        trouble = OtherContent(host=moment.host, place="endpoint")
        return after_trouble(Happened.REFUSED, trouble, moment, copies=len(found.held))
    if said:
        return after_trouble(Happened.STILL_UNKNOWN, EndpointUnclear(host=moment.host, status=said), moment)
    return Happening(Happened.NOT_FOUND)


def after_trouble(
    what: Happened, trouble: KnownError, moment: Moment, *, told: str = "", wait: int = 0, copies: int = 1
) -> Happening:
    """Return what it means that something was in the way."""
    wait = max(wait, int(trouble.facts.get("wait", 0)))
    slowly = isinstance(trouble, FOR_A_PERSON)
    planned = next_try(moment.before, moment.now, moment.jitter, asked_for=wait, slowly=slowly)
    return Happening(
        what,
        next_try=None if what in OVER else planned,
        trouble=trouble.code,
        trouble_facts=trouble.facts,
        told=told,
        copies=copies,
    )


def stops_everything(trouble: KnownError | None, wait: int = 0) -> bool:
    """Tell whether the next attestation would meet the same trouble at this endpoint."""
    return isinstance(trouble, NOBODY_GETS_THROUGH) or wait > 0


def _received(what: Happened, held: Held, copies: int = 1) -> Happening:
    return Happening(what, server_id=held.id, server_version=held.version, location=held.location, copies=copies)
