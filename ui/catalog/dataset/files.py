"""Files and tables of a dataset as a tree for Qt: one row for each, below a table its columns."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sync.catalog.model import Column, Resource
from ui import words
from ui.overriding import override

Index = QModelIndex | QPersistentModelIndex


class FileRole(IntEnum):
    """What the painter of a row asks for beyond Qt's own roles."""

    RESOURCE = Qt.ItemDataRole.UserRole
    FACTS = Qt.ItemDataRole.UserRole + 1  # the second line of a row
    NOTES = Qt.ItemDataRole.UserRole + 2  # the publisher's words, in as many lines as they need


class FilesModel(QAbstractItemModel):
    """Top rows are resources in the portal's order; columns are read into rows only where they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources: tuple[Resource, ...] = ()

    def show(self, resources: tuple[Resource, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._resources = resources
        self.endResetModel()

    def resource(self, index: Index) -> Resource | None:
        """Return the resource a row belongs to."""
        if not index.isValid():
            return None
        return self._resources[index.internalId() - 1 if index.internalId() else index.row()]

    @override
    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        if column or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, 0 if parent is None or not parent.isValid() else parent.row() + 1)

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt overloads parent()
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._resources)
        if parent.internalId():
            return 0
        resource = self._resources[parent.row()]
        return (len(resource.columns) or 1) if resource.has_table else 0

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        resource = self.resource(index)
        if resource is None:
            return None
        if role == FileRole.RESOURCE:
            return resource
        if not index.internalId():
            return self._resource_data(resource, role)
        if not resource.columns:
            return self._unread_data(role)
        return self._column_data(resource.columns[index.row()], role)

    def _resource_data(self, resource: Resource, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return resource.name or self.tr("File without a name")
        if role == FileRole.FACTS:
            return "  ·  ".join(self._facts(resource))
        if role == FileRole.NOTES:
            return resource.description
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join([resource.name or self.tr("File without a name"), *self._facts(resource)])
        return None

    def _facts(self, resource: Resource) -> list[str]:
        facts = [resource.format or self.tr("format not stated")]
        facts.append(words.size(resource.size) or self.tr("size not stated"))
        changed = words.day(resource.last_modified)
        facts.append(self.tr("replaced {day}").format(day=changed) if changed else self.tr("date not stated"))
        if resource.rows is not None:
            facts.append(self.tr("%Ln row(s)", "", resource.rows))
        if resource.columns:
            facts.append(self.tr("%Ln column(s)", "", len(resource.columns)))
        return facts

    def _unread_data(self, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.tr("Columns not read yet")
        return None

    def _column_data(self, column: Column, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.name
        if role == FileRole.FACTS:
            return "  ·  ".join(part for part in (column.type, column.label) if part)
        if role == FileRole.NOTES:
            return column.notes
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (column.name, column.type, column.label, column.notes) if part)
        return None
