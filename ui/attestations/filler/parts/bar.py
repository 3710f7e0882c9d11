"""The bar below each step: the way out, whether everything is saved, the way back and the way on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Hairline
from ui.widgets.status import Status


class SavedStatus(Status):
    """Says whether what is on the screen is saved; calm while all is well, plain when it is not."""

    def __init__(self, at_first: str) -> None:
        """``at_first`` is what there is to know before anything was saved."""
        super().__init__(TextStyle.SMALL, wrap=True)
        self._at_first = at_first
        self._is_troubled = self._was_told = False
        self.begin()

    def begin(self) -> None:
        """Say what there is to know at first."""
        self._is_troubled = self._was_told = False
        self.say(Icon.INFO, Role.QUIET, self._at_first)

    def note_change(self) -> None:
        """Say that something new is not saved yet; trouble stays in sight."""
        if not self._is_troubled:
            self.say(Icon.CLOCK, Role.QUIET, self.tr("Saving…"))

    def note_saved(self, at: datetime) -> None:
        """Say when it was saved; aloud the first time, and when trouble is over."""
        clock = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
        said = self.tr("Saved at {time}").format(time=clock)
        self.say(Icon.CHECK, Role.GOOD, said)
        if self._is_troubled or not self._was_told:
            announce(self, said)
        self._is_troubled, self._was_told = False, True

    def note_trouble(self, sentence: str, *, goes_on: bool) -> None:
        """Say that it could not be saved, and whether saving ``goes_on`` being tried; aloud only once."""
        said = self.tr("What is on the screen is not saved yet. {sentence}").format(sentence=sentence)
        again = self.tr("Saving is tried again every few seconds.")
        self.say(Icon.OVERDUE, Role.BAD, f"{said} {again}" if goes_on else said)
        if not self._is_troubled:
            announce(self, self.words())
        self._is_troubled = True


class Bar(QWidget):
    """Buttons in one row, the status above them where the window is narrow."""

    def __init__(self, saved: str, out: Button, *ways: Button) -> None:
        """``saved`` is what there is to know of saving before anything was saved."""
        super().__init__()
        self.saved = SavedStatus(saved)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(out)
        row.addStretch(1)
        for way in ways:
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(Hairline())
        column.addWidget(self.saved)
        column.addLayout(row)
