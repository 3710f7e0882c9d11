"""What the tests of the outbox read from a store, and write to it."""

from __future__ import annotations

import json

from desktop.attestations.model import Delivery, State
from desktop.desk import Desk
from desktop.outbox.moves import delivery_of
from desktop.outbox.outbox import Outbox
from desktop.proof import trail
from desktop.store.opening import opened
from sync.practice import Fault, PracticePortal
from tests.attestations.seeds import seed


def queued(desk: Desk, outbox: Outbox, count: int = 1) -> tuple[str, ...]:
    """Write signed attestations and queue them; their ids in the order in which they are sent."""
    ids = seed(desk.folder.desk_db, count)
    for id_ in ids:
        outbox.queue(id_)
    return tuple(sorted(ids))


def delivery(desk: Desk, id_: str) -> Delivery:
    with opened(desk.folder.desk_db) as store:
        return delivery_of(store, id_)


def states(desk: Desk, *ids: str) -> list[State]:
    return [delivery(desk, id_).state for id_ in ids]


def kinds(desk: Desk, id_: str) -> list[str]:
    """What the trail says happened, oldest first."""
    with opened(desk.folder.desk_db) as store:
        assert trail.check_trail(store).is_intact
        return [event.kind for event in trail.events(store, id_)]


def change(desk: Desk, statement: str, *values: object) -> None:
    with opened(desk.folder.desk_db) as store, store:
        store.execute(statement, values)


def read(id_: str, desk: Desk) -> dict[str, object]:
    found: dict[str, object] = json.loads(desk.attestations.attestation(id_).record)
    return found


def fail_creates(portal: PracticePortal, fault: Fault) -> None:
    portal.fail_when(lambda asked: asked.method == "POST", fault)


def posts(portal: PracticePortal) -> int:
    return sum(request.method == "POST" for request in portal.requests)
