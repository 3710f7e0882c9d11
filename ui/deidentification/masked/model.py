"""A masked table as a Qt table: the axes that go down as first columns, then one column for each value across."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from desktop.deidentification.model import Place
from ui.deidentification.masked.arranging import Arranged
from ui.deidentification.masked.saying import Saying
from ui.overriding import override
from ui.statewide.tables.figures import tabular

Index = QModelIndex | QPersistentModelIndex
MARK = Qt.ItemDataRole.UserRole + 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MaskedModel(QAbstractTableModel):
    """Shows the counts as they are in the file, or as they would be published."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saying = Saying(self)
        self.shown: Arranged | None = None
        self.is_before = False

    def show_table(self, shown: Arranged | None) -> None:
        """Show another table, or none."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def show_before(self, is_before: bool) -> None:
        """Show the counts as they are in the file, or as they would be published."""
        self.is_before = is_before
        if self.shown is None:
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def labels(self) -> int:
        """Return how many of the first columns only name the row."""
        return 0 if self.shown is None else len(self.shown.down())

    def place(self, index: Index) -> Place | None:
        """Return the place of a cell; None for one that only names the row."""
        if self.shown is None or not index.isValid() or index.column() < self.labels():
            return None
        return self.shown.place(index.row(), index.column() - self.labels())

    def sentence(self, index: Index) -> str:
        """Return everything there is to know of a cell."""
        place = self.place(index)
        if self.shown is None or not index.isValid():
            return ""
        if place is None:
            return f"{self._heading(index.column())}: {self.shown.rows[index.row()][index.column()]}"
        return self._saying.sentence(self.shown, place, is_before=self.is_before)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self.shown is None or (parent is not None and parent.isValid()) else len(self.shown.rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        if self.shown is None or (parent is not None and parent.isValid()):
            return 0
        return self.labels() + len(self.shown.columns())

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.shown is None:
            return None
        place = self.place(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index, place)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self.sentence(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if place is None else _RIGHT
        if role == Qt.ItemDataRole.FontRole and place is not None:
            return tabular(QApplication.font())
        if role == MARK and place is not None:
            return self.shown.mark(place)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section < self.labels() else _RIGHT
        return None

    def next_masked(self, after: Index) -> QModelIndex:
        """Return the next masked cell in reading order, from the top again after the last one."""
        if self.shown is None or not self.shown.masked:
            return QModelIndex()
        here = (after.row(), after.column() - self.labels()) if after.isValid() else (-1, -1)
        place = bisect_right(self.shown.masked, here) % len(self.shown.masked)
        row, column = self.shown.masked[place]
        return self.index(row, column + self.labels())

    def _text(self, index: Index, place: Place | None) -> str:
        if self.shown is None:
            return ""
        if place is None:
            return self.shown.rows[index.row()][index.column()]
        return self._saying.cell(self.shown, place, is_before=self.is_before)

    def _heading(self, section: int) -> str:
        if self.shown is None:
            return ""
        if section < self.labels():
            return self.shown.table.axes[self.shown.down()[section]].name
        return self.shown.columns()[section - self.labels()] or self.shown.table.name
