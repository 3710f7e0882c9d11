"""Answers whose body is read piece by piece: too large for the memory, and wanted byte for byte as it was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync.errors import KnownError
from sync.work import Work

if TYPE_CHECKING:
    import requests

PIECE = 1 << 18  # bytes; less where less has come, so that a stop is felt soon
AS_IT_IS: Mapping[str, str] = {"Accept": "*/*", "Accept-Encoding": "identity"}


@dataclass(frozen=True, slots=True)
class Stream:
    """What came back, with its body still to be read.

    Attributes:
        host: who answered.
        status: of HTTP.
        headers: looked up whatever the case.
        pieces: of the body, as they were sent: nothing is unpacked. Reading raises what reading may.
    """

    host: str
    status: int
    headers: Mapping[str, str]
    pieces: Iterator[bytes]

    def header(self, name: str) -> str:
        """Return a header, "" where it was not sent."""
        return str(self.headers.get(name) or "").strip()


def pieces_of(response: requests.Response, work: Work) -> Iterator[bytes]:
    """Yield the body as it was sent.

    Raises:
        Cancelled: a stop was asked for.
    """
    while piece := response.raw.read1(PIECE, decode_content=False):
        yield piece
        work.go_on()


@contextmanager
def without_its_causes() -> Iterator[None]:
    """Let a `KnownError` of the block pass without what caused it, which would quote the address that was asked."""
    try:
        yield
    except KnownError as trouble:
        trouble.__cause__ = trouble.__context__ = None
        raise
