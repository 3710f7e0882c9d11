"""Asks before decisions that were not saved are given up for another comparison."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class LosingDecisions(QMessageBox):
    """Keeping is the default, and Esc keeps."""

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle("DxF Desk")
        self.setText(self.tr("Give up %n decision(s) that you have not saved?", "", count))
        self.setInformativeText(self.tr("Another comparison takes the place of the one you decided about."))
        self.lose = self.addButton(self.tr("&Give them up"), QMessageBox.ButtonRole.AcceptRole)
        self.keep = self.addButton(self.tr("&Keep them"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)


def ask_to_lose(parent: QWidget, count: int, agree: Callable[[], object]) -> QMessageBox:
    """Ask whether so many decisions may be given up; ``agree`` is a bound method called when the person says so."""
    box = LosingDecisions(parent, count)
    box.lose.clicked.connect(agree)
    box.open()
    return box
