"""Chooses which columns are shown, in which order, and how many stay in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from sync.tables.model import Column
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.tables.grid.arranging import Arrangement
from ui.tables.grid.tools.ticks import TickList, tickable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Entry
from ui.widgets.text import Text


class ColumnsDialog(QDialog):
    """A list to tick and to put in order; nothing changes before "Use these columns"."""

    chosen = Signal(object)  # Arrangement

    def __init__(self, columns: Sequence[Column], arrangement: Arrangement, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self.setWindowTitle(self.tr("Columns"))
        self.search = Entry(icon=Icon.SEARCH)
        self.items = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self.list = TickList()
        self.says = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.all, self.none = Button(self.tr("Show &all")), Button(self.tr("&Hide all"))
        self.up = Button(self.tr("Move &up"), Icon.CHEVRON_UP)
        self.down = Button(self.tr("Move &down"), Icon.CHEVRON_DOWN)
        self.frozen = QSpinBox()
        self._frozen_label = Text(self.tr("Columns that &stay at the left"))
        self.use = Button(self.tr("Use these columns"), weight=Weight.PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._fill(arrangement)
        self._dress(arrangement)
        self._lay_out()
        self._connect()
        self._follow()

    def tick(self, position: int, *, on: bool) -> None:
        """Show or hide a column in the list."""
        self._item(position).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def choose(self, position: int) -> None:
        """Put the keyboard on a column of the list."""
        self.list.setCurrentIndex(self._found.mapFromSource(self._item(position).index()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(440), theme.grown(520))

    def _fill(self, arrangement: Arrangement) -> None:
        for position in arrangement.order:
            is_shown = position not in arrangement.hidden
            self.items.appendRow(tickable(self._columns[position].name, position, ticked=is_shown))

    def _item(self, position: int) -> QStandardItem:
        items = (self.items.item(row) for row in range(self.items.rowCount()))
        return next(item for item in items if item.data() == position)

    def _ticked(self) -> list[int]:
        items = (self.items.item(row) for row in range(self.items.rowCount()))
        return [item.data() for item in items if item.checkState() is Qt.CheckState.Checked]

    def _tick_all(self) -> None:
        self._set_all(Qt.CheckState.Checked)

    def _tick_none(self) -> None:
        self._set_all(Qt.CheckState.Unchecked)

    def _set_all(self, state: Qt.CheckState) -> None:
        """Tick or untick what the search shows."""
        for row in range(self._found.rowCount()):
            self.items.itemFromIndex(self._found.mapToSource(self._found.index(row, 0))).setCheckState(state)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        """Move the column past its neighbour in the list as the search shows it."""
        here = self.list.currentIndex()
        beside = self._found.index(here.row() + step, 0)
        if not here.isValid() or not beside.isValid():
            return
        at, to = self._found.mapToSource(here).row(), self._found.mapToSource(beside).row()
        items = self.items.takeRow(at)
        self.items.insertRow(to, items)
        self.list.setCurrentIndex(self._found.mapFromSource(items[0].index()))

    def _follow(self) -> None:
        ticked = len(self._ticked())
        self.use.setEnabled(ticked > 0)
        self.frozen.setMaximum(max(0, ticked - 1))
        shown = self.tr("%Ln column(s) shown", "", ticked)
        hidden = self.tr("%Ln hidden", "", self.items.rowCount() - ticked)
        self.says.setText(f"{shown}, {hidden}." if ticked else self.tr("Tick at least one column."))

    def _settle(self) -> None:
        items = [self.items.item(row) for row in range(self.items.rowCount())]
        order = tuple(item.data() for item in items)
        hidden = frozenset(order) - frozenset(self._ticked())
        self.chosen.emit(Arrangement(order, hidden).freeze(self.frozen.value()))
        self.accept()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._found.setFilterFixedString)
        self.items.itemChanged.connect(self._follow)
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.use.clicked.connect(self._settle)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _dress(self, arrangement: Arrangement) -> None:
        self.search.setAccessibleName(self.tr("Search the columns by name"))
        self.search.setPlaceholderText(self.tr("Search the columns"))
        self.search.setClearButtonEnabled(True)
        self._found.setSourceModel(self.items)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list.setModel(self._found)
        self.list.setAccessibleName(self.tr("Columns; Space shows or hides"))
        self._frozen_label.setBuddy(self.frozen)
        self.frozen.setAccessibleName(self._frozen_label.text().replace("&", ""))
        self.frozen.setMaximum(len(self._columns))
        self.frozen.setValue(arrangement.frozen)
        self.frozen.setMinimumHeight(theme.row_height())
        self.frozen.setMinimumWidth(theme.grown(2 * theme.HUGE))
        self.frozen.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)  # the style's are too small to click
        self.frozen.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.use.setDefault(True)

    def _lay_out(self) -> None:
        ways, staying, buttons = QWidget(), QHBoxLayout(), QHBoxLayout()
        flow = FlowLayout(ways)
        for button in (self.all, self.none, self.up, self.down):
            flow.addWidget(button)
        staying.addWidget(self._frozen_label)
        staying.addWidget(self.frozen)
        staying.addStretch(1)
        buttons.addWidget(self.use)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.says)
        column.addWidget(ways)
        column.addLayout(staying)
        column.addLayout(buttons)
