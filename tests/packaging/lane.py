"""Loads the modules of the Windows lane, which is run as a file and no package of ours."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "packaging" / "windows"
SIGN = ROOT / "packaging" / "sign"
PROGRAM = Path(str(distribution("setuptools").locate_file("setuptools/cli-64.exe")))  # a real Windows program


def lane(name: str, folder: Path = WINDOWS) -> ModuleType:
    """Return a module of the lane, named as the lane itself names it."""
    sys.path.insert(0, str(folder))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(folder))
