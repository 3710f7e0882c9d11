"""The part of the audit trail that a proof carries: its own lines in full, of all others only their SHA-256.

The lines from the attestation's first one to the head are there without a gap, so that anybody can follow the chain,
and nothing of other records is shown.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from desktop.proof.receipts.record import sha256

Part = Mapping[str, object]


def link(previous: str, body_hash: str) -> str:
    """Return the hash of a line: of the hash before it, a line feed, and the SHA-256 of its body."""
    return sha256(f"{previous}\n{body_hash}".encode())


def chain_of(store: sqlite3.Connection, attestation: str) -> dict[str, object]:
    """Return the part of the trail from the first line of an attestation to the head; with none, the head alone."""
    number, head = store.execute("select number, hash from audit_head").fetchone()
    own = "select min(number) from audit where body ->> 'attestation' = ?"
    (first,) = store.execute(own, (attestation,)).fetchone()
    first = first or number + 1
    before = store.execute("select hash from audit where number = ?", (first - 1,)).fetchone()
    rows = store.execute("select body from audit where number between ? and ? order by number", (first, number))
    lines = [_line(body, attestation) for (body,) in rows]
    return {"first": first, "before": before[0] if before else "", "lines": lines, "head": head, "number": number}


def _line(body: str, attestation: str) -> dict[str, str]:
    is_own = json.loads(body).get("attestation") == attestation
    return {"body": body} if is_own else {"sha256": sha256(body.encode())}


def is_linked(part: Part) -> bool:
    """Tell whether the lines of a part lead from the hash before them to its head, without a gap."""
    lines, hash_now, first = part.get("lines"), part.get("before"), part.get("first")
    if not isinstance(lines, list) or not isinstance(hash_now, str) or type(first) is not int:
        return False
    for line in lines:
        if not isinstance(line, dict) or len(line) != 1:
            return False
        body, known = line.get("body"), line.get("sha256")
        body_hash = sha256(body.encode()) if isinstance(body, str) else known
        if not isinstance(body_hash, str):
            return False
        hash_now = link(hash_now, body_hash)
    return hash_now == part.get("head") and part.get("number") == first + len(lines) - 1


def own_lines(part: Part) -> list[dict[str, object]]:
    """Return the lines of a part that are shown in full, as objects, with their numbers checked.

    Raises:
        ValueError: a line is none, or stands at another place than its number says.
    """
    lines, first = part["lines"], part["first"]
    if not isinstance(lines, list) or not isinstance(first, int):
        raise ValueError("lines")
    shown = [(number, json.loads(line["body"])) for number, line in enumerate(lines, first) if "body" in line]
    if any(not isinstance(body, dict) or body.get("number") != number for number, body in shown):
        raise ValueError("number")
    return [body for _, body in shown]


def names_signature(part: Part, record_hash: str) -> bool:
    """Tell whether a shown line, of the signing or of a restoring, names the signed record."""
    facts = [body.get("facts") for body in own_lines(part)]
    return any(isinstance(one, dict) and one.get("record") == record_hash for one in facts)
