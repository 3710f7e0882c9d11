"""What happens when the window is closed while attestations wait to be sent: it is said once, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.errands.sending import Sending

if TYPE_CHECKING:
    from ui.window import Window


class UnsentQuestion(QMessageBox):
    """Quitting is the default: what waits is safe. Esc stays."""

    def __init__(self, parent: QWidget, unsent: int) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle("DxF Desk")
        self.setText(self.tr("%n attestation(s) have not been sent.", "", unsent))
        self.setInformativeText(
            self.tr("What waits is safe on this computer and will be sent the next time you open DxF Desk.")
        )
        self.leave = self.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.AcceptRole)
        self.stay = self.addButton(self.tr("S&tay"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.leave)
        self.setEscapeButton(self.stay)


class Leaving(QObject):
    """Asks only where something would be sent if the window stayed open.

    Attributes:
        is_sure: nothing is asked any more.
        question: what is being asked; None for nothing.
    """

    def __init__(self, window: Window, sending: Sending) -> None:
        super().__init__(window)
        self._window, self._sending = window, sending
        self.is_sure = False
        self.question: UnsentQuestion | None = None

    def may_close(self) -> bool:
        """Tell whether the window may close now; where it may not, the question is on the screen."""
        app = QGuiApplication.instance()
        is_shutting_down = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self.is_sure or is_shutting_down or not self._sending.would_send():
            return True
        if self.question is None:
            self.question = UnsentQuestion(self._window, self._sending.unsent())
            self.question.leave.clicked.connect(self._leave)
            self.question.finished.connect(self._forget)
            self.question.open()
        return False

    def _leave(self) -> None:
        self.is_sure = True
        self._window.close()

    def _forget(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
