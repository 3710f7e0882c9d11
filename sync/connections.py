"""One polite, verified connection to one server: time limits, back-off, a pause between requests, bytes counted."""

from __future__ import annotations

import logging
import random
import re
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from sync import errors
from sync.errors import KnownError
from sync.troubles import network_trouble
from sync.work import Work

if TYPE_CHECKING:
    import requests

CONNECT_SECONDS = 5.0
SILENCE_SECONDS = 30.0
CHUNK = 1 << 16
LARGEST_ANSWER = 32 << 20  # bytes after unpacking (a page has 2 MB); a guard against answers made to fill the memory
LARGEST_FILE = 64 << 20  # bytes of a file that is fetched whole
LONGEST_ANSWER = 900.0  # seconds for one answer, however steadily it drips
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How a connection behaves when the server is slow, busy or broken.

    Attributes:
        tries: attempts in all for trouble that may pass by itself (429, 5xx, a broken connection).
        first_wait: seconds before the second attempt; doubled each time, with jitter.
        longest_wait: seconds; a ``Retry-After`` beyond it ends the attempts at once.
        interval: least seconds between the starts of two requests.
        silence: seconds a server may say nothing.
    """

    tries: int = 4
    first_wait: float = 1.0
    longest_wait: float = 60.0
    interval: float = 0.0
    silence: float = SILENCE_SECONDS


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: HTTP status, lower-case media type without parameters, unpacked body, ``Date`` of the server."""

    status: int
    media_type: str
    body: bytes
    date: datetime | None


