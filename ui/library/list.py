"""The list of the library: arrows walk over what can be chosen, Enter reads on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.library.lines import Line
from ui.library.model import LinesModel
from ui.library.painting import LinePainter
from ui.overriding import override


class LibraryList(QListView):
    """Shows `LinesModel`; what is walked over by keyboard is told apart from what is pressed."""

    chosen = Signal(object, bool)  # the Line that became current, and whether the keyboard only passes by
    read_on = Signal(object)  # the Line on which Enter or the mouse was pressed twice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self._walks = self._says_nothing = False
        self.setModel(self.lines)
        self.setItemDelegate(LinePainter(self))
        self._look()
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace the whole list."""
        self.lines.show(lines)
        self.scrollToTop()

    def go_to_first(self) -> bool:
        """Make the first line current that leads anywhere, unless one is; return whether there is one."""
        if not self.currentIndex().isValid() and (first := self.lines.first_to_choose()) >= 0:
            self._walks = True
            self.setCurrentIndex(self.lines.index(first))
            self._walks = False
        return self.currentIndex().isValid()

    def mark_page(self, page_id: str) -> None:
        """Make the line of a page current without telling anybody."""
        current, row = self.lines.line(self.currentIndex().row()), self.lines.row_of(page_id)
        if row < 0 or (current is not None and current.key == page_id):
            return
        self._says_nothing = True
        self.setCurrentIndex(self.lines.index(row))
        self._says_nothing = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lines.line(self.currentIndex().row())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and line is not None:
            self.read_on.emit(line)
            return
        self._walks = True
        super().keyPressEvent(event)
        self._walks = False

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.lines.line(self.indexAt(event.position().toPoint()).row())
        if line is not None and line.can_be_chosen:
            self.read_on.emit(line)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _look(self) -> None:
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(180)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = self.lines.line(current.row())
        if line is not None and line.can_be_chosen and not self._says_nothing:
            self.chosen.emit(line, self._walks)
