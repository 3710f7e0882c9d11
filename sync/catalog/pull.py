"""A sync of the catalog, from the first question to the moment readers see the result.

A full pass reads every dataset by pages; each page is saved together with its cursor, so a stop or a crash loses at
most one page. Then, as in every sync, come the datasets changed meanwhile and the list of all ids, which shows what is
new to us and what is gone. Until then readers see the old catalog; one transaction puts the new one in its place.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sync import errors
from sync.catalog import apply, ingest, runs, state
from sync.catalog.model import SyncReport
from sync.catalog.records import record
from sync.catalog.schema import only_sync, writing
from sync.ckan.portal import Portal
from sync.errors import KnownError
from sync.troubles import disk_trouble
from sync.work import Cancelled, Progress, Work

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

FULL_EVERY = timedelta(days=7)
OVERLAP = timedelta(hours=1)
LARGEST_LOSS = 0.10  # share of the catalog that may vanish in one sync without a person being asked


@dataclass(frozen=True, slots=True)
class _Sync:
    portal: Portal
    replica: Database
    work: Work
    accept_withdrawals: bool


def pull(
    portal: Portal, replica: Database, work: Work, *, full: bool = False, accept_withdrawals: bool = False
) -> SyncReport:
    """Bring the replica up to date.

    Raises:
        KnownError: network trouble, a full disk, another sync at work (`StoreBusy`), or a portal that lists
            suspiciously little (`MassWithdrawal`, `EmptyCatalog`). Readers go on seeing the old catalog; a full pass
            continues where it was cut.
        Cancelled: a stop was asked for; the same holds.
    """
    began = time.monotonic()
    sync = _Sync(portal, replica, work, accept_withdrawals)
    file = _file(replica)
    with only_sync(file), disk_trouble(file):
        whole = full or _full_pass_is_due(sync)
        number = runs.begin(replica.conn, portal.identity, "full" if whole else "changes")
        try:
            with disk_trouble(file):
                return _pull(sync, number, whole, began)
        except Cancelled:
            runs.fail(replica.conn, number, runs.STOPPED, {})
            raise
        except KnownError as trouble:
            runs.fail(replica.conn, number, trouble.code, trouble.facts)
            if isinstance(trouble, errors.StoreDamaged):
                replica.execute("pragma user_version = 0")  # the next sync sets it aside and builds it anew
            raise


def _pull(sync: _Sync, number: int, whole: bool, began: float) -> SyncReport:
    if whole:
        _read_everything(sync)
    read_up_to = _read_changes(sync)
    listed = _read_ids(sync)
    if not whole and _filters_are_broken(sync):  # noticed just now: only a full pass can be trusted
        whole = True
        _read_everything(sync)
    _read_unknown(sync, listed)
    _guard(sync, listed)
    sync.work.step(Progress("sync.saving"))
    with writing(sync.replica.conn):
        counts = apply.put_in_place(sync.replica.conn, number, listed, afresh=_starts_afresh(sync))
        seconds, line = time.monotonic() - began, sync.portal.connection
        kind = "full" if whole else "changes"
        report = SyncReport(kind, *counts, requests=line.requests, bytes=line.bytes, seconds=seconds)
        _remember(sync, read_up_to, whole)
        runs.end(sync.replica.conn, number, report)
    return report


def _full_pass_is_due(sync: _Sync) -> bool:
    last = state.get_time(sync.replica.conn, state.FULL_PASS)
    return (
        last is None
        or abs(datetime.now(UTC) - last) > FULL_EVERY  # also when our clock was wrong then, or is now
        or bool(state.get(sync.replica.conn, state.CURSOR))
        or _filters_are_broken(sync)
        or _portal_has_moved(sync)
    )


def _filters_are_broken(sync: _Sync) -> bool:
    """Whether something on the way to this portal was seen to spoil date filters; forgotten after a week."""
    seen = state.get_time(sync.replica.conn, state.FILTERS)
    return seen is not None and abs(datetime.now(UTC) - seen) < FULL_EVERY and not _portal_has_moved(sync)


def _portal_has_moved(sync: _Sync) -> bool:
    known = state.get(sync.replica.conn, state.PORTAL)
    return bool(known) and known != sync.portal.identity


def _starts_afresh(sync: _Sync) -> bool:
    """Whether no finished sync of this portal lies behind us: nothing can be lost, and nothing is news."""
    return runs.last_done(sync.replica.conn) is None or _portal_has_moved(sync)


def _is_first_load(sync: _Sync) -> bool:
    return not state.get(sync.replica.conn, state.COMPLETE)


def _read_everything(sync: _Sync) -> None:
    """Read all pages from the cursor on; a first load then gets its indexes."""
    connection = sync.replica.conn
    _start_or_resume_pass(sync)
    done = connection.execute("select count(*) from dataset").fetchone()[0] if _is_first_load(sync) else 0
    for page in sync.portal.pages(sync.work, after=state.get(connection, state.CURSOR)):
        done += len(page.packages)
        with writing(sync.replica.conn):
            _save(sync, page.packages)
            if page.packages:
                state.put(connection, state.CURSOR, page.packages[-1]["id"])
            if not state.get(connection, state.PASS_BEGAN):
                state.put_time(connection, state.PASS_BEGAN, sync.portal.server_time or datetime.now(UTC))
        sync.work.step(Progress("sync.pages", done, done + page.left - len(page.packages)))
    if _is_first_load(sync):
        _finish_first_load(sync)


def _start_or_resume_pass(sync: _Sync) -> None:
    """Forget a pass over another portal; what a first load had read of it goes as well."""
    from sync.catalog.search import indexes

    connection = sync.replica.conn
    if _is_first_load(sync):
        ingest.prepare(connection)
    with writing(sync.replica.conn):
        if state.get(connection, state.PASS_PORTAL) != sync.portal.identity:
            if _is_first_load(sync):
                connection.execute("delete from dataset")
            connection.execute("delete from incoming")
            state.put(connection, state.CURSOR, "")
            state.put(connection, state.PASS_BEGAN, "")
            state.put(connection, state.PASS_PORTAL, sync.portal.identity)
        if _is_first_load(sync):
            indexes.pause(connection)


def _finish_first_load(sync: _Sync) -> None:
    if not sync.replica.execute("select 1 from dataset limit 1").fetchone():
        raise errors.EmptyCatalog(host=sync.portal.connection.host)
    sync.work.step(Progress("sync.indexing"))
    with writing(sync.replica.conn):
        ingest.finish(sync.replica.conn)
        state.put(sync.replica.conn, state.PORTAL, sync.portal.identity)


def _read_changes(sync: _Sync) -> datetime:
    """Read what changed since the pass or the last sync began; return the server's time at the first answer."""
    connection = sync.replica.conn
    since = state.get_time(connection, state.PASS_BEGAN) or state.get_time(connection, state.READ_UP_TO)
    read_up_to = None
    for page in sync.portal.pages(sync.work, since=(since or datetime.now(UTC)) - OVERLAP):
        read_up_to = read_up_to or sync.portal.server_time
        with writing(sync.replica.conn):
            _save(sync, page.packages)
        sync.work.step(Progress("sync.changes", len(page.packages)))
    return read_up_to or since or datetime.now(UTC)


