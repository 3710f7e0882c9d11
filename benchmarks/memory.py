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

from benchmarks.made.desks import desk_folder
from benchmarks.startup import BARE

REST = 4000  # milliseconds after the window was opened: the catalog is listed and every late part is built
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import App, Options
qt = QApplication(sys.argv[:1])
app = App(qt, Options(data_dir=Path(sys.argv[1])))
app.open()
QTimer.singleShot(int(sys.argv[2]), qt.quit)
qt.exec()
"""
SETTLED = """
def kilobytes(name):
    with open("/proc/self/smaps_rollup") as account:
        return sum(int(line.split()[1]) for line in account if line.startswith(name))
print(kilobytes("Rss:"), kilobytes("Private_"), flush=True)
import os
os._exit(0)
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


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        desk_folder(Path(folder), 580)
        bare = megabytes(BARE + SETTLED)
        ours = megabytes(OURS + SETTLED, folder, str(REST))
    print("Memory at rest, MB (no goal stated; a bare window beside it)")
    print(f"  bare  resident {bare[0]:6.0f}  private {bare[1]:6.0f}")
    print(f"  ours  resident {ours[0]:6.0f}  private {ours[1]:6.0f}")


if __name__ == "__main__":
    main()
