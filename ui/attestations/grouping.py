"""The groups that the filters of the list tell apart, and how many rows each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from desktop.attestations.model import Listed, State


class Group(Enum):
    """What the filters tell apart."""

    ALL = "all"
    DRAFTS = "drafts"
    SIGNED = "signed"
    WAITING = "waiting"
    UNKNOWN = "unknown"
    RECEIVED = "received"
    REFUSED = "refused"
    HANDED_OFF = "handed_off"
    CONFIRMED = "confirmed"


GROUPS: Mapping[State | None, Group] = MappingProxyType(
    {
        None: Group.DRAFTS,
        State.SIGNED: Group.SIGNED,
        State.QUEUED: Group.WAITING,
        State.SENDING: Group.WAITING,
        State.UNKNOWN: Group.UNKNOWN,
        State.DELIVERED: Group.RECEIVED,
        State.REFUSED: Group.REFUSED,
        State.HANDED_OFF: Group.HANDED_OFF,
        State.CONFIRMED: Group.CONFIRMED,
    }
)


def counted(rows: Iterable[Listed]) -> Mapping[Group, int]:
    """Return how many rows each group has; for the thread of a job, as thousands of rows take a while."""
    states = Counter(one.state for one in rows)
    groups = dict.fromkeys(Group, 0)
    for state, count in states.items():
        groups[GROUPS[state]] += count
    return {**groups, Group.ALL: states.total()}
