"""The lines of the library's list as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.catalog.found.marks import without_marks
from ui.library.lines import Line
from ui.overriding import override

Index = QModelIndex | QPersistentModelIndex


class LineRole(IntEnum):
    """What the painter of a line asks for beyond Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole


class LinesModel(QAbstractListModel):
    """Rows are lines; headings and notes are seen and read, but cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return the line of a row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def first_to_choose(self) -> int:
        """Return the first row that leads anywhere, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.can_be_chosen), -1)

    def row_of(self, page_id: str) -> int:
        """Return the first row about a page, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.can_be_chosen and line.key == page_id), -1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None or not line.can_be_chosen:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role == LineRole.LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return without_marks(line.title or line.detail)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(without_marks(part) for part in (line.title, line.detail) if part)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return line.below
        return None
