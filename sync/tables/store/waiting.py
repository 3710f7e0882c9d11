"""The queue of downloads, as the store remembers it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from sync.catalog.schema import writing
from sync.downloads.model import Download, State, Wanted
from sync.tables.store.schema import FILE_NAME, store_of


def downloads(tables: Path) -> tuple[Download, ...]:
    """Return the queue in its order, whatever the state of its entries."""
    if not (tables / FILE_NAME).exists():
        return ()
    with store_of(tables) as store:
        rows = store.execute(
            "select wanted, state, done, total, asked, trouble, facts from download order by place, resource"
        ).fetchall()
    return tuple(_download(*row) for row in rows)


def save_download(tables: Path, download: Download) -> None:
    """Add an entry at the end of the queue, or bring the one of the same resource up to date where it stands."""
    wanted = download.wanted
    values = (
        json.dumps(asdict(wanted)),
        download.state.value,
        download.done,
        download.total,
        download.asked.isoformat() if download.asked else None,
        download.trouble,
        json.dumps(dict(download.facts)),
    )
    with store_of(tables) as store, writing(store):
        store.execute(
            "insert into download (resource, place, wanted, state, done, total, asked, trouble, facts)"
            " values (?, (select coalesce(max(place), 0) + 1 from download), ?, ?, ?, ?, ?, ?, ?)"
            " on conflict (resource) do update set wanted = excluded.wanted, state = excluded.state,"
            " done = excluded.done, total = excluded.total, asked = excluded.asked, trouble = excluded.trouble,"
            " facts = excluded.facts",
            (wanted.resource, *values),
        )


def drop_download(tables: Path, resource: str) -> None:
    """Take an entry out of the queue; its files are not touched."""
    if (tables / FILE_NAME).exists():
        with store_of(tables) as store, writing(store):
            store.execute("delete from download where resource = ?", (resource,))


def _download(wanted: str, state: str, done: int, total: int | None, *rest: str | None) -> Download:
    asked, trouble, facts = rest
    fields: dict[str, Any] = json.loads(wanted)
    return Download(
        wanted=Wanted(**fields),
        state=State(state),
        done=done,
        total=total,
        asked=datetime.fromisoformat(asked) if asked else None,
        trouble=trouble or "",
        facts=json.loads(facts or "{}"),
    )
