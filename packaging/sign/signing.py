"""Signs a Windows program with a time stamp, and verifies that."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

NAME = "DxF Desk"
DAYS = "3650"


class Refused(Exception):
    """A file could not be signed, or a signature is not right; the text says which."""


@dataclass(frozen=True, slots=True)
class Signer:
    """What signs: the command of whoever publishes, or else a test certificate in a folder."""

    command: str
    folder: Path

    @property
    def is_test(self) -> bool:
        """Whether what it signs is good for tests only."""
        return not self.command


def sign(file: Path, signer: Signer, *, only_ours: bool = False) -> None:
    """Sign one file in its place.

    Raises:
        Refused: the command did not do it.
    """
    if only_ours and is_signed(file):
        return
    if not signer.is_test:
        _run([part.replace("{file}", str(file)) for part in shlex.split(signer.command)], file)
        return
    make_certificates(signer.folder)
    out = file.with_name(f"{file.name}.signed")
    keys = ["-certs", signer.folder / "code.pem", "-key", signer.folder / "code.key"]
    stamp = ["-TSA-certs", signer.folder / "stamp.pem", "-TSA-key", signer.folder / "stamp.key"]
    _run(["osslsigncode", "sign", *keys, *stamp, "-h", "sha256", "-n", NAME, "-in", file, "-out", out], file)
    out.chmod(file.stat().st_mode)
    out.replace(file)


def check(file: Path, signer: Signer) -> None:
    """Verify the signature and the time stamp of one file.

    Raises:
        Refused: it has none, it was altered, or it is somebody else's.
    """
    trusted = os.environ.get("DXF_DESK_SIGN_TRUST") or signer.folder / "authority.pem"
    _run(["osslsigncode", "verify", "-in", file, "-CAfile", trusted, "-TSA-CAfile", trusted], file)


def is_signed(file: Path) -> bool:
    """Tell whether a program carries a signature of whomever."""
    content = file.read_bytes()
    head = int.from_bytes(content[0x3C:0x40], "little")
    table = head + 24 + 112 + 8 * 4  # the fifth table of a 64-bit program
    return content[:2] == b"MZ" and any(content[table : table + 8])


def make_certificates(folder: Path) -> None:
    """Make an authority for tests, and from it a certificate to sign code and one to stamp the time; once."""
    if (folder / "stamp.pem").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    authority = [
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        DAYS,
        "-subj",
        "/CN=Test authority",
    ]
    paths = ["-keyout", folder / "authority.key", "-out", folder / "authority.pem"]
    _run(["openssl", "req", *authority, *paths], folder)
    for name, use in (("code", "codeSigning"), ("stamp", "critical,timeStamping")):
        _certificate(folder, name, use)


def _certificate(folder: Path, name: str, use: str) -> None:
    asked, key, out = (folder / f"{name}.{end}" for end in ("csr", "key", "pem"))
    subject = ["-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME} test, not for release"]
    _run(["openssl", "req", *subject, "-keyout", key, "-out", asked], folder)
    extensions = folder / f"{name}.ext"
    extensions.write_text(f"extendedKeyUsage={use}\nkeyUsage=critical,digitalSignature\n", encoding="ascii")
    by = ["-CA", folder / "authority.pem", "-CAkey", folder / "authority.key", "-CAcreateserial", "-days", DAYS]
    _run(["openssl", "x509", "-req", "-in", asked, *by, "-extfile", extensions, "-out", out], folder)


def _run(command: Sequence[object], file: Path) -> None:
    words = [str(part) for part in command]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, errors="replace")
    except FileNotFoundError as missing:
        raise Refused(f"{file}: {words[0]} is not installed here.") from missing
    if done.returncode != 0:
        raise Refused(f"{file}: {words[0]} ended with code {done.returncode}.\n{(done.stdout + done.stderr)[-1500:]}")
