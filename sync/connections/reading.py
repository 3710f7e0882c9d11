"""Reads the body of an answer: a size limit, a time limit, and an eye on stops."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync import errors
from sync.work import Work

if TYPE_CHECKING:
    import requests

CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an answer is read: ``bytes`` after unpacking, ``seconds`` however steadily it drips."""

    bytes: int
    seconds: float


def body_of(response: requests.Response, host: str, limits: Limits, work: Work) -> bytes:
    """Return the body, unpacked.

    Raises:
        GarbledAnswer: it is larger than the limit.
        TimedOut: it took longer than the limit.
        Cancelled: a stop was asked for.
    """
    body, end = bytearray(), time.monotonic() + limits.seconds
    while chunk := response.raw.read1(CHUNK, decode_content=True):  # what is there, so that a stop is felt soon
        body += chunk
        if len(body) > limits.bytes:
            raise errors.GarbledAnswer(host=host, field="size")
        if time.monotonic() > end:
            raise errors.TimedOut(host=host, seconds=round(limits.seconds))
        work.go_on()
    return bytes(body)
