"""The standing of the desk's organization: told now, kept to tell later changes, written into memos and checked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.organization.model import WHOLE
from desktop.standing.gathering import gather
from desktop.standing.join import stand
from desktop.standing.model import FacilityStanding, Standing, StandingChange
from desktop.store.opening import opened
from sync.catalog.schema import writing

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from desktop.desk import Desk
    from desktop.standing.changes import Noted
    from desktop.standing.known import Known
    from desktop.standing.model import Memo, MemoCheck
    from desktop.statewide import Statewide, StatewideQuestion


class StandingBook:
    """Where the organization of one desk stands; every method opens its own connections, so each fits any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def now(self, today: date | None = None) -> Standing | None:
        """Return where the organization stands, or None while the desk has none.

        What changed is told against what was last noted; looking does not count as noting.
        """
        known = gather(self._desk, today or _today())
        if known is None:
            return None
        standing = stand(known)
        return replace(standing, changes=tuple(self._changes(standing, known)))

    def note(self, standing: Standing) -> None:
        """Keep answers and states, so that later changes can be told; what is as it was is not written again."""
        from desktop.standing.changes import as_record, noted

        last = self._last_records()
        with opened(self._desk.folder.desk_db) as store, writing(store):
            for one in _parties(standing):
                record = _canonical(as_record(noted(one, standing)))
                if last.get(one.party) != record:
                    _write(store, one.party, standing.pack, record)

    def memo(self, party: str = WHOLE) -> Memo:
        """Return a determination memo of today for the organization, or for one facility.

        Raises:
            NotFound: there is no organization, or no such facility.
        """
        from desktop.standing.memo.writing import write_memo

        return write_memo(self._desk, self.now(), party)

    def save_memo(self, file: Path, party: str = WHOLE) -> str:
        """Save a memo as an HTML file, whole or not at all, and keep that it was saved; return its hash.

        Raises:
            NotFound: there is no organization, or no such facility.
            StoreBusy, DiskFull, FolderReadOnly: the file could not be written; nothing is kept.
        """
        from desktop.standing.memo.keeping import save

        return save(self._desk, self.memo(party), file, party)

    def check_memo(self, file: Path) -> MemoCheck:
        """Tell whether a file is a memo as this program wrote it, and what is known of it; its content never raises.

        Raises:
            MemoUnreadable: the file is not there or cannot be opened.
        """
        from desktop.standing.memo.checking import check

        return check(self._desk, file)

    def statewide(self, question: StatewideQuestion) -> Statewide:
        """Return the field as the newest Signatory List shows it.

        Raises:
            NotFound: there is no Signatory List on this desk.
        """
        from desktop.statewide import field_of

        return field_of(self._desk, question)

    def _changes(self, standing: Standing, known: Known) -> Iterator[StandingChange]:
        from desktop.standing.changes import changes_of, row_changes

        before = self._last_noted()
        for one in _parties(standing):
            if one.party in before:
                yield from changes_of(before[one.party], one, standing, known, self._say)
            yield from row_changes(one, known, self._say)

    def _say(self, key: str, **facts: str | int | date) -> str:
        return self._desk.words.text("standing", key, **facts)

    def _last_noted(self) -> dict[str, Noted]:
        from desktop.standing.changes import from_record

        kept = {party: from_record(json.loads(record)) for party, record in self._last_records().items()}
        return {party: one for party, one in kept.items() if one is not None}

    def _last_records(self) -> dict[str, str]:
        """Return the record last kept of each party."""
        if not self._desk.folder.desk_db.exists():
            return {}
        with opened(self._desk.folder.desk_db) as store:
            rows = store.execute("select party, record from determination order by number")
            return dict(rows.fetchall())  # a later one takes the place of an earlier one


def _parties(standing: Standing) -> tuple[FacilityStanding, ...]:
    return (*standing.facilities, *((standing.whole,) if standing.whole else ()))


def _write(store: sqlite3.Connection, party: str, pack: str, record: str) -> None:
    values = (_now(), party, pack, record, hashlib.sha256(record.encode()).hexdigest(), "")
    store.execute("insert into determination (at, party, pack, record, hash, reason) values (?, ?, ?, ?, ?, ?)", values)


def _canonical(record: dict[str, object]) -> str:
    return json.dumps(record, sort_keys=True, separators=(",", ":"))


def _today() -> date:
    return datetime.now().astimezone().date()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