def _read_ids(sync: _Sync) -> set[str]:
    """Return the ids of everything public; notes it when date filters turn out to make datasets vanish on the way."""
    sync.work.step(Progress("sync.ids"))
    listed = set() if _filters_are_broken(sync) else sync.portal.ids(sync.work)
    if not listed:
        listed = sync.portal.ids(sync.work, trust_filter=False)
        if not listed:
            raise errors.EmptyCatalog(host=sync.portal.connection.host)
        with writing(sync.replica.conn):
            state.put_time(sync.replica.conn, state.FILTERS, datetime.now(UTC))
    return listed


def _read_unknown(sync: _Sync, listed: set[str]) -> None:
    """Read datasets that are listed but neither known here nor already read: newly public ones keep their old dates.

    Raises:
        GarbledAnswer: many of them cannot be had, so something on the way spoils what we ask for by id; a full pass is
            begun again the next time.
    """
    for page in sync.portal.named(sorted(listed - _known(sync)), sync.work):
        with writing(sync.replica.conn):
            _save(sync, page.packages)
        sync.work.step(Progress("sync.changes", len(page.packages)))
    if len(listed - _known(sync)) > LARGEST_LOSS * len(listed):
        with writing(sync.replica.conn):
            state.put(sync.replica.conn, state.CURSOR, "")
            state.put_time(sync.replica.conn, state.FULL_PASS, None)
        raise errors.GarbledAnswer(host=sync.portal.connection.host, field="id")


def _known(sync: _Sync) -> set[str]:
    rows = sync.replica.execute("select id from dataset where withdrawn is null union select id from incoming")
    return {row[0] for row in rows}


def _save(sync: _Sync, packages: Iterable[dict[str, Any]]) -> None:
    """Save a page: straight into place in a first load, otherwise aside, and only what differs from what we have."""
    import orjson

    connection = sync.replica.conn
    if _is_first_load(sync):
        ingest.add(connection, packages)
        return
    for package in packages:
        ident = package["id"]
        if apply.is_news(connection, record(package)):
            body = orjson.dumps(package)
            connection.execute("insert or replace into incoming(id, body) values (?, ?)", (ident, body))
        else:
            connection.execute("delete from incoming where id = ?", (ident,))


def _guard(sync: _Sync, listed: set[str]) -> None:
    """Stop before a sync that would withdraw a large part of the catalog, unless a person has agreed to it."""
    if sync.accept_withdrawals or _starts_afresh(sync):
        return
    known = {row[0] for row in sync.replica.execute("select id from dataset where withdrawn is null")}
    gone = len(known - listed)
    if gone > LARGEST_LOSS * len(known):
        raise errors.MassWithdrawal(gone=gone, kept=len(known))


def _remember(sync: _Sync, read_up_to: datetime, whole: bool) -> None:
    connection = sync.replica.conn
    state.put(connection, state.PORTAL, sync.portal.identity)
    state.put_time(connection, state.READ_UP_TO, read_up_to)
    for finished in (state.CURSOR, state.PASS_BEGAN, state.PASS_PORTAL):
        state.put(connection, finished, "")
    if whole:
        state.put_time(connection, state.FULL_PASS, datetime.now(UTC))


def _file(replica: Database) -> Path:
    from pathlib import Path

    return Path(replica.execute("pragma database_list").fetchone()[2] or "catalog.db")
