"""What can be copied from a packet: one field, or the letter."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.proof.model import PacketField
from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.text import Text

_TOLD = 4_000  # milliseconds for which a button says that it copied


class CopyButton(Button):
    """Puts a text on the clipboard and says so, for a moment on its face."""

    def __init__(self, text: str, what: str) -> None:
        super().__init__("", Icon.COPY, Weight.QUIET)
        self._copied, self._what = text, what
        self._told = QTimer(self, singleShot=True, interval=_TOLD)
        self._told.timeout.connect(self._rest)
        self.clicked.connect(self._copy)
        self._rest()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self.show_icon(Icon.CHECK, Role.GOOD)
        self.setText(self.tr("Copied"))
        self._told.start()
        announce(self, self.tr("Copied: {field}").format(field=self._what))

    def _rest(self) -> None:
        self.show_icon(Icon.COPY, Role.ACCENT)
        self.setText(self.tr("Copy"))
        self.setAccessibleName(self.tr("Copy: {field}").format(field=self._what))


class FieldRow(QWidget):
    """One field: its name, its value, and the button that copies the value."""

    def __init__(self, field: PacketField) -> None:
        super().__init__()
        self.field = field
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(Text(field.label, TextStyle.SMALL, Role.QUIET, wrap=True))
        value = field.value or self.tr("(leave it empty)")
        texts.addWidget(Text(value, role=Role.TEXT if field.value else Role.QUIET, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        row.addLayout(texts, 1)
        self.copy = CopyButton(field.value, field.label)
        self.copy.setVisible(bool(field.value))
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)


class LetterCard(Card):
    """A letter to be sent by mail, with its address; both can be copied."""

    def __init__(self, letter: str, address: str) -> None:
        super().__init__()
        self.letter = letter
        self.copy = CopyButton(letter, self.tr("Letter"))
        self.copy_address = CopyButton(address, address)
        self.copy_address.setVisible(bool(address))
        self.column.addWidget(Text(self.tr("Letter"), TextStyle.SECTION, wrap=True))
        said = self.tr("It is written in English for the agency. Read it before you send it.")
        self.column.addWidget(Text(said, TextStyle.SMALL, Role.QUIET, wrap=True))
        self._add_row(Text(address, TextStyle.STRONG, wrap=True), self.copy_address)
        self._add_row(Text(letter, wrap=True), self.copy)

    def _add_row(self, text: Text, button: CopyButton) -> None:
        text.make_selectable()
        row = QHBoxLayout()
        row.addWidget(text, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
