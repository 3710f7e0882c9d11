"""Compares a backup with the store here: which of the two knows more, and what restoring would bring and take."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop.backup.copying import STRANGE, is_whole
from desktop.proof.trail import check_trail
from desktop.store.opening import opened
from sync.errors import StoreDamaged

SIGNED = ("attestation", "form_copy", "delivery", "move", "audit", "audit_head", "receipt")  # never taken away
_ORDINARY = """
select name from main.sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
and name not like '\\_%' escape '\\' order by name
"""
_COUNTS = {
    "brings": "select count(*) from backup.attestation where id not in (select id from main.attestation)",
    "keeps": "select count(*) from main.attestation where id not in (select id from backup.attestation)",
    "brings_drafts": """
        select count(*) from backup.draft where id not in (select id from main.draft)
        and id not in (select id from main.attestation) and id not in (select id from backup.attestation)
    """,
    "replaced_drafts": """
        select count(*) from main.draft ours left join backup.draft theirs using (id)
        where theirs.id is null or ours.changed > theirs.changed
    """,
    "unsent": "select count(*) from backup.delivery where state in ('queued', 'sending', 'unknown')",
    "unsent_brought": """
        select count(*) from backup.delivery where state in ('queued', 'sending', 'unknown')
        and attestation not in (select id from main.attestation)
    """,
}


class Relation(Enum):
    """How the backup stands to the store here."""

    OLDER = "older"  # its trail is the beginning of ours, or all of it
    NEWER = "newer"  # our trail is the beginning of its
    DIVERGED = "diverged"  # they went different ways
    ALONE = "alone"  # there is no store here, or a damaged one


@dataclass(frozen=True, slots=True)
class Comparison:
    """What restoring would do; the fields are those of `RestorePlan`."""

    relation: Relation
    brings: int
    keeps: int
    brings_drafts: int
    replaced_drafts: int
    to_be_asked: int


@contextmanager
def attached(store: sqlite3.Connection, copy: Path) -> Iterator[None]:
    """Lay a checked copy of a backup beside the store, under the name ``backup``."""
    store.execute("attach database ? as backup", (str(copy),))
    try:
        yield
    finally:
        if store.in_transaction:
            store.rollback()
        store.execute("detach database backup")


def is_fine(file: Path) -> bool:
    """Tell whether a store is there, can be read, and has an unbroken trail.

    Raises:
        StoreNewer: a newer version of the program wrote it.
        StoreBusy, DiskFull, FolderReadOnly: it cannot be told now.
    """
    if not file.exists():
        return False
    try:
        with opened(file) as store:
            return is_whole(store) and check_trail(store).is_intact
    except (StoreDamaged, *STRANGE):
        return False


def compare(store: sqlite3.Connection) -> Comparison:
    """Compare the store here with the backup attached to it; both trails are unbroken."""
    found = {name: _count(store, query) for name, query in _COUNTS.items()}
    relation = relation_of(store)
    unsent = {Relation.NEWER: found["unsent"], Relation.DIVERGED: found["unsent_brought"]}.get(relation, 0)
    drafts = found["brings_drafts"], found["replaced_drafts"]
    return Comparison(relation, found["brings"], found["keeps"], *drafts, to_be_asked=unsent)


def relation_of(store: sqlite3.Connection) -> Relation:
    """Tell which of two unbroken trails is the beginning of the other: their hashes tell at the shorter one's end."""
    ours, theirs = (_count(store, f"select number from {side}.audit_head") for side in ("main", "backup"))
    most = {"most": min(ours, theirs)}
    here, there = (
        store.execute(f"select hash from {side}.audit where number = :most", most).fetchone()
        for side in ("main", "backup")
    )
    if here != there:
        return Relation.DIVERGED
    return Relation.OLDER if theirs <= ours else Relation.NEWER


def alone(backup: sqlite3.Connection, salvageable: int) -> Comparison:
    """Return what restoring brings where there is no store, or a damaged one, of which so many records can be kept."""
    drafts, signed = (_count(backup, f"select count(*) from {table}") for table in ("draft", "attestation"))
    unsent = _count(backup, _COUNTS["unsent"].replace("backup.", ""))
    return Comparison(Relation.ALONE, signed, salvageable, drafts, 0, unsent)


def ordinary_tables(store: sqlite3.Connection) -> tuple[str, ...]:
    """Return the tables that come from the backup as they are: everything but what belongs to signed records."""
    return tuple(name for (name,) in store.execute(_ORDINARY) if name not in SIGNED)


def fingerprint(store: sqlite3.Connection) -> str:
    """Return a hash of everything in a store that restoring looks at; a changed one means that a plan is stale."""
    told = hashlib.sha256()
    for table in (*ordinary_tables(store), "delivery", "audit_head"):
        for row in sorted(repr(row) for row in store.execute(f"select * from main.{table}")):
            told.update(f"{table} {row}\n".encode("utf-8", "surrogatepass"))
    return told.hexdigest()


def fingerprint_of_file(file: Path) -> str:
    """Return a hash of a file that cannot be read as a store; of none where there is none."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _count(store: sqlite3.Connection, query: str) -> int:
    (count,) = store.execute(query).fetchone()
    return int(count)
