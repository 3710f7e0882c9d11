"""The grid of a masked table: arrow keys go through the cells, and each can be read in full."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.deidentification.model import Mark
from ui import theme
from ui.deidentification.masked.arranging import Arranged
from ui.deidentification.masked.cells import MaskedDelegate
from ui.deidentification.masked.model import MaskedModel
from ui.deidentification.masked.saying import Saying
from ui.overriding import override
from ui.statewide.tables.cells import Headings
from ui.statewide.tables.figures import Column, Sort

_ROWS = 12  # shown without scrolling
_MEASURED = 300  # rows whose names are measured
_WIDEST = 260  # of a column, at 100 %


class MaskedGrid(QTableView):
    """As high as its rows, up to a limit."""

    read = Signal(str)  # everything there is to know of the cell that the keyboard is in

    def __init__(self) -> None:
        super().__init__()
        self._widths: list[int] = []
        self.table = MaskedModel(self)
        self.setModel(self.table)
        self.setItemDelegate(MaskedDelegate(self))
        self.setAccessibleName(self.tr("The masked table"))
        self.setAccessibleDescription(self.tr("Arrow keys go from cell to cell. Each tells why it is masked."))
        self._behave()
        self._dress()
        self.selectionModel().currentChanged.connect(self._read)

    def show_table(self, shown: Arranged) -> None:
        """Show a table from its top."""
        self.table.show_table(shown)
        self._put_headings()
        self._fit()
        self.updateGeometry()
        self.scrollToTop()
        self.setCurrentIndex(self.table.index(0, self.table.labels()))

    def clear(self) -> None:
        """Show no table."""
        self.table.show_table(None)

    def show_before(self, is_before: bool) -> None:
        """Show the counts as in the file, or as they would be published."""
        self.table.show_before(is_before)
        self.viewport().update()
        self._read(self.currentIndex())

    def go_to_next_masked(self) -> bool:
        """Put the keyboard into the next masked cell; False where there is none."""
        index = self.table.next_masked(self.currentIndex())
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return index.isValid()

    @override
    def sizeHint(self) -> QSize:
        rows = max(1, min(_ROWS, self.table.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        return QSize(320, (rows + 1) * theme.row_height() + bar + 2 * self.frameWidth() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._dress()
            self._fit()

    def _behave(self) -> None:
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that no width hangs on it
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _put_headings(self) -> None:
        every = range(self.table.columnCount())
        titles = [str(self.table.headerData(column, Qt.Orientation.Horizontal)) for column in every]
        kinds = [Sort.TEXT if column < self.table.labels() else Sort.COUNT for column in every]
        headings = Headings(tuple(Column(*one) for one in zip(titles, kinds, strict=True)), self)
        headings.setSectionsClickable(False)
        headings.setSortIndicatorShown(False)
        headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setHorizontalHeader(headings)
        headings.show()

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height())

    def _fit(self) -> None:
        """Give each column the room of its heading, its words and its names."""
        self._widths = [self._needed(column) for column in range(self.table.columnCount())]
        self._fill()

    def _needed(self, column: int) -> int:
        metrics, saying = self.fontMetrics(), Saying(self)
        heading = str(self.table.headerData(column, Qt.Orientation.Horizontal) or "")
        width = round(metrics.horizontalAdvance(heading) * 1.1)
        if column < self.table.labels():
            rows = range(min(_MEASURED, self.table.rowCount()))
            names = {str(self.table.index(row, column).data()) for row in rows}
            width = max([width, *(metrics.horizontalAdvance(name) for name in names)])
        else:
            width = max([width, *(metrics.horizontalAdvance(saying.mark(one)) + 2 * theme.TIGHT for one in Mark)])
        return min(width, theme.grown(_WIDEST)) + 2 * theme.MEDIUM

    def _fill(self) -> None:
        """Let the first column take the room that is left."""
        left = max(0, self.viewport().width() - sum(self._widths))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, width + (0 if column else left))

    def _read(self, current: QModelIndex) -> None:
        self.read.emit(self.table.sentence(current))
