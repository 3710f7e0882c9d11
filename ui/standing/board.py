"""The standing as it is shown: the cards and, where somebody asks for them, the reasons beside or below them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from desktop.organization.model import WHOLE
from desktop.words import Words
from ui import theme
from ui.overriding import override
from ui.standing.content import Content
from ui.standing.reading import Seen
from ui.standing.saying import NEXT, SIGN, Saying
from ui.standing.why.pane import WhyPane
from ui.standing.why.text import WhyText
from ui.widgets.scroll import calm_bars

_SIDE_BY_SIDE = 860  # width at 100 % from which the reasons stand beside the cards
_WHY = 400  # width of the reasons to begin with, at 100 %


class Board(QSplitter):
    """Shows one standing after the other; what was open and had the keyboard stays so.

    Attributes:
        party: the facility shown, or WHOLE.
        content: what is shown now.
        why: the reasons; hidden unless asked for.
    """

    acted = Signal(str, str)  # an action of `Card`, and the party
    reply_asked = Signal(object, str)  # Question, party
    change_asked = Signal()
    memo_asked = Signal(str)  # party

    def __init__(self, vocabulary: Words, seen: Seen) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.LARGE)
        self._saying = Saying(vocabulary, self)
        self.party, self.seen = WHOLE, seen
        self._changes = seen.standing.changes
        self._opener = ""  # object name of the button that opened the reasons
        self._place = QWidget()
        around = QVBoxLayout(self._place)
        around.setContentsMargins(0, 0, 0, 0)
        self.why = WhyPane(self._saying)
        self.content = self._new_content()
        for part in (self._place, self.why):
            self.addWidget(part)
        self.setStretchFactor(0, 1)
        self.why.hide()
        self.why.closed.connect(self.close_why)
        self.why.reply_asked.connect(self.reply_asked)
        calm_bars(self)

    def show_standing(self, seen: Seen) -> None:
        """Show another standing of the same desk; changes told before stay in sight until the window closes."""
        if seen == self.seen:
            return
        self.seen = seen
        known = set(map(repr, self._changes))
        self._changes = (*(one for one in seen.standing.changes if repr(one) not in known), *self._changes)
        if seen.facility(self.party) is None:
            self.party = WHOLE
        self._show_anew()

    def choose(self, party: str) -> None:
        """Show the whole organization or one facility."""
        self.party = party
        self._show_anew()

    def show_why(self, card_id: str, party: str) -> None:
        """Open the reasons of a card and give them the keyboard; closing them gives it back."""
        focus = QApplication.focusWidget()
        if focus is not None and self.content.isAncestorOf(focus):
            self._opener = focus.objectName()
        self.why.show_why(self.seen, card_id, party)
        if self.why.isHidden():
            self.why.show()
            self._share_room()
        self.why.focus_text()

    def show_ways(self, card_id: str, party: str) -> None:
        """Open the reasons of a card where they lead on: to the agency, or to an official page."""
        self.show_why(card_id, party)
        self.why.focus_ways()

    def show_question(self, party: str) -> None:
        """Open the reasons where the question for the agency stands."""
        has_question = bool(WhyText(self.seen, self._saying).questions(SIGN, party))
        self.show_ways(SIGN if has_question else NEXT, party)

    def file_reply(self, party: str) -> None:
        """Ask for the reply to the question about a party; where there is none, show what can be done."""
        writing = WhyText(self.seen, self._saying)
        asked = next((found for card in (SIGN, NEXT) for found in writing.questions(card, party)), None)
        if asked is None:
            self.show_question(party)
        else:
            self.reply_asked.emit(*asked)

    def close_why(self) -> None:
        """Close the reasons; the keyboard goes back to where it came from."""
        self.why.hide()
        opener = self.content.findChild(QWidget, self._opener) if self._opener else None
        opener.setFocus(Qt.FocusReason.OtherFocusReason) if opener is not None else self.content.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the first card."""
        self.content.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.why.isVisible():
            self.close_why()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """Put the reasons beside the cards where there is room for both, else below."""
        is_wide = self.width() >= theme.grown(_SIDE_BY_SIDE)
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self._share_room()

    def _share_room(self) -> None:
        is_wide = self.orientation() is Qt.Orientation.Horizontal
        whole = self.width() if is_wide else self.height()
        reasons = min(theme.grown(_WHY), whole // 2) if is_wide else whole // 2
        self.setSizes([whole - reasons, reasons])

    def _show_anew(self) -> None:
        """Make the content again; what had the keyboard, and how far it was scrolled, stay."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.content.isAncestorOf(focus) else ""
        old, scrolled = self.content, self.content.area.verticalScrollBar().value()
        self.content = self._new_content()
        old.hide()
        old.deleteLater()
        if name:
            again = self.content.findChild(QWidget, name)
            again.setFocus() if again is not None else self.content.focus_first()
        self.content.area.verticalScrollBar().setValue(scrolled)
        if self.why.isVisible() and self.why.shown is not None:
            self._show_why_anew(*self.why.shown)

    def _show_why_anew(self, card_id: str, party: str) -> None:
        if party != WHOLE and self.seen.facility(party) is None:
            self.why.hide()
        else:
            self.why.show_why(self.seen, card_id, party)

    def _new_content(self) -> Content:
        changes = tuple(one for one in self._changes if self.party in (WHOLE, one.party))
        content = Content(self.seen, self.party, changes, self._saying)
        content.acted.connect(self.acted)
        content.why_asked.connect(self.show_why)
        content.party_chosen.connect(self.choose)
        content.change_asked.connect(self.change_asked)
        content.memo_asked.connect(self._ask_for_memo)
        layout = self._place.layout()
        if layout is not None:
            layout.addWidget(content)
        calm_bars(content)
        content.show()
        return content

    def _ask_for_memo(self) -> None:
        self.memo_asked.emit(self.party)
