"""One card: a question, its answer as icon, word and colour, the evidence, its date, and one way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.standing.model import Card
from ui import theme, words
from ui.layouts.flow import FlowLayout
from ui.standing.saying import Saying
from ui.theme import Role, TextStyle
from ui.widgets import card as surface
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Status
from ui.widgets.text import Text


class CardView(surface.Card):
    """A card of the standing; its buttons say which card they belong to when they are read aloud."""

    acted = Signal(str)  # an action of `Card`
    why_asked = Signal()

    def __init__(self, card: Card, saying: Saying, *, is_listed: bool = False) -> None:
        """With ``is_listed`` the rows that are added tell what the sentence and the button would tell again."""
        super().__init__()
        self.card, self._saying, self._is_listed = card, saying, is_listed
        self.setAccessibleName(saying.read_aloud(card))
        self.status = Status(TextStyle.STRONG, wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        card, mark = self.card, words.STANDING_MARKS[self.card.state.value]
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(Text(self._saying.question(card.id), TextStyle.SECTION, wrap=True), 1)
        head.addWidget(Text(self._saying.state(card.state), TextStyle.SMALL, mark.role))
        self.column.addLayout(head)
        self.status.say(mark.icon, mark.role, self._saying.told(card.headline))
        self.column.addWidget(self.status)
        if not self._is_listed:
            self.column.addWidget(_line(self._saying.told(card.sentence), TextStyle.BODY, Role.TEXT))
        for line in () if self._is_listed else card.evidence:
            self.column.addWidget(_line(self._saying.told(line), TextStyle.SMALL, Role.TEXT))
        if card.as_of is not None:
            self.column.addWidget(_line(self._saying.told(card.as_of), TextStyle.SMALL, Role.QUIET))
        self.column.addStretch(1)
        self.column.addWidget(self._foot())

    def add(self, widget: QWidget) -> None:
        """Add something above the buttons."""
        self.column.insertWidget(self.column.count() - 2, widget)

    def _foot(self) -> QWidget:
        """Return the row of buttons: what to do next, and why."""
        foot = QWidget()
        row = FlowLayout(foot)
        question = self._saying.question(self.card.id)
        actions = [self.card.action] if self.card.action and not self._is_listed else []
        actions += ["fetch"] if actions == ["import"] else []
        actions += ["agreement"] if actions == ["sign"] else []
        can_look = self.card.sentence.key.startswith("signed.says.not_found")  # again, or type the DxF ID it asks for
        actions += ["confirm"] if can_look and "confirm" not in actions else []
        for action in actions:
            text = self._saying.action(action)
            button = Button(text)
            button.setObjectName(f"{action}-{self.card.id}")
            button.setAccessibleName(f"{text}: {question}")
            button.setProperty("action", action)
            button.clicked.connect(self._act)
            row.addWidget(button)
        why = Button(self.tr("Why?"), weight=Weight.QUIET)
        why.setObjectName(f"why-{self.card.id}")
        why.setAccessibleName(self.tr("Why? {question}").format(question=question))
        why.clicked.connect(self.why_asked)
        row.addWidget(why)
        return foot

    def _act(self) -> None:
        button = self.sender()
        if button is not None:
            self.acted.emit(str(button.property("action")))


def _line(text: str, style: TextStyle, role: Role) -> Text:
    return Text(text, style, role, wrap=True)
