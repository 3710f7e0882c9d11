"""Looks at a receipt or sealed file that may be anything: is it as it was written, and does this desk hold the same?

Nothing in a file is believed before its own hash, the signed record, and its part of the audit trail all fit together.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.proof import sealed
from desktop.proof.chain import is_linked, names_signature
from desktop.proof.model import ProofKind, Verdict
from desktop.proof.receipts import page
from desktop.proof.receipts.record import FORM, Record, canonical, is_whole, sha256
from desktop.proof.trouble import ProofUnreadable
from desktop.standing.memo.document import mapping, text

SIGNS = (FORM.encode(), page.ID.encode(), sealed.FORM.encode(), sealed.COMMENT.strip())
ENDINGS = {".dxf-attestation": ProofKind.SEALED, ".html": ProofKind.RECEIPT, ".htm": ProofKind.RECEIPT}
_NAMES = ("id", "form", "organization", "signer", "hash", "title", "signed")
Found = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Content:
    """What a file that is intact holds.

    Attributes:
        about: what names the attestation; ``chain``: its part of the audit trail.
        delivery: what a receipt says became of it; nothing for a sealed file.
        own_hash: of the receipt, or of the sealed file.
        is_as_made: whether what a page shows is what this version makes of the record in it.
    """

    kind: ProofKind
    about: Mapping[str, str]
    chain: Found
    delivery: Found
    own_hash: str
    is_as_made: bool = True


class Spoiled(ValueError):
    """A file is not as it was written, or none of ours; ``why`` is a key of the words' section ``proof``."""

    def __init__(self, kind: ProofKind, verdict: Verdict, why: str) -> None:
        super().__init__(why)
        self.kind, self.verdict, self.why = kind, verdict, why


def content_of(file: Path) -> bytes:
    """Return at most one byte more than a proof may have.

    Raises:
        ProofUnreadable: it is not there, is a folder, or may not be opened.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(sealed.LARGEST + 1)
    except (OSError, ValueError) as trouble:
        raise ProofUnreadable(file=file.name) from trouble


def read(content: bytes, name: str) -> Content:
    """Return what a proof holds.

    Raises:
        Spoiled: it was altered, or is no proof of ours.
    """
    kind = _kind(content, name)
    if kind is ProofKind.UNKNOWN or len(content) > sealed.LARGEST:
        raise Spoiled(kind, Verdict.NOT_OURS, "too_large" if len(content) > sealed.LARGEST else "not_ours")
    try:
        found = _sealed(content) if kind is ProofKind.SEALED else _receipt(content)
        _demand(is_linked(found.chain), "chain_broken")
        _demand(names_signature(found.chain, found.about["hash"]), "not_in_chain")
    except sealed.NotSealed as trouble:
        is_ours = any(sign in content for sign in SIGNS)
        raise Spoiled(kind, Verdict.ALTERED if is_ours else Verdict.NOT_OURS, trouble.why) from trouble
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as trouble:
        raise Spoiled(kind, Verdict.ALTERED, "parts_differ") from trouble
    return found


def _kind(content: bytes, name: str) -> ProofKind:
    by_name = ENDINGS.get(Path(name).suffix.lower(), ProofKind.UNKNOWN)
    if by_name is ProofKind.SEALED or content.startswith(b"PK"):
        return ProofKind.SEALED
    return ProofKind.RECEIPT if any(sign in content for sign in SIGNS) else ProofKind.UNKNOWN


def _sealed(content: bytes) -> Content:
    parts = sealed.opened(content)
    about = _about(page.parsed(parts[sealed.MANIFEST]).get("attestation"), parts["record.json"])
    return Content(ProofKind.SEALED, about, page.parsed(parts["trail.json"]), {}, content[-64:].decode("ascii"))


def _receipt(content: bytes) -> Content:
    is_page = not content.startswith(b"{")
    _demand(not is_page or page.is_unchanged(content), "bytes_changed")
    record = page.record_in(content) if is_page else page.parsed(content)
    _demand(record.get("form") == FORM and is_whole(record), "bytes_changed")
    _demand(is_page or canonical(record) == content, "bytes_changed")
    about = _about(record.get("attestation"), text(record, "record").encode("utf-8"))
    is_as_made = not is_page or page.shows(content, record)
    parts = mapping(record["audit"]), mapping(record["delivery"])
    return Content(ProofKind.RECEIPT, about, *parts, _hash(record), is_as_made)


def _about(part: object, signed: bytes) -> Mapping[str, str]:
    """Return what names the attestation, once it fits the signed record."""
    about = {name: text(mapping(part), name) for name in _NAMES}
    datetime.fromisoformat(about["signed"])
    _demand(about["hash"] == sha256(signed), "parts_differ")
    wanted = [f"urn:uuid:{about['id']}", about["signed"], about["signer"], about["organization"]]
    _demand(_named_in(mapping(json.loads(signed))) == wanted, "parts_differ")
    return about


def _named_in(signed: Found) -> list[object]:
    """Return what a signed record says of itself: its identifier, when it was signed, by whom, for whom."""
    who = (mapping(signed.get(part)).get("display", "") for part in ("author", "subject"))
    return [mapping(signed.get("identifier")).get("value"), signed.get("authored"), *who]


def _hash(record: Record) -> str:
    return text(record, "sha256")


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise sealed.NotSealed(otherwise)
