"""Say something to a person who listens to a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence now, without moving the focus.

    Args:
        widget: the visible place the sentence belongs to.
        sentence: what is said.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to import, and not needed at start

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
