"""Two or more ways to answer, of which one is always chosen; one stop for the Tab key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.organization.answers import Answers
from ui.overriding import override


class Ways(Answers):
    """Answers that are told apart by arrow keys, and of which Tab reaches only the chosen one."""

    @override
    def choose(self, value: bool | None) -> None:
        super().choose(value)
        for button in self._group.buttons():
            stops = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    @override
    def setFocusProxy(self, _widget: QWidget | None) -> None:
        """Keep none: Qt takes a row with a proxy for a stop of its own, wherever that stands in the order."""
