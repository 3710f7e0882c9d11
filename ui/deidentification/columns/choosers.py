"""The drop-down lists of a column: its role, the scored variable, the total, and what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.deidentification.editions import EVENTS, INTERACTIONS, Edition
from desktop.deidentification.spec import Role
from desktop.words import Words
from ui import theme
from ui.overriding import override
from ui.tables.choice import FieldLabel, NameChoice
from ui.theme import TextStyle
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

_NOT_OF_A_COLUMN = (EVENTS, INTERACTIONS)  # these are found out from the counts themselves


class Roles:
    """Words for the roles, the same as on the command line."""

    def __init__(self, sentences: Words) -> None:
        self._sentences = sentences

    def items(self) -> list[tuple[str, object]]:
        """Return all roles as items for a choice."""
        return [(self._sentences.text("deidentification_roles", role.value), role) for role in Role]

    def help(self, role: Role) -> str:
        """Return what a role means."""
        return self._sentences.text("deidentification_role_helps", role.value)


class Pick(NameChoice):
    """A choice of anything, by value; the wheel scrolls the page and does not change the answer."""

    def __init__(self, name: str, widest: int = 216) -> None:
        """``name`` is what it is called when it is read aloud; ``widest`` what it takes at most, at 100 %."""
        super().__init__()
        self._values: list[object] = []
        self._widest = widest
        self.setAccessibleName(name)

    def offer(self, items: Sequence[tuple[str, object]], chosen: object) -> None:
        """Show these items, of which one is chosen; nobody is told."""
        self.blockSignals(True)
        self.clear()
        self._values = [value for _, value in items]
        self.addItems([text for text, _ in items])
        self.pick(chosen)
        self.blockSignals(False)

    def pick(self, value: object) -> None:
        """Choose the item with a value, the first where there is none."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def picked(self) -> object:
        """Return the value chosen; None while there is nothing to choose from."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    @override
    def sizeHint(self) -> QSize:
        wanted = Choice.sizeHint(self)
        return QSize(min(wanted.width(), theme.grown(self._widest)), wanted.height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def labelled(label: str, control: QWidget) -> QWidget:
    """Return a control with its label above."""
    both, name = QWidget(), Text(label, TextStyle.SMALL)
    name.setBuddy(control)
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.TIGHT)
    column.addWidget(name)
    column.addWidget(control)
    return both


def beside(label: str, control: QWidget) -> QWidget:
    """Return a control with its label at its left."""
    both, name = QWidget(), FieldLabel(label)
    name.setBuddy(control)
    control.setAccessibleName(label)
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    row.addWidget(name)
    row.addWidget(control)
    return both


def variables(edition: Edition, language: str, none: str) -> list[tuple[str, object]]:
    """Return the variables that a column can be, as items; the first is none of them."""
    said = [(one.name.said(language), one.id) for one in edition.variables if one.id not in _NOT_OF_A_COLUMN]
    return [(none, ""), *said]
