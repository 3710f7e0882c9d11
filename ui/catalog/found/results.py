"""The result list as a Qt model: every row number up front, contents read in pages when they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sync.catalog.model import Hit, Query, Results
from ui import words
from ui.catalog.found.marks import without_marks
from ui.overriding import override

PAGE = 25  # rows read at once; few windows show more
PAGES_KEPT = 40

Index = QModelIndex | QPersistentModelIndex
ReadHits = Callable[[Sequence[int], Query], tuple[Hit, ...]]


class RowRole(IntEnum):
    """What the painter of a line asks for beyond Qt's own roles."""

    HIT = Qt.ItemDataRole.UserRole
    FAVOURITE = Qt.ItemDataRole.UserRole + 1


class ResultsModel(QAbstractListModel):
    """Rows are the datasets of one `Results`, in its order; one reset per search."""

    def __init__(self, read_hits: ReadHits, parent: QObject | None = None) -> None:
        """Read further lines with ``read_hits``, which is called on the GUI thread for one page at a time."""
        super().__init__(parent)
        self._read_hits = read_hits
        self._results: Results | None = None
        self._pages: OrderedDict[int, dict[int, Hit]] = OrderedDict()
        self._favourites: frozenset[str] = frozenset()

    def show(self, results: Results | None) -> None:
        """Replace the whole list."""
        self.beginResetModel()
        self._results = results
        self._pages.clear()
        if results and len(results.hits) >= min(PAGE, results.total):
            self._pages[0] = {hit.number: hit for hit in results.hits}
        self.endResetModel()

    def show_favourites(self, ids: frozenset[str]) -> None:
        """Show these datasets with a filled star."""
        self._favourites = ids
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(count - 1), [RowRole.FAVOURITE])

    def hit(self, row: int) -> Hit | None:
        """Return the line of a row, or None when its dataset has gone since the search."""
        if self._results is None or not 0 <= row < self._results.total:
            return None
        return self._page(self._results, row // PAGE).get(self._results.numbers[row])

    def row_of(self, dataset_id: str) -> int:
        """Return the row of a dataset among the lines read so far, or -1."""
        for page, hits in self._pages.items():
            for hit in hits.values():
                if hit.id == dataset_id and self._results:
                    return self._results.numbers.index(hit.number, page * PAGE)
        return -1

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self._results is None or (parent is not None and parent.isValid()) else self._results.total

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hit(index.row())
        if role == RowRole.HIT:
            return hit
        if role == RowRole.FAVOURITE:
            return hit is not None and hit.id in self._favourites
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return without_marks(hit.title) if hit else self.tr("No longer in the catalog")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit) if hit else self.tr("No longer in the catalog")
        return None

    def _page(self, results: Results, page: int) -> dict[int, Hit]:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        numbers = results.numbers[page * PAGE : (page + 1) * PAGE]
        self._pages[page] = {hit.number: hit for hit in self._read_hits(numbers, results.query)}
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return self._pages[page]

    def _spoken(self, hit: Hit) -> str:
        """The whole line in the order a person would say it."""
        parts = [without_marks(hit.title), hit.department, ", ".join(hit.formats)]
        parts.append(words.last_updated(hit.modified))
        if hit.withdrawn:
            parts.append(self.tr("withdrawn {day}").format(day=words.day(hit.withdrawn)))
        if hit.hidden:
            parts.append(self.tr("test or draft record"))
        if hit.id in self._favourites:
            parts.append(self.tr("favorite"))
        return ". ".join(part for part in parts if part)
