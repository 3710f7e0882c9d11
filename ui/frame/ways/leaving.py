"""Closing the window while something waits or is not saved: it is said once, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.errands.sending import Sending

if TYPE_CHECKING:
    from ui.frame.pages.pages import Pages
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


class UnsavedQuestion(QMessageBox):
    """Staying is the default, and Esc stays: what is on these pages is kept nowhere else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("DxF Desk")
        self.setText(self.tr("There is work on a page that is not saved."))
        self.setInformativeText(
            self.tr("Answers in De-identify and decisions in Compare lists are gone when you quit. Save them first.")
        )
        self.stay = self.addButton(self.tr("S&tay"), QMessageBox.ButtonRole.RejectRole)
        self.leave = self.addButton(self.tr("&Quit without saving"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)


class Leaving(QObject):
    """Asks only where something would be sent if the window stayed open, or is kept nowhere but on a page.

    Attributes:
        is_sure: nothing is asked any more.
        question: what is being asked; None for nothing.
    """

    def __init__(self, window: Window, sending: Sending, pages: Pages) -> None:
        super().__init__(window)
        self._window, self._sending, self._pages = window, sending, pages
        self.is_sure = False
        self.question: UnsentQuestion | UnsavedQuestion | None = None

    def may_close(self) -> bool:
        """Tell whether the window may close now; where it may not, the question is on the screen."""
        app = QGuiApplication.instance()
        is_shutting_down = isinstance(app, QGuiApplication) and app.isSavingSession()
        would_lose = self._pages.would_lose()
        if self.is_sure or is_shutting_down or not (would_lose or self._sending.would_send()):
            return True
        if self.question is None:
            unsent = self._sending.unsent()
            self.question = UnsavedQuestion(self._window) if would_lose else UnsentQuestion(self._window, unsent)
            self.question.leave.clicked.connect(self._leave)
            self.question.finished.connect(self._forget)
            self.question.open()
        return False

    def keeps_language(self) -> bool:
        """Tell whether work that is not saved keeps the window as it is; the footer says so."""
        if would_lose := self._pages.would_lose():
            text = self.tr("The language changes when you open DxF Desk again: work here is not saved yet.")
            self._pages.told.emit(text)
        return would_lose

    def _leave(self) -> None:
        self.is_sure = True
        self._window.close()

    def _forget(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
