"""The legend of a masked table: each mark with its hatch, its word, how many cells have it, and what it means."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.deidentification.model import Limits, Mark
from ui import theme, words
from ui.deidentification.masked.arranging import Arranged
from ui.deidentification.masked.cells import Swatch
from ui.deidentification.masked.saying import Saying
from ui.theme import Role, TextStyle
from ui.widgets.text import Text


class Legend(QWidget):
    """One line for each mark."""

    def __init__(self) -> None:
        super().__init__()
        self._saying = saying = Saying(QObject(self))
        self._counts, self._meanings = dict[Mark, Text](), dict[Mark, Text]()
        self._unstable = Text("", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(3, 1)
        for row, mark in enumerate(Mark):
            self._counts[mark] = Text("0", TextStyle.STRONG)
            grid.addWidget(Swatch(mark), row, 0)
            grid.addWidget(self._counts[mark], row, 1)
            grid.addWidget(Text(saying.mark(mark), TextStyle.STRONG), row, 2)
            self._meanings[mark] = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
            grid.addWidget(self._meanings[mark], row, 3)
        grid.addWidget(self._unstable, len(Mark), 0, 1, 4)

    def show_table(self, shown: Arranged, limits: Limits) -> None:
        """Show how many cells of a table have each mark."""
        counted = Counter(shown.marks.marks.values())
        for mark, text in self._counts.items():
            text.setText(words.number(counted[mark]))
            self._meanings[mark].setText(self._saying.meaning(mark, limits))
        said = self.tr(
            "%Ln shown estimate(s) are left blank as unstable: too few survey cases.", "", len(shown.unstable)
        )
        self._unstable.setText(said)
        self._unstable.setVisible(bool(shown.unstable))

    def counts(self) -> dict[Mark, str]:
        """Return the figures shown."""
        return {mark: text.text() for mark, text in self._counts.items()}
