"""The pane that says why: beside the cards or, in a small window, below them; no dialog, so the cards stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.rules.model import Question
from desktop.rules.pack import Link
from ui import theme
from ui.icons import Icon
from ui.overriding import override
from ui.standing.reading import Seen
from ui.standing.saying import LISTED, SIGNED, Saying
from ui.standing.why.asking import Asking
from ui.standing.why.fitted import FittedText
from ui.standing.why.text import WhyText
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text

_MOST = 4  # questions in sight for the whole organization


class WhyPane(Card):
    """Shows the reasons of one card; Esc closes it."""

    closed = Signal()
    reply_asked = Signal(object, str)  # Question, party

    def __init__(self, saying: Saying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saying = saying
        self.shown: tuple[str, str] | None = None  # id of the card, party
        self._title = Text("", TextStyle.SECTION, wrap=True)
        self._whose = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._close = IconButton(Icon.CROSS, self.tr("Close the reasons"))
        self.text = FittedText(self.tr("Reasons"))
        self.area = ScrolledColumn(wide=True)
        self.area.setAccessibleName(self.tr("Reasons and questions"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.column.addWidget(self.text)
        self.area.column.addStretch(1)
        self._further: list[QWidget] = []
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self._whose)
        self.column.addWidget(self.area, 1)
        self.text.cursor_moved.connect(self._follow_cursor)
        self._close.clicked.connect(self.closed)
        self.setMinimumWidth(theme.grown(280))

    def show_why(self, seen: Seen, card_id: str, party: str) -> None:
        """Show the reasons of a card for the whole or a facility."""
        writing = WhyText(seen, self._saying)
        self.shown = (card_id, party)
        self._title.setText(self._saying.question(card_id))
        self._whose.setText(seen.name(party))
        self.setAccessibleName(self.tr("Reasons: {question}").format(question=self._saying.question(card_id)))
        self.text.show_html(writing.html(card_id, party))
        self.area.verticalScrollBar().setValue(0)
        questions = writing.questions(card_id, party)
        further: list[QWidget] = [self._asking(question, about, seen) for question, about in questions[:_MOST]]
        if len(questions) > _MOST:
            further.append(Text(self.tr("Choose a facility to see the question about it."), wrap=True))
        self._replace([*further, *self._links(_ways(seen, card_id, party))])

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_ways(self) -> None:
        """Give the keyboard to the first thing that can be done: ask the agency, or open an official page."""
        button = next((found for one in self._further if (found := one.findChild(Button)) is not None), None)
        if button is None:
            self.focus_text()
            return
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_ways)  # once everything has its place

    def _show_ways(self) -> None:
        for one in self._further[:1]:
            self.area.ensureWidgetVisible(one)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _follow_cursor(self, cursor: QRect) -> None:
        """Keep the place where the keyboard reads in sight."""
        inside = self.area.widget()
        if self.text.hasFocus() and inside is not None:
            place = self.text.mapTo(inside, cursor.center())
            self.area.ensureVisible(place.x(), place.y(), 0, cursor.height())

    def _asking(self, question: Question, party: str, seen: Seen) -> Asking:
        about = seen.name(party) if seen.has_several else ""
        asking = Asking(question, party, seen.pack, about=about, language=self._saying.language)
        asking.reply_asked.connect(self._ask_for_reply)
        return asking

    def _ask_for_reply(self) -> None:
        asking = self.sender()
        if isinstance(asking, Asking):
            self.reply_asked.emit(asking.question, asking.party)

    def _links(self, links: list[Link]) -> list[QWidget]:
        """Return each link with its address, and with a note where it may have moved."""
        return [self._way(link) for link in links]

    def _way(self, link: Link) -> QWidget:
        way = QWidget()
        column = QVBoxLayout(way)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self._link(link), 0, Qt.AlignmentFlag.AlignLeft)
        for said in (link.url, link.note.said(self._saying.language)):
            if said:
                column.addWidget(Text(said, TextStyle.SMALL, Role.QUIET, wrap=True))
        return way

    def _link(self, link: Link) -> Button:
        button = Button(link.name.said(self._saying.language).replace("&", "&&"), Icon.OPEN)
        button.setProperty("url", link.url)
        said = (link.url, link.note.said(self._saying.language))
        button.setAccessibleDescription("\n".join(part for part in said if part))
        button.clicked.connect(self._open)
        return button

    def _open(self) -> None:
        button = self.sender()
        if button is not None:
            QDesktopServices.openUrl(QUrl(str(button.property("url"))))

    def _replace(self, further: list[QWidget]) -> None:
        for old in self._further:
            old.hide()
            old.deleteLater()
        self._further = further
        for one in further:
            self.area.column.insertWidget(self.area.column.count() - 1, one)
            one.show()  # at once, so that it can have the focus


def _ways(seen: Seen, card_id: str, party: str) -> list[Link]:
    """Return the official addresses where the thing is done: that of the card, else of the steps, else all of them."""
    if card_id not in (SIGNED, LISTED):
        return []
    links = list(seen.pack.links.values())
    named = {card.link for card in seen.cards(party) if card.id == card_id} - {""}
    wanted = named or {step.link for step in seen.steps(party)}
    return [link for link in links if link.url in wanted] or links
