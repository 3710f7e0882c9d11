"""Brings in a receipt that was made elsewhere: it confirms an attestation of this desk, or changes nothing at all."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.attestations import stored
from desktop.attestations.model import State
from desktop.outbox.moves import delivery_of, happen
from desktop.outbox.states import Happened, Happening
from desktop.proof import checking, trail
from desktop.proof.checking import Content
from desktop.proof.looking import desk_check, goes_through, spoiled_check
from desktop.proof.model import FileCheck, ProofKind, Verdict
from desktop.proof.trouble import AlteredFile, OtherRecord
from desktop.store.opening import opened
from sync.catalog.schema import writing

if TYPE_CHECKING:
    from desktop.desk import Desk

ARRIVED = (State.DELIVERED.value, State.CONFIRMED.value)  # what a receipt has to say to confirm anything
_FACTS = ("state", "endpoint", "server_id", "server_version", "location")


def import_receipt(desk: Desk, file: Path) -> FileCheck:
    """Bring in a receipt; ``told`` of what is returned says what it changed.

    Raises:
        ProofUnreadable: the file cannot be opened.
        AlteredFile: it is not as it was written.
        OtherRecord: it is for another content than the one signed here.
    """
    try:
        found = checking.read(checking.content_of(file), file.name)
    except checking.Spoiled as trouble:
        if trouble.verdict is Verdict.ALTERED:
            raise AlteredFile(file=file.name) from trouble
        return spoiled_check(trouble, desk.words, "look.nothing_changed")
    with opened(desk.folder.desk_db) as store, writing(store):
        came_to = _brought_in(store, found, file)
        check = desk_check(store, found, desk.words)
    return replace(check, told=(*check.told, desk.words.text("proof", f"look.{came_to}")))


def _brought_in(store: sqlite3.Connection, found: Content, file: Path) -> str:
    """Confirm the attestation where the receipt can; return the key of what to say."""
    id_, now = found.about["id"], datetime.now(UTC)
    ours = stored.attestation(store, id_)
    if ours is None:
        return "nothing_changed"
    if ours.hash != found.about["hash"]:
        raise OtherRecord(file=file.name, id=id_)
    standing = _standing(store, found, id_)
    if standing:
        return standing
    facts = {name: str(found.delivery.get(name, "")) for name in _FACTS} | {"hash": found.own_hash}
    trail.append(store, "imported", id_, {name: fact for name, fact in facts.items() if fact}, now)
    happen(store, id_, Happening(Happened.CONFIRMED), now, how="receipt")
    return "confirmed"


def _standing(store: sqlite3.Connection, found: Content, id_: str) -> str:
    """Return why the file confirms nothing, "" where it does."""
    if found.kind is not ProofKind.RECEIPT or found.delivery.get("state") not in ARRIVED:
        return "no_arrival"
    if store.execute("select 1 from receipt where hash = ?", (found.own_hash,)).fetchone():
        return "own"
    if goes_through(store, found):  # whatever it says happened up to a line of ours, we know better
        return "own_trail"
    state = delivery_of(store, id_).state
    if state is State.CONFIRMED:
        return "known_already"
    return "under_way" if state is State.SENDING else ""
