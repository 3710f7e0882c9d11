"""From the start of the process to a search field that can be used, beside a bare window of the same widgets.

Every run is a process of its own, off screen, over a replica of 580 datasets. The two kinds take turns. Measured from
before the process is made: to the first paint of a window that was left on the catalog, with the search box focused,
and to the paint of the catalog's list; the bare window has its list from the beginning. Because machines are shared,
also the time of the processor in all threads. Compiled modules are kept, as an installed program has them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.made.desks import desk_folder
from desktop.paths import open_folder
from ui import view_state
from ui.view_state import ViewState

RUNS = 15
MOST_BARE = 1.4

BARE = """
import sys, time
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import *
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.end)
    def end(self):
        print(time.monotonic_ns(), time.process_time_ns(), flush=True)
        QApplication.quit()
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
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from ui.app import App, Options
def stamp():
    return time.monotonic_ns(), time.process_time_ns()
class List(QObject):
    def eventFilter(self, view, event):
        if event.type() == QEvent.Type.Paint and page.found.list.results.rowCount():
            after = QEvent(QEvent.Type.User)  # comes right after the paint of the window, before any timer
            QCoreApplication.postEvent(self, after, Qt.EventPriority.HighEventPriority.value)
        return False
    def customEvent(self, event):
        listed()
def painted():
    assert qt.focusWidget() is page.top.search
    heavy = {"requests", "urllib3", "sqlite_utils", "keyring", "duckdb", "numpy", "pyqtgraph", "orjson", "markdown_it"}
    first.extend([*stamp(), sorted(heavy & set(sys.modules))])
def listed():
    now = stamp()
    print(*first[:2], *now, *first[2], flush=True)
    os._exit(0)
first = []
qt = QApplication(sys.argv[:1])
app = App(qt, Options(data_dir=Path(sys.argv[1])))
app.open()
app.window.first_painted.connect(painted)
page, watch = app.window.page(), List()
page.found.list.viewport().installEventFilter(watch)
qt.exec()
"""


class Start(NamedTuple):
    """What one process took, in milliseconds on the wall and of the processor; those of the bare window twice."""

    paint: float
    paint_cpu: float
    listed: float
    listed_cpu: float


def run_once(compiled: str, script: str, *arguments: str) -> tuple[Start, list[str]]:
    """Run a process; return what it took, and the heavy modules it named."""
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
    words = process.stdout.split()
    stamps = [int(word) for word in words if word.isdecimal()]
    wall, cpu = [(stamp - began) / 1e6 for stamp in stamps[::2]], [used / 1e6 for used in stamps[1::2]]
    return Start(wall[0], cpu[0], wall[-1], cpu[-1]), [word for word in words if not word.isdecimal()]


def main() -> None:
    """Measure and print."""
    starts: dict[str, list[Start]] = {"bare": [], "ours": []}
    heavy: set[str] = set()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        desk_folder(Path(folder), 580)
        view_state.write(open_folder(Path(folder)).view_state, ViewState(page="catalog"))
        for number in range(RUNS + 1):
            bare, _ = run_once(compiled, BARE)
            ours, named = run_once(compiled, OURS, folder)
            heavy.update(named)
            if number:  # the first round only warms the disk
                starts["bare"].append(bare)
                starts["ours"].append(ours)
    print_result(starts["bare"], starts["ours"])
    print(f"  heavy modules at first paint: {sorted(heavy) or 'none'}")


def print_result(bare: list[Start], ours: list[Start]) -> None:
    """Print medians, and the medians of the ratios pair by pair."""
    print(f"Start to a search field that can be used (goal: <= {MOST_BARE} x bare window, no heavy module); n={RUNS}")
    for field, name in (("paint", "first paint"), ("listed", "list painted")):
        for suffix, clock in (("", "wall"), ("_cpu", "processor")):
            one = [getattr(start, field + suffix) for start in bare]
            other = [getattr(start, field + suffix) for start in ours]
            ratio = median(o / b for o, b in zip(other, one, strict=True))
            spread = f"(min {min(other):.0f}, max {max(other):.0f})"
            print(
                f"  {name:<12} {clock:<9} bare {median(one):5.0f} ms  ours {median(other):5.0f} ms {spread}"
                f"  ours / bare {ratio:.2f}"
            )


if __name__ == "__main__":
    main()
