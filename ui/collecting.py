"""Collects garbage on the window's thread only: a worker that collected could destroy parts of the window."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500  # milliseconds


class Collector(QObject):
    """Takes over from the automatic collector, which runs in whatever thread happens to make an object.

    Widgets and what they are connected to refer to each other in circles. Qt crashes when such a circle is taken apart
    outside the thread of the window, so the circles wait for a timer here.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_if_due)

    def start(self) -> None:
        """Switch the automatic collector off, and look from time to time instead."""
        gc.disable()
        self._timer.start(_EVERY)

    def stop(self) -> None:
        """Collect everything that is left, and switch the automatic collector on again."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def collect_if_due(self) -> None:
        """Collect as much as the automatic collector would by now: the oldest generation that is over its limit."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
