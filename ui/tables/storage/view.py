"""The view "Storage": what tables take on this computer, the most they may take, and what can go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.tables.model import Storage
from sync.errors import KnownError
from sync.tables.model import Version
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.statewide.tables.figures import Column, Row, Sort
from ui.tables.choice import FieldLabel
from ui.tables.naming import Naming
from ui.tables.storage.limit import LimitChoice
from ui.tables.storage.share import ShareBar
from ui.tables.values.amounts import Amount, size
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk


class StorageView(QWidget):
    """Reads when it is asked to."""

    remove_asked = Signal(object)  # Version
    changed = Signal()  # tables were removed to make room
    shown = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._storage: Storage | None = None
        self._naming = Naming(self)
        self._make()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read again what is here."""
        if self._job is not None:
            self._job.stop()
        self._job = self._jobs.start(Lane.LOCAL, self._read, on_result=self._show, on_trouble=self._tell)

    def focus_first(self) -> None:
        """Give the keyboard to the first control."""
        self.limit.setFocus()

    def _read(self, _work: Work) -> Storage:
        return self._desk.tables.storage()

    def _show(self, storage: Storage) -> None:
        self._storage = storage
        used, limit = words.size(storage.used), words.size(storage.limit)
        self.used.setText(self.tr("{used} of {limit} are used").format(used=used, limit=limit))
        self.free.setText(self.tr("{free} are free on the disk").format(free=words.size(storage.free)))
        self.share.show_share(storage.used, storage.limit, self.used.text())
        self.limit.show_limit(storage.limit)
        self.room.setEnabled(storage.used > storage.limit)
        self.over.setVisible(storage.used > storage.limit)
        self.table.show_rows([self._row(one, storage) for one in storage.versions])
        self.table.setVisible(bool(storage.versions))
        self._ways.setVisible(bool(storage.versions))
        self.none.setVisible(not storage.versions)
        self._follow_current()
        self.shown.emit()

    def _row(self, one: Version, storage: Storage) -> Row:
        kept = self.tr("kept current") if one.source.resource in storage.kept else ""
        age = "" if one.is_newest else self.tr("older version")
        fetched = Amount(one.fetched.timestamp(), words.day(one.fetched))
        names = (self._naming.table(one), self._naming.dataset(one))
        return (*names, size(one.on_disk), fetched, ", ".join(part for part in (kept, age) if part))

    def _tell(self, error: KnownError) -> None:
        self.said.setText(str(self._desk.told(error)))
        self.said.show()
        announce(self.said, self.said.text())

    def _current(self) -> Version | None:
        """Return the version of the current row; rows may have been sorted since they were shown."""
        row = self.table.currentIndex().row()
        if self._storage is None or row < 0:
            return None
        shown = self.table.figures.rows()[row]
        return next((one for one in self._storage.versions if self._row(one, self._storage)[:4] == shown[:4]), None)

    def _follow_current(self) -> None:
        self.remove.setEnabled(self._current() is not None)

    def _remove(self) -> None:
        if (one := self._current()) is not None:
            self.remove_asked.emit(one)

    def _set_limit(self, limit: int) -> None:
        desk = self._desk

        def choose(_work: Work) -> Storage:
            desk.tables.set_limit(limit)
            return desk.tables.storage()

        self._jobs.start(Lane.LOCAL, choose, on_result=self._show, on_trouble=self._tell)

    def _make_room(self) -> None:
        def make_room(_work: Work) -> tuple[tuple[str, ...], Storage]:
            return self._desk.tables.make_room(), self._desk.tables.storage()

        self._jobs.start(Lane.LOCAL, make_room, on_result=self._tell_room, on_trouble=self._tell)

    def _tell_room(self, outcome: tuple[tuple[str, ...], Storage]) -> None:
        names, storage = outcome
        if names:
            text = self.tr("%Ln table(s) removed: {names}", "", len(names)).format(names=", ".join(names))
        elif storage.used > storage.limit:
            text = self.tr("Nothing could go: every table here is kept current.")
        else:
            text = self.tr("Nothing had to go: tables take less than they may.")
        self.said.setText(text)
        self.said.show()
        announce(self.said, text)
        self._show(storage)
        self.changed.emit()

    def _make(self) -> None:
        self.used, self.free = Text("", TextStyle.SECTION, wrap=True), Text("", role=Role.QUIET, wrap=True)
        self.share, self.limit = ShareBar(), LimitChoice()
        self.room = Button(self.tr("Make room now"), Icon.STORAGE)
        self.over = Text(
            self.tr(
                "Tables take more than they may. “Make room now” removes the oldest ones that are not kept current."
            ),
            role=Role.ATTENTION,
            wrap=True,
        )
        self.said = Text("", role=Role.QUIET, wrap=True)
        self.none = Text(self.tr("No tables are on this desk."), role=Role.QUIET)
        self.table = ValuesTable(self.tr("Tables by size"), self._columns(), most_rows=12)
        self.remove = Button(self.tr("Remove…"), Icon.DISCARD)
        self._ways, self._page = QWidget(), ScrolledColumn(wide=True)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Table"), weight=4),
            Column(self.tr("Dataset"), weight=4),
            Column(self.tr("Size"), Sort.COUNT),
            Column(self.tr("On this desk since"), Sort.COUNT),
            Column(self.tr("State"), weight=2),
        )

    def _lay_out(self) -> None:
        card, tables = Card(), Card()
        label = FieldLabel(self.tr("Tables &may take"), TextStyle.STRONG)
        label.setBuddy(self.limit)
        row = FlowLayout()
        for widget in (label, self.limit, self.room):
            row.addWidget(widget)
        for one in (self.used, self.share, self.free, self.over):
            card.column.addWidget(one)
        card.column.addLayout(row)
        card.column.addWidget(self.said)
        self.said.hide()
        tables.column.addWidget(Text(self.tr("Tables by size"), TextStyle.SECTION))
        for part in (self.none, self.table, self._ways):
            tables.column.addWidget(part)
        ways = FlowLayout(self._ways)
        ways.addWidget(self.remove)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for shown in (card, tables):
            self._page.column.addWidget(shown)
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.addWidget(self._page)

    def _connect(self) -> None:
        self.limit.chosen.connect(self._set_limit)
        self.room.clicked.connect(self._make_room)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().currentChanged.connect(self._follow_current)
        self.table.figures.layoutChanged.connect(self._follow_current)
