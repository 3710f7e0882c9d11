"""Say something to a person who listens to a screen reader."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence as soon as it is painted, without moving the focus.

    Args:
        widget: the visible place the sentence belongs to.
        sentence: what is said.
    """
    QTimer.singleShot(0, widget, partial(_say, widget, sentence))


def _say(widget: QWidget, sentence: str) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to import, and not needed at start

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
