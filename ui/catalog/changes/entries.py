"""What changed in the catalog as a Qt list: one row per dataset and day, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.words import Words
from sync.catalog.model import Change, ChangeKind
from ui import words as shown
from ui.overriding import override

Index = QModelIndex | QPersistentModelIndex
MOST_NAMED = 3  # changes named in a row


class EntryRole(IntEnum):
    """What the painter of a row asks for beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """All that happened to one dataset on one day."""

    at: datetime
    dataset_id: str
    title: str
    kind: ChangeKind
    kind_name: str
    summary: str


def entries(changes: Iterable[Change], vocabulary: Words) -> list[Entry]:
    """Gather changes (newest first) into one entry per dataset and day."""
    found: list[Entry] = []
    for _day, of_day in groupby(changes, key=lambda change: shown.day(change.at)):
        by_dataset: dict[str, list[Change]] = {}
        for change in of_day:
            by_dataset.setdefault(change.dataset_id, []).append(change)
        found += [_entry(of_dataset, vocabulary) for of_dataset in by_dataset.values()]
    return found


def _entry(changes: list[Change], vocabulary: Words) -> Entry:
    newest = changes[0]
    whole = [c.kind for c in changes if c.part == "dataset" and c.kind is not ChangeKind.CHANGED]
    kind = whole[0] if whole else ChangeKind.CHANGED
    names = list(dict.fromkeys(vocabulary.change(change) for change in changes))
    summary = "; ".join(names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        more = QCoreApplication.translate("Changes", "{summary}; and {n} more")
        summary = more.format(summary=summary, n=len(names) - MOST_NAMED)
    return Entry(newest.at, newest.dataset_id, newest.dataset_title, kind, vocabulary.change_kind(kind.value), summary)


class EntriesModel(QAbstractListModel):
    """Rows are entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, found: list[Entry]) -> None:
        """Replace the whole list."""
        self.beginResetModel()
        self._entries = found
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == EntryRole.ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.title}\n{entry.summary}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((entry.kind_name, entry.title, entry.summary, shown.day(entry.at)))
        return None
