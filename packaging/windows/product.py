"""What the installed program is called, everywhere that Windows shows or keeps a name of it."""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

NAME = "DxF Desk"
PUBLISHER = os.environ.get("DXF_DESK_PUBLISHER", NAME)  # the agency that signs puts its own name here
WINDOW, CONSOLE = "DxF Desk", "dxf-desk"  # the two programs: one to click, one to type
SEALED = ".dxf-attestation"
DOCUMENT = "DxFDesk.Attestation"  # what Windows calls the type of a sealed file
DATA = "dxf-desk"  # the data folder, below the person's local application data; desktop/paths.py
ARCHIVE = "program.pyz"  # the modules, once for both programs
UPGRADE_CODE = "5D0F1A6C-6B3B-4C0B-9C39-0D4B6F0C7C1E"  # of the MSI; never changes

# Folders and files whose content decides whether two builds are the same build.
SOURCES = ("ui", "desktop", "sync", "resources", "requirements/runtime.txt", "requirements/windows.txt", "build.spec")


def version() -> str:
    """Return the version that pyproject.toml declares."""
    declared: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return declared


def build() -> str:
    """Return eight letters that are the same for the same sources and differ for others."""
    found = hashlib.sha256(sys.platform.encode())
    for name in SOURCES:
        start = ROOT / name
        for file in sorted(start.rglob("*")) if start.is_dir() else [start]:
            if file.is_file() and file.suffix != ".pyc":
                found.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:8]


def contents_folder() -> str:
    """Return the folder beside the two programs that holds everything else.

    It has the version in its name, so that an upgrade unpacks beside the old one and each program always finds its own.
    """
    return f"app-{version()}-{build()}"
