"""Installs what the tests of secrets need, a bus and a keyring, where that can be done without asking anybody."""

from __future__ import annotations

import os
import shutil
import sys

import dev

PROGRAMS = {"dbus-run-session": "dbus", "gnome-keyring-daemon": "gnome-keyring"}  # and Debian's names for them


def main() -> int:
    """Install what is missing; return 0 unless that failed."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not missing or sys.platform != "linux" or shutil.which("apt-get") is None or os.geteuid() != 0:
        return 0
    dev.need("The tests of secrets need a keyring", missing)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except dev.Stop as stop:
        sys.exit(str(stop))
