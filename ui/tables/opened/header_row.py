"""Asks which row of a sheet has the names of the columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.tables.model import Part
from ui import theme
from ui.statewide.tables.figures import Column
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

_CELLS = 6  # of a row that are shown


class HeaderQuestion(QDialog):
    """Shows the first rows as they stand in the file; Esc changes nothing."""

    chosen = Signal(int)  # row from 0, -1 for none

    def __init__(self, parent: QWidget, part: Part, rows: Sequence[Sequence[str]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names of the columns"))
        width = min(_CELLS, max((len(row) for row in rows), default=1))
        columns = [Column(self.tr("Row")), *(Column(str(place + 1), weight=2) for place in range(width))]
        self.rows = ValuesTable(self.tr("First rows of the file"), columns, most_rows=10)
        self.rows.show_rows([self._row(number, row, width) for number, row in enumerate(rows)])
        self.use = Button(self.tr("&Use this row"), weight=Weight.PRIMARY)
        self.none = Button(self.tr("&There are no names"))
        self._leave = Button(self.tr("Cancel"))
        self._lay_out()
        calm_bars(self)
        self.use.clicked.connect(self._choose)
        self.none.clicked.connect(self._choose_none)
        self._leave.clicked.connect(self.reject)
        self.rows.doubleClicked.connect(self._choose)
        self.finished.connect(self.deleteLater)
        self.rows.choose(max(0, part.header_row))
        self.rows.setFocus()

    def _row(self, number: int, row: Sequence[str], width: int) -> tuple[str, ...]:
        cells = [row[place] if place < len(row) else "" for place in range(width)]
        return (str(number + 1), *(cell.replace("\n", " ")[:200] for cell in cells))

    def _choose(self) -> None:
        row = self.rows.currentIndex().row()
        if row >= 0:
            self.chosen.emit(int(str(self.rows.figures.rows()[row][0])) - 1)
            self.accept()

    def _choose_none(self) -> None:
        self.chosen.emit(-1)
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(Text(self.tr("Which row has the names of the columns?"), TextStyle.SECTION, wrap=True))
        why = self.tr(
            "These are the first rows as they stand in the file. Rows above the names are left out of the table; the "
            "file itself stays as it is."
        )
        column.addWidget(Text(why, TextStyle.BODY, Role.QUIET, wrap=True))
        column.addWidget(self.rows, 1)
        row = QHBoxLayout()
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self.use)
        column.addLayout(row)
        self.setMinimumWidth(theme.grown(560))
