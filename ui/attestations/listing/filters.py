"""The row of filters above the list: one for each group that has something in it, with how many."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui import words
from ui.attestations.grouping import Group
from ui.attestations.saying import Saying
from ui.layouts.flow import FlowLayout
from ui.widgets.buttons import Button


class Filters(QWidget):
    """One of them is on; those with nothing in them are out of sight, but for the one that is on."""

    chosen = Signal(object)  # Group

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self.setAccessibleName(self.tr("Filters"))
        self._group = QButtonGroup(self)  # only one of them is on
        self.buttons = {group: Button(saying.group(group.value)) for group in Group}
        row = FlowLayout(self)
        for group, button in self.buttons.items():
            button.setCheckable(True)
            button.setProperty("group", group.value)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            row.addWidget(button)
        self.buttons[Group.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._choose)

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        """Show how many there are of each."""
        for group, button in self.buttons.items():
            count = counts.get(group, 0)
            button.setText(f"{self._saying.group(group.value)}  {words.number(count)}")
            button.setVisible(count > 0 or group is Group.ALL or button.isChecked())

    def show_group(self, group: Group) -> None:
        """Mark the filter that is on."""
        self.buttons[group].setChecked(True)
        self.buttons[group].show()

    def _choose(self, button: QWidget) -> None:
        self.chosen.emit(Group(button.property("group")))
