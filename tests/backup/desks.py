"""Desks and what happens on them, by hand."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from desktop.attestations import stored
from desktop.attestations.model import Draft, State
from desktop.desk import Desk
from desktop.outbox.moves import delivery_of, happen
from desktop.outbox.states import Happened, Happening
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.store.opening import opened
from sync.catalog.schema import writing
from tests.proof import signed

NOWHERE = Services("http://127.0.0.1:9")  # nothing answers there, and nothing here asks
AT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def desk_at(folder: Path) -> Desk:
    """Return a desk with nothing on it."""
    return Desk(open_folder(folder), NOWHERE)


def sign(desk: Desk, id_: str, state: State = State.SIGNED) -> None:
    """Keep an attestation as signed."""
    with opened(desk.folder.desk_db) as store:
        signed.keep(store, signed.attestation(id_), state)


def draft(desk: Desk, id_: str, note: str = "first", changed: datetime = AT) -> None:
    """Save a draft."""
    one = Draft(id_, "directory-choices", "2026.1", "", {"choices.note": (note,)}, {}, AT, changed)
    with opened(desk.folder.desk_db) as store, writing(store):
        stored.write_draft(store, one)


def step(desk: Desk, id_: str, *happened: Happened) -> None:
    """Let things happen to a signed attestation."""
    with opened(desk.folder.desk_db) as store, writing(store):
        for one in happened:
            happen(store, id_, Happening(one), AT)


def state(desk: Desk, id_: str) -> State:
    """Return how a signed attestation stands."""
    with opened(desk.folder.desk_db) as store:
        return delivery_of(store, id_).state


def attestations(desk: Desk) -> set[str]:
    """Return the ids of the signed attestations, once the trail was found unbroken."""
    assert desk.proof.check_trail().is_intact
    with opened(desk.folder.desk_db) as store:
        return {id_ for (id_,) in store.execute("select id from attestation")}


def drafts(desk: Desk) -> dict[str, str]:
    """Return the note in each draft by its id."""
    with opened(desk.folder.desk_db) as store:
        rows = store.execute("select id, answers from draft").fetchall()
    return {id_: json.loads(answers)["choices.note"][0] for id_, answers in rows}


def kinds(desk: Desk) -> list[str]:
    """Return the kinds of the lines of the trail, oldest first."""
    return [event.kind for event in desk.proof.trail()]
