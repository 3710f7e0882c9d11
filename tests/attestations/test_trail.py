"""The audit trail: whatever is changed in it or beside it, the check finds it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.proof.receipts.record import HASH, canonical, hashed
from desktop.proof.trail import append, check_trail, events, head, link, seal_facts
from desktop.store.opening import opened
from sync.catalog.schema import writing
from tests.attestations.seeds import seed

NOW = datetime(2026, 11, 23, 17, 41, 5, tzinfo=UTC)
CHANGES = 10_000
# What the trail answers for, by table.
GUARDED = {
    "audit": "number body hash",
    "audit_head": "number hash",
    "attestation": "id form version party organization title language signer signed hash form_hash record provenance",
    "form_copy": "document hash",
    "receipt": "attestation head hash record",
}


def unlocked(file: Path) -> sqlite3.Connection:
    """Return a connection in which nothing keeps a stranger from changing what is frozen."""
    store = sqlite3.connect(file, isolation_level=None)
    for (name,) in store.execute("select name from sqlite_schema where type = 'trigger'").fetchall():
        store.execute(f"drop trigger {name}")
    store.execute("drop index audit_by_attestation")  # it keeps a line from being anything but JSON
    store.execute("pragma ignore_check_constraints = on")
    return store


def write_receipt(store: sqlite3.Connection, id_: str) -> None:
    number, hash_ = head(store)
    record = hashed({"head": hash_, "note": "invented"})
    append(store, "receipt", id_, {"hash": str(record[HASH])}, NOW)
    row = (id_, NOW.isoformat(), number, record[HASH], canonical(record).decode())
    store.execute("insert into receipt (attestation, at, head, hash, record) values (?, ?, ?, ?, ?)", row)


@pytest.fixture
def trail(file: Path) -> Path:
    """A store with a trail of some length: three attestations, what happened to them, and a receipt."""
    ids = seed(file, 3)
    with opened(file) as store, writing(store):
        for number in range(6):
            append(store, "queued", ids[number % 3], {"route": "endpoint", "due": "2026-12-01"}, NOW)
        write_receipt(store, ids[1])
        append(store, "restored", "", {"file": "desk-2026.backup"}, NOW)
    return file


def found_in(file: Path, change: Callable[[sqlite3.Connection], object]) -> tuple[int, str]:
    """Change a trail behind the program's back; return where the check finds it broken, and why."""
    store = unlocked(file)
    change(store)
    result = check_trail(store)
    store.close()
    assert result.is_intact == (not result.reason)
    return result.broken_at, result.reason


def test_a_trail_that_nobody_touched_is_intact(trail: Path) -> None:
    with opened(trail) as store:
        result = check_trail(store)

        assert (result.is_intact, result.lines, result.broken_at, result.reason) == (True, 11, 0, "")
        assert (result.lines, result.head) == head(store)


def test_an_empty_trail_is_intact(file: Path) -> None:
    with opened(file) as store:
        assert check_trail(store).is_intact
        assert events(store) == ()


def test_a_line_says_what_happened_when_and_rests_on_the_one_before(file: Path) -> None:
    there = timezone(timedelta(hours=-8))
    with opened(file) as store, writing(store):
        first = append(store, "signed", "one", {"form": "dsa-execution"}, NOW)
        second = append(store, "sent", "one", {"tries": 2, "told": "né\ud800\0"}, NOW.astimezone(there))

        body = store.execute("select body from audit where number = 2").fetchone()[0]

    assert body == (
        '{"at":"2026-11-23T17:41:05+00:00","attestation":"one","facts":{"told":"né?","tries":2},"kind":"sent","number":2}'
    )
    assert second.hash == link(first.hash, body)
    assert second.at == NOW


def test_the_lines_of_one_attestation_are_told_apart(trail: Path) -> None:
    with opened(trail) as store:
        id_ = events(store)[1].attestation

        assert [one.kind for one in events(store, id_)] == ["signed", "queued", "queued", "receipt"]
        assert [one.number for one in events(store, after=9)] == [10, 11]
        assert [one.kind for one in events(store, "")] == ["restored"]


def test_a_line_that_was_begun_and_not_committed_is_gone_whole(trail: Path) -> None:
    with opened(trail) as store:
        store.execute("begin")
        append(store, "held", "", {}, NOW)
        store.rollback()

        assert check_trail(store).lines == 11


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("update audit set body = replace(body, 'endpoint', 'portal') where number = 5", (5, "line-changed")),
        ("update audit set hash = upper(hash) where number = 5", (5, "line-changed")),
        ("delete from audit where number = 6", (6, "line-missing")),
        ("delete from audit where number = 1", (1, "line-missing")),
        ("delete from audit where number > 9", (10, "end-cut")),
        ("delete from audit where number = 11", (11, "end-cut")),
        ("update audit_head set number = 12", (12, "end-cut")),
        ("delete from audit_head", (12, "end-cut")),
        ("delete from audit", (1, "end-cut")),
        ("delete from attestation where rowid = 2", (2, "record-missing")),
        ("update attestation set record = cast(record || ' ' as blob) where rowid = 3", (3, "record-changed")),
        ("update attestation set signer = 'Somebody else' where rowid = 3", (3, "record-changed")),
        ("update attestation set provenance = x'7b7d' where rowid = 1", (1, "record-changed")),
        ("update form_copy set document = x'7b7d'", (1, "record-changed")),
        ("delete from form_copy", (1, "record-changed")),
        ("update receipt set head = 99", (10, "receipt-changed")),
        ("update receipt set record = '{}'", (10, "receipt-changed")),
    ],
)
def test_what_was_changed_is_named_with_its_line(trail: Path, change: str, found: tuple[int, str]) -> None:
    assert found_in(trail, lambda store: store.execute(change)) == found


