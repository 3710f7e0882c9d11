"""Signed attestations by the thousand, written the way signing writes them, without a form being filled in."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from desktop.attestations import stored
from desktop.attestations.model import Attestation, Delivery, State
from desktop.outbox.moves import write_new
from desktop.proof import trail
from desktop.store.opening import opened
from sync.catalog.schema import writing

BEGAN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
FORM = b'{"resourceType":"Questionnaire","status":"active","version":"2026.1"}'


def seed(file: Path, count: int, states: Iterable[State] = (State.SIGNED,), *, filler: int = 0) -> tuple[str, ...]:
    """Write ``count`` signed attestations in one transaction, in these states by turns; return their ids.

    ``filler`` is how many bytes each record is made longer, so that it is as long as a real one.
    """
    in_turn = tuple(states)
    with opened(file) as store, writing(store):
        return tuple(_write(store, number, in_turn[number % len(in_turn)], filler) for number in range(count))


def attestation(number: int, filler: int = 0) -> Attestation:
    """Return one that is like no other."""
    id_, signed = (
        str(UUID(int=(number + 1) * 7919 << 64 | 0x4000_8000_0000_0000_0000)),
        BEGAN + timedelta(minutes=number),
    )
    record = {
        "authored": signed.isoformat(),
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{id_}"},
        "item": [{"answer": [{"valueString": "x" * filler}], "linkId": "organization.name"}],
        "questionnaire": "urn:dxf-desk:form:directory-choices|2026.1",
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
    }
    body = json.dumps(record, sort_keys=True, separators=(",", ":")).encode()
    return Attestation(
        id=id_,
        form="directory-choices",
        version="2026.1",
        party="",
        organization=f"Quiet Valley Clinic {number}",
        title="Directory choices",
        language="en",
        signer="Ana Ruiz",
        signed=signed,
        hash=hashlib.sha256(body).hexdigest(),
        record=body,
        provenance=b'{"resourceType":"Provenance"}',
        form_document=FORM,
    )


def _write(store: sqlite3.Connection, number: int, state: State, filler: int) -> str:
    one = attestation(number, filler)
    stored.write_attestation(store, one, hashlib.sha256(FORM).hexdigest())
    write_new(store, one.id, Delivery(state, changed=one.signed))
    trail.append(store, "signed", one.id, trail.seal_facts(store, one.id), one.signed)
    return one.id
