"""What stands above each step: how far it is, which form, and what it is for."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.text import Text


class Heading(QWidget):
    """Scrolls with the page, so that a small window has room for the answers."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._title = Text("", TextStyle.TITLE, wrap=True)
        self._line = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for text in (self._progress, self._title, self._line):
            column.addWidget(text)

    def show_words(self, progress: str, title: str, line: str) -> None:
        """Show another heading."""
        for text, said in ((self._progress, progress), (self._title, title), (self._line, line)):
            text.setText(said)
            text.setVisible(bool(said))

    def tell(self) -> None:
        """Say it aloud, because another step is shown."""
        announce(self._title, ". ".join(text.text() for text in (self._progress, self._title, self._line)))

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def progress(self) -> str:
        """Return how far it is."""
        return self._progress.text()
