"""What became of the news on this desk: what was told in a notification, and what the person is done with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.store.opening import opened

if TYPE_CHECKING:
    from pathlib import Path

KEPT_FOR = timedelta(days=400)  # longer than anything is news


class Marks(NamedTuple):
    """The ids of news that were told, and that were read."""

    told: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()


def marks_of(file: Path) -> Marks:
    """Return what is kept in the store; nothing where there is no store yet."""
    if not file.exists():
        return Marks()
    with opened(file) as store:
        rows = store.execute("select news, told, read from news_mark").fetchall()
    return Marks(frozenset(id_ for id_, told, _ in rows if told), frozenset(id_ for id_, _, read in rows if read))


def mark_read(file: Path, ids: Iterable[str]) -> None:
    """Keep that the person is done with these; the moment of the first time stays."""
    _mark(
        file,
        ids,
        "insert into news_mark (news, read) values (?, ?)"
        " on conflict (news) do update set read = coalesce(read, excluded.read)",
    )


def mark_told(file: Path, ids: Iterable[str]) -> None:
    """Keep that a notification named these."""
    _mark(
        file,
        ids,
        "insert into news_mark (news, told) values (?, ?)"
        " on conflict (news) do update set told = coalesce(told, excluded.told)",
    )


def _mark(file: Path, ids: Iterable[str], statement: str) -> None:
    now = datetime.now(UTC)
    rows = [(id_, now.isoformat(timespec="seconds")) for id_ in dict.fromkeys(ids)]
    if not rows:
        return
    with opened(file) as store, store:
        store.executemany(statement, rows)
        _forget(store, now - KEPT_FOR)


def _forget(store: sqlite3.Connection, before: datetime) -> None:
    store.execute("delete from news_mark where max(coalesce(told, ''), coalesce(read, '')) < ?", (before.isoformat(),))
