"""What a reader should know about the file of a table: a line that unfolds into sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.words import Words
from sync.tables.model import Part
from ui import theme
from ui.tables.shelf.details import told_oddity
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.text import Text

MOST = 12  # sentences


class OddityLines(QWidget):
    """Hidden until it is unfolded; nothing of a file is dropped or changed without being told here."""

    def __init__(self, sentences: Words) -> None:
        super().__init__()
        self._sentences = sentences
        self._lines: Sequence[str] = ()
        self._text = Text("", TextStyle.SMALL, Role.TEXT, wrap=True)
        self._text.make_selectable()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, 0, theme.SMALL, theme.SMALL)
        column.addWidget(self._text)
        self.hide()

    def show_part(self, part: Part) -> int:
        """Take the sentences of a part; return how many there are."""
        lines = [told_oddity(one, self._sentences) for one in part.oddities]
        if part.rejected:
            lines.append(
                self.tr("%Ln line(s) could not be read as rows; they are kept beside the table.", "", part.rejected)
            )
        self._lines = list(dict.fromkeys(lines))
        shown = [f"• {line}" for line in self._lines[:MOST]]
        if len(self._lines) > MOST:
            shown.append(self.tr("and %Ln more", "", len(self._lines) - MOST))
        self._text.setText("\n".join(shown))
        self.hide()
        return len(self._lines)

    def unfold(self, shown: bool) -> None:
        """Show the sentences or put them away."""
        self.setVisible(shown and bool(self._lines))
        if self.isVisible():
            announce(self, self._text.text())
