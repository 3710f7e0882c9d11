"""A FHIR R4 server that takes signed records: what it can do, one create, one search, and what the answers mean."""

from __future__ import annotations

from types import TracebackType
from typing import Self
from urllib.parse import quote

from sync.connections import Patience, checked_endpoint
from sync.errors import GarbledAnswer, KnownError
from sync.exchange.ability import read_ability
from sync.exchange.errors import CannotBeAsked, EndpointCannot, EndpointNotFhir
from sync.exchange.model import Ability, Answered, Found, Verdict
from sync.exchange.resources import (
    QUESTIONNAIRE_RESPONSE,
    Resource,
    id_of,
    is_ours,
    is_outcome,
    parsed,
    place_of,
)
from sync.exchange.searching import Sought, oldest_first, read_page, same_server
from sync.exchange.verdicts import NO_PLACE, answered_with, answered_without, asked_well, held_as, unclear
from sync.exchange.wire import FHIR_TYPE, Departing, Reply, Wire
from sync.work import Work

PAGES = 20  # of one search; an identifier has one record, or a handful after a race
PATH = f"/{QUESTIONNAIRE_RESPONSE}"


class Endpoint:
    """One FHIR base address; used by one job in one thread, then closed."""

    def __init__(self, url: str, *, token: str = "", patience: Patience | None = None) -> None:
        """``token`` is sent as a bearer token, "" for none; of ``patience`` only the silence counts.

        Raises:
            EndpointNotSecure, AddressTrouble: as `checked_endpoint` says.
        """
        self.url = checked_endpoint(url)
        self._wire = Wire(self.url, token, patience)
        self.host = self._wire.host

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the sockets."""
        self._wire.close()

    def ability(self, work: Work) -> Ability:
        """Ask ``/metadata`` what the server can do.

        Raises:
            EndpointNotFhir: what answers is no FHIR server.
            KnownError: of kind NETWORK.
            Cancelled: a stop was asked for.
        """
        work.go_on()
        reply = self._wire.ask("/metadata", work)
        if reply.status in NO_PLACE:
            raise EndpointNotFhir(host=self.host)
        try:
            statement = asked_well(reply, self.host)
        except GarbledAnswer:
            raise EndpointNotFhir(host=self.host) from None
        if statement.get("resourceType") != "CapabilityStatement":
            raise EndpointNotFhir(host=self.host)
        return read_ability(statement)

    def create(self, record: bytes, system: str, value: str, work: Work) -> Answered:
        """Send a record unless the server has one with this identifier; one request, never repeated in here.

        Once the request has left, a stop is no longer asked for: its answer is awaited, within the limits of time.

        Raises:
            Cancelled: a stop was asked for before anything was sent.
        """
        work.go_on()
        sent = _sent(record, system, value)
        body, condition = Departing(record), f"identifier={quote(f'{system}|{value}', safe='')}"
        headers = {
            "Content-Type": FHIR_TYPE,
            "If-None-Exist": condition,
            "Prefer": "return=representation",
        }
        try:
            reply = self._wire.ask(PATH, Work.quiet(), headers=headers, body=body)
        except KnownError as trouble:
            return Answered(Verdict.ASK if body.has_left else Verdict.NOT_SENT, trouble=trouble)
        return self._judged(reply, sent, Sought(system, value))

    def find(self, system: str, value: str, record: bytes, work: Work) -> Found:
        """Ask what the server holds under an identifier, and compare it with the record.

        Raises:
            EndpointCannot: the server does not search by identifier.
            KnownError: of kind NETWORK; nothing is known then.
            Cancelled: a stop was asked for.
        """
        sought, sent = Sought(system, value), _sent(record, system, value)
        ours, is_certain = self._all_pages(sought, work)
        held = (held_as(one, sent, self._place("", id_of(one))) for one in oldest_first(ours))
        return Found(is_certain, tuple(held))

    def _all_pages(self, sought: Sought, work: Work) -> tuple[list[Resource], bool]:
        """Return all records with the identifier, and whether there are certainly no others."""
        ours: dict[str, Resource] = {}
        is_certain, address, params = True, PATH, {"identifier": f"{sought.system}|{sought.value}"}
        for _ in range(PAGES):
            work.go_on()
            reply = self._wire.ask(address, work, params=params, headers={"Prefer": "handling=strict"})
            if reply.status == 400:
                raise EndpointCannot(host=self.host, wanted="identifier-search")
            page = read_page(asked_well(reply, self.host), sought)
            if page is None:
                raise CannotBeAsked(host=self.host)
            ours |= {id_of(one) or f"#{len(ours)}": one for one in page.ours}
            is_certain = is_certain and page.is_filtered
            if not page.next:
                return list(ours.values()), is_certain
            address, params = same_server(self.url, page.next), {}
            if not address:
                break
        return list(ours.values()), False

    def _judged(self, reply: Reply, sent: Resource, sought: Sought) -> Answered:
        if reply.status not in (200, 201):
            return answered_without(reply, self.host)
        location = reply.headers.get("Location") or ""
        if is_ours(reply.resource, sought.system, sought.value) and reply.resource is not None:
            held = held_as(reply.resource, sent, self._place(location, id_of(reply.resource)))
            return answered_with(held, reply.status, self.host)
        id_, _ = place_of(location)
        if id_ and (not reply.body or is_outcome(reply.resource)):
            return self._read_back(id_, location, reply, sent, sought)
        return Answered(Verdict.ASK, reply.status, trouble=unclear(reply, self.host))

    def _read_back(self, id_: str, location: str, reply: Reply, sent: Resource, sought: Sought) -> Answered:
        """Read what the server says it has made but did not show."""
        try:
            shown = asked_well(self._wire.ask(f"{PATH}/{id_}", Work.quiet()), self.host)
        except KnownError as trouble:
            return Answered(Verdict.ASK, reply.status, trouble=trouble)
        if not is_ours(shown, sought.system, sought.value):
            return Answered(Verdict.ASK, reply.status, trouble=unclear(reply, self.host))
        return answered_with(held_as(shown, sent, self._place(location, id_)), reply.status, self.host)

    def _place(self, location: str, id_: str) -> str:
        """Return where the record is: as the server says, unless that is on another server."""
        told = same_server(self.url, location) if location else ""
        return told or (f"{self.url}{PATH}/{id_}" if id_ else "")


def _sent(record: bytes, system: str, value: str) -> Resource:
    sent = parsed(record)
    if sent is None or not is_ours(sent, system, value):
        raise ValueError("a record to be sent is a QuestionnaireResponse with the identifier it is sent under")
    return sent
