"""The fourth step: the verdict in words, the score with why, and the procedure step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt

from desktop.deidentification.model import Verdict
from ui import words
from ui.deidentification.score.problems import Problems
from ui.deidentification.score.procedure import Procedure
from ui.deidentification.score.saying import Saying, signed
from ui.statewide.tables.figures import Column, Sort
from ui.tables.values.amounts import Amount
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.releases.model import Assessment
    from desktop.words import Words

_WITHOUT_A_SCORE = (Verdict.NO_PERSONS, Verdict.LARGE_ENOUGH)  # there it decides nothing, so it is not shown
_NOT_ANSWERED = "not-answered"  # the code of a problem that only concerns the score


class ScoreStep(ScrolledColumn):
    """Reads one assessment."""

    def __init__(self, sentences: Words) -> None:
        super().__init__(wide=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sentences, self._saying = sentences, Saying(QObject(self))
        self._found: Assessment | None = None
        self._make()
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(self._show_why)

    def begin(self, found: Assessment) -> None:
        """Show an assessment."""
        self._found = found
        mark = self._saying.mark(found.verdict)
        self.verdict.say(mark.icon, mark.role, self._saying.heading(found))
        self.why.setText(self._saying.sentence(found))
        is_scored = found.verdict not in _WITHOUT_A_SCORE
        problems = [one for one in found.problems if is_scored or one.code != _NOT_ANSWERED]
        self.problems.show_problems(problems, found.edition)
        self.procedure.show_steps(found.steps)
        self._show_score(found)
        announce(self.verdict, f"{self.verdict.words()}. {self.why.text()}")

    def focus_first(self) -> None:
        """Give the keyboard to the table of points, where there is one."""
        if self.table.isVisibleTo(self):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_score(self, found: Assessment) -> None:
        is_scored = found.score is not None and found.verdict not in _WITHOUT_A_SCORE
        self._scored.setVisible(is_scored)
        if found.score is None or not is_scored:
            return
        language, rows = self._sentences.language, []
        for line in found.score.lines:
            variable = found.edition.variable(line.variable)
            category = variable.category(line.category) if variable else None
            name = variable.name.said(language) if variable else line.variable
            applies = category.name.said(language) if category else line.category
            points = Amount(float(line.points), signed(line.points))
            rows.append((name, applies, measured(line.measured), points))
        self.table.show_rows(rows)
        self.total.setText(self._saying.total(found))
        self._show_why(self.table.currentIndex())

    def _show_why(self, current: QModelIndex) -> None:
        """Say the chosen line in full."""
        found = self._found
        if found is None or found.score is None or not current.isValid():
            self.line.setText("")
            return
        name, applies, *_ = self.table.figures.rows()[current.row()]
        language = self._sentences.language
        for points in found.score.lines:
            variable = found.edition.variable(points.variable)
            category = variable.category(points.category) if variable else None
            is_it = variable and variable.name.said(language) == name
            if is_it and category and category.name.said(language) == applies:
                self.line.setText(self._saying.line(points, found.edition, language))

    def _make(self) -> None:
        self.verdict, self.why = Status(TextStyle.SECTION, wrap=True), Text("", wrap=True)
        self.problems = Problems(self._sentences)
        self.procedure = Procedure(self._sentences, self.tr("The procedure, step by step"))
        columns = (
            Column(self.tr("Variable"), weight=3),
            Column(self.tr("What applies"), weight=4),
            Column(self.tr("Measured"), weight=2),
            Column(self.tr("Points"), Sort.COUNT),
        )
        self.table = ValuesTable(self.tr("Points of each variable"), columns, most_rows=16)
        self.total, self.line = Text("", TextStyle.STRONG, wrap=True), Text("", TextStyle.SMALL, Role.QUIET, wrap=True)

    def _lay_out(self) -> None:
        top, self._scored = Card(), Card()
        top.column.addWidget(self.verdict)
        top.column.addWidget(self.why)
        self._scored.column.addWidget(Text(self.tr("The score"), TextStyle.SECTION))
        for part in (self.table, self.line, self.total):
            self._scored.column.addWidget(part)
        for card in (top, self.problems, self._scored, self.procedure):
            self.column.addWidget(card)
        self.column.addStretch(1)


def measured(text: str) -> str:
    """Return what was measured, with its digits grouped."""
    return words.number(int(text)) if text.isdecimal() and len(text) < 10 else text
