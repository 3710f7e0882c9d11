"""The filters above the figures: type, sub-type, city and ZIP code, taken away together with one button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.statewide.filters.narrowing import NAMES, Narrowing
from ui.statewide.filters.picking import SearchChoice
from ui.widgets.buttons import Button, Weight


def label(name: str) -> str:
    """Return what a filter is called."""
    translate = QCoreApplication.translate
    return {
        "type": translate("Statewide", "Type"),
        "sub_type": translate("Statewide", "Sub-type"),
        "city": translate("Statewide", "City"),
        "zip": translate("Statewide", "ZIP code"),
    }[name]


class Filters(QWidget):
    """Emits the whole narrowing whenever one of the four changes."""

    changed = Signal(object)  # Narrowing

    def __init__(self) -> None:
        super().__init__()
        everything = {
            "type": self.tr("All types"),
            "sub_type": self.tr("All sub-types"),
            "city": self.tr("All cities"),
            "zip": self.tr("All ZIP codes"),
        }
        self.choices = {name: SearchChoice(label(name), everything[name]) for name in NAMES}
        self.clear = Button(self.tr("Clear filters"), Icon.CROSS, Weight.QUIET)
        row = FlowLayout(self)
        for choice in self.choices.values():
            row.addWidget(choice)
            choice.chosen.connect(self._tell)
        row.addWidget(self.clear)
        self.clear.clicked.connect(self._clear)
        self.clear.hide()

    def narrowing(self) -> Narrowing:
        """Return what is chosen now."""
        return Narrowing(**{name: choice.value() for name, choice in self.choices.items()})

    def offer(self, values: Mapping[str, Sequence[str]]) -> None:
        """Offer these values, by filter; what is chosen stays."""
        for name, some in values.items():
            self.choices[name].offer(some)

    def show_narrowing(self, narrowing: Narrowing) -> None:
        """Choose these values and say so."""
        for name, choice in self.choices.items():
            choice.choose(getattr(narrowing, name))
        self._tell()

    def focus_first(self) -> None:
        """Give the keyboard to the first filter."""
        self.choices["type"].setFocus()

    def _clear(self) -> None:
        self.focus_first()  # the button that has the keyboard is about to go
        self.show_narrowing(Narrowing())

    def _tell(self) -> None:
        self.clear.setVisible(bool(self.narrowing().in_force()))
        self.changed.emit(self.narrowing())
