"""One pass over the queue: what is unknown is asked for, what is queued is sent, and each step is kept before the next.

The order is what makes it safe. Nothing leaves before the store says, durably, that it is leaving; whatever happens
after that, the row says ``sending`` or ``unknown``, and is asked for before anything is sent again.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop.attestations.model import Delivery, State
from desktop.attestations.trouble import WrongState
from desktop.outbox import outcomes
from desktop.outbox.links import Links
from desktop.outbox.moves import delivery_of, happen, in_states
from desktop.outbox.outcomes import Moment, stops_everything
from desktop.outbox.schedule import JITTER, OPEN, by_urgency, is_due
from desktop.outbox.states import Happened, Happening
from desktop.outbox.trouble import RecordChanged
from sync.catalog.schema import writing
from sync.errors import KnownError
from sync.exchange.endpoint import Endpoint
from sync.exchange.errors import EndpointUnclear
from sync.exchange.model import Answered, Found, Verdict
from sync.work import Progress, Work

SYSTEM = "urn:ietf:rfc:3986"
VALUE = "urn:uuid:{id}"
OK, CREATED = 200, 201
LAST_WORD = """
select body ->> 'kind' from audit where body ->> 'attestation' = ?
and body ->> 'kind' in ('queued', 'released', 'superseded') order by number desc limit 1
"""
LAST_OUTCOME = """
select body ->> '$.facts.status', body ->> '$.facts.trouble' from audit where body ->> 'attestation' = ?
and body ->> 'kind' in ('no_answer', 'not_sent', 'interrupted', 'not_found') order by number desc limit 1
"""
POSTPONE = "update delivery set next_try = ? where attestation = ? and state in ('queued', 'unknown')"


@dataclass(slots=True)
class Tally:
    """What a pass has come to so far; ``down`` has the endpoints that let nothing through, and when to try again."""

    sent: list[str] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    down: dict[str, tuple[KnownError, datetime | None]] = field(default_factory=dict)


class Sender:
    """One pass; who makes it holds the lock, the connection to the store and the links to the endpoints."""

    def __init__(
        self, store: sqlite3.Connection, links: Links, lease: str, work: Work, clock: Callable[[], datetime]
    ) -> None:
        """``lease`` marks what this pass is sending; ``clock`` tells the moment, in UTC."""
        self.tally = Tally()
        self._store, self._links, self._lease, self._work, self._clock = store, links, lease, work, clock

    def send(self, only: str, now: bool) -> None:
        """Go over what is due; over all that waits with ``now``; over one alone, due or not, with ``only``."""
        waiting = [(id_, one) for id_, one in in_states(self._store, *OPEN) if not one.is_held]
        moment = self._clock()
        due = [(id_, one) for id_, one in waiting if (id_ == only if only else now or is_due(one, moment))]
        for count, (id_, _) in enumerate(by_urgency(due)):
            self._work.step(Progress("outbox.send", count, len(due)))
            with suppress(WrongState):  # it was handed off or confirmed while we were on the way to it
                self._one(id_)

    def settle(self, id_: str) -> None:
        """Ask for one attestation, and send nothing."""
        delivery = delivery_of(self._store, id_)
        self._ask(id_, delivery, self._links.asked_at(delivery.endpoint))

    def _one(self, id_: str) -> None:
        """Take one attestation as far as it goes now; its trouble is kept with it and is nobody else's."""
        before = delivery = delivery_of(self._store, id_)
        asked_at = self._links.asked_at(delivery.endpoint)
        if delivery.state is State.UNKNOWN and not self._is_down(id_, asked_at):
            delivery = self._ask(id_, delivery, asked_at, self._claimed(id_))
        if delivery.state is not State.QUEUED or delivery.is_held or self._is_down(id_, self._links.url):
            return
        if self._is_taken_back(id_):
            self._keep(id_, Happening(Happened.HELD))
        else:
            self._send(id_, before)

    def _claimed(self, id_: str) -> int:
        """Return 201 where the endpoint said that it made a record and did not show ours, else 0.

        Then a search that finds nothing is no leave to send again: its index may lag, or it may write our identifier in
        a way of its own.
        """
        last = self._store.execute(LAST_OUTCOME, (id_,)).fetchone()
        return CREATED if last is not None and last == (CREATED, EndpointUnclear.code) else 0

    def _is_taken_back(self, id_: str) -> bool:
        """Tell whether a newer one corrects it, signed while its outcome was open, and nobody has let it go since."""
        last = self._store.execute(LAST_WORD, (id_,)).fetchone()
        return last is not None and last[0] == "superseded"

    def _ask(self, id_: str, before: Delivery, url: str, said: int = 0) -> Delivery:
        try:
            found = self._found(id_, url)
            if found.is_conflict:  # one answer may have been damaged on the way; that it is refused takes two
                found, said = self._found(id_, url), said or OK
        except KnownError as trouble:
            happening = outcomes.after_trouble(Happened.STILL_UNKNOWN, trouble, self._moment(before, url))
            if stops_everything(trouble):
                self.tally.down[url] = (trouble, happening.next_try)
        else:
            happening = outcomes.after_asking(found, self._moment(before, url), said)
        return self._keep(id_, happening)

    def _found(self, id_: str, url: str) -> Found:
        """Ask an endpoint what it holds under the number of an attestation."""
        value, record, work = VALUE.format(id=id_), self._record(id_), self._work
        return self._links.asked(url, id_, lambda endpoint: endpoint.find(SYSTEM, value, record, work))

    def _send(self, id_: str, before: Delivery) -> None:
        url = self._links.url
        try:
            record = self._record(id_)
            endpoint = self._links.able(url, id_, self._work)
        except KnownError as trouble:
            happening = outcomes.after_trouble(Happened.NOT_SENT, trouble, self._moment(before, url))
            if not isinstance(trouble, RecordChanged):  # what keeps us from asking /metadata keeps everything back
                self.tally.down[url] = (trouble, happening.next_try)
            self._keep(id_, happening)
            return
        answered = self._create(id_, before, endpoint, record)
        if answered is not None and answered.verdict is Verdict.SIGN_IN and self._links.renew(url):
            self.tally.down.pop(url, None)
            answered = self._create(id_, before, self._links.endpoint(url, id_), record)
        if answered is not None and (answered.status == 412 or answered.verdict is Verdict.OTHER_CONTENT):
            self._ask(id_, delivery_of(self._store, id_), url, said=answered.status)

    def _create(self, id_: str, before: Delivery, endpoint: Endpoint, record: bytes) -> Answered | None:
        """Send it once; that it is leaving is kept before, what came back after. None if it was not to leave."""
        if not self._leaves(id_, endpoint.url):
            return None
        with self._unknown_if_interrupted(id_):
            answered = endpoint.create(record, SYSTEM, VALUE.format(id=id_), Work.quiet())
            happening = outcomes.after_create(answered, self._moment(before, endpoint.url))
        if answered.trouble is not None and stops_everything(answered.trouble, answered.wait):
            self.tally.down[self._links.url] = (answered.trouble, happening.next_try)
        self._keep(id_, happening, **({"status": answered.status} if answered.status else {}))
        return answered

    def _leaves(self, id_: str, url: str) -> bool:
        """Keep that it is leaving, unless the person has just asked to wait; from here on it may have arrived."""
        self._work.go_on()
        with writing(self._store):
            is_free = not delivery_of(self._store, id_).is_held
            if is_free:
                leaving = Happening(Happened.LEFT, lease=self._lease, endpoint=url)
                happen(self._store, id_, leaving, self._clock())
        return is_free

    @contextmanager
    def _unknown_if_interrupted(self, id_: str) -> Iterator[None]:
        """Whatever breaks in here, the attestation is never taken for unsent."""
        try:
            yield
        except BaseException:
            unknown = Happening(Happened.INTERRUPTED, next_try=self._clock())
            with suppress(KnownError, sqlite3.Error):  # else it stays ``sending``, which the next pass takes as unknown
                self._keep(id_, unknown)
            raise

    def _keep(self, id_: str, happening: Happening, **facts: str | int) -> Delivery:
        with writing(self._store):
            delivery = happen(self._store, id_, happening, self._clock(), **facts)
        if delivery.state is State.DELIVERED:
            self.tally.sent.append(id_)
            self.tally.settled += [id_] if happening.what is Happened.FOUND else []
        elif delivery.state is State.REFUSED:
            self.tally.refused.append(id_)
        return delivery

    def _is_down(self, id_: str, url: str) -> bool:
        """Tell whether the endpoint lets nothing through in this pass; then it is planned like the first one."""
        if url not in self.tally.down:
            return False
        _, planned = self.tally.down[url]
        if planned is not None:
            with writing(self._store):
                self._store.execute(POSTPONE, (planned.astimezone(UTC).isoformat(), id_))
        return True

    def _record(self, id_: str) -> bytes:
        query = "select record, hash from attestation where id = ?"
        record, hash_ = self._store.execute(query, (id_,)).fetchone()
        if hashlib.sha256(record).hexdigest() != hash_:
            raise RecordChanged(id=id_)
        return bytes(record)

    def _moment(self, before: Delivery, url: str) -> Moment:
        host = url.partition("://")[2].partition("/")[0]
        return Moment(before, self._clock(), random.uniform(*JITTER), host)  # noqa: S311 - jitter, not a secret
