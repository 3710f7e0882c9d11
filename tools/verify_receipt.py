"""Tells whether a receipt (.html, .json) or sealed file (.dxf-attestation) of DxF Desk is as it was written.

Python 3.8 or newer and nothing else; no network. Run:  python verify_receipt.py FILE
Ends with 0 where the file is intact, 1 where it was altered, 2 where it cannot be read. How it works: docs/receipts.md.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

LARGEST = 32 << 20  # bytes
PARTS = ["record.json", "provenance.json", "form.json", "attestation.html", "trail.json", "manifest.json"]
PLACE = re.compile(r'<script type="application/json" id="dxf-desk-record">(.*?)</script>', re.DOTALL)
SPOILED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, RuntimeError, OSError, EOFError)


def _demand(holds: Any, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode("utf-8")


def _check_chain(part: Any, about: Any) -> None:
    now, own = part["before"], []
    for number, line in enumerate(part["lines"], part["first"]):
        body = line.get("body")
        now = _sha256((now + "\n" + (line["sha256"] if body is None else _sha256(body.encode()))).encode())
        if body is not None:
            own.append(json.loads(body))
            _demand(own[-1]["number"] == number, "A line of the audit trail stands at the wrong place.")
    _demand(now == part["head"], "The audit trail does not lead to its head.")
    _demand(part["first"] + len(part["lines"]) - 1 == part["number"], "Lines of the audit trail are missing.")
    _demand(any(one["facts"].get("record") == about["hash"] for one in own), "The trail does not name the signature.")


def _check_record(content: bytes, about: Any) -> None:
    one, who = json.loads(content), ("author", "subject")
    held = [_sha256(content), one["identifier"]["value"], one["authored"], *(one[it].get("display", "") for it in who)]
    wanted = [about["hash"], "urn:uuid:" + about["id"], about["signed"], about["signer"], about["organization"]]
    _demand(held == wanted, "The signed record is not the one that the file names.")


def _check_receipt(record: Any) -> Any:
    _demand(record["form"] == "dxf-desk-receipt-1", "This is not a receipt of the first form.")
    rest = _canonical({name: value for name, value in record.items() if name != "sha256"})
    _demand(record["sha256"] == _sha256(rest), "The receipt does not have the hash that it names.")
    _check_record(record["record"].encode("utf-8"), record["attestation"])
    _check_chain(record["audit"], record["attestation"])
    return record["attestation"]


def _check_html(content: bytes) -> Any:
    end = re.fullmatch(rb"<!-- dxf-desk sha256 ([0-9a-f]{64}) -->\n", content[-90:])  # the last line
    _demand(end and _sha256(content[:-90]) == end[1].decode(), "The page was changed, or its last line is damaged.")
    inside = PLACE.findall(content.decode("utf-8"))
    _demand(len(inside) == 1, "The page does not hold exactly one record.")
    return _check_receipt(json.loads(inside[0]))


def _check_json(content: bytes) -> Any:
    _demand(_canonical(json.loads(content)) == content, "The file is not written as receipts are.")
    return _check_receipt(json.loads(content))


def _check_sealed(content: bytes) -> Any:
    _demand(content[:2] + content[-80:-64] == b"PKdxf-desk sha256 ", "The beginning or end is missing or damaged.")
    _demand(_sha256(content[:-64]).encode() == content[-64:], "The file was changed after it was written.")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        all_parts = archive.infolist()
        _demand([one.filename for one in all_parts] == PARTS, "The file holds other parts than it should.")
        plain = all(one.compress_type == 0 and not one.flag_bits & 1 for one in all_parts)
        _demand(plain and sum(one.file_size for one in all_parts) < len(content), "A part is not stored as it is.")
        parts = {name: archive.read(name) for name in PARTS}
    manifest = json.loads(parts["manifest.json"].decode("utf-8"))
    _demand(manifest["form"] == "dxf-desk-sealed-1", "This is not a sealed file of the first form.")
    held = {name: {"sha256": _sha256(parts[name]), "size": len(parts[name])} for name in PARTS[:-1]}
    _demand(manifest["files"] == held, "A part is not the one that the manifest names.")
    _check_record(parts["record.json"], manifest["attestation"])
    _check_chain(json.loads(parts["trail.json"].decode("utf-8")), manifest["attestation"])
    return manifest["attestation"]


def verify(content: bytes, name: str) -> tuple[int, str]:
    """Return 0, 1 or 2 and what to say; the ending of the name says what the file should be."""
    checks = {".html": _check_html, ".htm": _check_html, ".json": _check_json, ".dxf-attestation": _check_sealed}
    check = checks.get(Path(name).suffix.lower())
    if check is None or len(content) > LARGEST:
        return 2, "Unreadable: name a receipt (.html, .json) or a sealed file (.dxf-attestation) of at most 32 MB."
    try:
        about = {name: "".join(filter(str.isprintable, str(value))) for name, value in check(content).items()}
        told = "Intact: {title}, signed by {signer} for {organization} on {signed}.\nAttestation {id}\nSHA-256 {hash}\n"
        return 0, told.format(**about) + "It shows that nothing was changed, not who made the file."
    except AssertionError as trouble:
        return 1, f"Altered: {trouble} Do not rely on this file."
    except (*SPOILED, zipfile.BadZipFile):
        return 1, "Altered: the file is not built as DxF Desk builds it. Do not rely on it."


if __name__ == "__main__":
    try:
        with Path(sys.argv[1]).open("rb") as file:
            code, told = verify(file.read(LARGEST + 1), sys.argv[1])
    except (IndexError, OSError, ValueError):
        code, told = 2, "Unreadable: name one file that is there and may be opened."
    sys.stdout.buffer.write((told + "\n").encode("utf-8"))
    sys.exit(code)
