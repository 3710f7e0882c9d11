"""The replica's memory between syncs: small facts by name, such as the cursor of a pass that was cut."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

COMPLETE = "complete"  # "yes" once a first load has finished; readers show nothing before
PORTAL = "portal"  # identity of the portal the replica was read from
CURSOR = "cursor"  # last dataset id saved by an unfinished full pass
PASS_PORTAL = "pass-portal"  # identity of the portal that pass reads
PASS_BEGAN = "pass-began"  # the server's clock when that pass began
READ_UP_TO = "read-up-to"  # the server's clock when the last finished sync began
FULL_PASS = "full-pass"  # our clock when the last full pass finished
FILTERS = "filters"  # our clock when something on the way to the portal was seen to spoil date filters
CRAWL_DAY = "crawl-day"  # day and number of tables whose columns were read on it, as "2026-11-22 17"


def get(connection: sqlite3.Connection, key: str) -> str:
    """Return the fact, or "" when it was never stored."""
    row = connection.execute("select value from state where key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def put(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Store the fact; "" forgets it."""
    if value:
        connection.execute("insert or replace into state(key, value) values (?, ?)", (key, value))
    else:
        connection.execute("delete from state where key = ?", (key,))


def get_time(connection: sqlite3.Connection, key: str) -> datetime | None:
    """Return a time stored by `put_time`, UTC."""
    value = get(connection, key)
    return datetime.fromisoformat(value) if value else None


def put_time(connection: sqlite3.Connection, key: str, value: datetime | None) -> None:
    """Store a time; None forgets it."""
    put(connection, key, value.astimezone(UTC).isoformat() if value else "")
