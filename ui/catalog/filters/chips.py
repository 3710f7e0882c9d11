"""The filters in force as chips under the search box; each goes away by click or key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.words import Words
from sync.catalog.model import Query
from ui.catalog.filters import question
from ui.catalog.filters.names import chip_name
from ui.catalog.filters.question import Filter
from ui.icons import Icon
from ui.layouts.flow import FlowLayout, empty
from ui.widgets.buttons import Button, Weight

LONGEST = 36  # letters of an average width


class FilterChips(QWidget):
    """Empty and hidden while nothing is filtered."""

    removed = Signal(object)  # Filter
    all_removed = Signal()

    def __init__(self, vocabulary: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = vocabulary
        self._flow = FlowLayout(self)
        self._shown: list[Filter] = []
        self.hide()

    def show_query(self, query: Query) -> None:
        """Show the filters of a question."""
        wanted = question.active(query)
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._flow)
        for chosen in wanted:
            self._flow.addWidget(self._chip(chosen))
        if len(wanted) > 1:
            self._flow.addWidget(self._clear_all())
        self.setVisible(bool(wanted))

    def _chip(self, chosen: Filter) -> Button:
        name = chip_name(self._words, chosen.facet, chosen.value)
        shown = self.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideMiddle, LONGEST * self.fontMetrics().averageCharWidth()
        )
        chip = Button(shown.replace("&", "&&"), Icon.CROSS)
        chip.setAccessibleName(self.tr("Remove filter {name}").format(name=name))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(partial(self.removed.emit, chosen))
        return chip

    def _clear_all(self) -> Button:
        button = Button(self.tr("Remove all filters"), weight=Weight.QUIET)
        button.clicked.connect(self.all_removed)
        return button
