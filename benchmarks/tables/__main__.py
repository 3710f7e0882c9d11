"""All figures that tables have to show, in one run.

``python -m benchmarks.tables [--rows N] [--folder DIR] [--times N] [--only NAME,…]``. The files are made once and kept
in ``build/benchmarks``, or the folder given, with what the imports make of them: 0.5 GB for a million rows, 6 GB for
ten. ``--only`` runs some of ``opening``, ``importing``, ``viewing``, ``asking``; the last two need what ``importing``
left.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from benchmarks.tables.measuring import ROOT, Line

PARTS = ("opening", "importing", "asking", "viewing")
MILLION = 1_000_000


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rows", type=int, default=MILLION)
    options.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmarks")
    options.add_argument(
        "--times", type=int, default=0, help="turns each technique takes; 3, or 1 beyond a million rows"
    )
    options.add_argument("--only", default=",".join(PARTS))
    chosen = options.parse_args()
    sys.dont_write_bytecode, sys.pycache_prefix = (
        False,
        str(chosen.folder / "compiled"),
    )  # as an installed program has it
    times = chosen.times or (3 if chosen.rows <= MILLION else 1)
    print(f"{chosen.rows:,} rows; medians of {times} or more; load of the machine {load()}")
    for name in chosen.only.split(","):
        print(name, flush=True)
        measure: Callable[[Path, int, int], Iterator[Line]] = import_module(f"benchmarks.tables.{name}").measure
        for line in measure(chosen.folder, chosen.rows, times):
            line.show()
    print(f"load of the machine now {load()}")


def load() -> str:
    """Return how many programs wanted the processor in the last minute."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


if __name__ == "__main__":
    main()
