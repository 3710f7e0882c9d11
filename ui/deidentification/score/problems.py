"""What a person should know about the file or the answers: what stops a release first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.releases.telling import problem_told
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.deidentification.editions import Edition
    from desktop.releases.model import Problem
    from desktop.words import Words


class Problems(Card):
    """Hidden while there is nothing to say."""

    def __init__(self, sentences: Words) -> None:
        super().__init__()
        self._sentences = sentences
        self._heading, self._lines = Text("", TextStyle.SECTION, wrap=True), QVBoxLayout()
        self._lines.setSpacing(theme.SMALL)
        self.column.addWidget(self._heading)
        self.column.addLayout(self._lines)
        self._shown: list[Status] = []
        self.hide()

    def show_problems(self, problems: Sequence[Problem], edition: Edition) -> None:
        """Show these and no others."""
        empty(self._lines)
        self._shown.clear()
        for problem in problems:
            line = Status(wrap=True)
            icon, role = (Icon.CROSS, Role.BAD) if problem.stops else (Icon.ATTENTION, Role.ATTENTION)
            said = problem_told(problem, edition, self._sentences)
            kind = self.tr("Stops the release · {problem}") if problem.stops else self.tr("Look at this · {problem}")
            line.say(icon, role, kind.format(problem=said), ink=Role.TEXT)
            self._lines.addWidget(line)
            self._shown.append(line)
            line.show()
        stops = sum(problem.stops for problem in problems)
        settle = self.tr("%Ln thing(s) to settle before anything can be saved", "", stops)
        self._heading.setText(settle if stops else self.tr("Worth a look"))
        self.setVisible(bool(problems))

    def says(self) -> str:
        """Return what is shown; "" while there is nothing."""
        return "\n".join(line.words() for line in self._shown)
