"""A quiet notice inside the page: something happened, and a button that takes it back or away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.layouts.flow import FlowLayout
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text
from ui.words import Mark


class Strip(Card):
    """Icon and sentence, further lines, and one button; hidden until it has something to say."""

    pressed = Signal()

    def __init__(self, button: str) -> None:
        super().__init__()
        self._said, self._further = Status(wrap=True), Text("", role=Role.TEXT, wrap=True)
        self.button = Button(button)
        for part in (self._said, self._further):
            self.column.addWidget(part)
        row = QWidget()
        FlowLayout(row).addWidget(self.button)
        self.column.addWidget(row)
        self.button.clicked.connect(self.pressed)
        self.hide()

    def say(self, mark: Mark, sentence: str, further: Sequence[str] = (), *, aloud: bool = True) -> None:
        """Show it."""
        self._said.say(mark.icon, mark.role, sentence, ink=Role.TEXT)
        self._further.setText("\n".join(f"• {line}" for line in further))
        self._further.setVisible(bool(further))
        self.show()
        if aloud:
            announce(self, " ".join((sentence, *further)))

    def says(self) -> str:
        """Return what is shown; "" while hidden."""
        return "" if self.isHidden() else f"{self._said.words()}\n{self._further.text()}".strip()

    def focus_button(self) -> None:
        """Give the keyboard to the button."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
