"""Asks for a file, follows the redirect to where its bytes lie, and tells a file from what comes in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, islice

from sync import errors
from sync.connections import Connection, Stream
from sync.connections.headers import media_type, wait_seconds
from sync.downloads.addresses import Place, next_place
from sync.downloads.errand import Errand
from sync.downloads.errors import DownloadMoved, FileNotThere, WebPageForDownload
from sync.work import Work

MOST_REDIRECTS = 3
MOST_PIECES = 64  # of what comes with a redirect: a short page, if anything
LOOKED_AT = 1024  # bytes at the beginning by which a page is told from a file
_EXPIRED = (400, 403)  # what a storage says of a pre-signed address whose time is over
_PAGES = ("Web page", "Chart")  # formats of the catalog that are pages themselves
_HEADS = rb"<!doctype html|<html|<head|<body|<error\b"
_PAGE = re.compile(rb"(<\?xml[^>]*\?>\s*)?(" + _HEADS + rb")", re.IGNORECASE)
_BLANK = b"\xef\xbb\xbf \t\r\n"


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer with a file, or a part of one, whose beginning was looked at; ``pieces`` still has all of it."""

    stream: Stream
    pieces: Iterator[bytes]

    @property
    def total(self) -> int | None:
        """Bytes of the answer's body as announced; None where nobody says."""
        said = self.stream.header("Content-Length")
        return int(said) if said.isascii() and said.isdecimal() and len(said) < 19 else None


@contextmanager
def opened(errand: Errand, place: Place, headers: Mapping[str, str], work: Work) -> Iterator[Opened]:
    """Yield the file at a place, after at most a few redirects; one that has expired meanwhile is asked for once more.

    Each server is asked over a connection of its own, so that nothing goes to the next that was meant for the one
    before. Answers with the statuses 200, 206 and 416 are yielded, all others are trouble.

    Raises:
        FileNotThere, WebPageForDownload, DownloadMoved: there is no file for us.
        KnownError: of kind NETWORK, in the block too.
    """
    is_again, here, hops = False, place, 0
    while True:
        connection = Connection(here.server, errand.user_agent, errand.patience)
        with closing(connection), connection.stream(here.path, headers, work) as stream:
            location = stream.header("Location")
            if 300 <= stream.status < 400 and stream.status != 304 and location:
                if hops == MOST_REDIRECTS:
                    raise DownloadMoved(name=errand.wanted.name, host=place.host)
                _read_out(stream)
                here, hops = next_place(here, location, errand.wanted.name), hops + 1
                continue
            if hops and stream.status in _EXPIRED and not is_again:
                is_again, here, hops = True, place, 0
                continue
            yield _looked_at(errand, stream)
            return


def _looked_at(errand: Errand, stream: Stream) -> Opened:
    """Return the answer if a file is in it."""
    if stream.status == 416:
        return Opened(stream, iter(()))
    start, pieces = beginning(stream.pieces, LOOKED_AT if stream.status != 206 else 1)
    _check_header(stream, has_body=bool(start))
    is_page = bool(_PAGE.match(start.lstrip(_BLANK)))
    if stream.status not in (200, 206):
        _raise_for_status(errand, stream, is_page=media_type(stream.headers) in ("text/html", "application/xhtml+xml"))
    if is_page and stream.status == 200 and errand.wanted.format not in _PAGES:
        raise WebPageForDownload(name=errand.wanted.name, host=stream.host, status=stream.status)
    return Opened(stream, pieces)


def _read_out(stream: Stream) -> None:
    """Read what comes with a redirect, because a header that was cut would lead elsewhere.

    Raises:
        ConnectionLost: it was cut.
    """
    _check_header(stream, has_body=sum(len(piece) for piece in islice(stream.pieces, MOST_PIECES)) > 0)


def _check_header(stream: Stream, *, has_body: bool) -> None:
    """Return if the header came whole: one that was cut passes for a short one, with nothing after it.

    Raises:
        ConnectionLost: it was cut.
    """
    said = any(stream.header(name) for name in ("Content-Length", "Transfer-Encoding", "Connection"))
    if not has_body and (not said or (stream.status in (200, 206) and stream.header("Content-Length") != "0")):
        raise errors.ConnectionLost(host=stream.host)


def beginning(pieces: Iterator[bytes], count: int) -> tuple[bytes, Iterator[bytes]]:
    """Return at least ``count`` bytes, or all where there are fewer, and an iterator that still has everything."""
    start = b""
    while len(start) < count and (piece := next(pieces, b"")):
        start += piece
    return start, chain([start] if start else [], pieces)


def _raise_for_status(errand: Errand, stream: Stream, *, is_page: bool) -> None:
    status, host, name = stream.status, stream.host, errand.wanted.name
    if status == 407:
        raise errors.ProxyTrouble(host=host)
    if status == 429:
        raise errors.Busy(host=host, wait=wait_seconds(stream.header("Retry-After")))
    if status == 503 and stream.header("Retry-After"):
        raise errors.Busy(host=host, wait=wait_seconds(stream.header("Retry-After")))
    if status >= 500:
        raise errors.ServerTrouble(host=host, status=status)
    if status in (404, 410) or not is_page:
        raise FileNotThere(name=name, host=host, status=status)
    raise WebPageForDownload(name=name, host=host, status=status)
