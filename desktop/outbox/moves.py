"""What happens to a signed attestation, written down: its state and a line of the audit trail, always both."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from desktop.attestations.model import Delivery, State
from desktop.outbox.states import Happened, Happening, after
from desktop.proof import trail
from sync.errors import NotFound

if TYPE_CHECKING:
    import sqlite3

COLUMNS = (
    "state, route, endpoint, due, is_held, tries, next_try, trouble, trouble_facts, told,"
    " server_id, server_version, location, copies, lease, changed"
)
_UPDATE = f"update delivery set ({COLUMNS}) = ({', '.join('?' * 16)}) where attestation = ?"
_INSERT = f"insert into delivery ({COLUMNS}, attestation) values ({', '.join('?' * 17)})"


def happen(store: sqlite3.Connection, id_: str, happening: Happening, now: datetime, /, **facts: str | int) -> Delivery:
    """Read how an attestation stands, let something happen to it, and write both down; return how it stands then.

    Everything is part of the caller's transaction. The line of the trail gets the outcome's facts and ``facts``.

    Raises:
        NotFound: there is no such signed attestation.
        WrongState: that cannot happen to it now; nothing was written.
    """
    delivery = after(delivery_of(store, id_), happening, now)
    move(store, id_, delivery, happening.what.value, **{**_facts(happening, delivery), **facts})
    return delivery


def move(store: sqlite3.Connection, id_: str, delivery: Delivery, kind: str, /, **facts: str | int) -> None:
    """Write how an attestation stands now and a line of the trail, as part of the caller's transaction.

    ``delivery.changed`` is the moment of both. The store itself refuses a state that cannot follow the one before.
    """
    if delivery.changed is None:
        raise ValueError("a move happens at a moment")
    store.execute(_UPDATE, (*_row(delivery), id_))
    trail.append(store, kind, id_, facts, delivery.changed)


def write_new(store: sqlite3.Connection, id_: str, delivery: Delivery) -> None:
    """Write how an attestation stands that was signed, or brought back, in this very transaction."""
    store.execute(_INSERT, (*_row(delivery), id_))


def orphaned(store: sqlite3.Connection, my_lease: str, now: datetime) -> tuple[str, ...]:
    """Make unknown what others were sending when they ended; return the ids. Only who holds the lock may call it."""
    ids = [id_ for id_, one in in_states(store, State.SENDING) if not my_lease or one.lease != my_lease]
    for id_ in ids:
        happen(store, id_, Happening(Happened.INTERRUPTED, next_try=now), now)
    return tuple(ids)


def delivery_of(store: sqlite3.Connection, id_: str) -> Delivery:
    """Return what became of a signed attestation so far.

    Raises:
        NotFound: there is no such signed attestation.
    """
    found = store.execute(f"select {COLUMNS} from delivery where attestation = ?", (id_,)).fetchone()
    if found is None:
        raise NotFound(wanted=id_)
    return read_row(found)


def in_states(store: sqlite3.Connection, *states: State) -> tuple[tuple[str, Delivery], ...]:
    """Return the attestations that are in one of the states, with how they stand, the longest unchanged first."""
    marks = ", ".join("?" * len(states))
    query = f"select attestation, {COLUMNS} from delivery where state in ({marks}) order by changed, attestation"
    return tuple((row[0], read_row(row[1:])) for row in store.execute(query, [state.value for state in states]))


def read_row(row: Iterable[Any]) -> Delivery:
    """Return a delivery from the columns `COLUMNS`."""
    state, route, endpoint, due, is_held, tries, next_try, trouble, trouble_facts, *rest, changed = row
    told, server_id, server_version, location, copies, lease = rest
    return Delivery(
        state=State(state),
        route=route,
        endpoint=endpoint,
        due=date.fromisoformat(due) if due else None,
        is_held=bool(is_held),
        tries=tries,
        next_try=_moment(next_try),
        trouble=trouble,
        trouble_facts=json.loads(trouble_facts),
        told=told,
        server_id=server_id,
        server_version=server_version,
        location=location,
        copies=copies,
        lease=lease,
        changed=_moment(changed),
    )


def _row(delivery: Delivery) -> tuple[str | int | None, ...]:
    from sync.lists.cells import storable

    texts = (delivery.told, delivery.server_id, delivery.server_version, delivery.location)
    told, server_id, server_version, location = (storable(text).replace("\0", "") for text in texts)
    return (
        delivery.state.value,
        delivery.route,
        delivery.endpoint,
        delivery.due.isoformat() if delivery.due else None,
        int(delivery.is_held),
        delivery.tries,
        _iso(delivery.next_try),
        delivery.trouble,
        json.dumps(dict(delivery.trouble_facts), sort_keys=True),
        told,
        server_id,
        server_version,
        location,
        delivery.copies,
        delivery.lease,
        _iso(delivery.changed),
    )


def _facts(happening: Happening, delivery: Delivery) -> dict[str, str | int]:
    """Return what the trail says of an outcome: what is known of it, nothing that is empty."""
    told: dict[str, str | int] = {
        "route": happening.route or (delivery.route if happening.what is Happened.QUEUED else ""),
        "endpoint": happening.endpoint,
        "due": happening.due.isoformat() if happening.due else "",
        "trouble": happening.trouble,
        "told": happening.told[:500],
        "server_id": happening.server_id,
        "server_version": happening.server_version,
        "copies": happening.copies if happening.copies != 1 else "",
        "next_try": _iso(happening.next_try) or "",
    }
    return {name: fact for name, fact in told.items() if fact != ""}


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
