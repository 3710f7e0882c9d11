"""The audit trail: every line rests on the one before it, so that nothing in it can be changed without being seen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from desktop.attestations.model import Event
from desktop.proof.model import TrailCheck

if TYPE_CHECKING:
    import sqlite3

_EVENT_COLUMNS = "number, body, hash"
_SEALED = """
select id,
    json_array(id, form, version, party, organization, title, language, signer, signed, supersedes),
    hash, record, provenance, form_hash, (select document from form_copy where form_copy.hash = form_hash)
from attestation
"""
_Row = tuple[int, bytes, str]
_Broken = tuple[int, str]


def link(previous: str, body: bytes | str) -> str:
    """Return the hash of a line: SHA-256 of the hash before it, a line feed, and the SHA-256 of its body."""
    content = body.encode() if isinstance(body, str) else body
    return hashlib.sha256(f"{previous}\n{hashlib.sha256(content).hexdigest()}".encode()).hexdigest()


def append(
    store: sqlite3.Connection, kind: str, attestation: str, facts: Mapping[str, str | int], at: datetime
) -> Event:
    """Add a line, inside the transaction of the caller, and return it.

    A trail that was tampered with goes on all the same: the break stays to be found, and nobody's work is held up.

    Args:
        store: with a transaction open.
        kind: see `Event`.
        attestation: its id, "" for what concerns the whole desk.
        facts: plain texts and whole numbers.
        at: when it happened; kept in UTC, to the second.
    """
    last, previous = head(store)
    (highest,) = store.execute("select coalesce(max(number), 0) from audit").fetchone()
    number, moment = max(last, highest) + 1, at.astimezone(UTC).replace(microsecond=0)
    told = {name: _storable(fact) for name, fact in facts.items()}
    line = {"number": number, "at": moment.isoformat(), "kind": kind, "attestation": attestation, "facts": told}
    body = json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    hash_ = link(previous, body)
    store.execute("insert into audit (number, body, hash) values (?, ?, ?)", (number, body, hash_))
    store.execute("update audit_head set number = ?, hash = ?", (number, hash_))
    return Event(number, moment, kind, attestation, told, hash_)


def head(store: sqlite3.Connection) -> tuple[int, str]:
    """Return the number and the hash of the last line; 0 and "" where there is none."""
    found = store.execute("select number, hash from audit_head").fetchone()
    return (int(found[0]), str(found[1])) if found else (0, "")


def events(store: sqlite3.Connection, attestation: str | None = None, after: int = 0) -> tuple[Event, ...]:
    """Return the lines after a number, oldest first; all of them, or those of one attestation ("" for the desk's)."""
    mine = "" if attestation is None else " and body ->> 'attestation' = :attestation"
    query = f"select {_EVENT_COLUMNS} from audit where number > :after{mine} order by number"
    return tuple(_event(*row) for row in store.execute(query, {"after": after, "attestation": attestation}))


def seal_facts(store: sqlite3.Connection, attestation: str) -> dict[str, str]:
    """Return what a line ``signed`` or ``restored`` has to say of an attestation, so that no byte of it can change.

    These are the SHA-256 of the record, of its Provenance, of the form it answers, and of all its other columns.
    """
    found = store.execute(f"{_SEALED} where id = ?", (attestation,)).fetchone()
    return _sealed(*found[1:])


def check_trail(store: sqlite3.Connection) -> TrailCheck:
    """Check the whole trail, and that it and what is kept here say the same; writes nothing.

    ``reason`` is one of: ``line-changed`` (a line does not follow from the one before it), ``line-missing`` (a line is
    gone, or stands at another place), ``end-cut`` (the last lines are gone, or the head is not that of the last line),
    ``record-changed`` (a signed record, its form or what is listed of it is not as it was signed), ``record-missing``
    (a record that the trail says was signed is gone), ``record-added`` (a record of whose signing the trail knows
    nothing), ``receipt-changed`` (a receipt, or the place in the trail that it names, is not as it was written).
    """
    with _one_moment(store):
        rows = store.execute("select number, cast(body as blob), hash from audit order by number").fetchall()
        found = _broken_line(rows) or _cut_end(store, rows) or _wrong_record(store, rows) or _wrong_receipt(store, rows)
    at, reason = found or (0, "")
    return TrailCheck(found is None, len(rows), rows[-1][2] if rows else "", at, reason)


def _broken_line(rows: list[_Row]) -> _Broken | None:
    previous = ""
    for expected, (number, body, hash_) in enumerate(rows, 1):
        if number != expected:
            return expected, "line-missing"
        if link(previous, body) != hash_ or _line(body).get("number") != number:
            return number, "line-changed"
        previous = hash_
    return None


def _cut_end(store: sqlite3.Connection, rows: list[_Row]) -> _Broken | None:
    last = (rows[-1][0], rows[-1][2]) if rows else (0, "")
    return None if head(store) == last else (last[0] + 1, "end-cut")


def _wrong_record(store: sqlite3.Connection, rows: list[_Row]) -> _Broken | None:
    signed: dict[str, tuple[int, Mapping[str, object]]] = {}
    for number, body, _ in rows:
        line = _line(body)
        if line.get("kind") in ("signed", "restored") and line.get("attestation") and "record" in line["facts"]:
            signed[line["attestation"]] = (number, line["facts"])
    for id_, *rest in store.execute(f"{_SEALED} order by rowid"):
        if id_ not in signed:
            return 0, "record-added"
        number, facts = signed.pop(id_)
        now = _sealed(*rest)
        if any(facts.get(name) != fact for name, fact in now.items()):
            return number, "record-changed"
    return (min(signed.values(), key=lambda one: one[0])[0], "record-missing") if signed else None


def _wrong_receipt(store: sqlite3.Connection, rows: list[_Row]) -> _Broken | None:
    hashes = {0: "", **{number: hash_ for number, _, hash_ in rows}}
    told = {}
    for number, body, _ in rows:
        line = _line(body)
        if line.get("kind") == "receipt":
            told[(line["attestation"], line["facts"].get("hash"))] = number
    for attestation, last, hash_, record in store.execute("select attestation, head, hash, record from receipt"):
        number = told.pop((attestation, hash_), 0)
        is_told = number and last in hashes and hashes[last] in record
        if not is_told or not _is_as_written(record, hash_):
            return number, "receipt-changed"
    return None


def _is_as_written(record: str, hash_: str) -> bool:
    """Tell whether a receipt's record is to the letter what its hash was taken over."""
    from desktop.proof.receipts.record import HASH, canonical, is_whole

    try:
        parsed = json.loads(record)
        is_ours = isinstance(parsed, dict) and parsed.get(HASH) == hash_ and is_whole(parsed)
        return is_ours and canonical(parsed) == record.encode()
    except ValueError:
        return False


def _sealed(row: str, hash_: str, record: bytes, provenance: bytes, form_hash: str, form: bytes) -> dict[str, str]:
    """Return the facts of `seal_facts`; where the store contradicts itself they fit no line."""
    record_hash, form_copy_hash = _sha256(record), _sha256(form or b"")
    return {
        "record": record_hash if record_hash == hash_ else "",
        "provenance": _sha256(provenance),
        "form_copy": form_copy_hash if form_copy_hash == form_hash else "",
        "listed": _sha256(row.encode("utf-8", "surrogateescape")),
    }


def _line(body: bytes) -> dict[str, Any]:
    """Return a line as an object, an empty one where it is none; a changed one is found by its hash."""
    try:
        line = json.loads(body)
    except ValueError:
        return {}
    return line if isinstance(line, dict) and isinstance(line.get("facts"), dict) else {}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@contextmanager
def _one_moment(store: sqlite3.Connection) -> Iterator[None]:
    """Let every read of the block see the same moment, and read texts even where their bytes were damaged."""
    is_ours, before = not store.in_transaction, store.text_factory
    if is_ours:
        store.execute("begin")
    store.text_factory = _lenient
    try:
        yield
    finally:
        store.text_factory = before
        if is_ours:
            store.execute("rollback")


def _lenient(text: bytes) -> str:
    """Read a text of the store even where its bytes were damaged."""
    return text.decode("utf-8", "surrogateescape")


def _event(number: int, body: str, hash_: str) -> Event:
    line = json.loads(body)
    moment = datetime.fromisoformat(line["at"])
    return Event(number, moment, line["kind"], line["attestation"], line["facts"], hash_)


def _storable(fact: str | int) -> str | int:
    from sync.lists.cells import storable

    return storable(fact).replace("\0", "") if isinstance(fact, str) else int(fact)
