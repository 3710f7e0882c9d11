"""Offers the most frequent values of a column with their counts; those ticked are what its filter asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.overriding import override
from ui.tables.grid.tools.ticks import COUNT, TickList, tickable
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Entry
from ui.widgets.text import Text

if TYPE_CHECKING:
    from sync.tables.table import OpenTable

MOST = 200  # values offered at once; the search finds the others
_PAUSE = 200  # milliseconds after the last letter
_LONGEST = 120  # characters of a value in the list
Tell = Callable[[KnownError], str]


@dataclass(frozen=True, slots=True)
class ReadValues:
    """The job of counting the values of a column."""

    table: OpenTable
    column: int
    contains: str

    def __call__(self, work: Work) -> tuple[tuple[str, int], ...]:
        """Return values with their counts, most frequent first."""
        return self.table.asking().values(self.column, work, contains=self.contains, limit=MOST)


class ValuesDialog(QDialog):
    """Opened over a grid that asks nothing meanwhile."""

    chosen = Signal(object)  # tuple of values; none takes the filter away

    def __init__(self, name: str, read: Callable[[str], ReadValues], jobs: Jobs, tell: Tell, parent: QWidget) -> None:
        super().__init__(parent)
        self._read, self._jobs, self._tell = read, jobs, tell
        self._job: Job | None = None
        self._ticked: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self.setWindowTitle(self.tr("Values of {column}").format(column=name))
        self.search = Entry(icon=Icon.SEARCH)
        self.values = QStandardItemModel(self)
        self.list = TickList()
        self.says = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.use = Button(self.tr("Show only these"), weight=Weight.PRIMARY)
        self._clear, self._cancel = Button(self.tr("Show all")), Button(self.tr("Cancel"))
        self._dress(name)
        self._lay_out()
        self._connect()

    def begin(self, ticked: Collection[str]) -> None:
        """Show with these values ticked."""
        self._ticked = dict.fromkeys(ticked)
        self.open()
        self.search.setFocus()
        self._ask()

    def tick(self, value: str, *, on: bool = True) -> None:
        """Tick a value of the list."""
        for row in range(self.values.rowCount()):
            item = self.values.item(row)
            if item.data() == value:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    @override
    def done(self, result: int) -> None:
        self._timer.stop()
        if self._job is not None and not self._job.is_over:
            self._job.stop()
        super().done(result)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        super().closeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(380), theme.grown(440))

    def _ask(self) -> None:
        self._timer.stop()
        self.says.setText(self.tr("Counting…"))
        self._job = self._jobs.start(
            Lane.QUESTIONS,
            self._read(self.search.text().strip()),
            on_result=self._show,
            on_trouble=self._show_trouble,
            name="values of a column",
        )

    def _show(self, found: Sequence[tuple[str, int]]) -> None:
        counts = dict(found)
        wanted = self.search.text().strip().casefold()
        kept = [value for value in self._ticked if value not in counts and wanted in value.casefold()]
        self.values.removeRows(0, self.values.rowCount())
        for value in kept:
            self._add(value, None)
        for value, count in found:
            if value.strip():
                self._add(value, count)
        many = self.tr("The %Ln most frequent values; search for others.", "", len(found))
        few = self.tr("%Ln value(s).", "", self.values.rowCount())
        self.says.setText(many if len(found) >= MOST else few)
        announce(self.says, self.says.text())
        self._follow()

    def _add(self, value: str, count: int | None) -> None:
        text = " ".join(value.split())[:_LONGEST]
        item = tickable(text, value, ticked=value in self._ticked)
        if count is not None:
            item.setData(words.number(count), COUNT)
            item.setAccessibleText(f"{text}, " + self.tr("%Ln row(s)", "", count))
        self.values.appendRow(item)

    def _note(self, item: QStandardItem) -> None:
        value = str(item.data())
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked[value] = None
        else:
            self._ticked.pop(value, None)
        self._follow()

    def _follow(self) -> None:
        self.use.setEnabled(bool(self._ticked))

    def _settle(self) -> None:
        self.chosen.emit(tuple(self._ticked))
        self.accept()

    def _show_all(self) -> None:
        self.chosen.emit(())
        self.accept()

    def _show_trouble(self, error: KnownError) -> None:
        self.says.setText(self._tell(error))

    def _connect(self) -> None:
        self._timer.timeout.connect(self._ask)
        self.search.textChanged.connect(self._timer.start)
        self.values.itemChanged.connect(self._note)
        self.use.clicked.connect(self._settle)
        self._clear.clicked.connect(self._show_all)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _dress(self, name: str) -> None:
        self.search.setAccessibleName(self.tr("Search the values of {column}").format(column=name))
        self.search.setPlaceholderText(self.tr("Search the values"))
        self.search.setClearButtonEnabled(True)
        self.list.setModel(self.values)
        self.list.setAccessibleName(self.tr("Values; Space ticks"))
        self.use.setDefault(True)
        self.use.setEnabled(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.use, self._clear, self._cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.says)
        column.addLayout(buttons)
