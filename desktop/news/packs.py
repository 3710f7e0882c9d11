"""News of the rules: a rule pack that this desk has not met before, but for the first one of all."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.news.model import Item, Kind
from desktop.store.opening import opened
from sync.catalog.schema import writing

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.news.saying import Saying
    from desktop.rules.pack import Pack

_ANSWERED = "select 1 from determination where pack < ? limit 1"  # ids end in year and month


def note_pack(desk: Desk) -> datetime | None:
    """Keep that this desk has met the newest rule pack; return since when it is news, None where it is none."""
    file, pack = desk.folder.desk_db, _newest_id()
    if not file.exists():
        return None
    with opened(file) as store:
        row = _seen(store, pack)
        if row is None:
            with writing(store):
                row = _seen(store, pack) or _keep(store, pack)
    since, is_news = row
    return datetime.fromisoformat(since) if is_news else None


def news_of_rules(pack: Pack, at: datetime, say: Saying, *, has_organization: bool) -> Item:
    """Tell of a rule pack."""
    return Item(
        id=f"rules/{pack.id}",
        at=at,
        kind=Kind.RULES,
        title=say.text("rules", pack=pack.id, day=pack.date),
        text=say.text("rules.text"),
        why=say.text("why.our_rules" if has_organization else "why.rules"),
        action="standing",
        concerns_us=has_organization,
    )


def _newest_id() -> str:
    """Return the id of the newest rule pack by its file's name, because reading it takes time."""
    from desktop.rule_packs import files

    return max(file.stem for file in files())


def _seen(store: sqlite3.Connection, pack: str) -> tuple[str, int] | None:
    row: tuple[str, int] | None = store.execute(
        "select since, is_news from seen_pack where pack = ?", (pack,)
    ).fetchone()
    return row


def _keep(store: sqlite3.Connection, pack: str) -> tuple[str, int]:
    """Note a pack; it is news where the desk has met another one, or answered by an older one, before."""
    is_known = store.execute("select 1 from seen_pack limit 1").fetchone() is not None
    was_older = store.execute(_ANSWERED, (pack,)).fetchone() is not None
    kept = (datetime.now(UTC).isoformat(timespec="seconds"), int(is_known or was_older))
    store.execute("insert into seen_pack (pack, since, is_news) values (?, ?, ?)", (pack, *kept))
    return kept
