"""The real grid over a table: first paint, jumps, whole repaints, and how long the window's thread is held up."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

from benchmarks.tables import measuring
from benchmarks.tables.asking import COUNTY, NAME, RATE, opened
from benchmarks.tables.children import layout_of
from benchmarks.tables.generating import COLUMNS, table
from benchmarks.tables.measuring import Line
from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.tables.asking.model import Grouping, Order, Question
from sync.tables.importing import take_in
from sync.tables.model import Column, Source
from sync.tables.rows import first_rows
from sync.tables.table import OpenTable
from sync.work import Work
from ui import theme
from ui.jobs import Jobs, Lane
from ui.tables.grid.grid import TableGrid

SIZE = (1600, 900)
JUMPS = 200
MOST_JUMP, MOST_REPAINT, MOST_PAINTED, MOST_STALL = 25, 16, 80, 100  # ms
MOST_OF_QT = 1.7


def measure(folder: Path, rows: int, times: int) -> Iterator[Line]:
    """Show, jump, repaint, import."""
    with shown() as (grid, jobs):
        yield from _first_rows(grid, table(folder, rows), times)
        opened_table = opened(folder, rows)
        try:
            spent = [_spent(lambda: _show(grid, opened_table)) for _ in range(times * 5)]
            yield _line("opened table painted, median", spent, 0.5, MOST_PAINTED)
            yield from _paints(grid, "in the order of the file")
            stall = _longest_stall(lambda: _ask(grid, Question(None, (Order(RATE),))))
            yield measuring.at_most("window's thread held up while it sorts", stall, MOST_STALL)
            yield from _paints(grid, "sorted")
            stall = _longest_stall(
                lambda: _in_job(jobs, lambda work: opened_table.asking().group(None, Grouping((NAME, COUNTY)), work))
            )
            yield measuring.at_most("window's thread held up while it groups", stall, MOST_STALL)
        finally:
            grid.let_go()
            opened_table.close()
        yield from _imports(jobs, table(folder, min(rows, 1_000_000)))
        yield measuring.at_most(
            "window's thread held up by nothing, for 2 s", _longest_stall(lambda: _rest(2000)), MOST_STALL
        )


def _show(grid: TableGrid, opened_table: OpenTable) -> None:
    grid.show_table(opened_table)
    _painted(grid)


def _first_rows(grid: TableGrid, file: Path, times: int) -> Iterator[Line]:
    """From the name of the file to the paint of its first rows, before there is an index."""
    layout = layout_of(file)
    columns = [Column(place, name) for place, name in enumerate(COLUMNS)]

    def show() -> None:
        grid.show_first_rows(columns, first_rows(layout, 100))
        _painted(grid)

    show()
    spent = [_spent(show) for _ in range(times * 5)]
    yield _line("first rows read and painted, median", spent, 0.5, MOST_PAINTED)


def _paints(grid: TableGrid, how: str) -> Iterator[Line]:
    """Jump to random rows; repaint everything."""
    chance, rows = random.Random(5), grid.rows.rowCount()

    def jump() -> None:
        grid.pair.main.go_to(chance.randrange(rows))
        _painted(grid)

    jumps = [_spent(jump) for _ in range(JUMPS)]
    repaints = [_spent(lambda: _painted(grid)) for _ in range(JUMPS)]
    reference = _reference(grid)
    beside = [_spent(reference.viewport().repaint) for _ in range(JUMPS)]
    reference.close()
    seen = len(grid.pair.main.rows_in_sight())
    yield _line(f"{how} ({rows:,} rows, {seen} in sight): jump, median", jumps, 0.5, MOST_JUMP)
    yield _line("  jump anywhere and paint, p95", jumps, 0.95, MOST_JUMP)
    yield _line("  whole repaint, p95", repaints, 0.95, MOST_REPAINT)
    ours, qt = (measuring.quantile([one.cpu for one in found], 0.5) / 1000 for found in (repaints, beside))
    yield measuring.ratio_at_most("  whole repaint beside Qt's own table of texts, medians", ours, qt, MOST_OF_QT)


def _reference(grid: TableGrid) -> QTableWidget:
    """Show the cells that are in sight now in Qt's own table, in a place as large."""
    main = grid.pair.main
    seen = [grid.rows.cells(row) for row in main.rows_in_sight()]
    view = QTableWidget(len(seen), len(COLUMNS))
    for row, cells in enumerate(seen):
        for place, text in enumerate(cells):
            view.setItem(row, place, QTableWidgetItem(text))
    for place in range(len(COLUMNS)):
        view.setColumnWidth(place, main.columnWidth(place))
    view.verticalHeader().setDefaultSectionSize(main.verticalHeader().defaultSectionSize())
    view.resize(main.size())
    view.show()
    QApplication.processEvents()
    return view


