"""What lies in the channel is proved before it is signed again: who can write there must not choose what is signed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from keys import Refused
from securesystemslib.exceptions import StorageError
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]  # not named in an __all__
from tuf.api.exceptions import RepositoryError, UnsignedMetadataError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp  # type: ignore[attr-defined]  # __all__ is made at run time

T = TypeVar("T", Root, Targets, Snapshot, Timestamp)


def read(file: Path, kind: type[T], version: int = 0) -> Metadata[T]:
    """Return what a file says if it is of the kind, and of the version in its name where one is.

    Raises:
        Refused: it is not.
    """
    try:
        found = Metadata[T].from_file(str(file))
    except (RepositoryError, StorageError, ValueError):
        raise Refused(f"{file.name} is damaged. Take it from your own copy of the channel.") from None
    if not isinstance(found.signed, kind) or version not in (0, found.signed.version):
        raise changed(file)
    return found


def is_signed_by(one: Metadata[T], signers: Iterable[CryptoSigner]) -> bool:
    """Tell whether one of the keys at hand has signed what is said here."""
    keys = {signer.public_key.keyid: signer.public_key for signer in signers}
    for keyid in keys.keys() & one.signatures.keys():
        try:
            keys[keyid].verify_signature(one.signatures[keyid], one.signed_bytes)
        except Exception:  # noqa: BLE001, S112 - whatever is wrong with a signature, it is none
            continue
        return True
    return False


def is_signed_for(one: Metadata[T], role: str, root: Root) -> bool:
    """Tell whether enough keys that the root names have signed what is said here."""
    try:
        root.verify_delegate(role, one.signed_bytes, one.signatures)
    except (UnsignedMetadataError, ValueError):
        return False
    return True


def changed(file: Path) -> Refused:
    """Return the sentence about a file that somebody has written who has not the keys."""
    return Refused(
        f"{file.name} is not as it was signed: somebody or something has changed it, and nothing is signed on top of "
        "it. Find out who can write to this folder, put your own copy of the channel in its place, and try again."
    )
