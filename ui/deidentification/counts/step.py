"""The third step: the edition, whom the counts are about, out of how many, of which period and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.deidentification.editions import INTERACTIONS, RESIDENCE, TIME, Edition
from desktop.deidentification.spec import Spec
from ui import theme
from ui.deidentification.counts.answer import AnswerPick, Nothing
from ui.deidentification.counts.asked import ALWAYS, Asked, asked
from ui.deidentification.counts.fold import Fold
from ui.deidentification.counts.general import General
from ui.deidentification.counts.question import Question, Wording
from ui.layouts.flow import empty
from ui.widgets.page import ScrolledColumn

if TYPE_CHECKING:
    from desktop.words import Words

_AT_ONCE = 3  # questions built before the window is asked for something else again


class CountsStep(ScrolledColumn):
    """Built anew when the columns or the edition are others."""

    changed = Signal()
    edition_chosen = Signal(str)
    rearranged = Signal()

    def __init__(self, sentences: Words) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sentences, self._wording = sentences, Wording(self)
        self.general: General | None = None
        self.fold: Fold | None = None
        self._folded: tuple[Asked, ...] = ()
        self._edition: Edition | None = None
        self._spec: Spec | None = None
        self._pending: list[Asked] = []
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._go_on_filling)
        self._answers: dict[str, list[AnswerPick]] = {}
        self._questions: dict[str, Question] = {}
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.MEDIUM)
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    def begin(self, spec: Spec, editions: Sequence[Edition]) -> None:
        """Ask about the counts of a spec, with what is known."""
        edition = next(one for one in editions if one.version == spec.edition)
        self._answers.clear()
        self._questions.clear()
        empty(self._place)
        language = self._sentences.language
        self.general = General(spec, edition, editions, language)
        self.general.changed.connect(self._tell_change)
        self.general.edition_chosen.connect(self.edition_chosen)
        self._place.addWidget(self.general)
        every = asked(spec, edition)
        self._pending = [one for one in every if not one.is_folded]
        self._folded, self._spec, self._edition = tuple(one for one in every if one.is_folded), spec, edition
        self.fold = Fold(self.tr("More that all counts have in common"))
        self.fold.rearranged.connect(self._unfold)
        self._filling.start()

    def answered(self, spec: Spec) -> Spec:
        """Return a spec with what is said here; as it is before anything was asked."""
        if self.general is None:
            return spec
        said = {name: tuple(a for a in (p.answer() for p in picks) if a is not None) for name, picks in self._known()}
        unasked = {name: one for name, one in spec.variables.items() if name not in said}
        variables = {**unasked, **{name: one for name, one in said.items() if one}}
        return replace(self.general.answered(spec), variables=variables)

    def is_answered(self) -> bool:
        """Tell whether it can go on; says what is missing at its question, and goes to the first."""
        missing = list[QWidget]()
        if self.general is None:
            return False
        if not self.general.is_answered():
            missing.append(self.general.denominator)
        for name, question in self._questions.items():
            said = self._missing(name)
            question.ask(said)
            if said:
                open_ones = [one for one in self._answers[name] if one.is_open()]
                missing.append(open_ones[0].number if open_ones else self._answers[name][0].pick)
        if missing:
            missing[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(missing[0], 0, theme.HUGE)
        return not missing

    def questions(self) -> dict[str, Question]:
        """Return the questions about variables, by the variable's id."""
        return dict(self._questions)

    def answers(self, variable: str) -> list[AnswerPick]:
        """Return the answers to the question about a variable."""
        return list(self._answers.get(variable, ()))

    def focus_first(self) -> None:
        """Give the keyboard to the first question."""
        if self.general is not None:
            self.general.focus_first()

    def _missing(self, name: str) -> str:
        picks = self._answers[name]
        if any(one.is_open() for one in picks):
            return self._wording.unknown(picks[0].variable)
        return ""

    def _known(self) -> list[tuple[str, list[AnswerPick]]]:
        return list(self._answers.items())

    def _question(self, one: Asked, edition: Edition, language: str) -> Question:
        variable, name = one.variable, one.variable.name.said(language)
        nothing = self._nothing(one)
        picks = [AnswerPick(variable, name, nothing, language) for _ in range(one.answers)]
        for pick in picks:
            pick.changed.connect(self._tell_change)
        source = self._wording.source(edition, "score")
        question = Question(name, picks, variable.help.said(language), source)
        self._answers[variable.id], self._questions[variable.id] = picks, question
        return question

    def _nothing(self, one: Asked) -> list[Nothing]:
        """Return the first items of an answer, for who does not know."""
        unknown = self.tr("I do not know: the most cautious answer counts")
        if one.is_of_column:
            is_read = one.variable.id not in ALWAYS or one.variable.id == TIME
            return [(self.tr("read by the desk from the values") if is_read else unknown, None)]
        if one.variable.id == INTERACTIONS:
            return [(self.tr("counted by the desk"), None)]
        if one.variable.id == TIME:
            return [(unknown, None)]
        if one.variable.id == RESIDENCE:
            return [(self.tr("not said: without any place the most cautious answer counts"), None)]
        return [(self.tr("not part of these counts"), None)]

    def _go_on_filling(self) -> None:
        """Ask a few more questions; those that are not asked yet keep what is known."""
        some, self._pending = self._pending[:_AT_ONCE], self._pending[_AT_ONCE:]
        if self._edition is None or self._spec is None or self.fold is None:
            return
        for one in some:
            self._place.addWidget(self._question(one, self._edition, self._sentences.language))
            self._show_answers(one.variable.id, self._spec)
        if self._pending:
            self._filling.start()
            return
        self._place.addWidget(self.fold)
        self.rearranged.emit()

    def is_filled(self) -> bool:
        """Tell whether all questions are asked."""
        return not self._pending

    def _unfold(self) -> None:
        """Ask, the first time, what few files need."""
        folded, self._folded, edition = self._folded, (), self._edition
        if self.fold is not None and edition is not None:
            for one in folded:
                self.fold.inner.addWidget(self._question(one, edition, self._sentences.language))
        self.rearranged.emit()

    def _show_answers(self, name: str, spec: Spec) -> None:
        for pick, answer in zip(self._answers[name], spec.variables.get(name, ()), strict=False):
            pick.show_answer(answer)

    def _tell_change(self) -> None:
        for question in self._questions.values():
            question.ask("")
        self.changed.emit()
        self.rearranged.emit()
