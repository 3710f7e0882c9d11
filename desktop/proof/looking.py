"""Says what is known of a proof at this desk, in whole sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.attestations import stored
from desktop.proof import checking
from desktop.proof.checking import Content, Spoiled
from desktop.proof.model import FileCheck, ProofKind, Verdict
from desktop.proof.receipts.document import moment
from desktop.proof.receipts.record import head_of
from desktop.standing.memo.writing import plain
from desktop.store.opening import opened
from desktop.words import Words
from sync.errors import StoreBusy, StoreDamaged, StoreNewer

if TYPE_CHECKING:
    from desktop.desk import Desk


def look(desk: Desk, file: Path) -> FileCheck:
    """Tell what is known of a file, which may be anything.

    Raises:
        ProofUnreadable: it cannot be opened.
    """
    try:
        found = checking.read(checking.content_of(file), file.name)
    except Spoiled as trouble:
        return spoiled_check(trouble, desk.words)
    with suppress(StoreDamaged, StoreNewer, StoreBusy):  # the file can be told without them
        if desk.folder.desk_db.exists():
            with opened(desk.folder.desk_db) as store:
                return desk_check(store, found, desk.words)
    return _check(found, desk.words, None, None)


def desk_check(store: sqlite3.Connection, found: Content, words: Words) -> FileCheck:
    """Return what is known of an intact file at the desk whose store this is."""
    ours = stored.attestation(store, found.about["id"])
    if ours is None:
        return _check(found, words, None, None)
    head = head_of(ours)
    is_here = all(head[name] == said for name, said in found.about.items())
    check = _check(found, words, is_here, goes_through(store, found))
    if found.kind is not ProofKind.RECEIPT:
        return check
    is_own = store.execute("select 1 from receipt where hash = ?", (found.own_hash,)).fetchone() is not None
    if is_own and not found.is_as_made:
        return replace(check, told=(*check.told[:-1], words.text("proof", "look.made_here_differs")))
    told = words.text("proof", "look.made_here" if is_own else "look.made_elsewhere")
    return replace(check, told=(*check.told[:-1], told, check.told[-1]))


def spoiled_check(trouble: Spoiled, words: Words, *more: str) -> FileCheck:
    """Return what is known of a file that is not believed: nothing but that."""
    keys = (f"why.{trouble.why}", *more)
    return FileCheck(trouble.kind, trouble.verdict, told=tuple(words.text("proof", key) for key in keys))


def goes_through(store: sqlite3.Connection, found: Content) -> bool:
    """Tell whether the trail of this desk has the head that a file names, at its place."""
    head = (str(found.chain["number"]), found.chain["head"])  # as text: a number of any size may stand there
    return store.execute("select 1 from audit where number = ? and hash = ?", head).fetchone() is not None


def _check(found: Content, words: Words, is_here: bool | None, in_trail: bool | None) -> FileCheck:
    about = found.about
    return FileCheck(
        found.kind,
        Verdict.INTACT,
        about["id"],
        about["form"],
        about["organization"],
        about["signer"],
        datetime.fromisoformat(about["signed"]),
        about["hash"],
        is_here,
        in_trail,
        tuple(_told(found, words, is_here, in_trail)),
    )


def _told(found: Content, words: Words, is_here: bool | None, in_trail: bool | None) -> Iterator[str]:
    about = found.about
    facts = {name: plain(about[name]) for name in ("organization", "signer")}
    signed = moment(words, datetime.fromisoformat(about["signed"]))
    yield words.text("proof", "look.intact", form=plain(about["title"]), signed=signed, **facts)
    yield words.text("proof", {True: "look.here", False: "look.other_here", None: "look.not_here"}[is_here])
    if in_trail is not None:
        yield words.text("proof", "look.in_trail" if in_trail else "look.not_in_trail")
    yield words.text("proof", "look.not_who")
