"""The row of filters above the pairs: all, exact, likely, none, and those that a person still has to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.reconciling.deciding import Outcome
from desktop.reconciling.model import Verdict
from ui import words
from ui.layouts.flow import FlowLayout
from ui.reconciling.saying import Saying
from ui.widgets.buttons import Button


class Shown(Enum):
    """Which rows are shown."""

    ALL = "all"
    EXACT = "exact"
    LIKELY = "likely"
    NONE = "none"
    TO_CHECK = "to-check"

    def has(self, one: Outcome) -> bool:
        """Whether a row is shown."""
        if self is Shown.TO_CHECK:
            return one.verdict is Verdict.LIKELY and one.decision is None
        return self is Shown.ALL or one.verdict.value == self.value


class Filters(QWidget):
    """One of them is on."""

    chosen = Signal(object)  # Shown

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which rows are shown"))
        self._names: Mapping[Shown, str] = {
            Shown.ALL: self.tr("All"),
            **{Shown(verdict.value): saying.verdict(verdict) for verdict in Verdict},
            Shown.TO_CHECK: self.tr("To check"),
        }
        self._group = QButtonGroup(self)
        self.buttons = {shown: Button(name) for shown, name in self._names.items()}
        row = FlowLayout(self)
        for shown, button in self.buttons.items():
            button.setCheckable(True)
            button.setProperty("shown", shown.value)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            row.addWidget(button)
        self.buttons[Shown.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._choose)

    def now(self) -> Shown:
        """Return the one that is on."""
        return Shown(self._group.checkedButton().property("shown"))

    def show_counts(self, outcomes: Sequence[Outcome]) -> None:
        """Show how many rows there are of each."""
        counts = Counter((one.verdict, one.decision is None) for one in outcomes)
        found = {Shown(verdict.value): counts[verdict, True] + counts[verdict, False] for verdict in Verdict}
        found |= {Shown.ALL: len(outcomes), Shown.TO_CHECK: counts[Verdict.LIKELY, True]}
        for shown, button in self.buttons.items():
            button.setText(f"{self._names[shown]}  {words.number(found[shown])}")

    def switch(self, shown: Shown) -> None:
        """Turn one on."""
        self.buttons[shown].setChecked(True)
        self.chosen.emit(shown)

    def _choose(self, button: QWidget) -> None:
        self.chosen.emit(Shown(button.property("shown")))
