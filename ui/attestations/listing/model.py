"""Drafts and signed attestations as a Qt model: one row each, filtered by group without being read again."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.attestations.model import Listed
from ui.attestations.grouping import GROUPS, Group
from ui.attestations.saying import Saying
from ui.overriding import override

Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """What the painter of a row asks for beyond Qt's own roles."""

    LISTED = Qt.ItemDataRole.UserRole


class ListedModel(QAbstractListModel):
    """Rows are those of one group, newest change first."""

    def __init__(self, saying: Saying, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saying = saying
        self._all: Sequence[Listed] = ()
        self._rows: Sequence[Listed] = ()
        self.group = Group.ALL

    def show_all(self, listed: Sequence[Listed]) -> None:
        """Replace everything there is."""
        self._all = listed
        self.show_group(self.group)

    def show_group(self, group: Group) -> None:
        """Show only one group."""
        self.beginResetModel()
        self.group = group
        states = [state for state, its_group in GROUPS.items() if its_group is group]
        self._rows = self._all if group is Group.ALL else [one for one in self._all if one.state in states]
        self.endResetModel()

    def listed(self, row: int) -> Listed | None:
        """Return what a row shows; None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, id_: str) -> int:
        """Return the row of a draft or attestation, -1 where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.id == id_), -1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.listed(index.row())
        if one is None:
            return None
        if role == RowRole.LISTED:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._saying.read_aloud(one)
        return None
