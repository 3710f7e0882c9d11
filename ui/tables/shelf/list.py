"""The list on the shelf: arrow keys walk from table to table, Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.overriding import override
from ui.tables.shelf.lines import ShelfDelegate
from ui.tables.shelf.model import ShelfModel
from ui.tables.shelf.reading import Held


class ShelfList(QListView):
    """Rows of a `ShelfModel`; titles are skipped."""

    chosen = Signal(object)  # Held of the row that became current, or None
    opened = Signal(object)  # Held, by Enter or a double click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ShelfModel(self)
        self.setModel(self.shelf)
        self.setItemDelegate(ShelfDelegate(self))
        self.setAccessibleName(self.tr("Tables on this desk"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open)
        self.setMinimumWidth(200)

    def show_all(self, held: Sequence[Held], choose: str = "") -> None:
        """Replace the rows; the current table, or the one named, is current afterwards where it is still there."""
        before = self.current()
        wanted = choose or (before.version.source.resource if before else "")
        self.shelf.show_all(held)
        self._choose(wanted)

    def narrow(self, text: str) -> None:
        """Show only what fits a search."""
        before = self.current()
        self.shelf.narrow(text)
        self._choose(before.version.source.resource if before else "")

    def current(self) -> Held | None:
        """Return the current table."""
        return self.shelf.held(self.currentIndex().row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Titles cannot be current: go on to the table beyond one."""
        wanted, here = super().moveCursor(action, modifiers), self.currentIndex().row()
        if not wanted.isValid() or self.shelf.held(wanted.row()) is not None:
            return wanted
        step = 1 if wanted.row() >= here and wanted.row() + 1 < self.shelf.rowCount() else -1
        beyond = wanted.row() + step
        if self.shelf.held(beyond) is None:
            beyond = max(here, self.shelf.first())
        return self.shelf.index(beyond)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _choose(self, resource: str) -> None:
        row = self.shelf.row_of(resource) if resource else -1
        row = row if row >= 0 else self.shelf.first()
        if row >= 0:
            self.setCurrentIndex(self.shelf.index(row))
        else:
            self.chosen.emit(None)

    def _open(self, index: QModelIndex) -> None:
        if (one := self.shelf.held(index.row())) is not None:
            self.opened.emit(one)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if (one := self.shelf.held(current.row())) is not None:
            self.chosen.emit(one)
