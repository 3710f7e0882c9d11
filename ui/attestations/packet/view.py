"""What a person enters in the State's portal, field by field in its order, and what they send there as a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.proof.model import Packet, PacketField
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.attestations.packet.rows import FieldRow, LetterCard
from ui.attestations.strip import Strip
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.layouts.flow import FlowLayout, empty
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card, Hairline
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

AT_A_TIME = 40  # fields that one press brings into sight; making them takes time


@dataclass(frozen=True, slots=True)
class ReadPacket:
    """The job that reads it."""

    desk: Desk
    attestation: str

    def __call__(self, _work: Work) -> Packet:
        """Return it."""
        return self.desk.proof.packet(self.attestation)


class PacketView(QWidget):
    """Esc leads back to the list."""

    left = Signal()
    entered = Signal(str, str)  # id of the attestation that the person handed in, and the route it took
    save_asked = Signal(str, str)  # id, title

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.packet: Packet | None = None
        self._wanted = ""  # id
        self._waiting: list[PacketField] = []
        self._group = ""
        self.back = Button(self.tr("&Back to the list"), Icon.CHEVRON_LEFT)
        self.open = Button(self.tr("&Open the portal"), Icon.OPEN)
        self.save = Button(self.tr("Save packet…"), Icon.DOWNLOAD)
        self.done = Button("", Icon.CHECK, Weight.PRIMARY)
        self._more = Button("", Icon.CHEVRON_DOWN, Weight.QUIET)
        self.strip = Strip()
        self._title = Text("", TextStyle.SECTION, wrap=True)
        self._note = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._letters = QVBoxLayout()
        self._card, self._area = Card(), ScrolledColumn()
        self._lay_out()
        self._connect()

    def read(self, attestation: str) -> None:
        """Show the packet of a draft or attestation."""
        self.packet, self._wanted = None, attestation
        self._clear()
        self.strip.hide()
        job = ReadPacket(self._desk, attestation)
        self._jobs.start(Lane.LOCAL, job, on_result=self._show, on_trouble=self._tell_trouble)

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> Sequence[FieldRow]:
        """Return the fields in sight, in order."""
        column = self._card.column
        widgets = [column.itemAt(place).widget() for place in range(column.count())]
        return [one for one in widgets if isinstance(one, FieldRow)]

    def letter(self) -> LetterCard | None:
        """Return the letter in sight, None for none."""
        card = self._letters.itemAt(0).widget() if self._letters.count() else None
        return card if isinstance(card, LetterCard) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, packet: Packet) -> None:
        if packet.attestation != self._wanted:
            return  # another one was asked for meanwhile
        self.packet = packet
        self._title.setText(packet.title)
        self._note.setText("\n".join(part for part in (self._explained(packet), packet.link, packet.link_note) if part))
        self.done.setText(self._done(packet))
        for button, is_seen in ((self.open, bool(packet.link)), (self.done, packet.is_signed), (self.save, True)):
            button.setVisible(is_seen)
        self._clear()
        if packet.letter:
            self._letters.addWidget(LetterCard(packet.letter, packet.letter_to))
        self._waiting = list(packet.fields)
        self._card.setVisible(bool(packet.fields))
        self._show_more()

    def _explained(self, packet: Packet) -> str:
        if not packet.is_signed:
            return self.tr("This is a draft. Sign it before you hand it in, so that a record of it is kept.")
        said = []
        if packet.link:
            said.append(
                self.tr("Open the portal, sign in there yourself, and copy field by field. Nothing is entered for you.")
            )
        if packet.letter:
            said.append(self.tr("The portal does not take what stands in the letter: send the letter yourself."))
        return " ".join((*said, self.tr("Then press “{button}”.").format(button=self._done(packet).replace("&", ""))))

    def _done(self, packet: Packet) -> str:
        if not packet.letter:
            return self.tr("I &entered it")
        return self.tr("I &entered and sent it") if packet.link else self.tr("I s&ent it")

    def _show_more(self) -> None:
        had_focus = self._more.hasFocus()
        first: FieldRow | None = None
        for field in self._waiting[:AT_A_TIME]:
            if field.group != self._group:
                self._group = field.group
                heading = Text(field.group, TextStyle.STRONG, wrap=True)
                heading.setContentsMargins(0, theme.MEDIUM if first or self._card.column.count() else 0, 0, 0)
                self._card.column.addWidget(heading)
            row = FieldRow(field)
            first = first or row
            self._card.column.addWidget(row)
            self._card.column.addWidget(Hairline())
            row.show()
        del self._waiting[:AT_A_TIME]
        self._more.setText(self.tr("Show %n more field(s)", "", len(self._waiting)))
        self._more.setVisible(bool(self._waiting))
        if had_focus and first is not None:
            first.copy.setFocus()

    def _clear(self) -> None:
        """Take away what another packet left."""
        empty(self._card.column)
        empty(self._letters)
        self._group = ""
        if self.packet is None:
            for text in (self._title, self._note):
                text.setText("")
            for part in (self.open, self.done, self.save, self._more, self._card):
                part.hide()

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.strip.say(words.ATTENTION, str(self._desk.told(trouble)))

    def _open_portal(self) -> None:
        if self.packet is not None and self.packet.link:
            QDesktopServices.openUrl(QUrl(self.packet.link))

    def _tell_entered(self) -> None:
        if self.packet is not None:
            by_letter_alone = self.packet.letter and not self.packet.link
            self.entered.emit(self.packet.attestation, "mail" if by_letter_alone else "portal")

    def _ask_to_save(self) -> None:
        if self.packet is not None:
            self.save_asked.emit(self.packet.attestation, self.packet.title)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._open_portal)
        self.save.clicked.connect(self._ask_to_save)
        self.done.clicked.connect(self._tell_entered)
        self._more.clicked.connect(self._show_more)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.back, self.open, self.save, self.done):
            row.addWidget(button)
        self._card.column.setSpacing(0)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Fields in the portal’s order"))
        for part in (self._title, self._note):
            self._area.column.addWidget(part)
        self._area.column.addLayout(self._letters)
        self._area.column.addWidget(self._card)
        self._area.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._area.column.addStretch(1)
        answers = self.tr("What do you enter in the State’s portal or send by mail, word for word?")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(PageHeader(self.tr("Hand it in yourself"), answers))
        column.addWidget(buttons)
        column.addWidget(self.strip)
        column.addWidget(self._area, 1)
