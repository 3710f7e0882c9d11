"""Do something once a widget is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.overriding import override


class AfterPaint(QObject):
    """Calls a function once, right after the next paint of a widget and of the window around it."""

    def __init__(self, widget: QWidget, call: Callable[[], object]) -> None:
        """For a scroll area, ``widget`` is its viewport; ``call`` is a bound method of what lives as long as it."""
        super().__init__(widget)
        self._call = call
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._end)
        return False

    def _end(self) -> None:
        self.deleteLater()
        self._call()
