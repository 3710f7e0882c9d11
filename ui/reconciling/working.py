"""How far the page's work has come, with a way to stop it; out of sight while nothing is under way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.work import Progress
from ui import theme
from ui.icons import Icon
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button
from ui.widgets.status import Status


class Working(QWidget):
    """A line, a bar, and Stop."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.status, self.bar, self.stop = Status(wrap=True), ThinBar(), Button(self.tr("Stop"), Icon.STOP)
        self.bar.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout()
        row.setSpacing(theme.LARGE)
        row.addWidget(self.status, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(row)
        column.addWidget(self.bar)
        self._is_stopping = False
        self.stop.clicked.connect(self._ask_to_stop)
        self.hide()

    def begin(self) -> None:
        """Show that something is under way, whose length nobody knows yet."""
        self._is_stopping = False
        self.status.say(Icon.CLOCK, Role.QUIET, self.tr("Working…"))
        self.bar.show_progress(0, None)
        self.show()

    def show_progress(self, progress: Progress, text: str) -> None:
        """Show how far it has come."""
        if not self._is_stopping:
            self.status.say(Icon.CLOCK, Role.QUIET, text)
        self.bar.show_progress(progress.done, progress.total)

    def rest(self) -> None:
        """Go out of sight."""
        self.hide()

    def _ask_to_stop(self) -> None:
        """Say at once that it stops; the job does so at its next step."""
        self._is_stopping = True
        self.status.say(Icon.CLOCK, Role.QUIET, self.tr("Stopping…"))
        announce(self.status, self.status.words())
        self.stop_wanted.emit()
