"""Stores as earlier versions of the program left them, each as a script of SQL in ``stores/``.

A script is written once, when its version is released, and never again. ``python -m tests.desktop.old_stores`` writes
those that are not there yet, for the version that comes next.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database, Migrations

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.organization import stored
from desktop.organization.model import Identifiers, Organization, Pin, Reply
from desktop.outbox.moves import happen
from desktop.outbox.states import Happened, Happening
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.store.migrations import steps
from desktop.store.opening import APPLICATION_ID, PLAN, Plan, opened
from sync.catalog.schema import writing
from tests.attestations.filled import CHOICES, ready, signed
from tests.standing.cases import facility

SCRIPTS = Path(__file__).with_name("stores")
VERSIONS = {  # by their last step
    1: "favourites_and_settings",
    2: "organization_and_standing",
    3: "attestations",
    4: "news",
}
READ, PACK = "list/directory/2026-10-05/DXF900101/0123abcd", "dxf-2026-11"
NOON = datetime(2026, 11, 1, 20, 0, tzinfo=UTC)
ENDPOINT = "https://fhir.example.org/r4"
# What was done to one attestation so that it is in a state.
WAYS: dict[State, tuple[Happened, ...]] = {
    State.SIGNED: (),
    State.QUEUED: (Happened.QUEUED,),
    State.SENDING: (Happened.QUEUED, Happened.LEFT),
    State.UNKNOWN: (Happened.QUEUED, Happened.LEFT, Happened.NO_ANSWER),
    State.DELIVERED: (Happened.QUEUED, Happened.LEFT, Happened.RECEIVED),
    State.REFUSED: (Happened.QUEUED, Happened.LEFT, Happened.REFUSED),
    State.HANDED_OFF: (Happened.HANDED_OFF,),
    State.CONFIRMED: (Happened.HANDED_OFF, Happened.CONFIRMED),
}


def store_of(version: int, file: Path) -> Path:
    """Make a store as the program left it when its newest step was ``VERSIONS[version]``; return the file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as store:
        store.executescript(script(version).read_text(encoding="utf-8"))
        store.execute("pragma journal_mode = wal")
    return file


def script(version: int) -> Path:
    """Return the script that makes a store of a version."""
    return SCRIPTS / f"version-{version}.sql"


def plan_of(version: int) -> Plan:
    """Return the plan of an earlier version of the program."""
    names = PLAN.names[:version]
    assert names[-1] == VERSIONS[version]
    early = Migrations("desk")
    for step in steps.pending(Database(memory=True)):
        if step.name in names:
            early(name=step.name)(step.fn)
    return Plan(names, lambda: early)


def write_script(version: int) -> None:
    """Write a store with something of everything, as today's program makes it, down as a script."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(open_folder(Path(folder) / "desk"), Services("http://127.0.0.1:9"))
        with opened(desk.folder.desk_db, plan_of(version)) as store, writing(store):
            fill(store, version)
        if version >= 3:
            fill_with_attestations(desk)
        with closing(sqlite3.connect(desk.folder.desk_db)) as store:
            lines = [f"PRAGMA application_id = {APPLICATION_ID};", *readable(store.iterdump())]
    script(version).write_text("\n".join(lines) + "\n", encoding="utf-8")


def fill(store: sqlite3.Connection, version: int) -> None:
    """Put in what the first versions kept."""
    store.execute("insert into favourite (dataset, since) values ('asthma-2024', ?)", (NOON.isoformat(),))
    store.execute("insert into setting (key, value) values ('language', '\"es\"')")
    if version < 2:
        return
    one = facility(electronic_records=True)
    numbers = Identifiers(facid="010000001", license_number="100000001")
    stored.write(store, Organization("Olive Care Center", (one, facility("b", name="Olive East"))), NOON)
    store.execute("update facility set identifiers = json_object('facid', ?) where id = 'a'", (numbers.facid,))
    stored.write_pin(store, Pin("a", "DXF900101", "Olive Care Center", date(2026, 10, 12), NOON))
    stored.write_refused(store, "b", ("DXF900102",), NOON)
    stored.write_reply(store, Reply("a", "ask", "electronic_records", True, date(2026, 11, 2), "HCAI", "Yes.", NOON))
    kept = (NOON.isoformat(), "a", "dxf-2026-11", '{"sign":"required"}', "ab" * 32, "")
    store.execute("insert into determination (at, party, pack, record, hash, reason) values (?, ?, ?, ?, ?, ?)", kept)
    memo = ("cd" * 32, NOON.isoformat(), "a", "memo.html", "{}")
    store.execute("insert into memo (hash, at, party, file_name, record) values (?, ?, ?, ?, ?)", memo)
    if version >= 4:
        marked = (READ, NOON.isoformat(), (NOON + timedelta(hours=1)).isoformat())
        store.execute("insert into news_mark (news, told, read) values (?, ?, ?)", marked)
        store.execute("insert into seen_pack (pack, since, is_news) values (?, ?, 0)", (PACK, NOON.isoformat()))


def fill_with_attestations(desk: Desk) -> None:
    """Put in a draft, an attestation in each state, one more that waits, a correction and a receipt."""
    ready(desk)
    records = {state: signed(desk) for state in WAYS}
    held, corrected = signed(desk), signed(desk, {**CHOICES, "choices.adt": ("Long Health",)})
    signed(desk, supersedes=corrected.id)
    with opened(desk.folder.desk_db) as store, writing(store):
        for state, way in WAYS.items():
            take(store, records[state].id, way)
        take(store, held.id, (Happened.QUEUED, Happened.HELD))
    desk.proof.receipt(records[State.DELIVERED].id)


def take(store: sqlite3.Connection, id_: str, way: tuple[Happened, ...]) -> None:
    """Let things happen to an attestation, a minute between them."""
    for minutes, what in enumerate(way):
        happening = Happening(
            what,
            route="portal" if what is Happened.HANDED_OFF else "",
            endpoint=ENDPOINT if what is Happened.LEFT else "",
            lease="a program that ended" if what is Happened.LEFT else "",
            due=date(2026, 12, 1) if what is Happened.QUEUED else None,
            trouble="timed-out" if what is Happened.NO_ANSWER else "",
            server_id="17" if what is Happened.RECEIVED else "",
        )
        happen(store, id_, happening, NOON + timedelta(minutes=minutes))


def readable(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a script with blobs as the text they are."""
    import re

    for line in lines:
        yield re.sub(r"X'((?:[0-9A-Fa-f]{2})+)'", lambda found: _as_text(bytes.fromhex(found[1])), line)


def _as_text(blob: bytes) -> str:
    return "cast('" + blob.decode().replace("'", "''") + "' as blob)"


if __name__ == "__main__":
    SCRIPTS.mkdir(exist_ok=True)
    for number in VERSIONS:
        if not script(number).exists():
            write_script(number)
