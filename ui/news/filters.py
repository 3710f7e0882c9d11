"""Which news is shown: everything, or what concerns the organization; each with how many are not read yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui import words
from ui.layouts.flow import FlowLayout
from ui.widgets.buttons import Button


class Filters(QWidget):
    """One of the two is on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which news"))
        self.everything, self.ours = Button(), Button()
        group = QButtonGroup(self)
        row = FlowLayout(self)
        for button in (self.everything, self.ours):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            group.addButton(button)
            row.addWidget(button)
        self.everything.setChecked(True)
        group.buttonClicked.connect(self._tell)
        self.show_unread(0, 0)

    def is_ours(self) -> bool:
        """Tell whether only what concerns the organization is wanted."""
        return self.ours.isChecked()

    def show_all(self) -> None:
        """Want everything again."""
        self.everything.setChecked(True)
        self.changed.emit()

    def show_unread(self, unread: int, ours: int) -> None:
        """Show how many are not read, of all and of those that concern the organization."""
        names = (self.tr("Everything"), self.tr("Concerns us"))
        for button, name, count in zip((self.everything, self.ours), names, (unread, ours), strict=True):
            button.setText(f"{name}  {words.number(count)}" if count else name)
            said = self.tr("%Ln not read yet", "", count)
            button.setAccessibleName(f"{name}, {said}" if count else name)

    def _tell(self, _button: object) -> None:
        self.changed.emit()
