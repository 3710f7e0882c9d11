"""The record of a receipt: what it holds, how it is hashed, and what makes it whole. Described in docs/receipts.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.attestations.model import Attestation, Delivery

FORM = "dxf-desk-receipt-1"  # names this layout; a changed one gets another number, and this one stays readable
HASH = "sha256"  # sorts after every other name of the record, so it is the last one in the file
Record = Mapping[str, object]


def canonical(value: object) -> bytes:
    """Return the one way to write a record: names in order, no spaces, UTF-8.

    Raises:
        ValueError: it holds what no record can, such as half a character.
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8")


def sha256(content: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def hashed(rest: Record) -> dict[str, object]:
    """Return a record with its own SHA-256, taken over everything else in it."""
    return {**rest, HASH: sha256(canonical(rest))}


def is_whole(record: Record) -> bool:
    """Tell whether the hash in a record is that of the rest of it."""
    rest = {name: value for name, value in record.items() if name != HASH}
    return record.get(HASH) == sha256(canonical(rest))


def head_of(attestation: Attestation) -> dict[str, str]:
    """Return what names a signed attestation: the part that every proof begins with."""
    signed = json.loads(attestation.record)
    return {
        "id": attestation.id,
        "form": attestation.form,
        "version": attestation.version,
        "title": attestation.title,
        "organization": attestation.organization,
        "signer": attestation.signer,
        "role": answer_in(signed, "signature.title"),
        "signed": attestation.signed.isoformat(),
        "hash": attestation.hash,
        "supersedes": attestation.supersedes,
    }


def answer_in(part: object, link_id: str) -> str:
    """Return the first text answered under a linkId of a QuestionnaireResponse, "" where there is none."""
    waiting = [part]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, dict):
            continue
        answers = [answer for answer in one.get("answer", ()) if isinstance(answer, dict)]
        if one.get("linkId") == link_id and answers:
            return str(answers[0].get("valueString", ""))
        waiting += [below for holder in (one, *answers) for below in holder.get("item", ())]
    return ""


def state_of(delivery: Delivery) -> dict[str, str | int]:
    """Return what became of an attestation, as a receipt says it to programs."""
    return {
        "state": delivery.state.value,
        "route": delivery.route,
        "endpoint": delivery.endpoint,
        "server_id": delivery.server_id,
        "server_version": delivery.server_version,
        "location": delivery.location,
        "told": delivery.told,
        "tries": delivery.tries,
        "copies": delivery.copies,
        "changed": delivery.changed.isoformat() if delivery.changed else "",
    }
