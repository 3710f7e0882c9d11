"""The question before answers are thrown away: for another file, or to begin again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_begin_again(parent: QWidget, agree: Callable[[], object]) -> BeginAgainQuestion:
    """Ask; ``agree`` is a bound method called when the person says yes."""
    box = BeginAgainQuestion(parent)
    box.agree.clicked.connect(agree)
    box.open()
    return box


class BeginAgainQuestion(QMessageBox):
    """Keeping the answers is the default, and what Esc does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Begin again"))
        self.setText(self.tr("Forget this file and your answers about it?"))
        self.setInformativeText(
            self.tr(
                "The file itself stays as it is. Your answers are only kept if you saved your choices in the last step."
            )
        )
        self.agree = self.addButton(self.tr("&Forget them"), QMessageBox.ButtonRole.AcceptRole)
        self.keep = self.addButton(self.tr("&Keep them"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)
