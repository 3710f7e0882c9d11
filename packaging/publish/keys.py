"""The keys of a channel: ed25519, read from a folder or the environment, made only when asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]  # not named in an __all__

ROLES = ("root", "targets", "snapshot", "timestamp")
PASSPHRASE = "DXF_CHANNEL_PASSPHRASE"

Keys = Mapping[str, tuple[CryptoSigner, ...]]  # by role


class Refused(Exception):
    """Something a person has to put right first; its text says what."""


def keys_from(folder: Path | None, environment: Mapping[str, str]) -> Keys:
    """Return the keys that are at hand; a role whose key is kept elsewhere has none.

    A folder holds ``<role>.pem``, or several as ``<role>-<anything>.pem``. The environment's ``DXF_CHANNEL_ROOT_KEY``,
    ``…_TARGETS_KEY`` and so on hold the same text, for a job that gets its secrets there.

    Raises:
        Refused: a key cannot be read, or is of another kind than ed25519.
    """
    if folder is not None and not folder.is_dir():
        raise Refused(f"There is no folder of keys at {folder}.")
    found = {}
    for role in ROLES:
        texts = [file.read_bytes() for file in files_of(folder, role)]
        text = environment.get(f"DXF_CHANNEL_{role.upper()}_KEY", "")
        texts += [text.encode()] if text.strip() else []
        found[role] = tuple(_signer(one, role, environment) for one in texts)
    return found


def files_of(folder: Path | None, role: str) -> Iterator[Path]:
    """Yield the key files of a role in order."""
    if folder is not None:
        yield from sorted({*folder.glob(f"{role}.pem"), *folder.glob(f"{role}-*.pem")})


def make_keys(folder: Path, environment: Mapping[str, str], roles: tuple[str, ...] = ROLES) -> None:
    """Make a key for each role that has none in the folder; only its owner may read the files."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for role in roles:
        if not list(files_of(folder, role)):
            pem = Ed25519PrivateKey.generate().private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, _encryption(environment)
            )
            with os.fdopen(os.open(folder / f"{role}.pem", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                out.write(pem)


def _encryption(environment: Mapping[str, str]) -> KeySerializationEncryption:
    passphrase = environment.get(PASSPHRASE, "")
    return BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()


def _signer(pem: bytes, role: str, environment: Mapping[str, str]) -> CryptoSigner:
    passphrase = environment.get(PASSPHRASE, "")
    is_locked = b"ENCRYPTED" in pem
    try:
        key = load_pem_private_key(pem, passphrase.encode() if is_locked and passphrase else None)
    except (ValueError, TypeError):
        raise Refused(f"A key for {role} cannot be read. If it has a passphrase, give it in {PASSPHRASE}.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise Refused(f"A key for {role} is not ed25519, the one kind that every desk can check.")
    return CryptoSigner(key)
