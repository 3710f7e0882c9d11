"""The buttons that decide about a pair: a held key or a double click decides once, for then the next pair is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShortcutEvent

from ui.overriding import override
from ui.widgets.buttons import Button


class DecidingButton(Button):
    """Answers to each press of a key and to each single click."""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent):
            self.setShortcutAutoRepeat(event.shortcutId(), False)
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the first click of it decided
