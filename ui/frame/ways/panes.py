"""Walks with F6 through the parts of the window: pages, content, footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class Part(Protocol):
    """What every part can do."""

    def focus_first(self) -> None:
        """Give the keyboard to its first control."""

    def isAncestorOf(self, child: QWidget, /) -> bool:
        """Tell whether a widget is inside of it."""


class PaneWalk(QObject):
    """The parts in order; after the last one comes the first."""

    def __init__(self, parts: Sequence[Part], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)

    def go_on(self) -> None:
        """Give the keyboard to the next part."""
        self._go_to(self._place() + 1)

    def go_back(self) -> None:
        """Give the keyboard to the part before this one."""
        self._go_to(self._place() - 1)

    def _place(self) -> int:
        focus = QApplication.focusWidget()
        return next((place for place, part in enumerate(self._parts) if focus and part.isAncestorOf(focus)), -1)

    def _go_to(self, place: int) -> None:
        self._parts[place % len(self._parts)].focus_first()
