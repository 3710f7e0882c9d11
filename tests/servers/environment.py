"""The environment of the servers that nobody here wrote: made from their own lock before the tests, and kept."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "servers.txt"
FOLDER = ROOT / "build" / "servers"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = FOLDER / "made-from"


class NotMade(Exception):
    """The environment could not be made; the text says what pip said last."""


def environment() -> Path:
    """Return the Python of the servers' environment, made anew where it is missing or of another lock.

    Raises:
        NotMade: it could not be made, most often because there is no network.
    """
    wanted = fingerprint()
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted):
        _make()
        STAMP.write_text(wanted, encoding="utf-8")
    return PYTHON


def fingerprint() -> str:
    """Return a hash of what the environment is made from."""
    return hashlib.sha256(repr((sys.version, str(ROOT), LOCK.read_bytes())).encode()).hexdigest()


def _make() -> None:
    """Install from the lock. Nothing is compiled: pip takes a compiled file that is gone again for its own failure."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(FOLDER)])
    install = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-compile"]
    _run([*install, "--require-hashes", "--only-binary=:all:", "-r", str(LOCK)])


def _run(command: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        raise NotMade(f"{done.stdout}\n{done.stderr}".strip()[-2_000:])


if __name__ == "__main__":
    try:
        environment()
    except NotMade as trouble:
        raise SystemExit(f"The servers for the tests could not be installed: {trouble}") from trouble
