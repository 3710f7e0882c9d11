"""The question before a table is taken off this desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from sync.tables.model import Version


def ask_to_remove(parent: QWidget, name: str, version: Version, agree: Callable[[], object]) -> QMessageBox:
    """Ask; ``agree`` is a bound method called when the person says yes."""
    box = RemoveQuestion(parent, name, is_of_portal=bool(version.source.dataset))
    box.agree.clicked.connect(agree)
    box.open()
    return box


class RemoveQuestion(QMessageBox):
    """Keeping the table is the default, and what Esc does."""

    def __init__(self, parent: QWidget, name: str, *, is_of_portal: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Remove a table"))
        self.setText(self.tr("Remove “{name}” from this desk?").format(name=name))
        portal = self.tr(
            "All of its versions go, so that what changed between them can no longer be shown. You can download the "
            "newest one again from the catalog."
        )
        file = self.tr("The file that it came from stays where it is.")
        self.setInformativeText(portal if is_of_portal else file)
        self.agree = self.addButton(self.tr("&Remove it"), QMessageBox.ButtonRole.AcceptRole)
        self.keep = self.addButton(self.tr("&Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)
