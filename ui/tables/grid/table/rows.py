"""The rows of a table as a Qt model: every row can be reached at once, and cells are read in pages of neighbours."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sync.errors import KnownError
from sync.tables.asking.model import Chosen
from sync.tables.model import Column, Nature
from ui.overriding import override

Index = QModelIndex | QPersistentModelIndex
PAGE, PAGES = 256, 64  # rows in the order of the file
SCATTERED_PAGE, SCATTERED_PAGES = 32, 512  # rows in another order: each may lie elsewhere in the file
_SPOKEN = 1_000  # characters of a cell that are given to a screen reader; the read-out has all


class Reader(Protocol):
    """Where the cells come from; each row is as wide as the part."""

    def rows(self, first: int, count: int) -> Sequence[Sequence[str]]: ...  # noqa: D102

    def rows_at(self, numbers: Sequence[int]) -> Sequence[Sequence[str]]: ...  # noqa: D102


class Held:
    """A few rows in memory, read as any others."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._rows = rows

    def rows(self, first: int, count: int) -> Sequence[Sequence[str]]:
        """Return neighbours."""
        return self._rows[first : first + count]

    def rows_at(self, numbers: Sequence[int]) -> Sequence[Sequence[str]]:
        """Return rows by their numbers."""
        return [self._rows[number] for number in numbers]


class RowsModel(QAbstractTableModel):
    """Rows are places among those chosen, from 0; columns are places among those shown."""

    failed = Signal(object)  # KnownError: the rows could not be read

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: Reader = Held(())
        self._chosen = Chosen(None, 0)
        self._columns: tuple[Column, ...] = ()
        self._shown: tuple[int, ...] = ()
        self._headings: Mapping[int, str] = {}
        self._rows = 0
        self._size, self._most = PAGE, PAGES
        self._pages: OrderedDict[int, Sequence[Sequence[str]]] = OrderedDict()
        self._page: Sequence[Sequence[str]] = ()
        self._page_number = -1

    def show(self, reader: Reader, columns: Sequence[Column], shown: Sequence[int]) -> None:
        """Show another table, with no rows until `choose`."""
        self.beginResetModel()
        self._reader, self._columns, self._shown = reader, tuple(columns), tuple(shown)
        self._take(Chosen(None, 0), 0)
        self.endResetModel()

    def choose(self, chosen: Chosen, most: int | None = None) -> None:
        """Show other rows; of more than ``most`` only the first."""
        self.beginResetModel()
        self._take(chosen, chosen.count if most is None else min(most, chosen.count))
        self.endResetModel()

    def arrange(self, shown: Sequence[int]) -> None:
        """Show other columns, or the same in another order."""
        self.beginResetModel()
        self._shown = tuple(shown)
        self.endResetModel()

    def tell_headings(self, told: Mapping[int, str]) -> None:
        """Take what a screen reader says of the headings that are sorted or filtered, by position."""
        before, self._headings = self._headings, told
        if before != told and self._shown:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._shown) - 1)

    def forget_pages(self) -> None:
        """Read the cells again when they are next asked for."""
        self.choose(self._chosen, self._rows)

    @property
    def shown(self) -> tuple[int, ...]:
        """Positions of the columns, in the order shown."""
        return self._shown

    @property
    def chosen(self) -> Chosen:
        """The rows shown."""
        return self._chosen

    def column(self, place: int) -> Column:
        """Return the column at a place."""
        return self._columns[self._shown[place]]

    def place_of(self, position: int) -> int:
        """Return where a column is shown, -1 where it is not."""
        return self._shown.index(position) if position in self._shown else -1

    def number(self, row: int) -> int:
        """Return the number in the file of the row at a place; both from 0."""
        numbers = self._chosen.numbers
        return row if numbers is None else int(numbers[row])

    def cells(self, row: int) -> Sequence[str]:
        """Return the whole row at a place, in the order of the file's columns; nothing where it cannot be read."""
        page = row // self._size
        if page != self._page_number:
            self._page, self._page_number = self._paged(page), page
        at = row - page * self._size
        return self._page[at] if at < len(self._page) else ()

    def cell(self, row: int, place: int) -> str:
        """Return the text of a cell."""
        cells, position = self.cells(row), self._shown[place]
        return cells[position] if position < len(cells) else ""

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._rows

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self._rows or index.column() >= len(self._shown):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self.column(index.column()).nature is Nature.NUMBER
            return (Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft) | (
                Qt.AlignmentFlag.AlignVCenter
            )
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and orientation is Qt.Orientation.Horizontal:
            return self._headings.get(self._shown[section]) if 0 <= section < len(self._shown) else None
        if role != Qt.ItemDataRole.DisplayRole or section < 0:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self.column(section).name if section < len(self._shown) else None

    def _spoken(self, row: int, place: int) -> str:
        text = self.cell(row, place)[:_SPOKEN].strip() or self.tr("blank")
        return f"{self.column(place).name}: {text}"

    def _take(self, chosen: Chosen, rows: int) -> None:
        self._chosen, self._rows = chosen, rows
        in_order = chosen.numbers is None
        self._size, self._most = (PAGE, PAGES) if in_order else (SCATTERED_PAGE, SCATTERED_PAGES)
        self._pages.clear()
        self._page, self._page_number = (), -1

    def _paged(self, page: int) -> Sequence[Sequence[str]]:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        found = self._read(page * self._size, min(self._size, self._rows - page * self._size))
        self._pages[page] = found
        if len(self._pages) > self._most:
            self._pages.popitem(last=False)
        return found

    def _read(self, first: int, count: int) -> Sequence[Sequence[str]]:
        try:
            if self._chosen.numbers is None:
                return self._reader.rows(first, count)
            return self._reader.rows_at(numbers_of(self._chosen, first, count))
        except KnownError as trouble:
            self.failed.emit(trouble)
            return ()


def numbers_of(chosen: Chosen, first: int, count: int) -> list[int]:
    """Return the numbers in the file of neighbours among the rows chosen."""
    if chosen.numbers is None:
        return list(range(first, min(first + count, chosen.count)))
    return [int(number) for number in chosen.numbers[first : first + count]]
