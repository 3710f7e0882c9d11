"""Asks before decisions that were not saved are given up for another comparison."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_lose(parent: QWidget, count: int, agree: Callable[[], object]) -> QMessageBox:
    """Ask whether so many decisions may be given up; ``agree`` is a bound method called when the person says so."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("DxF Desk")
    box.setText(translate("LosingDecisions", "Give up %n decision(s) that you have not saved?", "", count))
    box.setInformativeText(
        translate("LosingDecisions", "Another comparison takes the place of the one you decided about.")
    )
    lose = box.addButton(translate("LosingDecisions", "&Give them up"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(translate("LosingDecisions", "&Keep them"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    lose.clicked.connect(agree)
    box.open()
    return box
