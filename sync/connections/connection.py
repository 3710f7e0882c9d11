"""One connection to one server: asked politely, again where trouble may pass, and read with an eye on stops."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sync import errors
from sync.connections.headers import media_type, server_date, wait_seconds
from sync.connections.patience import Patience, patiently, rest
from sync.connections.reading import Limits, body_of
from sync.connections.session import new_session
from sync.connections.streaming import AS_IT_IS, Stream, pieces_of, without_its_causes
from sync.troubles import network_trouble
from sync.work import Work

if TYPE_CHECKING:
    import requests

CONNECT_SECONDS = 5.0
LARGEST_ANSWER = 32 << 20  # bytes after unpacking (a page has 2 MB); a guard against answers made to fill the memory
LARGEST_FILE = 64 << 20  # bytes of a file that is fetched whole
LONGEST_ANSWER = 900.0  # seconds for one answer, however steadily it drips


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
        self._session = new_session(user_agent)
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
        return patiently(lambda: self._get_once(path, params, work), self._patience, work)

    def get_file(self, path: str, known: Version, work: Work) -> FileAnswer:
        """Fetch a whole file unless its version is ``known``, trying again as `get` does; redirects are not followed.

        Raises:
            KnownError: of kind NETWORK, after the last attempt; ListNotThere where the server has none for us.
            Cancelled: a stop was asked for, also in the middle of a wait.
        """
        return patiently(lambda: self._get_file_once(path, known, work), self._patience, work)

    @contextmanager
    def stream(self, path: str, headers: Mapping[str, str], work: Work) -> Iterator[Stream]:
        """Ask once for a file and yield it unread and as it was sent; redirects are not followed, no status is judged.

        There is no limit in bytes or seconds, only that of silence. The trouble raised does not quote the address.

        Raises:
            KnownError: of kind NETWORK, in the block too.
            Cancelled: a stop was asked for.
        """
        with without_its_causes(), network_trouble(self.host, self._patience.silence):
            response = self._sent(path, {}, {**AS_IT_IS, **headers}, work)
            with response:
                try:
                    yield Stream(self.host, response.status_code, response.headers, pieces_of(response, work))
                finally:
                    self.bytes += response.raw.tell()

    def _get_once(self, path: str, params: Mapping[str, str | int], work: Work) -> Answer:
        response, body = self._ask(path, params, {}, LARGEST_ANSWER, work)
        _raise_for_status(response, body, self.host)
        return Answer(
            response.status_code, media_type(response.headers), body, server_date(response.headers.get("Date"))
        )

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
        with network_trouble(self.host, self._patience.silence):
            response = self._sent(path, params, headers, work)
            with response:
                return response, self._read(response, largest, work)

    def _sent(
        self, path: str, params: Mapping[str, str | int], headers: Mapping[str, str], work: Work
    ) -> requests.Response:
        """Ask, after the pause that is due; who asks closes the response, and converts what is raised."""
        rest(self._next_start - time.monotonic(), work)
        self._next_start = time.monotonic() + self._patience.interval
        self.requests += 1
        return self._session.get(
            self.base_url + path,
            params=dict(params),
            headers=dict(headers),
            timeout=(CONNECT_SECONDS, self._patience.silence),
            stream=True,
            allow_redirects=False,
        )

    def _read(self, response: requests.Response, largest: int, work: Work) -> bytes:
        try:
            body = body_of(response, self.host, Limits(largest, LONGEST_ANSWER), work)
        finally:
            self.bytes += response.raw.tell()
        if not body and response.status_code < 300:
            raise errors.ConnectionLost(host=self.host)  # cut within the header, which passes for a short header
        return body


def _raise_for_status(response: requests.Response, body: bytes, host: str) -> None:
    status = response.status_code
    if status == 407:
        raise errors.ProxyTrouble(host=host)
    if status == 429:
        raise errors.Busy(host=host, wait=wait_seconds(response.headers.get("Retry-After")))
    if status >= 500:
        raise errors.ServerTrouble(host=host, status=status)
    is_page = "html" in media_type(response.headers) or body.lstrip()[:1] == b"<"
    if status == 404 and is_page:
        raise errors.NotAPortal(host=host)
    if is_page or 300 <= status < 400:
        raise errors.WebPageInstead(host=host, status=status)
