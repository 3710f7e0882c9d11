"""Signs files for Windows: ``python3 packaging/sign FILE…``; ``--check`` verifies. How: docs/release-checklist.md.

The command that signs stands in DXF_DESK_SIGN_COMMAND, with {file} where the file's name belongs; whatever the agency
uses goes there. Where it is not set, a test certificate is made on the spot, good for nothing but trying this.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from signing import Refused, Signer, check, sign

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "DXF_DESK_SIGN_COMMAND"
PROGRAMS = (".exe", ".dll", ".pyd")


def main(arguments: Sequence[str] | None = None) -> int:
    """Sign or check, and return the exit code: 0 done, 1 refused."""
    parser = argparse.ArgumentParser(prog="packaging/sign", description=__doc__, allow_abbrev=False)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file, or a folder: all programs in it")
    parser.add_argument("--check", action="store_true", help="verify the signatures instead")
    parser.add_argument("--only-ours", action="store_true", help="leave alone what somebody else has signed")
    typed = parser.parse_args(arguments)
    signer = Signer(os.environ.get(COMMAND, ""), ROOT / "build" / "test-certificate")
    try:
        for file in programs(typed.files):
            if typed.check:
                check(file, signer)
            else:
                sign(file, signer, only_ours=typed.only_ours)
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    return 0


def programs(named: Sequence[Path]) -> list[Path]:
    """Return the files that were named, and the programs and libraries in the folders that were."""
    found: list[Path] = []
    for one in named:
        inside = sorted(file for file in one.rglob("*") if file.suffix.lower() in PROGRAMS) if one.is_dir() else [one]
        found.extend(inside)
    return found


if __name__ == "__main__":
    sys.exit(main())
