"""What every control of an answer has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.model import Values
from ui import theme


class Control(QWidget):
    """Holds the answer to one item; put its parts into ``column``.

    It is no focus proxy of its parts: Tab would take it for a stop of its own, at another place than theirs.

    Attributes:
        is_line: whether it is one line high, so that something short fits beside it.
        is_chosen: whether the answer is chosen at once, not typed letter by letter.
    """

    changed = Signal()  # by the person, after every key press or choice
    is_line = False
    is_chosen = False

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.TIGHT)

    def values(self) -> Values:
        """Return the answer; empty for none."""
        raise NotImplementedError

    def show_values(self, values: Values) -> None:
        """Show an answer; nobody is told."""
        raise NotImplementedError

    def targets(self) -> tuple[QWidget, ...]:
        """Return what can have the keyboard, in order; assistive technology gets its name and description from them."""
        raise NotImplementedError

    def start(self) -> QWidget:
        """Return the part that gets the keyboard first."""
        return self.targets()[0]

    def be_called(self, name: str) -> None:
        """Give it the name that is read aloud."""
        for target in self.targets():
            target.setAccessibleName(name)

    def describe(self, description: str) -> None:
        """Give it what is read aloud after the name: help, where the answer came from, problems."""
        for target in self.targets():
            target.setAccessibleDescription(description)
