"""The numbers a facility is known by, each checked while it is typed and with the place where it is found."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.organization.identifiers import Checked, check
from desktop.organization.model import Identifiers
from desktop.words import Words
from ui import theme
from ui.icons import Icon
from ui.pages.field import Field
from ui.theme import Role
from ui.widgets.inputs import Entry


class NumberField(Field):
    """One number. While it is typed a slip is a note; once the field is left it is an error."""

    def __init__(self, kind: str, words: Words, label: str = "") -> None:
        """``kind`` is one of `desktop.organization.identifiers.KINDS`; ``label`` in place of the usual one."""
        self.entry = Entry()
        super().__init__(
            label or words.text("identifiers", kind), self.entry, words.text("identifiers", f"{kind}/help")
        )
        self._kind, self._words = kind, words
        self.entry.textChanged.connect(self._note)
        self.entry.editingFinished.connect(self.is_right)

    def checked(self) -> Checked:
        """Return the number as it is kept, and what there is to say about it."""
        return check(self._kind, self.entry.text())

    def is_right(self) -> bool:
        """Tell whether the number can be kept; say at the field why not."""
        checked = self.checked()
        if checked.problem:
            self.say(Icon.ATTENTION, Role.BAD, self._said(checked.problem))
        else:
            self._note()
        return not checked.problem

    def _note(self) -> None:
        checked = self.checked()
        code = checked.problem or checked.warning
        role = Role.QUIET if checked.problem else Role.ATTENTION
        self.say(Icon.INFO, role, self._said(code) if code else "")

    def _said(self, code: str) -> str:
        return self._words.text("identifiers", code)


class Numbers(QWidget):
    """All of them; every one is optional."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.fields = {one.name: NumberField(one.name, words) for one in fields(Identifiers)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        for field in self.fields.values():
            column.addWidget(field)

    def fill(self, numbers: Identifiers) -> None:
        """Show numbers that are known."""
        for kind, field in self.fields.items():
            field.entry.setText(getattr(numbers, kind))

    def are_right(self) -> bool:
        """Tell whether all of them can be kept; say at each wrong one what is wrong."""
        wrong = [field for field in self.fields.values() if not field.is_right()]
        return not wrong

    def focus_wrong(self) -> None:
        """Give the keyboard to the first one that cannot be kept."""
        wrong = next((field for field in self.fields.values() if field.checked().problem), None)
        if wrong is not None:
            wrong.entry.setFocus()

    def identifiers(self) -> Identifiers:
        """Return the numbers as they are kept."""
        return Identifiers(**{kind: field.checked().value for kind, field in self.fields.items()})
