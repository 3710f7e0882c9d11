"""What an answer means: to a record that was sent, and to a question.

Source: FHIR R4, RESTful API (create, conditional create, search), and what real servers were seen to do. An answer is
success only when it shows our record with our answers; whatever is not clear has to be asked for.
"""

from __future__ import annotations

from sync import errors
from sync.connections.headers import wait_seconds
from sync.errors import KnownError
from sync.exchange.errors import (
    EndpointForbids,
    EndpointRefused,
    EndpointUnclear,
    EndpointWrongAddress,
    OtherContent,
    SignInNeeded,
)
from sync.exchange.model import Answered, Held, Verdict
from sync.exchange.resources import Resource, id_of, place_of, same_answers, told, version_of
from sync.exchange.wire import Reply

REFUSALS = (400, 415, 422)
NO_PLACE = (404, 405, 410)
LONGEST_WAIT = 86_400  # seconds; a server that asks for more is asked again after a day
LONGEST_LOCATION = 500  # characters


def held_as(resource: Resource, sent: Resource, location: str = "") -> Held:
    """Return a record as the server holds it."""
    version = version_of(resource) or place_of(location)[1]
    shown = location if location.isprintable() and len(location) <= LONGEST_LOCATION else ""
    return Held(id_of(resource), version, shown, same_answers(sent, resource))


def answered_with(held: Held, status: int, host: str) -> Answered:
    """Return what it means that the server shows a record with our identifier."""
    if held.same_answers:
        return Answered(Verdict.HELD, status, held)
    trouble = OtherContent(host=host, place="endpoint")
    return Answered(Verdict.OTHER_CONTENT, status, held, trouble=trouble)


def answered_without(reply: Reply, host: str) -> Answered:
    """Return what an answer to a create means that does not show our record."""
    status, said = reply.status, told(reply.resource)
    if status in REFUSALS and not reply.is_page:
        trouble: KnownError = EndpointRefused(host=host, status=status, said=said)
        return Answered(Verdict.REFUSED, status, told=said, trouble=trouble)
    if status == 401:
        return Answered(Verdict.SIGN_IN, status, told=said, trouble=SignInNeeded(host=host))
    if status == 403:
        return Answered(Verdict.FORBIDDEN, status, told=said, trouble=EndpointForbids(host=host, said=said))
    if status in NO_PLACE:
        trouble = EndpointWrongAddress(host=host, status=status)
        return Answered(Verdict.WRONG_ADDRESS, status, told=said, trouble=trouble)
    wait = _wait(reply) if status == 429 or status >= 500 else 0
    return Answered(Verdict.ASK, status, told=said, trouble=unclear(reply, host), wait=wait)


def unclear(reply: Reply, host: str) -> KnownError:
    """Return what to call an answer that settles nothing."""
    status = reply.status
    if status == 429:
        return errors.Busy(host=host, wait=_wait(reply), place="endpoint")
    if status >= 500:
        return errors.ServerTrouble(host=host, status=status, place="endpoint")
    if status == 407:
        return errors.ProxyTrouble(host=host, place="endpoint")
    if reply.is_page or 300 <= status < 400:
        return errors.WebPageInstead(host=host, status=status, place="endpoint")
    if status in (200, 201) and reply.body and reply.resource is None:
        return errors.GarbledAnswer(host=host, field="JSON", place="endpoint")
    return EndpointUnclear(host=host, status=status)


def asked_well(reply: Reply, host: str) -> Resource:
    """Return the resource that answers a question.

    Raises:
        KnownError: of kind NETWORK; there is none, and why.
    """
    if reply.status == 200 and reply.resource is not None:
        return reply.resource
    if reply.status == 401:
        raise SignInNeeded(host=host)
    if reply.status == 403:
        raise EndpointForbids(host=host, said=told(reply.resource))
    if reply.status in NO_PLACE:
        raise EndpointWrongAddress(host=host, status=reply.status)
    raise unclear(reply, host)


def _wait(reply: Reply) -> int:
    return min(wait_seconds(reply.headers.get("Retry-After")), LONGEST_WAIT)
