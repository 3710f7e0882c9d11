"""The one question a sync may have to ask: whether a large part of the catalog is really gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui import words


def ask_to_accept(parent: QWidget, facts: Mapping[str, str | int], accept: Callable[[], object]) -> None:
    """Ask whether the datasets that the portal no longer lists are to be marked as withdrawn.

    Args:
        parent: the window.
        facts: those of the sync that was refused: ``gone`` and ``kept``.
        accept: bound method called when the person agrees.
    """
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("DxF Desk")
    question = translate("Accept", "Mark {gone} of {kept} datasets as withdrawn?")
    gone, kept = (words.number(int(facts.get(name, 0))) for name in ("gone", "kept"))
    box.setText(question.format(gone=gone, kept=kept))
    box.setInformativeText(
        translate(
            "Accept",
            "The portal no longer lists them. They stay readable on this computer, with the date, until the portal "
            "lists them again.",
        )
    )
    agree = box.addButton(translate("Accept", "&Mark as withdrawn"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(translate("Accept", "&Keep the catalog as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    agree.clicked.connect(accept)
    box.open()
