"""Sealed files: one ``.dxf-attestation`` with the exact signed bytes, for a USB stick or a mail.

A zip archive whose parts are stored as they are. Its comment, the last bytes of the file, ends in the SHA-256 of every
byte before that digest. What comes from outside is measured before it is read.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping

from desktop.proof.receipts.record import canonical, sha256

FORM = "dxf-desk-sealed-1"
PARTS = ("record.json", "provenance.json", "form.json", "attestation.html", "trail.json", "manifest.json")
MANIFEST = PARTS[-1]
LARGEST = 32 << 20  # bytes of a whole file; the largest form with a thousand entries needs a part of it
COMMENT = b"dxf-desk sha256 "
_MADE = (1980, 1, 1, 0, 0, 0)  # the same for all, so that the same record makes the same file
Parts = Mapping[str, bytes]


class NotSealed(ValueError):
    """The bytes are no sealed file, or one that was changed; ``why`` is a key of the words' section ``proof``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def sealed(parts: Parts, about: Mapping[str, object]) -> bytes:
    """Return the sealed file of these parts, its manifest added; ``about`` names the attestation."""
    files = {name: {"sha256": sha256(content), "size": len(content)} for name, content in parts.items()}
    manifest = canonical({"form": FORM, "attestation": about, "files": files})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name in PARTS:
            entry = zipfile.ZipInfo(name, _MADE)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, manifest if name == MANIFEST else parts[name])
        archive.comment = COMMENT + b"0" * 64
    body = packed.getvalue()[:-64]
    return body + sha256(body).encode("ascii")


def opened(content: bytes) -> dict[str, bytes]:
    """Return the parts of a sealed file, after everything about it was checked.

    Raises:
        NotSealed: it is none, or it was changed.
    """
    if len(content) > LARGEST:
        raise NotSealed("too_large")
    ends = (content[:2], content[-64 - len(COMMENT) : -64], content[-64:])
    if ends != (b"PK", COMMENT, sha256(content[:-64]).encode("ascii")):
        raise NotSealed("bytes_changed")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _measure(archive, len(content))
            parts = {name: archive.read(name) for name in PARTS}
    except NotSealed:
        raise
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError) as trouble:
        raise NotSealed("not_an_archive") from trouble
    _compare(parts)
    return parts


def _measure(archive: zipfile.ZipFile, size: int) -> None:
    """Look at the list of parts before any is read: exactly ours, as they are, within the file."""
    entries = archive.infolist()
    if tuple(entry.filename for entry in entries) != PARTS:
        raise NotSealed("other_parts")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise NotSealed("locked")
    if any(entry.compress_type != zipfile.ZIP_STORED or entry.compress_size != entry.file_size for entry in entries):
        raise NotSealed("packed")
    if sum(entry.file_size for entry in entries) > size:
        raise NotSealed("packed")


def _compare(parts: Parts) -> None:
    """Compare the manifest with the parts."""
    try:
        manifest = json.loads(parts[MANIFEST])
        files, about = manifest["files"], manifest["attestation"]
        told = {name: (one["sha256"], one["size"]) for name, one in files.items()}
        record_hash = about["hash"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as trouble:
        raise NotSealed("parts_differ") from trouble
    held = {name: (sha256(content), len(content)) for name, content in parts.items() if name != MANIFEST}
    if manifest.get("form") != FORM or told != held or record_hash != sha256(parts["record.json"]):
        raise NotSealed("parts_differ")
