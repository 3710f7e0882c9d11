"""One line while something is being done: what, how far it has come, and Stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.work import Progress
from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button
from ui.widgets.text import ElidedText


class ProgressLine(QWidget):
    """Hidden while nothing is being done."""

    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._doing, self._bar = ElidedText("", TextStyle.SMALL, Role.QUIET), ThinBar()
        self.stop = Button(self.tr("Stop"), Icon.STOP)
        self._bar.setAccessibleName(self.tr("Progress"))
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(self._doing)
        words.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.LARGE)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        self._is_stopping = False
        self.stop.clicked.connect(self._ask_to_stop)
        self.hide()

    def show_progress(self, doing: str, progress: Progress) -> None:
        """Show what is being done, and how far it has come."""
        self._doing.setText(self.tr("Stopping…") if self._is_stopping else doing)
        self._bar.show_progress(progress.done, progress.total)
        self.show()

    def rest(self) -> None:
        """Go out of sight."""
        self._is_stopping = False
        self.hide()

    def _ask_to_stop(self) -> None:
        """Say at once that it stops; the job does so at its next step."""
        self._is_stopping = True
        self._doing.setText(self.tr("Stopping…"))
        announce(self._doing, self._doing.text())
        self.stop_asked.emit()
