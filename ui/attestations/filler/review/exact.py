"""Shows, on request, the exact bytes that signing would freeze, and their SHA-256."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.attestations.filler.controls.box import Box
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.text import Text

_HEIGHT = 200  # at 100 %


class ExactRecord(QWidget):
    """A button; below it, once it is pressed, the record as canonical JSON."""

    asked = Signal()  # the record is to be shown: answer with `show_record`

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(self.tr("Show the e&xact record"), Icon.CHEVRON_RIGHT, Weight.QUIET)
        self.button.setCheckable(True)
        self.text, self.hash = QPlainTextEdit(), Text("", TextStyle.SMALL, wrap=True)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(theme.SMALL)
        self.text.setFixedHeight(theme.grown(_HEIGHT))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(self.tr("The exact record"))
        self.hash.make_selectable()
        self.hash.setAccessibleName(self.tr("SHA-256 of the record"))
        self._lay_out()
        self.button.toggled.connect(self._fold)

    def show_record(self, record: bytes) -> None:
        """Show a record and its hash."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(theme.font(TextStyle.SMALL).pointSizeF())
        self.text.setFont(font)
        self.text.setPlainText(record.decode("utf-8"))
        told = self.tr("SHA-256 of these bytes: {hash}")
        self.hash.setText(told.format(hash=sha256(record).hexdigest()))
        self.hash.setAccessibleName(self.hash.text())
        self._inner.show()

    def fold(self) -> None:
        """Hide it."""
        self.button.setChecked(False)

    def _fold(self, is_open: bool) -> None:
        self.button.show_icon(Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT, Role.ACCENT)
        if is_open:
            self.asked.emit()
        else:
            self._inner.hide()

    def _lay_out(self) -> None:
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.TIGHT)
        explains = self.tr(
            "The record as a FHIR QuestionnaireResponse, with the name and title typed so far and the time of now. "
            "Signing puts in the time at which you press Sign, so the SHA-256 is another one then."
        )
        for part in (Text(explains, TextStyle.SMALL, Role.QUIET, wrap=True), Box(self.text), self.hash):
            inner.addWidget(part)
        self._inner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inner)
