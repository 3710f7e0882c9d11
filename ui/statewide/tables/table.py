"""A table of figures on the page: sorts by click or key, copies with Ctrl+C, is as high as its rows up to a limit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui import theme
from ui.overriding import override
from ui.statewide.tables.cells import CellDelegate, Headings
from ui.statewide.tables.figures import Column, FiguresModel, Row, Sort
from ui.widgets.announce import announce

MOST_ROWS = 10  # shown without scrolling
_MEASURED = 500  # rows whose figures are measured
LEAST_WIDTH = 96  # of a column of texts, at 100 %


class FiguresTable(QTableView):
    """Rows of a `FiguresModel`; Enter sorts by the column the keyboard is in."""

    def __init__(
        self, name: str, columns: Sequence[Column], *, most_rows: int = MOST_ROWS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most_rows = most_rows
        self.figures = FiguresModel(columns, self)
        self._headings = Headings(self.figures.columns, self)
        self.setHorizontalHeader(self._headings)
        self.setModel(self.figures)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Enter sorts by the column you are in. Ctrl+C copies."))
        self._behave()
        self._dress()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows and begin at the top."""
        self.figures.show(rows)
        self._fit()
        self.updateGeometry()
        self.scrollToTop()
        if rows:
            here = self.figures.index(0, 0)
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)

    def copied(self) -> str:
        """Return the chosen rows, or all where none or one is chosen, with headings, for a spreadsheet."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        rows = chosen if len(chosen) > 1 else range(self.figures.rowCount())
        lines = [[column.title for column in self.figures.columns], *(self.figures.texts(row) for row in rows)]
        return "\n".join("\t".join(line) for line in lines)

    def sort_by(self, column: int) -> None:
        """Sort by a column; the same one again turns the order around."""
        largest_first = self.figures.columns[column].kind is not Sort.TEXT
        order = Qt.SortOrder.DescendingOrder if largest_first else Qt.SortOrder.AscendingOrder
        if self.figures.sorted_by == (column, order):
            order = Qt.SortOrder(1 - order.value)
        self._headings.setSortIndicator(column, order)
        self.sortByColumn(column, order)
        title = self.figures.columns[column].title
        down = order is Qt.SortOrder.DescendingOrder
        said = self.tr("Sorted by {column}, largest first") if down else self.tr("Sorted by {column}, smallest first")
        announce(self, said.format(column=title))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
            announce(self, self.tr("Copied."))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.sort_by(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        rows = max(1, min(self._most_rows, self.figures.rowCount()))
        height = (rows + 1) * theme.row_height() + 2 * self.frameWidth() + 2
        if not self.horizontalScrollBar().isHidden() and self.horizontalScrollBar().maximum():
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(320, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._dress()
            QTimer.singleShot(0, self, self._fit)

    def _behave(self) -> None:
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._headings.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._headings.sectionClicked.connect(self.sort_by)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().setDefaultSectionSize(theme.row_height())

    def _fit(self) -> None:
        """Give figures the room they need and share the rest among the texts."""
        columns = self.figures.columns
        needed = {at: self._needed(at) for at, one in enumerate(columns) if one.kind is not Sort.TEXT}
        weights = {at: one.weight for at, one in enumerate(columns) if one.kind is Sort.TEXT}
        room = self.viewport().width() - sum(needed.values())
        for at, width in {**needed, **shared_out(room, weights, theme.grown(LEAST_WIDTH))}.items():
            self._headings.resizeSection(at, width)

    def _needed(self, column: int) -> int:
        """Return the width that a column of figures needs for its heading and its longest figures."""
        rows = range(min(_MEASURED, self.figures.rowCount()))
        texts = {str(self.figures.index(row, column).data() or "") for row in rows}
        longest = sorted(texts, key=len, reverse=True)[:3]
        cells = max((self.fontMetrics().horizontalAdvance(text) for text in longest), default=0)
        return max(self._headings.width_of(column), round(cells * 1.08) + 2 * theme.SMALL)


def shared_out(room: int, weights: Mapping[int, int], least: int) -> dict[int, int]:
    """Return the width of each column by its weight, none below ``least``; the others make up for that."""
    widths: dict[int, int] = {}
    for at in sorted(weights, key=weights.__getitem__):
        rest = sum(weight for other, weight in weights.items() if other not in widths)
        widths[at] = max(least, (room - sum(widths.values())) * weights[at] // rest)
    return widths
