"""Makes and signs a channel: ``python3 packaging/publish FOLDER --to REPO``. What for, and how: docs/channel.md."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(1, str(ROOT))  # the program's own modules: what a desk would refuse is refused here


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code: 0 done, 1 refused, 2 usage."""
    try:
        from commands import carry_out, command_line
        from keys import Refused
    except ImportError as missing:
        return _refused(
            f"{missing.name} is not installed. Run “python3 dev.py setup”, then start this with .venv's Python."
        )
    typed = command_line(__doc__).parse_args(arguments)
    try:
        told = carry_out(typed)
    except Refused as refused:
        return _refused(str(refused))
    except OSError as trouble:
        return _refused(f"{trouble.filename or typed.to}: {trouble.strerror}")
    sys.stdout.write("\n".join(told) + "\n")
    return 0


def _refused(why: str) -> int:
    sys.stderr.write(why + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
