"""Which program this is, on what it runs, how it was installed, and how its window is shown."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop.diagnostics.model import Look

LIBRARIES = (
    *("PySide6-Essentials", "requests", "truststore", "keyring", "duckdb", "highspy", "numpy", "orjson", "rapidfuzz"),
    *("python-calamine", "sqlite-utils", "tuf", "securesystemslib", "xlsxwriter", "pyqtgraph"),
)


def program(look: Look | None, *, practice: bool) -> Iterator[str]:
    """Yield the lines about the program and the system."""
    yield f"made: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    yield f"program: DxF Desk {_version('dxf-desk')}"
    yield f"mode: {'practice' if practice else 'real'}"
    yield f"installed: {how_installed()}"
    yield f"build: {_build()}"
    yield f"Python: {platform.python_version()} ({platform.python_implementation()}, {platform.machine()})"
    yield f"Qt: {look.qt if look is not None else _version('PySide6-Essentials') + ' (no window)'}"
    yield f"SQLite: {sqlite3.sqlite_version}"
    yield f"system: {platform.system()} {platform.release()} {platform.version()}"
    yield f"text encoding: {sys.getfilesystemencoding()}, standard output {getattr(sys.stdout, 'encoding', None)}"
    yield "libraries: " + ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)


def screen(look: Look) -> Iterator[str]:
    """Yield the lines about how the window is shown."""
    yield f"platform plug-in: {look.platform}"
    yield f"colours: {look.scheme}"
    yield f"text size: {look.zoom} %"
    yield f"scale factors: {look.rounding}"
    for number, one in enumerate(look.screens, 1):
        size, scale = f"{one.width} x {one.height}", f"{one.scale:.2f}".rstrip("0").rstrip(".")
        yield f"screen {number}: {size}, scale {scale}, {one.points_per_inch:.0f} points per inch"


def how_installed() -> str:
    """Return how this program came here, without any folder of a person."""
    if not getattr(sys, "frozen", False):
        return "from its source or as a Python package"
    folder = Path(sys.executable).parent
    if platform.system() != "Windows":
        return "as a folder"
    if not (folder / "dxf-desk.folder").exists():
        return "as a folder, or by MSI"
    return "by Setup, for everyone" if "program files" in str(folder).casefold() else "by Setup, for one person"


def _build() -> str:
    if not getattr(sys, "frozen", False):
        return "not frozen"
    made = datetime.fromtimestamp(Path(sys.executable).stat().st_mtime, UTC)
    return f"frozen, executable of {made:%Y-%m-%d}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not told)"
