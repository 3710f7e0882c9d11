"""The connections of one pass: opened when first needed, checked before anything is sent, renewed once when refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from desktop.outbox.trouble import NoEndpoint
from sync.errors import KnownError
from sync.exchange.ability import check_ability
from sync.exchange.endpoint import Endpoint
from sync.exchange.errors import SignInNeeded
from sync.work import Work

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Route:
    """How endpoints are reached.

    Attributes:
        url: base address of the one in the settings, "" for none.
        connect: opens an endpoint by its base address, with the token it needs.
        reconnect: opens it with a new token in place of one that is no longer taken.
        is_practice: whether all addresses mean the one of today, because a practice portal has a new one each time.
    """

    url: str
    connect: Callable[[str], Endpoint]
    reconnect: Callable[[str], Endpoint]
    is_practice: bool = False


class Links:
    """Open endpoints by their base address; used by one pass, then closed."""

    def __init__(self, route: Route) -> None:
        self.url = route.url
        self._route = route
        self._open: dict[str, Endpoint] = {}
        self._able: set[str] = set()
        self._renewed: set[str] = set()

    def close(self) -> None:
        """Close all connections."""
        for endpoint in self._open.values():
            endpoint.close()

    def asked_at(self, sent_to: str) -> str:
        """Return where to ask for what was sent to an address before, "" for what is not known to have been sent."""
        return self.url if self._route.is_practice or not sent_to else sent_to

    def endpoint(self, url: str, id_: str) -> Endpoint:
        """Return the endpoint, opened if need be, for an attestation.

        Raises:
            NoEndpoint: there is no address.
            KnownError: there is no token for it.
        """
        if not url:
            raise NoEndpoint(id=id_)
        if url not in self._open:
            self._open[url] = self._route.connect(url)
        return self._open[url]

    def able(self, url: str, id_: str, work: Work) -> Endpoint:
        """Return the endpoint after it said, in this very pass, that it takes no record twice.

        Raises:
            KnownError: it cannot be asked, or it cannot do that.
        """
        if url not in self._able:
            ability = self.asked(url, id_, lambda endpoint: endpoint.ability(work))
            check_ability(ability, self._open[url].host)
            self._able.add(url)
        return self.endpoint(url, id_)

    def asked(self, url: str, id_: str, ask: Callable[[Endpoint], T]) -> T:
        """Ask an endpoint something; if it wants a sign-in, once more with a new token."""
        endpoint = self.endpoint(url, id_)
        try:
            return ask(endpoint)
        except SignInNeeded:
            if not self.renew(url):
                raise
        return ask(self.endpoint(url, id_))

    def renew(self, url: str) -> bool:
        """Get a new token, once in a pass; return whether there is one."""
        if url in self._renewed:
            return False
        self._renewed.add(url)
        try:
            new = self._route.reconnect(url)
        except KnownError:
            return False
        self._open.pop(url).close()
        self._open[url] = new
        return True
