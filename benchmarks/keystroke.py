"""From the press of a key in the search box to the painted list, in the real catalog page.

``python -m benchmarks.keystroke [--sizes 580,10000] [--folder DIR] [--phrases N]``; catalogs found in the folder are
used again. Two-word phrases of titles are typed letter by letter; times are milliseconds on the wall, from the key
event to the end of the paint of the list with the new results, and, because machines are shared, of the
processor in all threads. The last column is the longest time for which the event loop was busy in one piece.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from benchmarks.search import build, keystrokes
from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.catalog.model import Results
from ui import theme
from ui.catalog.page import CatalogPage
from ui.jobs import Jobs

GOALS = {580: 16.0, 10_000: 50.0}  # ms, p95
WINDOW = (1240, 800)
PAUSE = 100  # milliseconds between two keys


class Row(NamedTuple):
    """Milliseconds for one size of catalog."""

    datasets: int
    keys: int
    p50: float
    p95: float
    worst: float
    cpu95: float
    stall: float


class Painted(QObject):
    """Ends a wait once the list, or the notice in its place, was painted with the answer to the newest question."""

    def __init__(self, page: CatalogPage) -> None:
        super().__init__(page)
        self._page, self._loop, self._is_answered = page, QEventLoop(), False
        for view in (page.found.list, page.found.nothing):
            view.viewport().installEventFilter(self)
        page.asking.answered.connect(self._note_answer)

    def arm(self) -> None:
        """Begin to look out for an answer; the question comes after this, because the answer may come at once."""
        self._is_answered = False

    def wait(self) -> None:
        """Return when the paint is over."""
        self._loop.exec()

    def _note_answer(self, results: Results) -> None:
        self._is_answered = results.query == self._page.asking.asked

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_answered:
            after = QEvent(QEvent.Type.User)  # comes right after the paint of the window, before any timer
            QCoreApplication.postEvent(self, after, Qt.EventPriority.HighEventPriority.value)
        return False

    @override
    def customEvent(self, event: QEvent) -> None:
        self._loop.quit()


class Stalls(QObject):
    """Measures for how long the event loop was busy in one piece."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest, self._since = 0.0, time.perf_counter()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._begin)
        dispatcher.aboutToBlock.connect(self._end)

    def _begin(self) -> None:
        self._since = time.perf_counter()

    def _end(self) -> None:
        self.longest = max(self.longest, time.perf_counter() - self._since)


def measure(size: int, folder: Path, typed: Sequence[str]) -> Row:
    """Type into a page over the catalog in ``folder``."""
    with shown_page(folder) as page:
        painted = Painted(page)
        painted.wait()
        settle()
        stalls = Stalls(page)
        times = [milliseconds(page, painted, text) for text in typed]
        wall, cpu = [one for one, _ in times], [one for _, one in times]
        settle()
        stall = stalls.longest * 1000
    return Row(size, len(times), at(wall, 0.5), at(wall, 0.95), max(wall), at(cpu, 0.95), stall)


def milliseconds(page: CatalogPage, painted: Painted, text: str) -> tuple[float, float]:
    """Press the key for the last letter of ``text``; return wall and processor time until the list is painted."""
    search = page.top.search
    if search.text() != text[:-1]:
        painted.arm()
        search.setText(text[:-1])
        painted.wait()
        settle()
    painted.arm()
    start, used = time.perf_counter(), time.process_time()
    QTest.keyClicks(search, text[-1])
    painted.wait()
    spent = (time.perf_counter() - start) * 1000, (time.process_time() - used) * 1000
    settle()
    return spent


def settle() -> None:
    """Let a fast typist's pause pass, in which the counts of the facets follow the list."""
    loop = QEventLoop()
    QTimer.singleShot(PAUSE, loop, loop.quit)
    loop.exec()


@contextmanager
def shown_page(folder: Path) -> Iterator[CatalogPage]:
    """Show the page of a desk whose catalog lies in ``folder``."""
    jobs = Jobs()
    desk = Desk(open_folder(folder), Services(), practice=True)
    page = CatalogPage(desk, jobs)
    page.resize(*WINDOW)
    page.show()
    try:
        yield page
    finally:
        page.close()
        jobs.shutdown()


def at(times: list[float], share: float) -> float:
    """Return the value that ``share`` of the times do not pass."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def run(sizes: Sequence[int] = (580, 10_000), folder: Path | None = None, phrases: int = 40) -> list[Row]:
    """Measure and print; return what was printed."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme.apply(app, theme.Scheme.LIGHT)
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            place = (folder or Path(temporary)) / f"desk-{size}"
            data = open_folder(place)
            if not data.catalog_db.exists():
                build(data.catalog_db, size)
            rows.append(measure(size, place, keystrokes(phrases)))
            print_row(rows[-1])
    return rows


def print_row(row: Row) -> None:
    """Print one line of the result."""
    goal = f"goal {GOALS[row.datasets]:.0f}" if row.datasets in GOALS else ""
    print(
        f"{row.datasets:>8,} datasets  {row.keys} keys  p50 {row.p50:6.1f}  p95 {row.p95:6.1f} ms  {goal}"
        f"  worst {row.worst:6.1f}  processor p95 {row.cpu95:6.1f}  longest busy {row.stall:6.1f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="580,10000", type=lambda text: tuple(map(int, text.split(","))))
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--phrases", type=int, default=40)
    wanted = parser.parse_args()
    run(wanted.sizes, wanted.folder, wanted.phrases)
