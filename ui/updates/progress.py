"""How far a look at the channel or a download has come, and Stop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.work import Progress
from ui import theme
from ui.errands.updating import DOWNLOAD
from ui.frame.telling import amount
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button
from ui.widgets.text import Text

BYTES = "updates.bytes"


class ProgressPart(QWidget):
    """A bar, what is being done, Stop; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self._doing, self._bar = Text("", TextStyle.BODY, Role.QUIET, wrap=True), ThinBar()
        self.stop = Button(self.tr("Stop"), Icon.STOP)
        self._lay_out()

    def says(self) -> str:
        """Return what is being done, "" for nothing."""
        return "" if self.isHidden() else self._doing.text()

    def show_doing(self, doing: str) -> None:
        """Show what has begun, or nothing for ""."""
        if doing and self.isHidden():
            self._say(told(doing))
            self._bar.show_progress(0, None)
        self.setVisible(bool(doing))

    def show_progress(self, doing: str, progress: Progress) -> None:
        """Show how far it has come."""
        self._doing.setText(told(doing, progress))
        self._bar.show_progress(*counted(progress))

    def _say(self, sentence: str) -> None:
        self._doing.setText(sentence)
        self._bar.setAccessibleName(sentence)
        stops = self.tr("Stop: {doing}").format(doing=sentence)
        self.stop.setAccessibleName(stops)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._doing, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.hide()


def told(doing: str, progress: Progress | None = None) -> str:
    """Return what `Updating` is doing, and how far it has come where that is counted."""
    translate = QCoreApplication.translate
    download, look = translate("ProgressPart", "Downloading Setup"), translate("ProgressPart", "Looking for updates")
    named = download if doing == DOWNLOAD else look
    if progress is None or progress.doing != BYTES:
        return named
    return f"{named}: {amount(progress.done, progress.total)}"


def counted(progress: Progress) -> tuple[int, int | None]:
    """Return what a bar shows: how much of the file is here, or only that something is done."""
    return progress.done, progress.total if progress.doing == BYTES else None
