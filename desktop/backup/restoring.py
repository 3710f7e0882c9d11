"""Restores a backup into a store that can be read, in one transaction: whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime

from desktop.attestations.model import State
from desktop.backup.comparing import Relation, ordinary_tables, relation_of
from desktop.backup.model import BackupContent
from desktop.outbox.moves import COLUMNS, happen, in_states
from desktop.outbox.states import Happened, Happening
from desktop.proof import trail
from desktop.proof.trail import check_trail
from sync.errors import StoreDamaged

_UNSENT = (State.QUEUED, State.SENDING, State.UNKNOWN)
_BRING = {
    "form_copy": "hash not in (select hash from main.form_copy) order by hash",
    "attestation": "id not in (select id from main.attestation) order by rowid",
}
_TRIGGER = "select sql from main.sqlite_schema where type = 'trigger' and name = 'delivery_moves'"
_NEW = "select id from backup.attestation where id not in (select id from main.attestation) order by rowid"


def bring_back(store: sqlite3.Connection, content: BackupContent, name: str) -> None:
    """Bring back what the attached backup holds, as part of the caller's transaction; signed records here stay.

    Raises:
        StoreDamaged: what would come of it is not whole, so the transaction has to be given up.
    """
    store.execute("pragma defer_foreign_keys = on")
    now = datetime.now(UTC)
    relation = relation_of(store)
    new = tuple(id_ for (id_,) in store.execute(_NEW))
    for table in ordinary_tables(store):
        _replace(store, table)
    if relation is Relation.NEWER:
        _go_on_with_their_trail(store)
        ask_first(store, lambda _: True, now)
    elif relation is Relation.DIVERGED:
        _bring_signed(store)
        for id_ in new:
            trail.append(store, "restored", id_, trail.seal_facts(store, id_), now)
        ask_first(store, lambda id_: id_ in new, now)
    note(store, content, now)
    if not check_trail(store).is_intact or store.execute("pragma main.foreign_key_check").fetchone():
        raise StoreDamaged(file=name)


def ask_first(store: sqlite3.Connection, concerns: Callable[[str], bool], now: datetime) -> None:
    """Make unknown what the backup calls unsent: it may have been sent since, so the endpoint is asked first."""
    for id_, _ in in_states(store, *_UNSENT):
        if concerns(id_):
            happen(store, id_, Happening(Happened.RESTORED, next_try=now), now)


def note(store: sqlite3.Connection, content: BackupContent, now: datetime) -> None:
    """Write the line of the trail that says that a backup was restored."""
    facts: dict[str, str | int] = {
        "made": content.made.isoformat(timespec="minutes"),
        "attestations": content.attestations,
        "drafts": content.drafts,
    }
    trail.append(store, "restored", "", facts, now)


def _replace(store: sqlite3.Connection, table: str) -> None:
    store.execute(f"delete from main.{table}")
    # With an order SQLite goes row by row; its short cut for whole tables forgets to count what refers to them.
    store.execute(f"insert into main.{table} select * from backup.{table} order by 1")
    if table == "draft":  # what was signed since is no draft any more
        signed = "select id from main.attestation union all select id from backup.attestation"
        store.execute(f"delete from main.draft where id in ({signed})")


def _bring_signed(store: sqlite3.Connection) -> None:
    """Bring the signed records that are not here, and what became of them."""
    columns = f"{COLUMNS}, attestation"
    for table, which in _BRING.items():
        store.execute(f"insert into main.{table} select * from backup.{table} where {which}")
    missing = "attestation not in (select attestation from main.delivery)"
    store.execute(f"insert into main.delivery ({columns}) select {columns} from backup.delivery where {missing}")


def _go_on_with_their_trail(store: sqlite3.Connection) -> None:
    """Bring everything signed, with the later lines of a trail of which ours is the beginning."""
    _bring_signed(store)
    (guard,) = store.execute(_TRIGGER).fetchone()
    store.execute("drop trigger main.delivery_moves")  # what became of one comes in one step, not in those it took
    store.execute(
        f"update main.delivery set ({COLUMNS}) ="
        f" (select {COLUMNS} from backup.delivery theirs where theirs.attestation = delivery.attestation)"
        " where attestation in (select attestation from backup.delivery)"
    )
    store.execute(guard)
    (last,) = store.execute("select number from main.audit_head").fetchone()
    lines = "select number, body, hash from backup.audit where number > ? order by number"
    store.execute(f"insert into main.audit (number, body, hash) {lines}", (last,))
    store.execute("update main.audit_head set (number, hash) = (select number, hash from backup.audit_head)")
    columns = "attestation, at, head, hash, record"
    missing = "hash not in (select hash from main.receipt) order by number"
    store.execute(f"insert into main.receipt ({columns}) select {columns} from backup.receipt where {missing}")
