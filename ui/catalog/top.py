"""The head of the catalog page: its title, the search box, and the buttons that show filters or changes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.overriding import override
from ui.widgets.buttons import Button
from ui.widgets.inputs import Entry
from ui.widgets.page import PageHeader


class SearchBox(Entry):
    """A line to type into; Down and Enter lead into the list, Esc clears."""

    into_list = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Icon.SEARCH, parent)
        self.setAccessibleName(self.tr("Search the catalog"))
        self.setPlaceholderText(self.tr("Search titles, descriptions, files and columns"))
        self.setClearButtonEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.into_list.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Top(QWidget):
    """Title, one line, search box, and two buttons that stay pressed while their part is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox()
        self.filters = Button(self.tr("Filters"), Icon.FILTER)
        self.changes = Button(self.tr("What changed"), Icon.CLOCK)
        for button in (self.filters, self.changes):
            button.setCheckable(True)
        self.filters.setChecked(True)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self.search, 1)
        row.addWidget(self.filters)
        row.addWidget(self.changes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        answers = self.tr("Which open health data the State publishes, and what changed")
        column.addWidget(PageHeader(self.tr("Catalog"), answers))
        column.addLayout(row)
