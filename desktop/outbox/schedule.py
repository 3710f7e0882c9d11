"""When what was not settled is tried again: 1, 2, 4 … 60 minutes, without end; pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from desktop.attestations.model import Delivery, State

STEPS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 4, 8, 16, 32, 60))
LONGEST = STEPS[-1]
LONGEST_ASKED_FOR = timedelta(days=1)  # a server may ask for a longer wait than ours, up to this
JITTER = (0.75, 1.25)  # so that many desks do not come back at the same moment
OPEN = (State.QUEUED, State.UNKNOWN)


def next_try(before: Delivery, now: datetime, jitter: float, *, asked_for: int = 0, slowly: bool = False) -> datetime:
    """Return when to try again.

    Args:
        before: how it stood before this try; the step after its last wait is taken.
        now: UTC.
        jitter: factor, somewhere in `JITTER`.
        asked_for: seconds that the server wants us to wait.
        slowly: wait the longest at once, because only a person can change what is in the way.
    """
    wait = LONGEST if slowly else _step_after(_last_wait(before))
    wanted = min(timedelta(seconds=asked_for), LONGEST_ASKED_FOR)
    return now + max(wait * jitter, wanted)


def is_due(delivery: Delivery, now: datetime) -> bool:
    """Tell whether it may be tried now; what is held waits, and a time that no wait explains is a clock that jumped."""
    if delivery.is_held or delivery.state not in OPEN:
        return False
    planned = delivery.next_try
    return planned is None or planned <= now or planned > now + LONGEST_ASKED_FOR


def earliest(deliveries: Iterable[Delivery], now: datetime) -> datetime | None:
    """Return when something is to be tried next, None where nothing is planned."""
    open_ = [one for one in deliveries if not one.is_held and one.state in OPEN]
    moments = [now if is_due(one, now) or one.next_try is None else one.next_try for one in open_]
    return min(moments, default=None)


def by_urgency(waiting: Iterable[tuple[str, Delivery]]) -> list[tuple[str, Delivery]]:
    """Return what waits in the order in which it is tried: what has to be there first, first; the rest as it was."""
    return sorted(waiting, key=lambda one: (one[1].due or date.max, one[0]))


def _step_after(wait: timedelta) -> timedelta:
    """Return the next longer step; jitter keeps the steps apart, so each wait tells which one it was."""
    return next((step for step in STEPS if wait < step * JITTER[0]), LONGEST)


def _last_wait(delivery: Delivery) -> timedelta:
    if not delivery.trouble or delivery.next_try is None or delivery.changed is None:
        return timedelta(0)
    return max(timedelta(0), delivery.next_try - delivery.changed)
