"""The diary of syncs: when each began, how it ended and why, and from that how fresh the catalog is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from sync.catalog import state
from sync.catalog.model import Freshness, SyncReport
from sync.catalog.schema import is_being_synced

RUNNING, DONE, STOPPED, CUT = "running", "done", "stopped", "interrupted"


def begin(connection: sqlite3.Connection, portal: str, kind: str) -> int:
    """Open a new entry and return its number; entries left open by a crash are closed as interrupted."""
    connection.execute("update run set outcome = ? where outcome = ?", (CUT, RUNNING))
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    cursor = connection.execute(
        "insert into run(started, portal, kind, outcome, facts) values (?, ?, ?, ?, '{}')", (now, portal, kind, RUNNING)
    )
    return int(cursor.lastrowid or 0)


def end(connection: sqlite3.Connection, number: int, report: SyncReport) -> None:
    """Close the entry of a sync that finished; part of the transaction that makes its result visible."""
    connection.execute(
        "update run set finished = ?, outcome = ?, kind = ?, added = ?, changed = ?, withdrawn = ?, unchanged = ?,"
        " requests = ?, bytes = ?, seconds = ? where number = ?",
        (
            datetime.now(UTC).isoformat(timespec="milliseconds"),
            DONE,
            report.kind,
            report.added,
            report.changed,
            report.withdrawn,
            report.unchanged,
            report.requests,
            report.bytes,
            report.seconds,
            number,
        ),
    )


def fail(connection: sqlite3.Connection, number: int, outcome: str, facts: Mapping[str, str | int]) -> None:
    """Close the entry of a sync that was stopped or met trouble."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    connection.execute(
        "update run set finished = ?, outcome = ?, facts = ? where number = ?",
        (now, outcome, json.dumps(facts), number),
    )


def last_done(connection: sqlite3.Connection) -> datetime | None:
    """Return when the last sync finished, UTC; None before the first."""
    row = connection.execute("select finished from run where outcome = ? order by number desc limit 1", (DONE,))
    found = row.fetchone()
    return datetime.fromisoformat(found[0]) if found else None


def freshness(connection: sqlite3.Connection) -> Freshness:
    """Return how old the catalog is and how the last try went."""
    synced = last_done(connection)
    last = connection.execute("select started, outcome, facts from run order by number desc limit 1").fetchone()
    datasets = connection.execute("select count(*) from dataset where withdrawn is null").fetchone()[0]
    complete = state.get(connection, state.COMPLETE) == "yes"
    trouble = _trouble(connection, last[1]) if last else ""
    return Freshness(
        synced=synced,
        datasets=datasets if complete else 0,
        tried=datetime.fromisoformat(last[0]) if last else None,
        trouble=trouble,
        facts=json.loads(last[2]) if last else {},
        unfinished=bool(state.get(connection, state.CURSOR)),
    )


def _trouble(connection: sqlite3.Connection, outcome: str) -> str:
    """What went wrong, as far as an entry of the diary tells; one left open by a crash tells it by being open still."""
    if outcome == RUNNING:
        file = Path(connection.execute("pragma database_list").fetchone()[2])
        return "" if is_being_synced(file) else CUT
    return "" if outcome == DONE else outcome
