"""The third step: the few questions that the rules still need about one facility."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from desktop.organization.model import Facility
from desktop.rules.pack import ENTITY_TYPE, FactDefinition, Pack
from ui import theme
from ui.organization.drafting import answered, asked
from ui.organization.steps.question import Count, Kind, QuestionCard, YesNo
from ui.widgets.announce import announce
from ui.widgets.inputs import Check
from ui.widgets.page import ScrolledColumn


class QuestionsStep(ScrolledColumn):
    """Shows one facility's questions; an answer may bring another question below it, never above."""

    answered = Signal(object)  # Facility, whenever the person answers
    rearranged = Signal()  # its parts were built anew

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facility: Facility | None = None
        self._pack: Pack | None = None
        self._language = "en"
        self._shown: list[QuestionCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.LARGE)
        self._for_all = Check()
        self.column.addLayout(self._cards)
        self.column.addWidget(self._for_all, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def begin(self, facility: Facility, pack: Pack, language: str) -> None:
        """Show the questions about a facility, with what is known."""
        self._clear(0)
        self._facility, self._pack, self._language = facility, pack, language
        self._show_questions()

    def offer_for_all(self, others: int) -> None:
        """Offer to let so many other facilities of the same kind take over the answers; 0 for no offer."""
        self._for_all.setText(self.tr("The same holds for %n other facility(ies) of this kind", "", others))
        self._for_all.setChecked(False)
        self._for_all.setVisible(others > 0)

    def is_for_all(self) -> bool:
        """Tell whether the answers are to hold for the others, too."""
        return self._for_all.isChecked() and self._for_all.isVisibleTo(self)

    def facility(self) -> Facility | None:
        """Return the facility with all answers, or None after saying at the question what is missing."""
        if self._facility is None:
            return None
        for card in self._shown:
            if not isinstance(card.control, Kind) and not card.control.is_answered():
                card.ask_to_answer()
                card.control.setFocus()
                self.ensureWidgetVisible(card)
                return None
            self._take(card)
        return self._facility

    def draft(self) -> Facility | None:
        """Return the facility with the answers there are so far."""
        for card in self._shown:
            self._take(card)
        return self._facility

    def focus_first(self) -> None:
        """Give the keyboard to the first question."""
        if self._shown:
            self._shown[0].control.setFocus()

    def questions(self) -> list[QuestionCard]:
        """Return the questions shown, in order."""
        return list(self._shown)

    def _show_questions(self) -> None:
        """Keep the cards that are still asked, take away those that are not, and add new ones below."""
        if self._facility is None or self._pack is None:
            return
        wanted = self._wanted(self._facility, self._pack)
        same = 0
        while same < min(len(wanted), len(self._shown)) and self._shown[same].fact.id == wanted[same].id:
            same += 1
        self._clear(same)
        for fact in wanted[same:]:
            self._add(fact, self._facility, self._pack)

    def _wanted(self, facility: Facility, pack: Pack) -> tuple[FactDefinition, ...]:
        """Return what is to be shown; once the kind was asked here, it stays."""
        facts = asked(facility, pack)
        was_asked = bool(self._shown) and self._shown[0].fact.id == ENTITY_TYPE
        return (pack.type_fact, *facts) if was_asked and facts[:1] != (pack.type_fact,) else facts

    def _add(self, fact: FactDefinition, facility: Facility, pack: Pack) -> None:
        question = fact.ask.said(self._language)
        control: YesNo | Count | Kind
        if fact.id == ENTITY_TYPE:
            control = Kind(question, pack, self._language)
            control.show_value(facility.entity_type)
        else:
            control = Count(question, fact.most) if fact.kind == "count" else YesNo(question)
            if fact.id in facility.facts:
                control.show_value(facility.facts[fact.id].value)
        card = QuestionCard(fact, control, self._language)
        if fact.id in facility.facts:
            card.tell_source(facility.facts[fact.id])
        card.changed.connect(self._note_answers)
        self._shown.append(card)
        self._cards.addWidget(card)
        card.show()

    def _note_answers(self) -> None:
        before = [card.fact.id for card in self._shown]
        for card in list(self._shown):
            self._take(card)
        focus = QApplication.focusWidget()
        self._show_questions()
        if focus is not None and self.isAncestorOf(focus) and not focus.isVisible():
            self._shown[-1].control.setFocus()  # its question is no longer asked
        new = [card for card in self._shown if card.fact.id not in before]
        self.rearranged.emit()
        if new:
            announce(
                new[0], self.tr("Another question: {question}").format(question=new[0].fact.ask.said(self._language))
            )
        self.answered.emit(self._facility)

    def _take(self, card: QuestionCard) -> None:
        """Take over the answer of a question, if there is one."""
        if self._facility is None:
            return
        if isinstance(card.control, Kind):
            self._facility = replace(self._facility, entity_type=card.control.value())
        elif card.control.is_answered():
            self._facility = answered(self._facility, card.fact, card.control.value(), _today())

    def _clear(self, kept: int) -> None:
        for card in self._shown[kept:]:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self._shown[kept:]


def _today() -> date:
    return datetime.now().astimezone().date()
