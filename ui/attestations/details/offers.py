"""What can be done with a draft or an attestation, by its state and by where its form can go."""

from __future__ import annotations

from enum import Enum

from desktop.attestations.model import State
from desktop.forms.model import Severity
from ui.attestations.reading import Seen


class Action(Enum):
    """Everything the page offers."""

    OPEN = "open"  # a draft, in the filler
    DISCARD = "discard"
    SEND = "send"
    SEND_NOW = "send_now"
    HOLD = "hold"
    RELEASE = "release"
    SETTLE = "settle"
    PACKET = "packet"
    SEAL = "seal"
    PASSED_ON = "passed_on"  # as a file or by mail
    RECEIPT = "receipt"
    IMPORT = "import"
    CORRECT = "correct"


A = Action
NEXT = {  # what leads on comes first; what a form's routes do not allow is left out
    State.SIGNED: (A.SEND, A.PACKET, A.SEAL, A.PASSED_ON, A.RECEIPT, A.CORRECT),
    State.QUEUED: (A.SEND_NOW, A.HOLD, A.PACKET, A.SEAL, A.RECEIPT, A.CORRECT),
    State.SENDING: (A.RECEIPT,),
    State.UNKNOWN: (A.SETTLE, A.HOLD, A.IMPORT, A.SEAL, A.RECEIPT),
    State.DELIVERED: (A.RECEIPT, A.SEAL, A.CORRECT),
    State.REFUSED: (A.CORRECT, A.SEND, A.PACKET, A.SEAL, A.PASSED_ON, A.RECEIPT),
    State.HANDED_OFF: (A.RECEIPT, A.IMPORT, A.PACKET, A.SEAL, A.CORRECT),
    State.CONFIRMED: (A.RECEIPT, A.SEAL, A.CORRECT),
}
ONCE = frozenset({A.DISCARD, A.SEND, A.HOLD, A.RELEASE, A.SETTLE, A.PASSED_ON, A.CORRECT})  # change something
ROUTES = {A.SEND: ("endpoint",), A.PACKET: ("portal", "mail"), A.SEAL: ("file",), A.PASSED_ON: ("file", "mail")}


def offered(seen: Seen) -> tuple[Action, ...]:
    """Return what can be done, the most likely first."""
    routes = seen.form.routes
    if seen.draft is not None:
        return (A.OPEN, A.PACKET, A.DISCARD) if "portal" in routes else (A.OPEN, A.DISCARD)
    if seen.listed.state is None or seen.delivery is None:
        return ()
    found = [one for one in NEXT[seen.delivery.state] if one not in ROUTES or set(ROUTES[one]) & set(routes)]
    if seen.delivery.is_held:
        found = [A.RELEASE if one is A.HOLD else one for one in found if one is not A.SEND_NOW]
    if seen.listed.superseded_by:
        found = [one for one in found if one not in (A.CORRECT, A.SEND, A.PACKET, A.PASSED_ON)]
    return tuple(found)


def errors(seen: Seen) -> int:
    """Return how many problems keep a draft from being signed."""
    return sum(one.severity is Severity.ERROR for one in seen.problems)
