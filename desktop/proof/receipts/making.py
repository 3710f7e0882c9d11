"""Makes receipts: everything in one transaction, so that a receipt never mixes two states of the desk."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.attestations import stored
from desktop.attestations.history import told
from desktop.attestations.model import Attestation, Line
from desktop.outbox.moves import delivery_of
from desktop.proof import trail
from desktop.proof.chain import chain_of
from desktop.proof.model import Receipt
from desktop.proof.receipts import page
from desktop.proof.receipts.document import ReceiptWriter, receipt_files
from desktop.proof.receipts.record import HASH, Record, canonical
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import NotFound

if TYPE_CHECKING:
    from desktop.desk import Desk

_NEWEST = "select record, at from receipt where attestation = ? order by number desc limit 1"
_LAST = "select body ->> 'kind' from audit where body ->> 'attestation' = ? order by number desc limit 1"
_KEEP = "insert into receipt (attestation, at, head, hash, record) values (?, ?, ?, ?, ?)"


def make_receipt(desk: Desk, id_: str) -> Receipt:
    """Return the receipt of a signed attestation: the newest one again where nothing happened to it since.

    Raises:
        NotFound: no attestation of this id is signed here.
    """
    answered = desk.attestations.questions_and_answers(id_)
    with opened(desk.folder.desk_db) as store, writing(store):
        attestation = found_in(store, id_)
        record = _made_before(store, id_, desk.words.language)
        if record is None:
            record = _make(store, attestation, answered, desk)
    return as_receipt(record)


def as_receipt(record: Record) -> Receipt:
    """Return a receipt of its record."""
    html, json = receipt_files(dict(record))
    about = record["attestation"]
    id_ = str(about["id"]) if isinstance(about, dict) else ""
    return Receipt(id_, html, json, record, str(record[HASH]))


def found_in(store: sqlite3.Connection, id_: str) -> Attestation:
    """Return a signed attestation.

    Raises:
        NotFound: no attestation of this id is signed here.
    """
    attestation = stored.attestation(store, id_)
    if attestation is None:
        raise NotFound(wanted=id_)
    return attestation


def _made_before(store: sqlite3.Connection, id_: str, language: str) -> Record | None:
    last = store.execute(_LAST, (id_,)).fetchone()
    newest = store.execute(_NEWEST, (id_,)).fetchone()
    if newest is None or last is None or last[0] != "receipt":
        return None
    record = page.parsed(newest[0].encode("utf-8"))
    return record if record.get("language") == language else None


def _make(
    store: sqlite3.Connection, attestation: Attestation, answered: tuple[Line, ...], desk: Desk
) -> dict[str, object]:
    now, id_ = datetime.now(UTC).replace(microsecond=0), attestation.id
    history = told(trail.events(store, id_), desk.words, now.astimezone().date())
    chain = chain_of(store, id_)
    writer = ReceiptWriter(attestation, delivery_of(store, id_), answered, history, chain, desk.words, now)
    record = writer.record()
    content = canonical(record).decode("utf-8")
    trail.append(store, "receipt", id_, {"hash": str(record[HASH])}, now)
    store.execute(_KEEP, (id_, now.isoformat(), chain["number"], record[HASH], content))
    return record
