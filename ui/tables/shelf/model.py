"""Tables on this desk as a Qt model: below the title of each dataset a row for each of its tables."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui import words
from ui.icons import Icon
from ui.overriding import override
from ui.tables.naming import DOT, Naming
from ui.tables.shelf.reading import Held
from ui.theme import Role
from ui.words import Mark

Index = QModelIndex | QPersistentModelIndex
KEPT = Mark(Icon.SYNC, Role.GOOD)


class RowRole(IntEnum):
    """What the painter of a row asks for beyond Qt's own roles."""

    HELD = Qt.ItemDataRole.UserRole  # None for the title of a dataset
    FACTS = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3


class ShelfModel(QAbstractListModel):
    """Rows are titles (str) and tables (`Held`); a search keeps the tables that have every word, with their titles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._naming = Naming(self)
        self._all: Sequence[Held] = ()
        self._rows: list[str | Held] = []
        self._wanted: tuple[str, ...] = ()

    def show_all(self, held: Sequence[Held]) -> None:
        """Replace everything there is."""
        self._all = held
        self._arrange()

    def narrow(self, text: str) -> None:
        """Show only tables that have every word of a text in their names or columns."""
        self._wanted = tuple(text.casefold().split())
        self._arrange()

    def held(self, row: int) -> Held | None:
        """Return the table of a row; None for a title."""
        one = self._rows[row] if 0 <= row < len(self._rows) else None
        return one if isinstance(one, Held) else None

    def row_of(self, resource: str) -> int:
        """Return the row of a table, -1 where it is not shown."""
        return next((row for row in range(len(self._rows)) if self._is(row, resource)), -1)

    def first(self) -> int:
        """Return the row of the first table, -1 for none."""
        return next((row for row in range(len(self._rows)) if self.held(row) is not None), -1)

    def counted(self) -> tuple[int, int]:
        """Return how many tables are shown, and of how many."""
        return sum(isinstance(one, Held) for one in self._rows), len(self._all)

    def state_of(self, one: Held) -> str:
        """Return in words how current a table is."""
        if one.is_stale:
            return self.tr("The portal has a newer file")
        if one.is_kept:
            return self.tr("Kept current")
        return self.tr("From this computer") if not one.version.source.dataset else self.tr("As in your catalog")

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.held(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        one = self._rows[index.row()]
        if isinstance(one, str):
            named = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
            return one if role in named else None
        return self._table_data(one, role)

    def _table_data(self, one: Held, role: int) -> Any:
        if role == RowRole.HELD:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._naming.table(one.version)
        if role == RowRole.FACTS:
            return DOT.join((self._naming.facts(one.version), self._naming.came(one.version)))
        if role == RowRole.STATE:
            return self.state_of(one)
        if role == RowRole.MARK:
            return words.ATTENTION if one.is_stale else KEPT if one.is_kept else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self._naming.table(one.version), self._naming.dataset(one.version), self.state_of(one))
            return ". ".join((*parts, self._naming.facts(one.version)))
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for title, tables in groupby((one for one in self._all if self._fits(one)), key=self._title):
            self._rows += [title, *tables]
        self.endResetModel()

    def _title(self, one: Held) -> str:
        return self._naming.dataset(one.version)

    def _fits(self, one: Held) -> bool:
        if not self._wanted:
            return True
        names = [column.name for part in one.version.parts for column in part.columns]
        text = " ".join([self._title(one), self._naming.table(one.version), one.version.source.format, *names])
        return all(word in text.casefold() for word in self._wanted)

    def _is(self, row: int, resource: str) -> bool:
        one = self.held(row)
        return one is not None and one.version.source.resource == resource
