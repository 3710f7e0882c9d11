"""How long the window took to answer, while the tour walks through it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType

BEAT = 5  # milliseconds


class Heartbeat(QObject):
    """Ticks on the GUI thread and remembers the longest wait between two ticks, in milliseconds.

    Attributes:
        longest: by the clock on the wall, which also counts what other programs took on a busy computer.
        busiest: computing time of the GUI thread alone.
        during: the step of the tour in which the longest wait ended.
        step: the step the tour is at; the tour says so.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = self.busiest = 0.0
        self.during = self.step = "start"
        self._last, self._last_busy = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> None:
        """Stop counting."""
        self._timer.stop()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Leave out what the tour itself does, such as saving a picture."""
        self._tick()
        self._timer.stop()
        try:
            yield
        finally:
            self._timer.start()
            self._last, self._last_busy = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        wait = (now - self._last) * 1000 - BEAT
        if wait > self.longest:
            self.longest, self.during = wait, self.step
        self.busiest = max(self.busiest, (busy - self._last_busy) * 1000)
        self._last, self._last_busy = now, busy


def quietly(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Print what Qt has to say, but for the sigh of the off-screen platform at every window."""
    if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")
