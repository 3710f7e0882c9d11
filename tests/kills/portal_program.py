"""Runs a practice portal until its input ends: it says its address, and keeps what it accepts in a file."""

from __future__ import annotations

import sys
from pathlib import Path

from sync.practice import PracticePortal


def main(file: Path) -> None:
    """Serve."""
    with PracticePortal([], fhir_file=file) as portal:
        sys.stdout.write(f"{portal.url}/fhir\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
