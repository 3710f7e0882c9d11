"""The practice endpoint itself: which request is answered by what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from sync.practice.answers import Answer, Asked, Headers, compact, json_answer
from sync.practice.ckan.site import Site
from sync.practice.fhir import searching
from sync.practice.fhir.ability import capability_statement
from sync.practice.fhir.checking import TYPE, checked_resource
from sync.practice.fhir.outcomes import Json, Refused, fhir_answer, outcome
from sync.practice.fhir.records import UUID_PREFIX, Record, Records
from sync.practice.fhir.sign_in import SignInServer, configuration

FHIR_ADDRESS = re.compile(r"/fhir(/.*)?")
FHIR_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
TYPES_TAKEN = ("application/fhir+json", "application/json", "")


@dataclass(slots=True)
class Behavior:
    """How the endpoint behaves; each may be changed while it runs.

    Attributes:
        conditional: ``yes``; ``absent``: /metadata says no, and ``If-None-Exist`` is answered with 400; ``ignored``:
            /metadata says yes, and every create makes a new resource.
        search: ``yes``, or ``ignored``: whatever is asked for, everything is found.
        token: the bearer token it wants; "" for none.
        needs_sign_in: whether it wants a token that its own sign-in server gave.
        page: entries in a page of search results where nobody asks for another number.
    """

    conditional: str = "yes"
    search: str = "yes"
    token: str = ""
    needs_sign_in: bool = False
    page: int = searching.PAGE


class PracticeEndpoint:
    """A FHIR R4 endpoint for QuestionnaireResponses below ``/fhir`` of a practice portal."""

    def __init__(self, clock: Callable[[], datetime], file: Path | None = None) -> None:
        self.records = Records(file)
        self.settings = Behavior()
        self.sign_in = SignInServer()
        self._clock = clock

    @property
    def accepted(self) -> list[str]:
        """The UUIDs of what was accepted, in order; one that was accepted twice is there twice."""
        return [record.identifier[1].removeprefix(UUID_PREFIX) for record in self.records.all()]

    def held(self, uuid: str) -> list[Record]:
        """Return the records that carry this UUID as their identifier, oldest first."""
        return self.records.find(None, f"{UUID_PREFIX}{uuid}")

    def hold(self, resource: Json, *, is_copy: bool = False) -> Record:
        """Keep a resource as if it had been there before."""
        return self.records.add(resource, self._clock(), is_copy=is_copy)

    def double_last(self) -> None:
        """Keep the last resource once more, as servers do that lose a race with themselves."""
        if records := self.records.all():
            self.hold(records[-1].resource, is_copy=True)

    def clear(self) -> None:
        """Forget every resource and every change of behavior."""
        self.records.clear()
        self.settings = Behavior()
        self.sign_in = SignInServer()

    # called by the portal, under its lock

    def answer(self, site: Site, asked: Asked, below: str | None) -> Answer:
        """Return the answer to a request below ``/fhir``."""
        base = f"{site.base_url}/fhir"
        try:
            return self._answer(base, asked, below or "/")
        except Refused as refusal:
            return refusal.answer

    def _answer(self, base: str, asked: Asked, below: str) -> Answer:
        if below.startswith(("/.well-known/", "/auth/")):
            return self._sign_in(base, asked, below)
        if below == "/metadata":
            return fhir_answer(self._ability(base))
        self._check_token(asked)
        kind, _, id_ = below.strip("/").partition("/")
        if kind != TYPE:
            raise Refused(404, "not-supported", f"There is no '{kind[:80]}' here")
        if asked.method == "POST" and not id_:
            return self._create(base, asked)
        if asked.method not in ("GET", "HEAD"):
            raise Refused(405, "not-supported", "This cannot be done here", headers=(("Allow", "GET, HEAD, POST"),))
        return self._read(id_) if id_ else self._search(base, asked)

    def _sign_in(self, base: str, asked: Asked, below: str) -> Answer:
        if below == "/.well-known/smart-configuration":
            return json_answer(compact(configuration(base)))
        if below == "/auth/authorize" and asked.method == "GET":
            return self.sign_in.authorize(base, asked)
        if below == "/auth/token" and asked.method == "POST":
            return self.sign_in.token(asked)
        raise Refused(404, "not-found", "There is nothing at this address")

    def _ability(self, base: str) -> Json:
        says_conditional = self.settings.conditional != "absent"
        return capability_statement(base, is_conditional=says_conditional, needs_token=self._needs_token)

    @property
    def _needs_token(self) -> bool:
        return bool(self.settings.token) or self.settings.needs_sign_in

    def _check_token(self, asked: Asked) -> None:
        kind, _, token = asked.headers.get("authorization", "").partition(" ")
        good = self.sign_in.tokens | ({self.settings.token} - {""})
        if self._needs_token and not (kind.lower() == "bearer" and token in good):
            headers = (("WWW-Authenticate", 'Bearer realm="practice"'),)
            raise Refused(401, "login", "A token is needed, and this one is none", headers=headers)

    def _create(self, base: str, asked: Asked) -> Answer:
        if asked.headers.get("content-type", "").partition(";")[0].strip().lower() not in TYPES_TAKEN:
            raise Refused(415, "not-supported", "Only application/fhir+json is read here")
        resource = checked_resource(asked.body)
        condition = asked.headers.get("if-none-exist")
        found = self._existing(condition) if condition is not None else []
        if len(found) > 1:
            raise Refused(412, "multiple-matches", f"The condition fits {len(found)} resources")
        if found:
            return self._written(base, asked, found[0], 200)
        return self._written(base, asked, self.hold(resource), 201)

    def _existing(self, condition: str) -> list[Record]:
        if self.settings.conditional == "absent":
            raise Refused(400, "not-supported", "Conditional create is not supported here")
        if self.settings.conditional == "ignored":
            return []
        pairs = searching.query_pairs(condition)
        if not any(value for _, value in pairs):
            raise Refused(400, "invalid", "The condition of the create says nothing")
        return searching.matching(self.records, pairs, is_strict=True)

    def _written(self, base: str, asked: Asked, record: Record, status: int) -> Answer:
        headers = (("Location", f"{base}/{TYPE}/{record.id}/_history/1"), *_version(record))
        wish = asked.headers.get("prefer", "").lower()
        if "return=minimal" in wish:
            return Answer(status, b"", "", headers)
        if "return=operationoutcome" in wish:
            said = outcome("informational", "The resource is kept", severity="information")
            return fhir_answer(said, status, headers)
        return fhir_answer(record.resource, status, headers)

    def _read(self, id_: str) -> Answer:
        record = self.records.get(id_.removesuffix("/_history/1"))
        if record is None:
            raise Refused(404, "not-found", f"{TYPE}/{id_[:80]} is not here")
        return fhir_answer(record.resource, 200, _version(record))

    def _search(self, base: str, asked: Asked) -> Answer:
        pairs = searching.pairs_of(asked.params)
        is_strict = "handling=strict" in asked.headers.get("prefer", "").lower()
        ignores = self.settings.search == "ignored"
        found = self.records.all() if ignores else searching.matching(self.records, pairs, is_strict=is_strict)
        return fhir_answer(searching.searchset(base, pairs, found, self.settings.page))


def _version(record: Record) -> Headers:
    meta = record.resource["meta"]
    stamp = str(meta["lastUpdated"]) if isinstance(meta, dict) else ""
    moment = format_datetime(datetime.fromisoformat(stamp).replace(microsecond=0), usegmt=True)
    return (("ETag", 'W/"1"'), ("Last-Modified", moment))
