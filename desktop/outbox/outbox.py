"""What leaves this desk: queueing, sending, settling what is unknown, and signing in to the endpoint."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.attestations.model import Delivery, State
from desktop.attestations.trouble import WrongState
from desktop.outbox.model import Keeping, Pass, SignIn
from desktop.outbox.moves import delivery_of, happen, in_states, orphaned
from desktop.outbox.schedule import earliest
from desktop.outbox.states import Happened, Happening
from desktop.outbox.tokens import Tokens
from desktop.outbox.trouble import NoClient, NoEndpoint
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import KnownError
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.outbox.links import Links
    from desktop.outbox.sending import Tally
    from sync.connections import Patience
    from sync.exchange.endpoint import Endpoint
    from sync.exchange.model import Ability

WAITING = (State.QUEUED, State.SENDING, State.UNKNOWN)
AFTER_SIGN_IN = """
update delivery set next_try = null where state in ('queued', 'unknown')
and trouble in ('sign-in-needed', 'endpoint-forbids', 'keyring-closed', '')
"""


def utc_now() -> datetime:
    """Return the moment."""
    return datetime.now(UTC)


class Outbox:
    """The queue of one desk; every method opens its own connections, so each may be called from any thread."""

    def __init__(
        self, desk: Desk, *, patience: Patience | None = None, clock: Callable[[], datetime] = utc_now
    ) -> None:
        """``patience`` says how long an endpoint may be silent; ``clock`` tells the moment, in UTC."""
        self._desk, self._patience, self._clock = desk, patience, clock
        self._tokens = Tokens(only_memory=desk.practice)

    def queue(self, id_: str, *, due: date | None = None) -> Delivery:
        """Put a signed attestation in the queue, with the day by which it has to be there.

        Raises:
            NoEndpoint: there is nowhere to send it to; it stays as it is.
            WrongState, NotFound: as they say.
        """
        if not self._desk.services.exchange_url:
            raise NoEndpoint(id=id_)
        return self._happen(id_, Happening(Happened.QUEUED, due=due))

    def hold(self, id_: str) -> Delivery:
        """Keep it from being sent until it is let go."""
        return self._happen(id_, Happening(Happened.HELD))

    def release(self, id_: str) -> Delivery:
        """Let it go again; it is due at once."""
        return self._happen(id_, Happening(Happened.RELEASED))

    def hand_off(self, id_: str, route: str, note: str = "") -> Delivery:
        """Keep that it was given to a person, a portal or a file; ``route`` as in `Delivery`."""
        facts = {"note": note[:500]} if note else {}
        return self._happen(id_, Happening(Happened.HANDED_OFF, route=route), **facts)

    def confirm(self, id_: str, how: str, facts: Mapping[str, str | int]) -> Delivery:
        """Keep what shows that it arrived: ``how`` is ``list`` or ``receipt``, ``facts`` name it."""
        return self._happen(id_, Happening(Happened.CONFIRMED), **{**facts, "how": how})

    def send(self, work: Work, *, only: str = "", now: bool = False) -> Pass:
        """Send what is due, after asking for what is unknown; what is held stays.

        Args:
            work: is told how far it has come, and may stop it between two attestations.
            only: this attestation alone, due or not; "" for all.
            now: also what is planned for later.

        Raises:
            OutboxBusy: somebody else is sending.
            Cancelled: a stop was asked for; what is done is kept.
            KnownError: of kind STORE.
        """
        from desktop.outbox.sending import Sender

        if not self._desk.folder.desk_db.exists():
            return Pass()
        with self._sending() as (store, links, lease):
            sender = Sender(store, links, lease, work, self._clock)
            sender.send(only, now)
            waiting = tuple(id_ for id_, _ in in_states(store, *WAITING))
        return _pass(sender.tally, waiting, self._desk.services.exchange_url)

    def settle(self, work: Work, id_: str) -> Delivery:
        """Ask the endpoint what became of an attestation; nothing is sent.

        Raises:
            WrongState: what became of it is known.
            OutboxBusy, NotFound: as they say. Trouble with the endpoint is in the delivery.
        """
        from desktop.outbox.sending import Sender

        with self._sending() as (store, links, lease):
            state = delivery_of(store, id_).state
            if state is not State.UNKNOWN:
                raise WrongState(wanted=state.value)
            Sender(store, links, lease, work, self._clock).settle(id_)
            return delivery_of(store, id_)

    def next_try(self) -> datetime | None:
        """Return when the next one is due, UTC; None where nothing is planned. What a crash left behind is due now."""
        from desktop.outbox.lock import is_sending

        if not self._desk.folder.desk_db.exists():
            return None
        with opened(self._desk.folder.desk_db) as store:
            waiting = [one for _, one in in_states(store, *WAITING)]
        now = self._clock()
        left_behind = any(one.state is State.SENDING for one in waiting) and not is_sending(self._desk.folder.root)
        return now if left_behind else earliest(waiting, now)

    def endpoint(self, work: Work) -> Ability:
        """Ask the endpoint of the settings what it can do; most tell it to everybody, some only who is signed in.

        Raises:
            NoEndpoint: there is none.
            EndpointNotFhir, EndpointCannot: it cannot take attestations.
            KnownError: of kind NETWORK; there is no token for it.
        """
        from sync.exchange.endpoint import Endpoint
        from sync.exchange.errors import SignInNeeded

        base = self._base()
        try:
            return _ability(Endpoint(base, patience=self._patience), work)
        except SignInNeeded:
            return _ability(self._connected(base), work)

    def keep_token(self, token: str) -> Keeping:
        """Keep the token that the endpoint's operator gave, and try again what waited for it.

        Raises:
            NoEndpoint, NotAToken, KeyringClosed: nothing was kept.
        """
        keeping = self._tokens.keep(self._base(), token)
        self._try_again()
        return keeping

    def forget_token(self) -> None:
        """Forget the token or sign-in of the endpoint.

        Raises:
            NoEndpoint, KeyringClosed: as they say.
        """
        self._tokens.forget(self._base())

    def token_is_kept(self) -> Keeping:
        """Tell where the secret of the endpoint is.

        Raises:
            KeyringClosed: the keyring does not say.
        """
        base = self._desk.services.exchange_url
        return self._tokens.where(base) if base else Keeping.NOWHERE

    def try_sign_in(self, work: Work) -> None:
        """Ask the endpoint, signed in, for a record that nobody has; nothing is sent.

        Raises:
            NoEndpoint, KeyringClosed: as they say.
            SignInNeeded: nothing is kept to sign in with, or the endpoint does not take it.
            KnownError: of kind NETWORK; nothing is known then.
        """
        from uuid import uuid4

        from desktop.outbox.sending import SYSTEM

        nobodys = uuid4().urn
        with self._connected(self._base()) as endpoint:
            endpoint.find(SYSTEM, nobodys, _record_of(SYSTEM, nobodys), work)

    def sign_in(self, work: Work, open_browser: Callable[[str], object]) -> Keeping:
        """Let the person sign in, in the browser; ``open_browser`` must return at once.

        Raises:
            NoEndpoint, NoClient: the settings lack something.
            KnownError: as `sync.exchange.sign_in.sign_in` says.
            Cancelled: a stop was asked for.
        """
        from sync.exchange.sign_in import Asking, sign_in

        base, client = self._base(), self._desk.services.exchange_client
        if not client:
            raise NoClient(host=base)
        grant = sign_in(Asking(base, client, patience=self._patience), open_browser, work)
        keeping = self._tokens.keep_grant(base, grant)
        self._try_again()
        return keeping

    def _base(self) -> str:
        if not self._desk.services.exchange_url:
            raise NoEndpoint(id="")
        return self._desk.services.exchange_url

    def _happen(self, id_: str, happening: Happening, **facts: str | int) -> Delivery:
        with opened(self._desk.folder.desk_db) as store, writing(store):
            return happen(store, id_, happening, self._clock(), **facts)

    def _try_again(self) -> None:
        if self._desk.folder.desk_db.exists():
            with opened(self._desk.folder.desk_db) as store, writing(store):
                store.execute(AFTER_SIGN_IN)

    @contextmanager
    def _sending(self) -> Iterator[tuple[sqlite3.Connection, Links, str]]:
        """Hold the lock, the store and the connections of a pass; what others left half sent becomes unknown first."""
        from desktop.outbox.links import Links, Route
        from desktop.outbox.lock import only_sender

        lease, url = secrets.token_hex(8), self._desk.services.exchange_url
        folder = self._desk.folder
        with only_sender(folder.root), opened(folder.desk_db) as store:
            with writing(store):
                orphaned(store, lease, self._clock())
            route = Route(url, self._connected, self._reconnected, self._desk.practice)
            with closing(Links(route)) as links:
                yield store, links, lease

    def _connected(self, url: str) -> Endpoint:
        from sync.exchange.endpoint import Endpoint

        token = self._tokens.access(url, self._sign_in_of(url), Work.quiet())
        return Endpoint(url, token=token, patience=self._patience)

    def _reconnected(self, url: str) -> Endpoint:
        from sync.exchange.endpoint import Endpoint

        return Endpoint(url, token=self._tokens.renewed(url, Work.quiet()), patience=self._patience)

    def _sign_in_of(self, url: str) -> SignIn:
        """Return how an endpoint is signed in to; one that is no longer in the settings, with what is kept for it."""
        services = self._desk.services
        if url == services.exchange_url:
            return SignIn(services.exchange_sign_in)
        return self._tokens.kind_of(url)


def _pass(tally: Tally, waiting: tuple[str, ...], url: str) -> Pass:
    troubles: dict[str, KnownError] = {place: trouble for place, (trouble, _) in tally.down.items()}
    trouble = troubles.get(url) or next(iter(troubles.values()), None)
    return Pass(tuple(tally.sent), tuple(tally.settled), waiting, tuple(tally.refused), trouble)


def _ability(endpoint: Endpoint, work: Work) -> Ability:
    from sync.exchange.ability import check_ability

    with endpoint:
        ability = endpoint.ability(work)
        check_ability(ability, endpoint.host)
        return ability


def _record_of(system: str, value: str) -> bytes:
    """Return a record with an identifier and nothing in it, to ask for and never to send."""
    identifier = {"system": system, "value": value}
    return json.dumps({"resourceType": "QuestionnaireResponse", "identifier": identifier}).encode()
