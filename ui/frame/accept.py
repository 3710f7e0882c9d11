"""The one question a sync may have to ask: whether a large part of the catalog is really gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_accept(parent: QWidget, accept: Callable[[], object]) -> None:
    """Ask whether the datasets that the portal no longer lists are to be marked as withdrawn.

    Args:
        parent: the window.
        accept: bound method called when the person agrees.
    """
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("DxF Desk")
    box.setText(translate("Accept", "Mark all these datasets as withdrawn?"))
    box.setInformativeText(
        translate("Accept", "They stay readable on this computer, with the date, until the portal lists them again.")
    )
    agree = box.addButton(translate("Accept", "&Mark as withdrawn"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(translate("Accept", "&Keep the catalog as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    agree.clicked.connect(accept)
    box.open()
