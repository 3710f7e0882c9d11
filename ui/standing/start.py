"""What stands on the page before there is a standing: quiet cards while it is read, a friendly start, or trouble."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.words import Sentence, Words
from ui import theme
from ui.icons import Icon
from ui.layouts.columns import Columns
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.notice import Notice
from ui.widgets.text import Text


class Start(QStackedWidget):
    """Shows one of the three."""

    find_asked = Signal()
    asked = Signal(str)  # an action of `desktop.words`

    def __init__(self, vocabulary: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = vocabulary
        self._notice = Notice()
        self._offers_to_find = False
        self.addWidget(self._cards())
        self.addWidget(self._notice)

    def say_empty(self) -> None:
        """Offer to find the organization; the button that is there already keeps the keyboard."""
        if self._offers_to_find:
            return
        self._offers_to_find = True
        sentences = self.tr(
            "Name your organization once. This page then says whether you must sign the Data Sharing Agreement of the "
            "Data Exchange Framework (DxF), whether the State’s lists show you as a signatory, whether your exchange "
            "choices are in the Participant Directory, and what to do next.\n\nIt takes about a minute, works without "
            "a connection, and nothing leaves this computer."
        )
        self._notice.say(Icon.STANDING, Role.ACCENT, self.tr("Where does your organization stand?"), sentences)
        find = Button(self.tr("Find your &organization"), Icon.SEARCH, Weight.PRIMARY)
        find.clicked.connect(self.find_asked)
        self._notice.offer(find)
        self.setCurrentWidget(self._notice)

    def say_trouble(self, sentence: Sentence) -> None:
        """Say why the standing cannot be told, and offer what helps."""
        self._offers_to_find = False
        heading = self.tr("Your standing cannot be told now")
        self._notice.say(Icon.ATTENTION, Role.ATTENTION, heading, str(sentence))
        actions = dict.fromkeys(["retry", sentence.action, "doctor"])
        self._notice.offer(*(self._button(one, place) for place, one in enumerate(actions) if one))
        self.setCurrentWidget(self._notice)

    def says(self) -> str:
        """Return what is shown in words."""
        return self._notice.words()

    def focus_first(self) -> None:
        """Give the keyboard to the first way on."""
        self._notice.focus_first()

    def _button(self, action: str, place: int) -> Button:
        button = Button(self._words.action(action), weight=Weight.PLAIN if place else Weight.PRIMARY)
        button.setProperty("action", action)
        button.clicked.connect(self._ask)
        return button

    def _ask(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(str(button.property("action")))

    def _cards(self) -> QWidget:
        """Return the cards as they are while nothing is known: their questions only."""
        cards, whole = QWidget(), QWidget()
        row = Columns(cards)
        for question in (self.tr("Must we sign?"), self.tr("Have we signed?"), self.tr("Are our choices listed?")):
            card = Card()
            card.column.addWidget(Text(question, TextStyle.SECTION, wrap=True))
            card.column.addWidget(Text(self.tr("Looking it up…"), TextStyle.BODY, Role.QUIET))
            card.setMinimumHeight(theme.grown(160))
            card.column.addStretch(1)
            row.addWidget(card)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(cards)
        column.addStretch(1)
        return whole
