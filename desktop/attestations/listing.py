"""The list of drafts and attestations, and how many there are; reads no record, so that it is quick."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from desktop.attestations.model import Counts, Listed, State

if TYPE_CHECKING:
    import sqlite3

UNSENT = (State.QUEUED, State.SENDING, State.UNKNOWN)
_SIGNED = """
select a.id, a.form, a.version, a.title, a.party, a.organization, d.state, a.signed, d.changed, d.due, d.is_held,
    d.next_try, d.trouble
from delivery d join attestation a indexed by attestation_listed on a.id = d.attestation
"""
_DRAFTS = """
select r.id, r.form, r.version, '', r.party,
    coalesce((select name from facility where facility.id = r.party), (select name from organization), ''),
    null, null, r.changed, null, 0, null, ''
from draft r
"""
_SUPERSEDED = """
select supersedes, id from attestation indexed by attestation_by_superseded where supersedes is not null order by rowid
"""
_STATES = {state.value: state for state in State}
_CHANGED = itemgetter(8)
_Row = tuple[Any, ...]


def listed(
    store: sqlite3.Connection, title: Callable[[str], str], state: State | None, drafts: bool, text: str, limit: int
) -> tuple[Listed, ...]:
    """Return drafts and attestations, the last changed first.

    Args:
        store: of the desk.
        title: gives the title of a form by its id.
        state: only attestations in this state.
        drafts: whether drafts are listed, too; with a state they are not.
        text: only lines that have each of these words in title, organization or id.
        limit: most lines, 0 for all.
    """
    one_state = " where d.state = ?" if state else ""
    rows: list[_Row] = store.execute(f"{_SIGNED}{one_state}", (state.value,) if state else ()).fetchall()
    if drafts and state is None:
        rows += store.execute(_DRAFTS)
    rows.sort(key=_CHANGED, reverse=True)
    superseded_by = dict(store.execute(_SUPERSEDED).fetchall())  # of several the last one signed
    title = cache(title)
    found = (_listed(row, title, superseded_by) for row in _fitting(rows, text, title))
    return tuple(islice(found, limit or None))


def counts(store: sqlite3.Connection) -> Counts:
    """Return how many there are."""
    rows = store.execute("select state, count(*) from delivery group by state")
    by_state = {State(state): count for state, count in rows}
    (drafts,) = store.execute("select count(*) from draft").fetchone()
    return Counts(drafts, by_state, sum(by_state.get(state, 0) for state in UNSENT))


def _fitting(rows: Iterable[_Row], text: str, title: Callable[[str], str]) -> Iterable[_Row]:
    from sync.lists.cells import folded

    words = folded(text).split()
    if not words:
        return rows
    return (row for row in rows if _has(words, folded(f"{row[3] or title(row[1])} {row[5]} {row[0]}")))


def _has(words: list[str], text: str) -> bool:
    return all(word in text for word in words)


def _listed(row: _Row, title: Callable[[str], str], superseded_by: Mapping[str, str]) -> Listed:
    id_, form, version, signed_title, party, organization, state, signed, changed, due, is_held, next_try, trouble = row
    return Listed(
        id_,
        form,
        version,
        signed_title or title(form),
        party,
        organization,
        _STATES.get(state),
        datetime.fromisoformat(signed) if signed else None,
        datetime.fromisoformat(changed),
        date.fromisoformat(due) if due else None,
        bool(is_held),
        datetime.fromisoformat(next_try) if next_try else None,
        trouble,
        superseded_by.get(id_, ""),
    )
