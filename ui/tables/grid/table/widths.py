"""How wide a column should be: as its name and some of its cells need, within limits."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.tables.grid.table.cells import one_line
from ui.tables.grid.table.headings import LEAST_WIDTH, MOST_WIDTH, Headings
from ui.tables.grid.table.rows import RowsModel

_MOST_NAME = 200  # a long name alone does not make a column wider, at 100 %
_MEASURED = 3  # the longest texts are measured, not every one
_LONGEST = 80  # characters


def least_width() -> int:
    """Return the least a column gets by itself."""
    return theme.grown(LEAST_WIDTH)


def fitted_width(rows: RowsModel, place: int, sight: range, names: Headings) -> int:
    """Return the width for a column; only the rows in ``sight`` are looked at."""
    last = min(sight.stop, rows.rowCount())
    texts = {one_line(rows.cell(row, place)[:_LONGEST]) for row in range(sight.start, last)}
    longest = sorted(texts, key=len, reverse=True)[:_MEASURED]
    metrics = QFontMetrics(QApplication.font())
    cells = max((metrics.horizontalAdvance(text) for text in longest), default=0) + 2 * theme.SMALL + theme.TIGHT
    name = min(names.needed(place), theme.grown(_MOST_NAME))
    return max(theme.grown(LEAST_WIDTH), min(theme.grown(MOST_WIDTH), max(cells, name)))
