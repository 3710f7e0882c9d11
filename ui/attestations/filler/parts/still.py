"""Keeps what a person looks at where it is while something above it grows or goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.widgets.page import ScrolledColumn

_ROUNDS = 2


class Still:
    """For one scrolled column, and the part of it in which the keyboard is held in place."""

    def __init__(self, area: ScrolledColumn, part: QWidget) -> None:
        self._area, self._part = area, part

    def keep(self, change: Callable[[], None]) -> None:
        """Make a change; what has the keyboard stays at its height on the screen."""
        focus = QApplication.focusWidget()
        if focus is None or not self._part.isAncestorOf(focus):
            change()
            return
        before = self._height_of(focus)
        change()
        if focus.isVisible():
            self.settle()
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + self._height_of(focus) - before)

    def settle(self) -> None:
        """Let the layouts take effect now."""
        column = self._area.column
        for _ in range(_ROUNDS):  # the parts learn of a change, then the column of its height, then the area
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            column.invalidate()
            QCoreApplication.sendEvent(column.parentWidget(), QEvent(QEvent.Type.LayoutRequest))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def is_in_sight(self, widget: QWidget) -> bool:
        """Tell whether all of it is seen, with room to spare below."""
        top = self._height_of(widget)
        return top >= 0 and top + widget.height() + theme.HUGE <= self._area.viewport().height()

    def _height_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._area.viewport(), QPoint(0, 0)).y()
