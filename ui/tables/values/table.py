"""A table of such cells; otherwise it behaves as every table of figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.statewide.tables.figures import Column
from ui.statewide.tables.table import MOST_ROWS, FiguresTable
from ui.tables.values.amounts import ValuesModel


class ValuesTable(FiguresTable):
    """Rows of a `ValuesModel`."""

    def __init__(
        self, name: str, columns: Sequence[Column], *, most_rows: int = MOST_ROWS, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, columns, most_rows=most_rows, parent=parent)
        self.figures = ValuesModel(columns, self)
        self.setModel(self.figures)

    def choose(self, row: int) -> None:
        """Make a row the current one, and have it in sight."""
        if 0 <= row < self.figures.rowCount():
            self.selectRow(row)
            self.scrollTo(self.figures.index(row, 0))