@dataclass(frozen=True, slots=True)
class Version:
    """What a server calls the version of a file it sent (``ETag``, ``Last-Modified``); "" where it does not say."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """What came back for a file: its bytes, None when our version is still the newest; or where else to look."""

    status: int
    body: bytes | None
    version: Version
    location: str = ""


class Connection:
    """A session with one server; used by one job in one thread, then closed."""

    def __init__(self, base_url: str, user_agent: str, patience: Patience | None = None) -> None:
        """``base_url`` is checked by `checked_address`."""
        self.base_url = base_url
        self.host = urlsplit(base_url).hostname or base_url
        self.requests = 0
        self.bytes = 0
        self._patience = patience or Patience()
        self._session = _session(user_agent)
        self._next_start = 0.0

    def close(self) -> None:
        """Close the sockets."""
        self._session.close()

    def get(self, path: str, params: Mapping[str, str | int], work: Work) -> Answer:
        """Fetch ``path``, trying again while trouble may pass by itself.

        Raises:
            KnownError: of kind NETWORK, after the last attempt.
            Cancelled: a stop was asked for, also in the middle of a wait.
        """
        return self._patiently(lambda: self._get_once(path, params, work), work)

    def get_file(self, path: str, known: Version, work: Work) -> FileAnswer:
        """Fetch a whole file unless its version is ``known``, trying again as `get` does; redirects are not followed.

        Raises:
            KnownError: of kind NETWORK, after the last attempt; ListNotThere where the server has none for us.
            Cancelled: a stop was asked for, also in the middle of a wait.
        """
        return self._patiently(lambda: self._get_file_once(path, known, work), work)

    def _patiently(self, once: Callable[[], T], work: Work) -> T:
        wait = self._patience.first_wait
        for attempt in range(1, self._patience.tries + 1):
            try:
                return once()
            except KnownError as trouble:
                pause = max(wait, float(trouble.facts.get("wait", 0)))
                if not trouble.retry_may_help or attempt == self._patience.tries or pause > self._patience.longest_wait:
                    raise
            _rest(pause * random.uniform(0.75, 1.25), work)  # noqa: S311 - jitter, not a secret
            wait *= 2
        raise AssertionError("a patience of less than one try")

    def _get_once(self, path: str, params: Mapping[str, str | int], work: Work) -> Answer:
        response, body = self._ask(path, params, {}, LARGEST_ANSWER, work)
        _raise_for_status(response, body, self.host)
        return Answer(response.status_code, _media_type(response), body, server_date(response.headers.get("Date")))

    def _get_file_once(self, path: str, known: Version, work: Work) -> FileAnswer:
        headers = {"Accept": "*/*", "If-None-Match": known.etag, "If-Modified-Since": known.modified}
        response, body = self._ask(path, {}, {k: v for k, v in headers.items() if v}, LARGEST_FILE, work)
        status, sent = response.status_code, response.headers
        if 300 <= status < 400 and status != 304 and sent.get("Location"):
            return FileAnswer(status, b"", Version(), str(sent["Location"]))
        if status == 304 and known != Version():
            return FileAnswer(status, None, known)
        if status in {407, 429} or status >= 500:
            _raise_for_status(response, body, self.host)
        if status != 200:
            raise errors.ListNotThere(host=self.host, status=status)
        return FileAnswer(status, body, Version(str(sent.get("ETag", "")), str(sent.get("Last-Modified", ""))))

    def _ask(
        self, path: str, params: Mapping[str, str | int], headers: Mapping[str, str], largest: int, work: Work
    ) -> tuple[requests.Response, bytes]:
        _rest(self._next_start - time.monotonic(), work)
        self._next_start = time.monotonic() + self._patience.interval
        self.requests += 1
        with network_trouble(self.host, self._patience.silence):
            response = self._session.get(
                self.base_url + path,
                params=dict(params),
                headers=dict(headers),
                timeout=(CONNECT_SECONDS, self._patience.silence),
                stream=True,
                allow_redirects=False,
            )
            with response:
                return response, self._read(response, largest, work)

    def _read(self, response: requests.Response, largest: int, work: Work) -> bytes:
        body, raw, end = bytearray(), response.raw, time.monotonic() + LONGEST_ANSWER
        try:
            while chunk := raw.read1(CHUNK, decode_content=True):  # what is there, so that a stop is felt on slow lines
                body += chunk
                if len(body) > largest:
                    raise errors.GarbledAnswer(host=self.host, field="size")
                if time.monotonic() > end:
                    raise errors.TimedOut(host=self.host, seconds=round(LONGEST_ANSWER))
                work.go_on()
        finally:
            self.bytes += raw.tell()
        if not body and response.status_code < 300:
            raise errors.ConnectionLost(host=self.host)  # cut within the header, which passes for a short header
        return bytes(body)


def checked_address(typed: str) -> str:
    """Return the address of a service in the form we use: scheme, host, path, no slash at the end.

    A plain-http address becomes https, except on this computer itself.

    Raises:
        AddressTrouble: no scheme, no host, or not a web address.
    """
    try:
        parts = urlsplit(typed.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise errors.AddressTrouble(address=typed) from None
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None or parts.query or parts.fragment:
        raise errors.AddressTrouble(address=typed)
    if any(c.isspace() for c in typed.strip()):
        raise errors.AddressTrouble(address=typed)
    scheme = "http" if parts.scheme == "http" and host in LOOPBACK else "https"
    name = f"[{host}]" if ":" in host else host
    shown_port = "" if port in {None, {"http": 80, "https": 443}[scheme]} else f":{port}"
    return f"{scheme}://{name}{shown_port}{parts.path.rstrip('/')}"


def checked_file_address(typed: str) -> str:
    """Return the address of a file as we use it; unlike a service's it may have a question mark and what follows.

    Raises:
        AddressTrouble: as `checked_address` says.
    """
    before, mark, query = typed.strip().partition("?")
    if any(c.isspace() or c == "#" for c in query):
        raise errors.AddressTrouble(address=typed)
    return checked_address(before) + mark + query


def server_date(header: str | None) -> datetime | None:
    """Read an HTTP ``Date`` header, or None when there is none to be read."""
    try:
        found = parsedate_to_datetime(header) if header else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def _session(user_agent: str) -> requests.Session:
    import requests
    import truststore
    from requests.adapters import HTTPAdapter

    class VerifiedAdapter(HTTPAdapter):
        """Always verifies against the operating system's certificate store; nothing can turn that off."""

        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            super().init_poolmanager(*args, **kwargs)

        def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
            kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            return super().proxy_manager_for(proxy, **kwargs)

        def cert_verify(self, conn: Any, url: str, verify: object, cert: object) -> None:  # noqa: ARG002 - not ours
            conn.cert_reqs = "CERT_REQUIRED"

        def build_connection_pool_key_attributes(self, request: Any, verify: object, cert: Any = None) -> Any:  # noqa: ARG002
            return super().build_connection_pool_key_attributes(request, True, cert)

    logging.getLogger("urllib3").setLevel(logging.ERROR)  # its warnings quote addresses; trouble is told by our errors

    class Unfollowing(requests.Session):
        """Leaves redirects alone; requests reads their bodies whole and unpacked even when told not to follow."""

        def get_redirect_target(self, resp: object) -> None:  # noqa: ARG002 - not ours
            return None

    session = Unfollowing()
    session.mount("https://", VerifiedAdapter(pool_connections=1, pool_maxsize=1))
    session.headers.update({"User-Agent": user_agent, "Accept": "application/json", "Accept-Encoding": "gzip"})
    return session


def _raise_for_status(response: requests.Response, body: bytes, host: str) -> None:
    status = response.status_code
    if status == 407:
        raise errors.ProxyTrouble(host=host)
    if status == 429:
        raise errors.Busy(host=host, wait=_seconds(response.headers.get("Retry-After")))
    if status >= 500:
        raise errors.ServerTrouble(host=host, status=status)
    is_page = "html" in _media_type(response) or body.lstrip()[:1] == b"<"
    if status == 404 and is_page:
        raise errors.NotAPortal(host=host)
    if is_page or 300 <= status < 400:
        raise errors.WebPageInstead(host=host, status=status)


def _media_type(response: requests.Response) -> str:
    return str(response.headers.get("Content-Type", "")).split(";")[0].strip().lower()


def _seconds(retry_after: str | None) -> int:
    """``Retry-After`` in whole seconds from now; 0 when absent or unreadable."""
    text = (retry_after or "").strip()
    if re.fullmatch("[0-9]{1,9}", text):
        return int(text)
    when = server_date(text)
    return max(0, round(when.timestamp() - time.time())) if when else 0


def _rest(seconds: float, work: Work, *, clock: Callable[[], float] = time.monotonic) -> None:
    """Wait, asking every tenth of a second whether to stop."""
    end = clock() + seconds
    while (left := end - clock()) > 0:
        work.go_on()
        time.sleep(min(0.1, left))
    work.go_on()
