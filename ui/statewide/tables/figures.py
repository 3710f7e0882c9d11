"""Rows of figures as a Qt table: columns say how a value reads and sorts; sorting reorders the rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui import words
from ui.overriding import override

Index = QModelIndex | QPersistentModelIndex
Cell = str | int | float
Row = tuple[Cell, ...]
_FIXED = ord("f")  # Qt's letter for decimals without an exponent


class Sort(Enum):
    """What kind of value a column holds."""

    TEXT = "text"
    COUNT = "count"
    SHARE = "share"  # 0 to 1


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and the kind of its values; ``weight`` is its share of the width that is left."""

    title: str
    kind: Sort = Sort.TEXT
    weight: int = 1


def share(value: float) -> str:
    """Return a share as people read it: "97 %", and one decimal where it is small; never 0 % of something."""
    percent = value * 100
    decimals = 1 if 0 < percent < 1 or 99 < percent < 100 else 0
    return f"{QLocale().toString(percent, _FIXED, decimals)}\u00a0%"


class FiguresModel(QAbstractTableModel):
    """Rows are tuples with one value for each column."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Replace all rows; the order that was asked for last still holds."""
        self.beginResetModel()
        self._rows = list(rows)
        if self.sorted_by is not None:
            self._reorder(*self.sorted_by)
        self.endResetModel()

    def rows(self) -> list[Row]:
        """Return the rows in the order shown."""
        return list(self._rows)

    def texts(self, row: int) -> list[str]:
        """Return a row as it reads."""
        return [self._text(row, column) for column in range(len(self.columns))]

    def plain(self, row: int) -> list[str]:
        """Return a row for a file: numbers without grouping, shares as numbers from 0 to 1."""
        return [f"{cell:.4f}" if isinstance(cell, float) else str(cell) for cell in self._rows[row]]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        is_number = self.columns[index.column()].kind is not Sort.TEXT
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].title}: {self._text(index.row(), index.column())}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and is_number:
            return tabular(QApplication.font())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self.columns[section].kind is not Sort.TEXT
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self.layoutAboutToBeChanged.emit()
        self.sorted_by = (column, order)
        self._reorder(column, order)
        self.layoutChanged.emit()

    def _reorder(self, column: int, order: Qt.SortOrder) -> None:
        def value(row: Row) -> tuple[str, float]:
            cell = row[column]
            return (cell.casefold(), 0.0) if isinstance(cell, str) else ("", float(cell))

        self._rows.sort(key=value, reverse=order is Qt.SortOrder.DescendingOrder)

    def _text(self, row: int, column: int) -> str:
        cell = self._rows[row][column]
        if isinstance(cell, float):
            return share(cell)
        return words.number(cell) if isinstance(cell, int) else cell


def tabular(font: QFont) -> QFont:
    """Return the font with figures that are all of one width."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
