"""A small signed attestation, made by hand, and the files that prove it."""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType

from desktop.attestations import stored
from desktop.attestations.model import Attestation, Delivery, Line, State, Told
from desktop.outbox.moves import write_new
from desktop.proof import trail
from desktop.proof.chain import chain_of
from desktop.proof.receipts.document import ReceiptWriter
from desktop.proof.receipts.making import as_receipt
from desktop.proof.receipts.record import canonical, hashed, sha256
from desktop.proof.sealing import sealed_file
from desktop.words import Words
from sync.catalog.schema import writing

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "verify_receipt.py"
ID = "6c1e9d0a-3f44-4f0e-9a57-0d8c2b8f1a11"
OTHER_ID = "0b2f5b52-41b8-4d0c-8f6e-7f0f6f2b9c22"
AT = datetime(2026, 11, 21, 17, 41, 7, tzinfo=UTC)
PACIFIC = timezone(timedelta(hours=-8))
SIGNED = AT.astimezone(PACIFIC)
SIGNER, ORGANIZATION = "María Ojeda", "Golden Practice <Care> & Sons"
LINES = (
    Line("choices.request", "Request for Information", "Manifest MedEx", "Choices"),
    Line("choices.note", "Note", "<script>alert('1')</script> & </script><!-- -->", "Choices"),
)
HISTORY = (Told(AT, "Signed 9:41 AM."), Told(AT, "Sent 9:42 AM, no answer."))


def attestation(id_: str = ID, **more: str) -> Attestation:
    """Return an attestation signed by hand, so to speak."""
    title = {"linkId": "signature.title", "answer": [{"valueString": "Administrator"}]}
    note = {"linkId": "choices.note", "answer": [{"valueString": LINES[1].value}]}
    items = [note, {"linkId": "signature", "item": [title]}]
    identifier = {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{id_}"}
    named = {"author": {"display": SIGNER}, "subject": {"display": ORGANIZATION}, "authored": SIGNED.isoformat()}
    kind = {"identifier": identifier, "resourceType": "QuestionnaireResponse"}
    record = canonical({**kind, **named, "item": items, **more})
    return Attestation(
        id=id_,
        form="directory-choices",
        version="2026.1",
        party="",
        organization=ORGANIZATION,
        title="Directory choices",
        language="en",
        signer=SIGNER,
        signed=SIGNED,
        hash=sha256(record),
        record=record,
        provenance=canonical({"resourceType": "Provenance"}),
        form_document=canonical({"resourceType": "Questionnaire"}),
    )


def keep(store: sqlite3.Connection, one: Attestation, state: State = State.SIGNED) -> None:
    """Keep a signed attestation in a store, with its line in the trail."""
    with writing(store):
        stored.write_attestation(store, one, sha256(one.form_document))
        write_new(store, one.id, Delivery(state, changed=AT))
        trail.append(store, "signed", one.id, trail.seal_facts(store, one.id), AT)


def record(store: sqlite3.Connection, one: Attestation, language: str = "en") -> dict[str, object]:
    """Return the record of a receipt that says the attestation was delivered."""
    became = Delivery(State.DELIVERED, "endpoint", "https://fhir.example.org", server_id="42", changed=AT)
    chain = chain_of(store, one.id)
    return ReceiptWriter(one, became, LINES, HISTORY, chain, Words(language), AT).record()


def proofs(store: sqlite3.Connection, one: Attestation) -> dict[str, bytes]:
    """Return a receipt as a page and as JSON, and the sealed file, by file name."""
    receipt = as_receipt(record(store, one))
    sealed = sealed_file(one, chain_of(store, one.id), LINES, Words("en"))
    return {"receipt.html": receipt.html, "receipt.json": receipt.json, "sealed.dxf-attestation": sealed}


def script() -> ModuleType:
    """Return the published script, loaded from its file."""
    spec = importlib.util.spec_from_file_location("verify_receipt", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parsed(content: bytes) -> dict[str, object]:
    """Return the object that JSON bytes hold."""
    return dict(json.loads(content))


def rehashed(rest: dict[str, object]) -> dict[str, object]:
    """Return a record with the hash that fits it, as somebody would make it who changes it with care."""
    return hashed(rest)
