"""An answer that cannot be changed here, to be read and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.forms.model import Item, Values
from desktop.forms.reading import shown
from ui.attestations.filler.controls.control import Control
from ui.overriding import override
from ui.widgets.text import Text


class FixedControl(Control):
    """Shows an answer as text; the keyboard can go there, so that a screen reader reads it."""

    def __init__(self, item: Item, language: str) -> None:
        super().__init__()
        self._item, self._language, self._name = item, language, ""
        self._values: Values = ()
        self._text = Text("", wrap=True)
        self._text.make_selectable()
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(self._text)

    @override
    def values(self) -> Values:
        return self._values

    @override
    def show_values(self, values: Values) -> None:
        self._values = values
        said = (shown(self._item, value, self._language) for value in values)
        self._text.setText("\n".join(said) if values else self.tr("not known"))
        self.be_called(self._name)

    @override
    def be_called(self, name: str) -> None:
        self._name = name
        self._text.setAccessibleName(f"{name}: {self._text.text()}")

    @override
    def targets(self) -> tuple[QWidget, ...]:
        return (self._text,)
