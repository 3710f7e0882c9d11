"""The signature: two statements to agree to, full name, title; and what signing does."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.attestations.model import Signature
from desktop.forms.model import Form
from ui import theme
from ui.attestations.filler.controls.wrapped import WrappedCheck
from ui.attestations.filler.review.paper import statements
from ui.icons import Icon
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.text import Text

LONGEST = 200  # characters of a name or a title


class SignatureCard(Card):
    """Says at each place what is still missing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.authority, self.declaration = WrappedCheck(""), WrappedCheck("")
        self.name, self.title = Entry(), Entry()
        self._does = Text(self._what_it_does(), TextStyle.BODY, Role.QUIET, wrap=True)
        self._statements = (Field("", self.authority), Field("", self.declaration))
        self._fields = (
            Field(self.tr("Your full name"), self.name, self.tr("As you sign letters. It becomes part of the record.")),
            Field(self.tr("Your title"), self.title, self.tr("Your role in the organization, such as administrator.")),
        )
        self.column.setSpacing(theme.LARGE)
        self.column.addWidget(Text(self.tr("Your electronic signature"), TextStyle.SECTION, wrap=True))
        for part in (*self._statements, *self._fields, self._does):
            self.column.addWidget(part)
        for entry in (self.name, self.title):
            entry.setMaxLength(LONGEST)
            entry.textEdited.connect(self._note)
        for check in (self.authority, self.declaration):
            check.clicked.connect(self._note)

    def begin(self, form: Form, language: str) -> None:
        """Show the statements of a form, not agreed to; a name typed before stays."""
        texts = {item.link_id: item.text.said(language) for item in form.signature.items}
        for check, link in zip((self.authority, self.declaration), statements(form), strict=True):
            check.setText(texts.get(link, "").replace("&", "&&"))
            check.setAccessibleName(texts.get(link, ""))
            check.setChecked(False)
            check.updateGeometry()
        for field in (*self._statements, *self._fields):
            field.say(Icon.INFO, Role.QUIET, "")

    def forget(self) -> None:
        """Empty the name and the title, for another draft."""
        self.name.clear()
        self.title.clear()

    def signature(self) -> Signature:
        """Return what stands here, at this moment."""
        return Signature(
            name=self.name.text().strip(),
            title=self.title.text().strip(),
            has_authority=self.authority.isChecked(),
            declares=self.declaration.isChecked(),
            signed=datetime.now().astimezone().replace(microsecond=0),
        )

    def is_complete(self) -> bool:
        """Tell whether all is there; say at each place what is not, and give the first one the keyboard."""
        first: QWidget | None = None
        for field, control, sentence in self._missing():
            field.say(Icon.OVERDUE, Role.BAD, sentence)
            control.setAccessibleDescription(sentence)
            if sentence and first is None:
                first = control
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is None

    def missing(self) -> list[str]:
        """Return what is said to be missing."""
        return [said for field in (*self._statements, *self._fields) if (said := field.says())]

    def _missing(self) -> list[tuple[Field, QWidget, str]]:
        agree = self.tr("Agree to this statement by ticking the box. Without it nothing is signed.")
        name, title = self.tr("Type your full name."), self.tr("Type your title in the organization.")
        checks = zip(self._statements, (self.authority, self.declaration), strict=True)
        entries = zip(self._fields, (self.name, self.title), (name, title), strict=True)
        return [
            *((field, check, "" if check.isChecked() else agree) for field, check in checks),
            *((field, entry, "" if entry.text().strip() else said) for field, entry, said in entries),
        ]

    def _note(self) -> None:
        """Take away what was said to be missing and is there now."""
        for field, control, sentence in self._missing():
            if not sentence and field.says():
                field.say(Icon.INFO, Role.QUIET, "")
                control.setAccessibleDescription("")
        self.changed.emit()

    def _what_it_does(self) -> str:
        return self.tr(
            "Signing puts your name, title, these statements, the date, the time and the time zone into the record "
            "and freezes it. It is kept on this desk and cannot be changed after that; a correction is a new record. "
            "Nothing is sent yet: you choose that in the next step."
        )
