"""Data that ships with the program: words, icons, translations, forms, the practice set."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def packaged(name: str) -> Traversable:
    """Return the packaged file or folder of that name (for example ``words/en.json``), also in the frozen program."""
    return files(__name__).joinpath(name)
