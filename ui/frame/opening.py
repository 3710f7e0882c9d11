"""Opens a sealed file that was double-clicked: the Attestations page checks it, and changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from sync.work import Work
from ui.frame.pages.keys import ATTESTATIONS
from ui.jobs import Jobs, Lane

if TYPE_CHECKING:
    from ui.window import Window


class Exists:
    """The job of asking whether a file is there, which takes long where another computer has to be asked."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __call__(self, _work: Work) -> Path | None:
        """Return the file, None where there is none."""
        try:
            return self._file if self._file.is_file() else None
        except (OSError, ValueError):
            return None


class Opening(QObject):
    """Brings the window of the moment to the front, with a file or without."""

    def __init__(self, window: Window, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.window, self._jobs = window, jobs

    def come(self, file: Path | None = None) -> None:
        """Come to the front; then check a file, if there is one of that name."""
        state = self.window.windowState() & ~Qt.WindowState.WindowMinimized  # maximized stays so
        self.window.setWindowState(state | Qt.WindowState.WindowActive)
        self.window.raise_()
        self.window.activateWindow()
        if file is not None:
            self._jobs.start(Lane.LOCAL, Exists(file), on_result=self._open_existing, name="opened file")

    def open(self, file: Path) -> None:
        """Check a file that the person named; where it is not there, that is told."""
        self.window.show_page(ATTESTATIONS)
        if (page := self.window.attestations()) is not None:
            page.parts.check().check(str(file))

    def _open_existing(self, file: Path | None) -> None:
        if file is not None:
            self.open(file)
