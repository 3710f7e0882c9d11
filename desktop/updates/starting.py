"""Starts a Setup beside this program, which it waits for and replaces."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ARGUMENTS = ("/S", "/RELAUNCH")  # say nothing; wait for this program to close, and start it when done


def can_start_setup() -> bool:
    """Tell whether a Setup could replace this program without asking for another person's rights."""
    return sys.platform == "win32" and getattr(sys, "frozen", False) and is_writable(Path(sys.executable).parent)


def is_writable(folder: Path) -> bool:
    """Tell whether a file can be made in a folder; what the system says of rights is not asked, for it may be wrong."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def start_setup(setup: Path) -> None:
    """Start a Setup that lives on when this program ends; it waits until this program has ended."""
    if sys.platform == "win32":
        subprocess.Popen(
            [str(setup), *ARGUMENTS],
            cwd=setup.parent,  # not the folder that is about to be replaced
            env={**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"},
            creationflags=subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
