"""Measures the time to the first window, of the frozen program and of the checkout: ``first_window.py PROGRAM``."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

TIMES = 5
LONGEST = 60.0  # seconds
PAINTED = "calls"  # the window makes this folder once it is painted; ui/frame/one_window.py


def seconds(command: Sequence[str], folder: Path) -> float:
    """Return the time from the start of a program to its painted window, and end the program.

    Raises:
        TimeoutError: no window came.
    """
    began = time.perf_counter()
    running = subprocess.Popen([*command, "--data-dir", str(folder)], stdout=subprocess.DEVNULL)
    try:
        while not (folder / PAINTED).exists():
            if running.poll() is not None or time.perf_counter() - began > LONGEST:
                raise TimeoutError(f"{command[0]} showed no window")
            time.sleep(0.002)
        return time.perf_counter() - began
    finally:
        running.kill()
        running.wait()


def measured(command: Sequence[str]) -> float:
    """Return the median of some starts on one desk, the first start of all left out."""
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for _ in range(TIMES + 1):
            found.append(seconds(command, Path(folder)))
            shutil.rmtree(Path(folder, PAINTED))
        return median(found[1:])


if __name__ == "__main__":
    frozen, checkout = measured([sys.argv[1]]), measured([sys.executable, "-m", "ui"])
    sys.stdout.write(f"First window: frozen {frozen:.2f} s, from the checkout {checkout:.2f} s (median of {TIMES})\n")