def test_lines_that_changed_places_are_found(trail: Path) -> None:
    def swap(store: sqlite3.Connection) -> None:
        for was, becomes in ((5, -1), (6, 5), (-1, 6)):
            store.execute("update audit set number = ? where number = ?", (becomes, was))

    assert found_in(trail, swap) == (5, "line-changed")


def test_lines_cut_off_together_with_the_head_are_still_missed(trail: Path) -> None:
    def cut(store: sqlite3.Connection) -> None:
        store.execute("delete from audit where number > 2")
        store.execute("update audit_head set (number, hash) = (select number, hash from audit where number = 2)")

    broken_at, reason = found_in(trail, cut)

    assert (broken_at, reason) == (0, "record-added")  # the third attestation is there, its line is not


def test_a_cut_behind_the_last_signature_is_found_by_a_receipt(trail: Path) -> None:
    def cut(store: sqlite3.Connection) -> None:
        store.execute("delete from audit where number > 4")
        store.execute("update audit_head set (number, hash) = (select number, hash from audit where number = 4)")

    assert found_in(trail, cut)[1] == "receipt-changed"


def test_a_record_that_nobody_signed_is_found(trail: Path) -> None:
    def smuggle(store: sqlite3.Connection) -> None:
        names = (
            "form, version, party, organization, title, language, signer, signed, hash, form_hash, record, provenance"
        )
        store.execute(f"insert into attestation (id, {names}) select 'another', {names} from attestation limit 1")

    assert found_in(trail, smuggle) == (0, "record-added")


def test_a_record_changed_together_with_its_hash_is_found(trail: Path) -> None:
    def rewrite(store: sqlite3.Connection) -> None:
        store.create_function("sha", 1, lambda body: __import__("hashlib").sha256(body).hexdigest())
        store.execute("update attestation set record = x'7b7d', hash = sha(x'7b7d') where rowid = 2")

    assert found_in(trail, rewrite) == (2, "record-changed")


def test_a_trail_that_was_tampered_with_keeps_nobody_from_working(trail: Path) -> None:
    store = unlocked(trail)
    store.execute("delete from audit where number = 11")
    store.execute("delete from audit where number = 3")
    store.execute("update audit_head set number = 2")
    store.close()

    with opened(trail) as later, writing(later):
        added = append(later, "held", "", {}, NOW)

        assert added.number == 11
        assert check_trail(later).broken_at == 3


def test_an_attestation_brought_back_from_a_backup_is_known_by_its_line(trail: Path) -> None:
    ids = seed(trail.with_name("other.db"), 4)
    with opened(trail) as store:
        store.execute("attach ? as other", (str(trail.with_name("other.db")),))
        names = "id, form, version, party, organization, title, language, signer, signed, hash, form_hash, supersedes"
        with writing(store):
            store.execute(
                f"insert into attestation ({names}, record, provenance) select {names}, record, provenance"
                " from other.attestation where id = ?",
                (ids[3],),
            )
            append(store, "restored", ids[3], seal_facts(store, ids[3]), NOW)

        assert check_trail(store).is_intact


def test_every_single_changed_bit_is_found(trail: Path) -> None:
    dice, changed = random.Random(20261123), 0
    store = unlocked(trail)

    while changed < CHANGES:
        store.execute("begin")
        where = flip_a_bit(store, dice)
        changed += bool(where)
        assert not where or not check_trail(store).is_intact, where
        store.execute("rollback")

    assert check_trail(store).is_intact
    store.close()


def flip_a_bit(store: sqlite3.Connection, dice: random.Random) -> str:
    """Change one bit in one cell; return where, or "" where there is none or it would be the key of another row."""
    table = dice.choice(tuple(GUARDED))
    column = dice.choice(GUARDED[table].split())
    cells = f"select {place(table)}, cast({column} as blob), typeof({column}) from {table}"
    row, value, kind = dice.choice(store.execute(cells).fetchall())
    if not value:
        return ""
    at = dice.randrange(16 if kind == "integer" else len(value) * 8)
    written = "cast(? as text)" if kind == "text" else "?"
    changed = int(value) ^ 1 << at if kind == "integer" else flipped(value, at)
    try:
        store.execute(f"update {table} set {column} = {written} where {place(table)} = ?", (changed, row))
    except sqlite3.IntegrityError:
        return ""
    return f"{table}.{column} of {row!r}, bit {at}"


def flipped(value: bytes, at: int) -> bytes:
    changed = bytearray(value)
    changed[at // 8] ^= 1 << at % 8
    return bytes(changed)


def place(table: str) -> str:
    return "hash" if table == "form_copy" else "rowid"


@given(st.lists(st.tuples(st.sampled_from(("queued", "sent", "held")), st.text(max_size=20)), max_size=8))
def test_any_text_can_be_a_fact(facts: list[tuple[str, str]]) -> None:
    with memory() as store:
        for kind, text in facts:
            append(store, kind, "", {"told": text}, NOW)

        assert check_trail(store).is_intact
        assert [one.kind for one in events(store)] == [kind for kind, _ in facts]


class memory:  # noqa: N801 -- reads as a sentence where it is used
    """A store in memory with nothing but an empty trail."""

    def __enter__(self) -> sqlite3.Connection:
        from sqlite_utils import Database

        from desktop.store.migrations import steps

        self.database = Database(memory=True)
        steps.apply(self.database)
        return self.database.conn

    def __exit__(self, *_: object) -> None:
        self.database.close()
