"""Problems as they stand at their field: icon, word and sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.model import Problem
from ui import theme
from ui.attestations.filler.parts.saying import MARKS, Saying
from ui.theme import TextStyle
from ui.widgets.status import Status


class ProblemLines:
    """Put ``lines`` into the layout of the owner, who has no other use for it."""

    def __init__(self, owner: QWidget) -> None:
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.TIGHT)
        self._saying = Saying(owner)
        self._problems: tuple[Problem, ...] = ()
        self._shown: list[Status] = []

    def show_problems(self, problems: Sequence[Problem]) -> bool:
        """Show these and no others; return whether they are others than before."""
        if tuple(problems) == self._problems:
            return False
        self._problems = tuple(problems)
        for line in self._shown[len(self._problems) :]:
            self.lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self._shown[len(self._problems) :]
        for _ in self._problems[len(self._shown) :]:
            self._shown.append(Status(TextStyle.SMALL, wrap=True))
            self.lines.addWidget(self._shown[-1])
        for line, problem in zip(self._shown, self._problems, strict=True):
            mark = MARKS[problem.severity]
            line.say(mark.icon, mark.role, self._saying.problem(problem.severity, problem.says))
        return True

    def says(self) -> str:
        """Return what is shown."""
        return "\n".join(line.words() for line in self._shown)
