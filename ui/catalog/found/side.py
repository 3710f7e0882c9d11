"""The middle of the page: how many were found, in which order, what filters are in force, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.words import Words
from sync.catalog.model import Results, Sort
from ui import theme, words
from ui.catalog.filters.chips import FilterChips
from ui.catalog.found.result_list import ResultList
from ui.catalog.found.results import ReadHits
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import IconButton
from ui.widgets.inputs import Choice
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.catalog.found.nothing import Nothing


class FoundSide(QWidget):
    """Shows `Results`; the page decides what to ask next."""

    sort_chosen = Signal(object)  # Sort
    way_chosen = Signal(object)  # key of a way that the notice offered

    def __init__(self, read_hits: ReadHits, vocabulary: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Text("", TextStyle.STRONG)
        self.sort = Choice()
        self.save = IconButton(Icon.DOWNLOAD, self.tr("Save the whole list as a CSV file"))
        self.read_as = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self.said = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.chips = FilterChips(vocabulary)
        self.list = ResultList(read_hits)
        self.stack = QStackedWidget()
        self._words = vocabulary
        self._nothing: Nothing | None = None
        self._name(vocabulary)
        self._lay_out()
        self.sort.activated.connect(self._tell_sort)

    @property
    def nothing(self) -> Nothing:
        """The notice that stands in the list's place; built when first needed."""
        if self._nothing is None:
            from ui.catalog.found.nothing import Nothing

            self._nothing = Nothing(self._words)
            calm_bars(self._nothing)
            self._nothing.chosen.connect(self.way_chosen)
            self.stack.addWidget(self._nothing)
        return self._nothing

    def show_results(self, results: Results, listed: int) -> None:
        """Show the answer to a question; ``listed`` is how many datasets the portal lists in all."""
        self.list.show_results(results)
        self.chips.show_query(results.query)
        self.show_count(results.total, listed)
        self.read_as.setText(self.tr("Searched for: {words}").format(words=results.read_as))
        self.read_as.setVisible(bool(results.read_as))
        self.save.setEnabled(bool(results.total))
        self.said.hide()
        if not results.total:
            self.nothing.say_nothing_found(results)
        self.stack.setCurrentWidget(self.list if results.total else self.nothing)
        if layout := self.layout():
            layout.activate()  # now, not after a first paint that would have to be done again

    def show_notice(self) -> None:
        """Show the notice in place of the list, without count and buttons that would mean nothing."""
        self.list.show_results(None)
        self.count.setText("")
        self.read_as.hide()
        self.save.setEnabled(False)
        self.stack.setCurrentWidget(self.nothing)

    def shown_viewport(self) -> QWidget:
        """Return where the list, or the notice in its place, is painted."""
        return (self._nothing if self._nothing is self.stack.currentWidget() else self.list).viewport()

    def say(self, sentence: str) -> None:
        """Show what became of a saved list, also to screen readers."""
        self.said.setText(sentence)
        self.said.show()
        announce(self.said, sentence)

    def show_count(self, total: int, listed: int) -> None:
        """Say how many were found of how many there are."""
        if total >= listed:
            text = self.tr("{n} datasets").format(n=words.number(total))
        else:
            text = self.tr("{n} of {all} datasets").format(n=words.number(total), all=words.number(listed))
        if text != self.count.text():
            self.count.setText(text)
            announce(self.count, text)

    def _tell_sort(self) -> None:
        self.sort_chosen.emit(Sort(self.sort.currentData()))

    def _name(self, vocabulary: Words) -> None:
        for sort in Sort:
            self.sort.addItem(vocabulary.sort(sort.value), sort.value)
        self.sort.setAccessibleName(self.tr("Order of the list"))
        self.sort.setToolTip(self.tr("Order of the list"))

    def _lay_out(self) -> None:
        line = FlowLayout(first_grows=True)
        for widget in (self.count, self.sort, self.save):
            line.addWidget(widget)
        self.count.setMinimumHeight(self.sort.sizeHint().height())
        top = QVBoxLayout()
        top.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, 0)
        top.setSpacing(theme.SMALL)
        top.addLayout(line)
        for below in (self.said, self.read_as, self.chips):
            top.addWidget(below)
        self.said.hide()
        self.read_as.hide()
        self.stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
