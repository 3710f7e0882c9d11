"""Data that ships with the program: words, icons, translations, forms, the practice set."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent  # `importlib.resources` finds the same folder, but its import delays the first paint


def packaged(name: str) -> Path:
    """Return the packaged file or folder of that name (for example ``icons/app.svg``), also in the frozen program."""
    return _HERE / name
