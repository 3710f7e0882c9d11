"""Facets as a tree for Qt: groups with their values, counts and check marks, most used first, and a row for more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.words import Words
from sync.catalog.model import Facet, Query, Results
from ui import words
from ui.catalog.filters import question
from ui.catalog.filters.names import group_name, value_name
from ui.catalog.filters.question import Filter
from ui.overriding import override

SHOWN = 6  # values of a group before "more"
ORDER: tuple[Facet | None, ...] = (None, *Facet)

Index = QModelIndex | QPersistentModelIndex


class FacetRole(IntEnum):
    """What the painter of a facet row asks for beyond Qt's own roles."""

    COUNT = Qt.ItemDataRole.UserRole
    IS_MORE = Qt.ItemDataRole.UserRole + 1


Row = tuple[str, int] | None  # a value with its count, or the row that offers more


@dataclass(frozen=True, slots=True)
class Group:
    """A facet on the screen. ``values`` are (value, count), most used first, checked ones always among them."""

    facet: Facet | None
    values: tuple[tuple[str, int], ...] = ()
    checked: frozenset[str] = frozenset()
    all_shown: bool = False

    @property
    def shown(self) -> tuple[tuple[str, int], ...]:
        """The values in sight: the first few and every checked one."""
        if self.all_shown:
            return self.values
        return self.values[:SHOWN] + tuple(v for v in self.values[SHOWN:] if v[0] in self.checked)

    @property
    def has_more_row(self) -> bool:
        """Whether the last row offers more or fewer values."""
        return len(self.values) > SHOWN

    def rows(self) -> list[Row]:
        """Return the rows below the heading: values, and None for the row "more"."""
        return [*self.shown, *([None] if self.has_more_row else [])]


class FacetModel(QAbstractItemModel):
    """Groups are the top rows (one per facet, always there), values their children."""

    asked = Signal(object, bool)  # Filter, on

    def __init__(self, vocabulary: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = vocabulary
        self._groups = [Group(facet) for facet in ORDER]
        self._rows: list[list[Row]] = [[] for _ in ORDER]

    def show(self, results: Results, favourites: int) -> None:
        """Show the counts of a search; ``favourites`` is how many datasets have a star."""
        for row, old in enumerate(self._groups):
            if (new := _group(old, results, favourites)) != old:
                self._replace(row, new)

    def group(self, row: int) -> Group:
        """Return one group."""
        return self._groups[row]

    def turn_more(self, row: int) -> None:
        """Show all values of a group, or the first few again."""
        self._replace(row, replace(self._groups[row], all_shown=not self._groups[row].all_shown))

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
            return len(self._groups)
        return 0 if parent.internalId() else len(self._rows[parent.row()])

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if self._value(index) else usual

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        group = self._groups[index.internalId() - 1 if index.internalId() else index.row()]
        if not index.internalId():
            return group_name(self._words, group.facet) if role == Qt.ItemDataRole.DisplayRole else None
        value = self._value(index)
        return self._more_data(group, role) if value is None else self._value_data(group, value, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        found = self._value(index) if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or found is None:
            return False
        group = self._groups[index.internalId() - 1]
        self.asked.emit(Filter(group.facet, found[0]), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _value(self, index: Index) -> Row:
        """Return the value of a row, or None for a heading and for the row "more"."""
        return self._rows[index.internalId() - 1][index.row()] if index.internalId() else None

    def _value_data(self, group: Group, value: tuple[str, int], role: int) -> Any:
        name, checked = value_name(self._words, group.facet, value[0]), value[0] in group.checked
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return name
        if role == FacetRole.COUNT:
            return value[1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, {count} datasets").format(name=name, count=words.number(value[1]))
        return None

    def _more_data(self, group: Group, role: int) -> Any:
        if role == FacetRole.IS_MORE:
            return True
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if group.all_shown:
            return self.tr("Fewer")
        return self.tr("{n} more").format(n=len(group.values) - len(group.shown))

    def _replace(self, row: int, group: Group) -> None:
        """Change one group in place, so that open groups stay open and the current row stays.

        Rows come and go at the end of the group; then all rows of the group get their new contents.
        """
        above, old, new = self.index(row, 0), self._rows[row], group.rows()
        self._groups[row] = group
        if len(new) > len(old):
            self.beginInsertRows(above, len(old), len(new) - 1)
            self._rows[row] = old + new[len(old) :]
            self.endInsertRows()
        elif len(new) < len(old):
            self.beginRemoveRows(above, len(new), len(old) - 1)
            self._rows[row] = old[: len(new)]
            self.endRemoveRows()
        self._rows[row] = new
        if new:
            self.dataChanged.emit(self.index(0, 0, above), self.index(len(new) - 1, 0, above))


def _group(old: Group, results: Results, favourites: int) -> Group:
    if old.facet is None:
        return replace(old, values=_switch_values(results, favourites), checked=_switches_on(results.query))
    checked = results.query.filters.get(old.facet, frozenset())
    values = tuple(results.facets.get(old.facet, ()))
    missing = tuple((value, 0) for value in sorted(checked - {value for value, _ in values}))
    return replace(old, values=values + missing, checked=checked)


def _switch_values(results: Results, favourites: int) -> tuple[tuple[str, int], ...]:
    return (("favourites", favourites), ("withdrawn", results.withdrawn), ("hidden", results.hidden))


def _switches_on(query: Query) -> frozenset[str]:
    return frozenset(value for value, on in question.switches(query).items() if on)
