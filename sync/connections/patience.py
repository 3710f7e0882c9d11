"""How long we wait for a server and how often we ask it again, always with an eye on stops."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sync.errors import KnownError
from sync.work import Work

SILENCE_SECONDS = 30.0

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


def patiently(
    once: Callable[[], T], patience: Patience, work: Work, *, has_gained: Callable[[], bool] = lambda: False
) -> T:
    """Return what ``once`` returns, trying again while trouble may pass.

    ``has_gained`` says, after an attempt that failed, that enough came of it to count the attempts anew.

    Raises:
        KnownError: that of the last attempt.
        Cancelled: a stop was asked for, also in the middle of a wait.
    """
    attempt, wait = 1, patience.first_wait
    while True:
        try:
            return once()
        except KnownError as trouble:
            if has_gained():
                attempt, wait = 1, patience.first_wait
            pause = max(wait, float(trouble.facts.get("wait", 0)))
            if not trouble.retry_may_help or attempt >= patience.tries or pause > patience.longest_wait:
                raise
        rest(pause * random.uniform(0.75, 1.25), work)  # noqa: S311 - jitter, not a secret
        attempt, wait = attempt + 1, wait * 2


def rest(seconds: float, work: Work, *, clock: Callable[[], float] = time.monotonic) -> None:
    """Wait, asking every tenth of a second whether to stop."""
    end = clock() + seconds
    while (left := end - clock()) > 0:
        work.go_on()
        time.sleep(min(0.1, left))
    work.go_on()
