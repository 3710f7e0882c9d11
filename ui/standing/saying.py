"""Turns what the standing says into words of the screen: told sentences, states, actions, values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject

from desktop.matching.model import Agreement
from desktop.organization.model import Fact
from desktop.rules.model import Value
from desktop.standing.model import Card, State, Told
from desktop.words import Words
from ui import words
from ui.organization.evidence import shortened

SIGN, SIGNED, LISTED, NEXT = "sign", "signed", "listed", "next"


class Saying(QObject):
    """The words for one page; a QObject because only its `tr` is found by the translators' tool."""

    def __init__(self, sentences: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self.language = sentences, sentences.language

    def told(self, told: Told) -> str:
        """Return a sentence of the standing."""
        return self._words.text("standing", told.key, **_shortened(told))

    def question(self, card_id: str) -> str:
        """Return the question that a card answers."""
        return self._words.text("memo", f"question.{card_id}")

    def state(self, state: State) -> str:
        """Return the word for a state."""
        word = self._words.text("memo", f"state.{state.value}")
        return word[:1].upper() + word[1:]

    def action(self, action: str) -> str:
        """Return the label of the button for an action of a card or a step."""
        return {
            "answer": self.tr("Answer the questions"),
            "confirm": self.tr("Find us in the list"),
            "import": self.tr("Import a list…"),
            "fetch": self.tr("Fetch the lists"),
            "choices": self.tr("Prepare choices"),
            "sign": self.tr("How to sign"),
            "agreement": self.tr("Prepare the agreement"),
            "ask": self.tr("Ask the agency"),
            "reply": self.tr("File the reply…"),
            "memo": self.tr("Show the memo"),
        }[action]

    def read_aloud(self, card: Card) -> str:
        """Return a card's question, answer and state in one line."""
        return f"{self.question(card.id)} {self.told(card.headline)}. {self.state(card.state)}"

    def value(self, value: Value) -> str:
        """Return the value of a fact."""
        if value is None:
            return self.tr("not known")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        return words.number(value)

    def source(self, fact: Fact) -> str:
        """Return how a fact is known."""
        told = {
            "person": self.tr("your answer"),
            "registry": self.tr("facility registry"),
            "reply": self.tr("the agency’s reply"),
        }.get(fact.source, fact.source)
        return f"{told}, {words.day(fact.on)}" if fact.on else told

    def yes_or_no(self, said: bool | None) -> str:
        """Return what a list says where it says yes, no, or neither."""
        return self.tr("not said") if said is None else self.value(said)

    def compared(self, about: str) -> str:
        """Return the name of something compared with a list."""
        return self._words.text("matching", about)

    def agreement(self, agreement: Agreement) -> str:
        """Return how two values compare."""
        return self._words.text("matching", agreement.value)

    def day(self, day: date | None) -> str:
        """Return a day as people read it; "" for None."""
        return words.day(day)


def _shortened(told: Told) -> Mapping[str, str | int | date]:
    """Return the facts of a sentence; where many kinds would fit, no more than two of them."""
    if not told.key.startswith("compared.type."):
        return told.facts
    theirs = str(told.facts.get("theirs", ""))
    return {key: shortened(str(value), "type", theirs) for key, value in told.facts.items()}
