"""The steps of the guidelines' procedure, each with its result; those that only people can do are marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.releases.telling import step_name, step_told
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.deidentification.model import Step
    from desktop.words import Words


class Procedure(Card):
    """One line for each step, in order."""

    def __init__(self, sentences: Words, heading: str) -> None:
        super().__init__()
        self._sentences, self._lines = sentences, QVBoxLayout()
        self._lines.setSpacing(theme.SMALL)
        self._shown: list[Status] = []
        self.column.addWidget(Text(heading, TextStyle.SECTION, wrap=True))
        self.column.addLayout(self._lines)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these and no others."""
        empty(self._lines)
        self._shown.clear()
        for step in steps:
            name, result = step_name(step, self._sentences), step_told(step, self._sentences)
            said = self.tr("{step}: {result}").format(step=name, result=result)
            line = Status(wrap=True)
            icon, role = (Icon.CLOCK, Role.ATTENTION) if step.is_open else (Icon.CHECK, Role.GOOD)
            text = self.tr("Still open · {step}").format(step=said) if step.is_open else said
            line.say(icon, role, text, ink=Role.TEXT)
            self._lines.addWidget(line)
            self._shown.append(line)
            line.show()
        self.setVisible(bool(steps))

    def says(self) -> str:
        """Return what is shown."""
        return "\n".join(line.words() for line in self._shown)
