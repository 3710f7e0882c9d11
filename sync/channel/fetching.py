"""Fetches the channel's files for the TUF client over our own connection, none larger or slower than it may be."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from urllib.parse import unquote, urlsplit

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from sync import errors
from sync.channel.errors import ChannelMoved, ChannelSlow, ChannelWebPage
from sync.channel.model import Channel
from sync.ckan.portal import user_agent
from sync.connections import Connection, Stream, patiently
from sync.connections.headers import wait_seconds
from sync.work import Work

LOOKED_AT = 64  # bytes at the beginning by which a page is told from a file
_BLANK = b"\xef\xbb\xbf \t\r\n"

Watch = Callable[[Iterator[bytes]], Iterator[bytes]]


class ChannelFetcher(FetcherInterface):
    """Asks the channel's server and nobody else; closed by who made it.

    Attributes:
        asked: name of the file that was asked for last, for the sentence about trouble.
    """

    def __init__(self, channel: Channel, work: Work) -> None:
        self.asked = ""
        self.channel, self.work = channel, work
        self._connection = Connection(channel.address, user_agent(""), channel.patience)

    @property
    def host(self) -> str:
        """Who is asked."""
        return self._connection.host

    def close(self) -> None:
        """Close the sockets."""
        self._connection.close()

    def download_bytes(self, url: str, max_length: int) -> bytes:
        """Return a small file; tries again where trouble may pass."""
        return patiently(lambda: self._whole(url, max_length), self.channel.patience, self.work)

    def _whole(self, url: str, max_length: int) -> bytes:
        return super().download_bytes(url, max_length)

    def _fetch(self, url: str) -> Iterator[bytes]:
        fresh = {"Cache-Control": "no-cache"}  # a proxy's old copy would look like a roll-back
        with self.opened(url, fresh, self._soon_done) as stream:
            yield from stream.pieces

    @contextmanager
    def opened(self, url: str, headers: Mapping[str, str], watch: Watch) -> Iterator[Stream]:
        """Ask for a file of the channel and yield it, its beginning looked at, with the status 200, 206 or 416.

        ``watch`` goes through the pieces as they come and may raise.

        Raises:
            DownloadHTTPError: the server has no such file, or does not let us have it.
            ChannelMoved, ChannelWebPage: something else came in its place.
            KnownError: of kind NETWORK, in the block too.
        """
        self.asked = unquote(urlsplit(url).path.rpartition("/")[2])
        path = url.removeprefix(self.channel.address)
        if path == url:
            raise errors.AddressTrouble(address=url)
        with self._connection.stream(path, headers, self.work) as stream:
            self._judge(stream)
            pieces, start = watch(stream.pieces), b""
            while len(start) < LOOKED_AT and (piece := next(pieces, b"")):
                start += piece
            if stream.status == 200 and not start and stream.header("Content-Length") != "0":
                raise errors.ConnectionLost(host=self.host)  # cut within the header, which passes for a short header
            if stream.status == 200 and start.lstrip(_BLANK)[:1] == b"<":
                raise ChannelWebPage(host=self.host, file=self.asked)
            yield Stream(stream.host, stream.status, stream.headers, chain([start] if start else [], pieces))

    def _judge(self, stream: Stream) -> None:
        """Return if the status is one of a file."""
        status = stream.status
        if status == 407:
            raise errors.ProxyTrouble(host=self.host)
        if status in {429, 503} and stream.header("Retry-After"):
            raise errors.Busy(host=self.host, wait=wait_seconds(stream.header("Retry-After")))
        if status >= 500:
            raise errors.ServerTrouble(host=self.host, status=status)
        if 300 <= status < 400:
            raise ChannelMoved(host=self.host, status=status)
        if status not in {200, 206, 416}:
            raise DownloadHTTPError("no such file", status)

    def _soon_done(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Yield the pieces of a small file.

        Raises:
            ChannelSlow: they take longer than a small file may.
        """
        seconds = self.channel.limits.seconds
        end = time.monotonic() + seconds
        for piece in pieces:
            if time.monotonic() > end:
                raise ChannelSlow(host=self.host, seconds=round(seconds))
            yield piece

    def steady(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Yield the pieces of a large file.

        Raises:
            ChannelSlow: next to nothing came for a while.
        """
        limits, came = self.channel.limits, 0
        end = time.monotonic() + limits.window
        for piece in pieces:
            came += len(piece)
            if time.monotonic() > end:
                if came < limits.least:
                    raise ChannelSlow(host=self.host, seconds=round(limits.window))
                came, end = 0, time.monotonic() + limits.window
            yield piece
