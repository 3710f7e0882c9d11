"""The figures at the top: a large number each, and in words what it counts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.statewide.tables.figures import tabular
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.text import Text


class Figure(Card):
    """One number on a card."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._number = Text("", TextStyle.TITLE)
        self._number.setFont(tabular(self._number.font()))
        self._name = Text(name, TextStyle.STRONG, wrap=True)
        self._more = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.column.setSpacing(theme.TIGHT)
        for text in (self._number, self._name, self._more):
            self.column.addWidget(text)
        self.column.addStretch(1)

    def show_figure(self, number: str, more: str = "") -> None:
        """Show a number, and what it is made of."""
        self._number.setText(number)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(self.says())

    def says(self) -> str:
        """Return the figure as a sentence."""
        return " ".join(text for text in (f"{self._name.text()}:", self._number.text(), self._more.text()) if text)


class Stack(QWidget):
    """Parts below each other, without any room around them."""

    def __init__(self, *parts: QWidget, spacing: int = theme.SMALL) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        for part in parts:
            self.column.addWidget(part)
