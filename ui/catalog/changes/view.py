"""The view of all that changed in the catalog since a day, by kind; choosing a row opens the dataset."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget

from sync.catalog.model import ChangeKind
from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.catalog.changes.entries import EntriesModel, Entry, entries
from ui.catalog.changes.lines import EntryDelegate
from ui.catalog.found.nothing import Nothing, Way
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.theme import TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import IconButton
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

MOST_CHANGES = 5_000
EVERYTHING = 0  # days


class EntryList(QListView):
    """Rows of an `EntriesModel`."""

    read_on = Signal()  # Enter on a row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntriesModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setAccessibleName(self.tr("What changed"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.read_on.emit()
            return
        super().keyPressEvent(event)


class ChangesView(QWidget):
    """Reads the changes on the local lane when shown or asked anew."""

    chosen = Signal(str)  # dataset id
    closed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._found: list[Entry] = []
        self._make()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the changes of the period chosen."""
        if self._job is not None:
            self._job.stop()
        days = int(self.period.currentData())
        since = datetime.now(UTC) - timedelta(days=days) if days else None

        def read(_work: Work) -> list[Entry]:
            return entries(self._desk.changes(since=since, limit=MOST_CHANGES), self._desk.words)

        self._job = self._jobs.start(Lane.LOCAL, read, on_result=self._show, on_trouble=self._show_trouble)

    def _make(self) -> None:
        self.back = IconButton(Icon.CHEVRON_LEFT, self.tr("Back to the search"))
        self.period = Choice()
        self.period.setAccessibleName(self.tr("Period"))
        periods = ((7, self.tr("Last 7 days")), (30, self.tr("Last 30 days")), (90, self.tr("Last 90 days")))
        for days, name in (*periods, (EVERYTHING, self.tr("All that is recorded"))):
            self.period.addItem(name, days)
        self.period.setCurrentIndex(1)
        self.kind = Choice()
        self.kind.setAccessibleName(self.tr("Kind of change"))
        self.kind.addItem(self.tr("Every kind"), None)
        for kind in ChangeKind:
            self.kind.addItem(self._desk.words.change_kind(kind.value), kind.value)
        self.count = Text("", TextStyle.STRONG, wrap=True)
        self.list = EntryList()
        self.nothing = Nothing(self._desk.words)
        self._stack = QStackedWidget()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        choices = FlowLayout()
        choices.setContentsMargins(theme.TIGHT, theme.SMALL, theme.MEDIUM, 0)
        for widget in (self.back, self.period, self.kind):
            choices.addWidget(widget)
        column.addLayout(choices)
        self.count.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)
        column.addWidget(self.count)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.period.currentIndexChanged.connect(self.reload)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.list.selectionModel().currentChanged.connect(self._tell_chosen)
        self.nothing.chosen.connect(self._widen)

    def _show(self, found: list[Entry]) -> None:
        self._found = found
        self._show_kind()

    def _show_kind(self) -> None:
        wanted = self.kind.currentData()
        rows = [entry for entry in self._found if wanted is None or entry.kind.value == wanted]
        self.list.entries.show(rows)
        self.count.setText(self.tr("%Ln dataset(s) with changes", "", len(rows)))
        announce(self.count, self.count.text())
        if not rows:
            self._say_nothing_changed()
        self._stack.setCurrentWidget(self.list if rows else self.nothing)

    def _say_nothing_changed(self) -> None:
        ways = []
        if self.kind.currentIndex():
            ways.append(Way(self.tr("Show every kind"), self.kind))
        if self.period.currentData() != EVERYTHING:
            ways.append(Way(self.tr("Show all that is recorded"), self.period))
        text = self.tr("No sync found such a change in this period. Changes are recorded from the second sync on.")
        self.nothing.say(Icon.CLOCK, self.tr("Nothing changed"), text, ways)

    def _widen(self, choice: object) -> None:
        if choice is self.kind:
            self.kind.setCurrentIndex(0)
        else:
            self.period.setCurrentIndex(self.period.count() - 1)

    def _show_trouble(self, error: KnownError) -> None:
        sentence = self._desk.told(error)
        self.count.setText("")
        self.nothing.say(Icon.ATTENTION, sentence.what, f"{sentence.safe} {sentence.do}")
        self._stack.setCurrentWidget(self.nothing)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if entry := self.list.entries.entry(current.row()):
            self.chosen.emit(entry.dataset_id)
