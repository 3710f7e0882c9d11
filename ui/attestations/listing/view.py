"""The list on the screen: rows to walk with the arrow keys, Enter to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.attestations.model import Listed
from ui.attestations.grouping import Group
from ui.attestations.listing.lines import LineDelegate, line_height
from ui.attestations.listing.model import ListedModel
from ui.attestations.saying import Saying
from ui.overriding import override


class ListView(QTableView):
    """Shows a `ListedModel` in one column: a table lays out any number of rows at once."""

    chosen = Signal(object)  # Listed of the row that became current, or None
    opened = Signal(object)  # Listed, by Enter or a double click

    def __init__(self, saying: Saying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed = ListedModel(saying, self)
        self.setModel(self.listed)
        self.setItemDelegate(LineDelegate(saying, self))
        self._look()
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open)

    def show_all(self, rows: Sequence[Listed]) -> None:
        """Replace the rows; the current one stays current where it is still there."""
        self._keep_place(partial(self.listed.show_all, rows))

    def show_group(self, group: Group) -> None:
        """Show only one group."""
        self._keep_place(partial(self.listed.show_group, group))

    def current(self) -> Listed | None:
        """Return the current row, None for none."""
        return self.listed.listed(self.currentIndex().row())

    def choose(self, id_: str) -> bool:
        """Make a draft or attestation current; tell whether it is shown."""
        row = self.listed.row_of(id_)
        if row >= 0:
            self.setCurrentIndex(self.listed.index(row))
        return row >= 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        count = self.listed.rowCount()
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and count:
            self.setCurrentIndex(self.listed.index(0 if event.key() == Qt.Key.Key_Home else count - 1))
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def _keep_place(self, change: Callable[[], None]) -> None:
        current, bar = self.current(), self.verticalScrollBar()
        scrolled = bar.value()
        change()
        bar.setValue(scrolled)
        if current is None or not self.choose(current.id):
            self.chosen.emit(None)

    def _open(self, index: QModelIndex) -> None:
        if (one := self.listed.listed(index.row())) is not None:
            self.opened.emit(one)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if (one := self.listed.listed(current.row())) is not None:
            self.chosen.emit(one)

    def _look(self) -> None:
        self.setAccessibleName(self.tr("Drafts and attestations"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(line_height(self.palette()))
