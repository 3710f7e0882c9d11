"""What stands above a grid: find, the count, and what can be done with rows and columns."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.tables.grid.filters import saying
from ui.tables.grid.filters.shorthand import Missing
from ui.tables.grid.filters.state import Filters
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Entry
from ui.widgets.text import Text

_CALM = 300  # milliseconds before a question that takes long is shown


class FindField(Entry):
    """Looks in all columns; Down and Esc go to the rows."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class GridBar(QWidget):
    """The buttons only tell; the grid does."""

    def __init__(self) -> None:
        super().__init__()
        self.search = FindField(icon=Icon.SEARCH)
        self.count = Text("", TextStyle.STRONG)
        self.clear = Button(self.tr("Clear filters"), Icon.CROSS)
        self.jump = Button(self.tr("Go to row…"))
        self.columns = Button(self.tr("Columns…"))
        self.read = Button(self.tr("Read row"))
        self.stop = Button(self.tr("Stop"), Icon.STOP, Weight.QUIET)
        self.says = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.busy = ThinBar()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM)
        self._timer.timeout.connect(self._show_busy)
        self._dress()
        self._lay_out()

    def show_count(self, count: int, of: int, *, hidden: int = 0) -> None:
        """Show how many rows there are; ``hidden`` columns are told too."""
        if count == of:
            text = self.tr("%Ln row(s)", "", of)
        else:
            text = self.tr("{count} of {all} rows").format(count=words.number(count), all=words.number(of))
        if hidden:
            text += " · " + self.tr("%Ln column(s) hidden", "", hidden)
        if text != self.count.text():
            self.count.setText(text)
            announce(self.count, text)

    def show_filters(self, filters: Filters) -> None:
        """Show the words looked for and, where anything is filtered, the way to clear it."""
        self.clear.setVisible(bool(filters.texts or filters.find.strip() or filters.others))
        if self.search.text().strip() != filters.find.strip():
            self.search.setText(filters.find)

    def explain(self, missing: Missing | None) -> None:
        """Say how the filter of a column is written, or what its text still misses."""
        if missing is None:
            self.say(saying.in_one_line(), aloud=False)
        else:
            self.say(saying.what_is_missing(missing), Role.ATTENTION)

    def stop_explaining(self) -> None:
        """Take the help away; what a filter misses stays."""
        if self.says.text() == saying.in_one_line():
            self.say("")

    def forget(self, *, unfinished: bool) -> None:
        """Take away what was said of the rows before; the help stays, and what an ``unfinished`` filter misses."""
        told = {saying.what_is_missing(missing) for missing in Missing} if unfinished else set()
        if self.says.text() not in {saying.in_one_line(), *told}:
            self.say("")

    def show_asking(self, asking: bool) -> None:
        """Show, after a moment, that a question is being answered."""
        if asking:
            self._timer.start()
            return
        self._timer.stop()
        had_focus = self.stop.hasFocus()
        self.stop.hide()
        self.busy.setVisible(False)
        if had_focus:
            self.search.setFocus()

    def say(self, text: str, role: Role = Role.QUIET, *, aloud: bool = True) -> None:
        """Show a line of help or what became of something; "" for none."""
        if text == self.says.text():
            return
        self.says.set_role(role)
        self.says.setText(text)
        self.says.setVisible(bool(text))
        if text and aloud:
            announce(self.says, text)

    def _show_busy(self) -> None:
        self.stop.show()
        self.busy.show_progress(0, None)
        self.busy.setVisible(True)
        announce(self.count, self.tr("Searching the table…"))

    def _dress(self) -> None:
        self.search.setAccessibleName(self.tr("Find in all columns"))
        self.search.setPlaceholderText(self.tr("Find in all columns"))
        self.search.setToolTip(self.tr("Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.grown(220))
        self.jump.setToolTip(self.tr("Ctrl+G"))
        self.read.setToolTip(self.tr("Shows the whole row as text (Ctrl+Enter or F2)"))
        self.columns.setToolTip(self.tr("Show, hide, order and keep columns in sight"))
        keep = self.busy.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(keep)
        self.busy.hide()
        self.stop.hide()
        self.clear.hide()
        self.says.hide()
        self.count.setMinimumHeight(theme.row_height())

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for widget in (self.search, self.count, self.clear, self.stop, self.jump, self.columns, self.read):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(row)
        column.addWidget(self.busy)