def _painted(grid: TableGrid) -> None:
    """Paint all that is in sight now."""
    for view in grid.pair.views():
        if view.isVisible():
            view.viewport().repaint()


class Spent(NamedTuple):
    """Milliseconds on the wall, and of the processor in the window's thread."""

    wall: float
    cpu: float


def _spent(run: Callable[[], object]) -> Spent:
    QApplication.processEvents()
    wall, cpu = time.perf_counter(), time.thread_time()
    run()
    return Spent((time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000)


def _line(what: str, spent: Sequence[Spent], share: float, goal: float) -> Line:
    """Return the line of a quantile; machines are shared, so the goal is one for the processor's time."""
    wall, cpu = (measuring.quantile(values, share) for values in zip(*spent, strict=True))
    return Line(what, f"cpu {cpu:.1f}, wall {wall:.1f} ms", f"<= {goal:g} ms", cpu <= goal)


def _imports(jobs: Jobs, file: Path) -> Iterator[Line]:
    """Take the file in beside the window."""
    with TemporaryDirectory(dir=file.parent) as temporary:
        source = Source("stall", "", "Benchmark", file.stem, "CSV", "")
        stall = _longest_stall(
            lambda: _in_job(jobs, lambda work: take_in(file, source, Path(temporary), work, copies=True))
        )
    yield measuring.at_most("window's thread held up while it imports", stall, MOST_STALL)


class Stalls(QObject):
    """Measures how late a timer comes that is due every few milliseconds."""

    EVERY = 5  # ms

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(self, interval=self.EVERY)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - self.EVERY)
        self._last = now

    def end(self) -> float:
        """Return the longest wait in milliseconds."""
        self._beat()
        self._timer.stop()
        return self.longest


def _longest_stall(run: Callable[[], object]) -> float:
    stalls = Stalls()
    run()
    return stalls.end()


def _ask(grid: TableGrid, question: Question) -> None:
    """Ask, and return when the answer is shown; the event loop runs meanwhile."""
    loop = QEventLoop()
    grid.question_changed.connect(loop.quit)
    grid.trouble.connect(loop.quit)
    grid.set_question(question)
    if grid.inquiry.asking.is_busy:
        loop.exec()
    grid.question_changed.disconnect(loop.quit)
    grid.trouble.disconnect(loop.quit)


def _in_job(jobs: Jobs, function: Callable[[Work], object]) -> None:
    """Let a job do it while the event loop runs."""
    loop = QEventLoop()
    failed: list[object] = []

    def fail(error: object) -> None:
        failed.append(error)
        loop.quit()

    jobs.start(Lane.TABLES, function, on_result=lambda _: loop.quit(), on_trouble=fail)
    loop.exec()
    assert not failed, failed


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def shown() -> Iterator[tuple[TableGrid, Jobs]]:
    """Show a grid over the desk of an empty folder."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme.apply(app, theme.Scheme.LIGHT)
    jobs = Jobs()
    with TemporaryDirectory() as folder:
        grid = TableGrid(Desk(open_folder(Path(folder)), Services(), practice=True), jobs)
        grid.resize(*SIZE)
        grid.show()
        try:
            yield grid, jobs
        finally:
            grid.close()
            jobs.shutdown()
