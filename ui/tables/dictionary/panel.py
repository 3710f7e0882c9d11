"""The data dictionary beside a table: its columns, what the publisher says of each, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop.tables.model import Entry
from desktop.words import Words
from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.overriding import override
from ui.tables.dictionary import saying
from ui.tables.dictionary.detail import ColumnDetail
from ui.tables.dictionary.lines import BELOW, EntryDelegate
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.inputs import Entry as Field
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.columns import Columns
    from sync.tables.table import OpenTable

_PAUSE = 200  # milliseconds on a column before it is looked into
_SEARCHED = Qt.ItemDataRole.UserRole + 4


class Look:
    """The job of looking into a column."""

    def __init__(self, table: OpenTable, entry: Entry, words: Words) -> None:
        self._table, self._entry, self._words = table, entry, words
        self._columns: Columns | None = None

    def __call__(self, work: Work) -> Entry:
        """Return the entry with what is in the column."""
        from desktop.tables.describing import with_profile

        self._columns = self._table.asking()
        work.go_on()
        profile = self._columns.profile(self._entry.column.position, work)
        return with_profile(self._entry, profile, self._words)

    def interrupt(self) -> None:
        """Break off the call under way; only where the table goes, for the grid may be asking the same columns."""
        if self._columns is not None:
            self._columns.interrupt()


class DictionaryPanel(QWidget):
    """Looks into a column when it is chosen. Call `let_go` before the table shown is closed."""

    column_asked = Signal(int)  # position: go to this column
    looked = Signal()  # what is in the chosen column is shown

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._table: OpenTable | None = None
        self._entries: list[Entry] = []
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self.search, self.list = Field(icon=Icon.SEARCH), QListView()
        self._items, self._found = QStandardItemModel(self), QSortFilterProxyModel(self)
        self.nothing = Text(self.tr("No column has these words in its name or label."), wrap=True, role=Role.QUIET)
        self.detail = ColumnDetail()
        self._dress()
        self._lay_out()
        self._connect()
        self.let_go()

    def show_table(self, table: OpenTable) -> None:
        """Show the columns of a table; the first one is looked into once the panel is seen."""
        from desktop.tables.describing import outline

        self.let_go()
        self._table = table
        self._entries = list(outline(table))
        for entry in self._entries:
            self._items.appendRow(_item(entry))
        self.search.setEnabled(True)
        self.list.setCurrentIndex(self._found.index(0, 0))

    def let_go(self) -> None:
        """Show nothing; the table may be closed once its job is over."""
        if self._job is not None and isinstance(self._job.function, Look):
            self._job.function.interrupt()
        self._stop()
        self._table, self._entries = None, []
        self._items.clear()
        self.search.clear()
        self.search.setEnabled(False)
        self.detail.hide()

    def show_column(self, position: int) -> None:
        """Tell about a column."""
        if not 0 <= position < len(self._entries):
            return
        self.search.clear()
        self.list.setCurrentIndex(self._found.mapFromSource(self._items.index(position, 0)))
        self.list.setFocus()

    def position(self) -> int:
        """Return the column that is told about, -1 for none."""
        here = self._found.mapToSource(self.list.currentIndex())
        return here.row() if here.isValid() else -1

    def entry(self) -> Entry | None:
        """Return what is known by now of the column that is told about."""
        position = self.position()
        return self._entries[position] if 0 <= position < len(self._entries) else None

    def focus_first(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_soon()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(320), theme.grown(520))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(220), theme.grown(240))

    def _show_current(self, *_indexes: QModelIndex) -> None:
        self._stop()
        entry = self.entry()
        self.detail.setVisible(entry is not None)
        if entry is not None:
            self.detail.show_entry(entry)
            self._look_soon()

    def _look_soon(self) -> None:
        entry = self.entry()
        if entry is not None and entry.profile is None and self.isVisible():
            self._timer.start()

    def _look(self) -> None:
        entry, table = self.entry(), self._table
        if entry is None or table is None or entry.profile is not None or self._job is not None:
            return
        job = Look(table, entry, self._desk.words)
        self._job = self._jobs.start(
            Lane.TABLES, job, on_result=self._take, on_trouble=self._show_trouble, name="look into a column"
        )

    def _stop(self) -> None:
        """Let the job go; it ends at its next step. It is not interrupted: the grid may be asking the same columns."""
        self._timer.stop()
        if self._job is not None:
            job, self._job = self._job, None
            job.stop()

    def _take(self, entry: Entry) -> None:
        position = entry.column.position
        if position >= len(self._entries) or self._entries[position].column != entry.column:
            return  # of the table before
        self._entries[position] = entry
        if position == self.position():
            self._job = None
            self.detail.show_entry(entry)
            announce(self.detail, self.detail.told())
            self.looked.emit()

    def _show_trouble(self, error: KnownError) -> None:
        self._job = None
        self.detail.say(str(self._desk.told(error)))

    def _note_stop(self, job: Job) -> None:
        """Look again where a question of the grid broke the job off."""
        if job is self._job:
            self._job = None
            self._look_soon()

    def _narrow(self, text: str) -> None:
        before = self.position()
        self._found.setFilterFixedString(text.strip())
        is_empty = not self._found.rowCount()
        self.nothing.setVisible(is_empty and bool(self._entries))
        if before >= 0 and self.position() < 0 and not is_empty:
            self.list.setCurrentIndex(self._found.index(0, 0))

    def _go(self, *_index: QModelIndex) -> None:
        if (position := self.position()) >= 0:
            self.column_asked.emit(position)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self._jobs.stopped.connect(self._note_stop)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.activated.connect(self._go)
        self.detail.asked.connect(self._go)

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Data dictionary"))
        self.search.setAccessibleName(self.tr("Search the columns by name or label"))
        self.search.setPlaceholderText(self.tr("Search the columns"))
        self.search.setClearButtonEnabled(True)
        self._found.setSourceModel(self._items)
        self._found.setFilterRole(_SEARCHED)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list.setModel(self._found)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Columns; Enter goes to the column in the table"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.nothing.hide()
        calm_bars(self.list)

    def _lay_out(self) -> None:
        scrolled = QScrollArea()
        scrolled.setWidget(self.detail)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.detail.setAutoFillBackground(False)
        scrolled.viewport().setAutoFillBackground(False)
        calm_bars(scrolled)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.SMALL)
        split.addWidget(self.list)
        split.addWidget(scrolled)
        split.setSizes([theme.grown(200), theme.grown(400)])
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        for widget in (self.search, self.nothing):
            column.addWidget(widget)
        column.addWidget(split, 1)


def _item(entry: Entry) -> QStandardItem:
    item, below = QStandardItem(entry.column.name), saying.below(entry)
    item.setData(below, BELOW)
    item.setData(f"{entry.column.name} {entry.label} {entry.definition}", _SEARCHED)
    item.setAccessibleText(f"{entry.column.name}, {below}")
    return item
