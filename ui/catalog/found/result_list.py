"""The list of results: rows to walk with the arrow keys, a star to click, Enter to read on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from sync.catalog.model import Results
from ui.catalog.found.lines import LineDelegate, line_height, star_box
from ui.catalog.found.results import ReadHits, ResultsModel, RowRole
from ui.overriding import override


class ResultList(QTableView):
    """Shows a `ResultsModel` in one column: a table lays out any number of rows at once, a list asks for each."""

    chosen = Signal(str)  # dataset id of the row that became current
    read_on = Signal()  # Enter on a row
    star_clicked = Signal(str)  # dataset id

    def __init__(self, read_hits: ReadHits, parent: QWidget | None = None) -> None:
        """Read further lines with ``read_hits``."""
        super().__init__(parent)
        self.results = ResultsModel(read_hits, self)
        self.setModel(self.results)
        self.setItemDelegate(LineDelegate(self))
        self._look()
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    def _look(self) -> None:
        self.setAccessibleName(self.tr("Datasets found"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        # a scroll bar that comes and goes would have every row painted twice
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)

    def show_results(self, results: Results | None) -> None:
        """Replace the whole list."""
        self.results.show(results)
        self.executeDelayedItemsLayout()  # now, or every row would be painted twice

    def current_id(self) -> str:
        """Return the dataset id of the current row, or ""."""
        hit = self.results.hit(self.currentIndex().row())
        return hit.id if hit else ""

    def choose_row(self, row: int) -> None:
        """Make a row current and bring it into sight."""
        self.setCurrentIndex(self.results.index(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.read_on.emit()
            return
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.results.rowCount():
            self.choose_row(0 if event.key() == Qt.Key.Key_Home else self.results.rowCount() - 1)
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._is_on_star(index, event) and event.button() == Qt.MouseButton.LeftButton:
            if hit := index.data(RowRole.HIT):
                self.star_clicked.emit(hit.id)
            return
        super().mousePressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if index.isValid() and star_box(self.visualRect(index)).contains(event.pos()):
                kept = bool(index.data(RowRole.FAVOURITE))
                QToolTip.showText(
                    event.globalPos(), self.tr("Remove from favorites") if kept else self.tr("Add to favorites")
                )
                return True
        return super().viewportEvent(event)

    def _measure(self) -> None:
        """Make the rows as high as their texts need."""
        height = line_height(self.palette(), self.viewport().width())
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)

    def _is_on_star(self, index: QModelIndex, event: QMouseEvent) -> bool:
        return index.isValid() and star_box(self.visualRect(index)).contains(event.position().toPoint())

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if hit := self.results.hit(current.row()):
            self.chosen.emit(hit.id)
