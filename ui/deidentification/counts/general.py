"""The questions that every file has: edition, title, whether people are counted, at high risk, and out of how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.deidentification.editions import Edition
from desktop.deidentification.spec import Role, Spec
from ui import theme, words
from ui.attestations.filler.controls.wrapped import WrappedCheck
from ui.deidentification.columns.choosers import Pick
from ui.deidentification.columns.ways import Ways
from ui.deidentification.counts.answer import NumberEntry
from ui.deidentification.counts.question import Question, Wording
from ui.widgets.inputs import Entry
from ui.widgets.text import Text


class General(QWidget):
    """Shows what is known; what follows from a column is told and not asked."""

    changed = Signal()
    edition_chosen = Signal(str)

    def __init__(self, spec: Spec, edition: Edition, editions: Sequence[Edition], language: str) -> None:
        super().__init__()
        self._wording, self._edition = Wording(self), edition
        self._make(spec)
        self.edition.offer([(one.title.said(language), one.version) for one in editions], edition.version)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        for question in self._questions(spec, edition, language):
            column.addWidget(question)
        self._show(spec)
        self._connect()
        self._follow()

    def answered(self, spec: Spec) -> Spec:
        """Return a spec with what is said here."""
        return replace(
            spec,
            title=self.title.text().strip(),
            edition=str(self.edition.picked()),
            has_persons=bool(self.persons.value()),
            is_high_risk=bool(self.risk.value()),
            denominator=spec.denominator if self._is_told(spec) else self.denominator.number(),
            residents_only=self.residents.isChecked(),
            mask_always=self.always.isChecked(),
        )

    def is_answered(self) -> bool:
        """Tell whether what is typed can be used; says what cannot."""
        is_amiss = self.denominator.is_amiss()
        said = self.tr("Type a whole number such as 48,000, or leave it empty.")
        self._people.ask(said if is_amiss else "")
        return not is_amiss

    def focus_first(self) -> None:
        """Give the keyboard to the first question."""
        self.edition.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, spec: Spec) -> None:
        yes_no = ((self.tr("Yes"), True), (self.tr("No"), False))
        self.edition = Pick(self.tr("Edition of the guidelines"))
        self.title = Entry(spec.title)
        self.title.setAccessibleName(self.tr("Title of the release"))
        self._about_persons = self.tr("Are the counts about people, or can they be traced to people?")
        self._about_risk = self.tr("Are they about people at high risk if they are recognized?")
        self.persons = Ways(self._about_persons, yes_no)
        self.risk = Ways(self._about_risk, yes_no)
        self.denominator = NumberEntry(self.tr("Denominator: people who could have been counted"))
        self.residents = WrappedCheck(self.tr("Only people who live there can use the service"))
        self.always = WrappedCheck(self.tr("Mask small counts even where the score does not ask for it"))

    def _questions(self, spec: Spec, edition: Edition, language: str) -> list[Question]:
        approved = self.tr("Approved {day}.").format(day=words.day(edition.approved))
        notes = " ".join((approved, *(note.said(language) for note in edition.notes)))
        procedure = self._wording.source(edition, "procedure")
        told = self._told_by(spec)
        people: list[QWidget] = [Text(told, wrap=True)] if told else [self.denominator]
        if told:
            self.denominator.setParent(self)  # it stands in no question, and is no window of its own
            self.denominator.hide()
        help_text = self._wording.denominator(edition.denominator, is_asked=not told)
        self._people = Question(self.tr("Out of how many people?"), people, help_text, procedure)
        risk = self._wording.source(edition, "high-risk")
        self._risk = Question(self._about_risk, [self.risk], self._wording.high_risk(), risk)
        what = self.tr("Goes into the record of the assessment and above the result.")
        return [
            Question(self.tr("Which edition of the guidelines?"), [self.edition], notes),
            Question(self.tr("What is the release called?"), [self.title], what),
            Question(self._about_persons, [self.persons], self._wording.persons(), procedure),
            self._risk,
            self._people,
            Question(self.tr("Anything else?"), [self.residents, self.always]),
        ]

    def _show(self, spec: Spec) -> None:
        self.persons.choose(spec.has_persons)
        self.risk.choose(spec.is_high_risk)
        self.denominator.setText("" if spec.denominator is None else str(spec.denominator))
        self.residents.setChecked(spec.residents_only)
        self.always.setChecked(spec.mask_always)

    def _connect(self) -> None:
        self.edition.activated.connect(self._tell_edition)
        self.title.textEdited.connect(self.changed)
        self.persons.chosen.connect(self._note_persons)
        self.risk.chosen.connect(self.changed)
        self.denominator.textEdited.connect(self._note_number)
        self.residents.clicked.connect(self.changed)
        self.always.clicked.connect(self.changed)

    def _is_told(self, spec: Spec) -> bool:
        return bool(self._told_by(spec))

    def _told_by(self, spec: Spec) -> str:
        """Return which column tells the denominator; "" for none."""
        names = [column.name for column in spec.named(Role.DENOMINATOR)]
        if not names:
            return ""
        return self.tr("The file says it, in: {columns}. The smallest value counts.").format(columns=", ".join(names))

    def _tell_edition(self) -> None:
        self.edition_chosen.emit(str(self.edition.picked()))

    def _note_persons(self) -> None:
        self._follow()
        self.changed.emit()

    def _note_number(self) -> None:
        self._people.ask("")
        self.changed.emit()

    def _follow(self) -> None:
        """Ask about risk and number only where people are counted."""
        has_persons = bool(self.persons.value())
        self._risk.setVisible(has_persons)
        self._people.setVisible(has_persons)
