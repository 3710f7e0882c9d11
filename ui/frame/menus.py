"""The menu bar: every action of the window with its shortcut, for those who look for it there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui import icons
from ui.icons import Icon

Receiver = Callable[[], object]


class Menu(QMenu):
    """One menu of the menu bar; texts come translated, icons are drawn when it opens."""

    def __init__(self, title: str, window: QMainWindow) -> None:
        super().__init__(title, window)
        self._icons: list[tuple[QAction, Icon]] = []
        window.menuBar().addMenu(self)
        self.aboutToShow.connect(self._draw_icons)

    def add(self, text: str, does: Receiver, keys: Sequence[str] = (), icon: Icon | None = None) -> QAction:
        """Add an action at the end and return it.

        Args:
            text: with its mnemonic.
            does: bound method called when it is chosen.
            keys: shortcuts, the first is the one shown.
            icon: drawn beside the text.
        """
        action = QAction(text, self.parent())
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(does)
        self.addAction(action)
        if icon is not None:
            self._icons.append((action, icon))
        return action

    def _draw_icons(self) -> None:
        """Draw the icons in the colours of the moment."""
        for action, icon in self._icons:
            action.setIcon(icons.icon(icon))
