"""One question about a facility: yes or no, a number, or its kind; "Not sure" is always an answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.organization.model import Fact
from desktop.rules.model import Value
from desktop.rules.pack import FactDefinition, Pack
from ui import theme, words
from ui.icons import Icon
from ui.organization.answers import Answers
from ui.organization.steps.why import Why
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.inputs import Check, Choice, Entry
from ui.widgets.text import Text


class YesNo(QWidget):
    """Yes, no, or not sure."""

    changed = Signal()

    def __init__(self, question: str) -> None:
        super().__init__()
        answers = ((self.tr("Yes"), True), (self.tr("No"), False), (self.tr("Not sure"), None))
        self._answers = Answers(question, answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._answers)
        self.setFocusProxy(self._answers)
        self._answers.chosen.connect(self.changed)

    def show_value(self, value: Value) -> None:
        """Show what is known."""
        self._answers.choose(None if value is None else bool(value))

    def is_answered(self) -> bool:
        """Tell whether there is an answer."""
        return self._answers.is_chosen()

    def value(self) -> Value:
        """Return the answer; None for "not sure"."""
        return self._answers.value()


class Count(QWidget):
    """A number, or not sure."""

    changed = Signal()

    def __init__(self, question: str, most: int) -> None:
        super().__init__()
        self._entry, self._unsure = Entry(), Check(self.tr("Not sure"))
        self._entry.setAccessibleName(question)
        self._entry.setValidator(QIntValidator(0, most, self))
        self._entry.setMaxLength(len(str(most)))
        self._entry.setMaximumWidth(theme.grown(5 * theme.HUGE))
        self._unsure.setAccessibleDescription(question)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.LARGE)
        row.addWidget(self._entry)
        row.addWidget(self._unsure)
        row.addStretch(1)
        self.setFocusProxy(self._entry)
        self._entry.textEdited.connect(self._note_number)
        self._entry.editingFinished.connect(self.changed)
        self._unsure.clicked.connect(self._note_unsure)

    def show_value(self, value: Value) -> None:
        """Show what is known."""
        self._entry.setText("" if value is None else str(int(value)))
        self._unsure.setChecked(value is None)

    def is_answered(self) -> bool:
        """Tell whether there is an answer."""
        return self._unsure.isChecked() or self._entry.hasAcceptableInput()

    def value(self) -> Value:
        """Return the answer; None for "not sure"."""
        return None if self._unsure.isChecked() else int(self._entry.text())

    def _note_number(self, text: str) -> None:
        if text:
            self._unsure.setChecked(False)

    def _note_unsure(self) -> None:
        if self._unsure.isChecked():
            self._entry.clear()
        self.changed.emit()


class Kind(QWidget):
    """The kind of organization, out of the rule pack, with its explanation; or not sure."""

    changed = Signal()

    def __init__(self, question: str, pack: Pack, language: str) -> None:
        super().__init__()
        self._explanations = [""]
        self.choice = Choice()
        self.choice.setAccessibleName(question)
        self.choice.addItem(self.tr("Not sure"), None)
        for one in pack.entity_types:
            self.choice.addItem(one.name.said(language), one.id)
            self._explanations.append(one.explanation.said(language))
        self._explanation = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.choice)
        column.addWidget(self._explanation)
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._explain)
        self.choice.activated.connect(self.changed)
        self._explain(0)

    def show_value(self, value: str | None) -> None:
        """Show what is known."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(value)))

    def value(self) -> str | None:
        """Return the id of the entity type, or None for "not sure"."""
        chosen = self.choice.currentData()
        return None if chosen is None else str(chosen)

    def _explain(self, place: int) -> None:
        self._explanation.setText(self._explanations[place])
        self._explanation.setVisible(bool(self._explanations[place]))
        self.choice.setAccessibleDescription(self._explanations[place])


class QuestionCard(Card):
    """The question, its answers, where a known answer comes from, and why it is asked."""

    changed = Signal()

    def __init__(self, fact: FactDefinition, control: YesNo | Count | Kind, language: str) -> None:
        super().__init__()
        self.fact, self.control = fact, control
        question = Text(fact.ask.said(language), TextStyle.STRONG, wrap=True)
        question.setBuddy(control)
        self._field = Field("", control)
        self.column.addWidget(question)
        self.column.addWidget(self._field)
        self.column.addWidget(Why(fact, language))
        control.changed.connect(self._note_change)

    def tell_source(self, known: Fact) -> None:
        """Say where a known answer comes from, unless the person gave it here."""
        sources = {
            "registry": self.tr("From the registry of {day}. Change it if that is not so."),
            "reply": self.tr("From the reply of {day} that you filed."),
        }
        if known.source in sources:
            said = sources[known.source].format(day=words.day(known.on))
            self._field.say(Icon.INFO, Role.ACCENT, said)

    def ask_to_answer(self) -> None:
        """Say that an answer is missing."""
        if isinstance(self.control, Count):
            said = self.tr("Type a number up to {most}, or choose “Not sure”.")
            said = said.format(most=words.number(self.fact.most))
        else:
            said = self.tr("Choose an answer. “Not sure” is one, too.")
        self._field.say(Icon.ATTENTION, Role.BAD, said)

    def _note_change(self) -> None:
        self._field.say(Icon.INFO, Role.QUIET, "")
        self.changed.emit()
