"""The last step of a sync: what was read is put in the place of what was there, and the differences are kept."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import NamedTuple

from sync.catalog import changes, ingest
from sync.catalog.changes import Difference
from sync.catalog.model import ChangeKind
from sync.catalog.records import DatasetRow, record


class Counts(NamedTuple):
    """Datasets by what happened to them."""

    added: int
    changed: int
    withdrawn: int
    unchanged: int


def is_news(connection: sqlite3.Connection, new: DatasetRow) -> bool:
    """Whether the replica does not have this version of the dataset yet, or calls it withdrawn."""
    row = connection.execute("select number, withdrawn from dataset where id = ?", (new.id,)).fetchone()
    return row is None or row[1] is not None or ingest.stored(connection, row[0]) != new


def put_in_place(connection: sqlite3.Connection, run: int, listed: set[str], *, afresh: bool) -> Counts:
    """Make the replica what the portal is: write all of ``incoming``, withdraw what is not in ``listed``.

    With ``afresh`` this is the first sync of a portal: everything counts as added, nothing is called changed, and what
    the portal does not list (another portal's datasets, or some that went while we read) is dropped.
    The caller owns the transaction.
    """
    import orjson

    before = connection.execute("select count(*) from dataset where withdrawn is null").fetchone()[0]
    if afresh:
        connection.execute("delete from change")
    outcomes = [
        _write(connection, run, record(orjson.loads(body)), quiet=afresh)
        for ident, body in connection.execute("select id, body from incoming").fetchall()
        if ident in listed
    ]
    connection.execute("delete from incoming")
    if afresh:
        _drop(connection, listed)
        return Counts(connection.execute("select count(*) from dataset").fetchone()[0], 0, 0, 0)
    gone = _withdraw(connection, run, listed)
    added = outcomes.count(ChangeKind.ADDED) + outcomes.count(ChangeKind.RETURNED)
    changed = outcomes.count(ChangeKind.CHANGED)
    return Counts(added, changed, gone, before - changed - gone)


def _write(connection: sqlite3.Connection, run: int, new: DatasetRow, *, quiet: bool) -> ChangeKind | None:
    """Write one dataset; return what happened to it, None when nothing that counts as content did."""
    row = connection.execute("select number, withdrawn from dataset where id = ?", (new.id,)).fetchone()
    if row is None:
        ingest.insert(connection, new)
        kind, found = ChangeKind.ADDED, [Difference(ChangeKind.ADDED, "dataset", "", "", "", "")]
    else:
        number, withdrawn = row
        old = ingest.stored(connection, number)
        ingest.replace(connection, number, new)
        if not withdrawn and changes.same_content(old, new):
            return None
        kind, found = ChangeKind.CHANGED, changes.differences(old, new)
        if withdrawn:
            kind, found = ChangeKind.RETURNED, [Difference(ChangeKind.RETURNED, "dataset", "", "", "", ""), *found]
    if not quiet:
        changes.keep(connection, run, (new.id, new.title), found)
    return kind


def _withdraw(connection: sqlite3.Connection, run: int, listed: set[str]) -> int:
    """Mark as withdrawn what the portal no longer lists; it stays readable."""
    rows = connection.execute("select number, id, title from dataset where withdrawn is null").fetchall()
    gone = [row for row in rows if row[1] not in listed]
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    for number, ident, title in gone:
        connection.execute("update dataset set withdrawn = ? where number = ?", (now, number))
        found = [Difference(ChangeKind.WITHDRAWN, "dataset", "", "", "", "")]
        changes.keep(connection, run, (ident, title), found)
    return len(gone)


def _drop(connection: sqlite3.Connection, listed: set[str]) -> None:
    rows = connection.execute("select number, id from dataset").fetchall()
    connection.executemany("delete from dataset where number = ?", [(row[0],) for row in rows if row[1] not in listed])
