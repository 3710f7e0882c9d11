"""One request, one answer: never repeated, never redirected, limited in size and time; knows what left here."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sync.ckan.portal import user_agent
from sync.connections import CONNECT_SECONDS, Patience
from sync.connections.headers import media_type
from sync.connections.reading import Limits, body_of
from sync.connections.session import new_session
from sync.errors import KnownError
from sync.exchange.resources import Resource, parsed
from sync.troubles import network_trouble
from sync.work import Work

if TYPE_CHECKING:
    import requests

LIMITS = Limits(16 << 20, 120.0)  # what a server can do has 0.3 MB on real servers
FHIR_TYPE = "application/fhir+json"


class Departing:
    """The body of a request, which knows whether the first of its bytes were taken to be sent.

    It is read only after the connection stands, the certificate is checked, the proxy agreed and the header is out.
    As long as nobody has read it, no server can have the record.
    """

    def __init__(self, content: bytes) -> None:
        self.has_left = False
        self._content = io.BytesIO(content)
        self._length = len(content)

    def __len__(self) -> int:
        return self._length

    def read(self, size: int = -1) -> bytes:
        """Hand out the next bytes, which from now on count as sent."""
        self.has_left = True
        return self._content.read(size)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; ``resource`` is the JSON object in it, None where there is none."""

    status: int
    media_type: str
    headers: Mapping[str, str]  # looked up whatever their case
    body: bytes
    resource: Resource | None

    @property
    def is_page(self) -> bool:
        """Whether it is a web page: a firewall's, a login's, a proxy's."""
        return "html" in self.media_type or self.body.lstrip()[:1] == b"<"


class Wire:
    """The connection to one endpoint; used by one job in one thread, then closed."""

    def __init__(self, base_url: str, token: str = "", patience: Patience | None = None) -> None:
        """``base_url`` is checked by `checked_endpoint`; ``token`` goes to this endpoint with every request."""
        self.base_url = base_url
        self.host = urlsplit(base_url).hostname or base_url
        self._silence = (patience or Patience()).silence
        self._session = new_session(user_agent(""), FHIR_TYPE)
        self._session.auth = _Bearer(token)

    def close(self) -> None:
        """Close the sockets."""
        self._session.close()

    def ask(
        self,
        path: str,
        work: Work,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Departing | Mapping[str, str] | None = None,
    ) -> Reply:
        """Ask once and return the answer, whatever its status.

        Args:
            path: below the base address, or a whole address of the same server.
            work: may stop the reading of the answer.
            params: of the address.
            headers: of the request, beside the usual ones.
            body: makes it a POST; a mapping is sent as a form.

        Raises:
            KnownError: of kind NETWORK; no whole answer came.
            Cancelled: a stop was asked for.
        """
        url = path if "://" in path else self.base_url + path
        with _trouble(self.host, self._silence):
            response = self._session.request(
                "GET" if body is None else "POST",
                url,
                params=params,
                headers={"Cache-Control": "no-cache", **(headers or {})},
                data=body,
                timeout=(CONNECT_SECONDS, self._silence),
                stream=True,
                allow_redirects=False,
            )
            with response:
                content = body_of(response, self.host, LIMITS, work)
        return Reply(response.status_code, media_type(response.headers), response.headers, content, parsed(content))


class _Bearer:
    """Adds the token, and keeps passwords out that a file of this computer may hold for the same host."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


@contextmanager
def _trouble(host: str, seconds: float) -> Iterator[None]:
    """Turn what the network does into errors whose sentences speak of an endpoint, not of the portal."""
    try:
        with network_trouble(host, seconds):
            yield
    except KnownError as trouble:
        trouble.facts["place"] = "endpoint"
        raise
