"""From the start of the process to a search field that can be used, beside a bare window of the same widgets.

Every run is a process of its own, off screen, over a replica of 580 datasets. The two kinds take turns; medians of the
time from before the process is made to the first paint of the window. Compiled modules are kept, as an installed
program has them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.desks import desk_folder

RUNS = 15
MOST_BARE = 1.4

BARE = """
import sys, time
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import *
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print(time.monotonic_ns(), flush=True), QApplication.quit()))
app = QApplication(sys.argv)
app.setStyle("Fusion")
window = Window()
for name in ("File", "Catalog", "View", "Help"):
    window.menuBar().addMenu(name).addAction("Entry")
facets = QScrollArea(); inner = QWidget(); rows = QVBoxLayout(inner)
for number in range(30):
    rows.addWidget(QCheckBox(f"Facet {number}"))
facets.setWidget(inner)
results = QListView(); results.setModel(QStringListModel([f"Dataset {n}" for n in range(580)]))
splitter = QSplitter()
for part in (facets, results, QTextBrowser()):
    splitter.addWidget(part)
middle = QWidget(); column = QVBoxLayout(middle)
search = QLineEdit(); column.addWidget(QLabel("Catalog")); column.addWidget(search)
bar = QHBoxLayout(); [bar.addWidget(QPushButton(t)) for t in ("Filters", "What changed", "Save list")]
column.addLayout(bar)
column.addWidget(splitter)
foot = QHBoxLayout(); foot.addWidget(QLabel("Catalog of today")); foot.addWidget(QProgressBar())
foot.addWidget(QPushButton("Sync"))
column.addLayout(foot)
side = QListWidget(); side.addItems(["Catalog", "Settings", "Doctor"])
whole = QWidget(); across = QHBoxLayout(whole); across.addWidget(side); across.addWidget(middle)
window.setCentralWidget(whole); window.resize(1240, 800); search.setFocus(); window.show()
app.exec()
"""

OURS = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import App, Options
qt = QApplication(sys.argv[:1])
app = App(qt, Options(data_dir=Path(sys.argv[1])))
app.open()
def painted():
    heavy = {"requests", "urllib3", "sqlite_utils", "keyring", "duckdb", "orjson", "nh3", "markdown_it", "rapidfuzz"}
    print(time.monotonic_ns(), *sorted(heavy & set(sys.modules)), flush=True)
    qt.quit()
app.window.first_painted.connect(painted)
qt.exec()
import os
os._exit(0)
"""


def run_once(compiled: str, script: str, *arguments: str) -> tuple[float, list[str]]:
    """Return milliseconds from before the process was made to what it printed, and the heavy modules it named."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic_ns()
    process = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=Path(__file__).resolve().parents[1],
    )
    stamp, *heavy = process.stdout.split()
    return (int(stamp) - began) / 1e6, heavy


def main() -> None:
    """Measure and print."""
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    heavy: set[str] = set()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        desk_folder(Path(folder), 580)
        for number in range(RUNS + 1):
            bare, _ = run_once(compiled, BARE)
            ours, named = run_once(compiled, OURS, folder)
            heavy.update(named)
            if number:  # the first round only warms the disk
                times["bare"].append(bare)
                times["ours"].append(ours)
    ratio = median(o / b for o, b in zip(times["ours"], times["bare"], strict=True))
    print(f"Start to a search field that can be used (goal: <= {MOST_BARE} x bare window, no heavy module)")
    for name, found in times.items():
        print(f"  {name:<5} median {median(found):6.0f} ms  (min {min(found):.0f}, max {max(found):.0f}, n={RUNS})")
    print(f"  ours / bare, pair by pair, median: {ratio:.2f}; heavy modules at first paint: {sorted(heavy) or 'none'}")


if __name__ == "__main__":
    main()
