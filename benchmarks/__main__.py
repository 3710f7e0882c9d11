"""``python -m benchmarks [NAME …]``: runs all benchmarks, or those named, one after the other in one go.

What follows one name and begins with ``--`` goes to that benchmark: ``python -m benchmarks tables --rows 10000000``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ALL = (
    "ingest",
    "sync",
    "search",
    "matching",
    "masking",
    "reconciling",
    "attestations",
    "keystroke",
    "startup",
    "stalls",
    "memory",
    "tables",
)


def main(arguments: list[str]) -> int:
    """Run each benchmark in a process of its own, so that none warms another; return the first bad exit code."""
    begin = next((place for place, one in enumerate(arguments) if one.startswith("--")), len(arguments))
    wanted, options = arguments[:begin], arguments[begin:]
    if options and len(wanted) != 1:
        print("Options go to one benchmark: name it before them.", file=sys.stderr)
        return 2
    unknown = set(wanted) - set(ALL)
    if unknown:
        print(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(ALL)}.", file=sys.stderr)
        return 2
    root = Path(__file__).resolve().parents[1]
    for name in wanted or ALL:
        print(f"== {name}", flush=True)
        code = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *options], cwd=root, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
