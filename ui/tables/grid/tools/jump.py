"""Asks for the number of a row and goes there."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme, words
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Entry
from ui.widgets.text import Text


class JumpDialog(QDialog):
    """One line to type into; the number may have its thousands apart."""

    chosen = Signal(int)  # row, from 0

    def __init__(self, rows: int, now: int, parent: QWidget) -> None:
        """``rows`` there are, ``now`` is the current one, from 0."""
        super().__init__(parent)
        self._rows = rows
        self.setWindowTitle(self.tr("Go to row"))
        self._label = Text(self.tr("&Row, from 1 to {last}").format(last=words.number(rows)))
        self.number = Entry(str(now + 1))
        self._label.setBuddy(self.number)
        self.number.setAccessibleName(self.tr("Row, from 1 to {last}").format(last=words.number(rows)))
        self.says = Text("", TextStyle.SMALL, Role.ATTENTION, wrap=True)
        self.go = Button(self.tr("Go"), weight=Weight.PRIMARY)
        self.go.setDefault(True)
        self._cancel = Button(self.tr("Cancel"))
        self._lay_out()
        self.number.returnPressed.connect(self._settle)
        self.go.clicked.connect(self._settle)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self.number.selectAll()

    def _settle(self) -> None:
        digits = re.sub(r"[\s.,'\u00a0\u202f]", "", self.number.text())
        if not (digits.isascii() and digits.isdecimal() and 1 <= int(digits) <= self._rows):
            self.says.setText(self.tr("Write a number from 1 to {last}.").format(last=words.number(self._rows)))
            self.number.selectAll()
            return
        self.accept()
        self.chosen.emit(int(digits) - 1)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        for widget in (self._label, self.number, self.says):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.grown(280))
