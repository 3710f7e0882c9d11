"""The menu bar: every action of the window with its shortcut, for those who look for it there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui import icons
from ui.icons import Icon

Receiver = Callable[[], object]


class Actions:
    """Makes actions and puts them into the menus of one window; texts come translated."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def menu(self, title: str) -> QMenu:
        """Return a new menu of the menu bar."""
        return self._window.menuBar().addMenu(title)

    def add(
        self, menu: QMenu, text: str, does: Receiver, keys: Sequence[str] = (), icon: Icon | None = None
    ) -> QAction:
        """Return a new action at the end of a menu.

        Args:
            menu: where it stands.
            text: with its mnemonic.
            does: bound method called when it is chosen.
            keys: shortcuts, the first is the one shown.
            icon: drawn beside the text.
        """
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(does)
        if icon is not None:
            icons.dress(action, icon)
        menu.addAction(action)
        return action
