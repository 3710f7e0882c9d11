"""Memory of the program at rest: the window open over 580 datasets, everything settled, off screen.

Resident and private (not shared with other processes) megabytes of the program, beside the bare window of the start-up
benchmark. Linux only: the figures come from the kernel's own account of the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.desks import desk_folder
from benchmarks.startup import BARE, OURS

SETTLED = """
def kilobytes(name):
    with open("/proc/self/smaps_rollup") as account:
        return sum(int(line.split()[1]) for line in account if line.startswith(name))
print(kilobytes("Rss:"), kilobytes("Private_"))
"""


def megabytes(script: str, *arguments: str) -> tuple[float, float]:
    """Run a script that ends with the account of its own memory; return resident and private megabytes."""
    process = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[1],
    )
    resident, private = process.stdout.split()[-2:]
    return int(resident) / 1024, int(private) / 1024


def at_rest(script: str, ended: str, *, after: int) -> str:
    """Make a script of the start-up benchmark stay ``after`` milliseconds and then tell its memory."""
    quit_call = {"bare": "QApplication.quit()", "ours": "qt.quit()"}[ended]
    waiting = script.replace(quit_call, f"QTimer.singleShot({after}, QApplication.quit)")
    return "from PySide6.QtCore import QTimer\n" + waiting.replace("import os\nos._exit(0)\n", "") + SETTLED


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        desk_folder(Path(folder), 580)
        bare = megabytes(at_rest(BARE, "bare", after=500))
        ours = megabytes(at_rest(OURS, "ours", after=4000), folder)
    print("Memory at rest, MB (no goal stated; a bare window beside it)")
    print(f"  bare  resident {bare[0]:6.0f}  private {bare[1]:6.0f}")
    print(f"  ours  resident {ours[0]:6.0f}  private {ours[1]:6.0f}")


if __name__ == "__main__":
    main()
