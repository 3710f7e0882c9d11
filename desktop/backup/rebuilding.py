"""Restores a backup where there is no store, or a damaged one: a new one is made aside and takes its place at once."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop.attestations import stored
from desktop.attestations.model import Attestation, Delivery, State
from desktop.backup.copying import STRANGE, fill, is_sound, put_in_place
from desktop.backup.looking import PRIVATE, Examined
from desktop.backup.restoring import ask_first, note
from desktop.outbox.moves import delivery_of, write_new
from desktop.proof import trail
from desktop.proof.receipts.record import sha256
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import KnownError, StoreDamaged
from sync.troubles import disk_trouble

_BESIDE = ("-wal", "-shm", "-journal")
_UNSENT = (State.QUEUED, State.SENDING, State.UNKNOWN)


def rebuild(file: Path, backup: Examined) -> None:
    """Put a store made from a backup in the place of a missing or damaged one; its readable signed records come along.

    Raises:
        StoreDamaged: what came of it is not whole; the old file is as it was.
        StoreBusy, DiskFull, FolderReadOnly: likewise.
    """
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with disk_trouble(file):
            _make(unfinished, file, backup)
            for ending in _BESIDE:  # or SQLite would take them for changes to the new file
                file.with_name(file.name + ending).unlink(missing_ok=True)
            put_in_place(unfinished, file)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def keep_as_it_is(file: Path, target: Path) -> None:
    """Copy a damaged store, byte for byte, with what lies beside it."""
    with disk_trouble(target):
        for ending in ("", *_BESIDE):
            part = file.with_name(file.name + ending)
            if part.is_file():
                shutil.copyfile(part, target.with_name(target.name + ending))


def salvageable(file: Path, known: frozenset[str]) -> tuple[tuple[Attestation, Delivery], ...]:
    """Return the signed records of a damaged store that are whole and not known, as far as they can be read."""
    if not file.is_file():
        return ()
    with tempfile.TemporaryDirectory(prefix=PRIVATE, dir=file.parent) as private:
        copy = Path(private) / "damaged.db"
        keep_as_it_is(file, copy)
        return tuple(_read(copy, known))


def _read(copy: Path, known: frozenset[str]) -> Iterator[tuple[Attestation, Delivery]]:
    with suppress(*STRANGE), closing(sqlite3.connect(copy)) as store:
        for (id_,) in store.execute("select id from attestation order by rowid").fetchall():
            with suppress(KnownError, *STRANGE):
                one = stored.attestation(store, id_)
                if one is not None and id_ not in known and sha256(one.record) == one.hash:
                    yield one, delivery_of(store, id_)


def _make(unfinished: Path, file: Path, backup: Examined) -> None:
    now = datetime.now(UTC)
    with opened(backup.copy) as store:
        known = frozenset(id_ for (id_,) in store.execute("select id from attestation"))
        saved = salvageable(file, known)
        with writing(store):
            ask_first(store, lambda _: True, now)
            for one, delivery in saved:
                _save(store, one, delivery, now)
            note(store, backup.content, now)
        fill(store, unfinished)
    with closing(sqlite3.connect(unfinished)) as made:
        made.execute("pragma user_version = 0")
    if not is_sound(unfinished):
        raise StoreDamaged(file=file.name)


def _save(store: sqlite3.Connection, one: Attestation, delivery: Delivery, now: datetime) -> None:
    """Keep a record that was read from a damaged store; whether it was sent has to be asked."""
    is_unsent = delivery.state in _UNSENT
    state, due = (State.UNKNOWN, now) if is_unsent else (delivery.state, delivery.next_try)
    whole = replace(one, supersedes=one.supersedes if stored.is_signed(store, one.supersedes) else "")
    stored.write_attestation(store, whole, sha256(one.form_document))
    write_new(store, one.id, replace(delivery, state=state, next_try=due, lease="", changed=now))
    store.execute("delete from draft where id = ?", (one.id,))
    trail.append(store, "restored", one.id, trail.seal_facts(store, one.id), now)
