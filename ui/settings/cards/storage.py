"""The card of the Settings page for room on the disk: what takes it, the limit for tables, and making room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout

from desktop.store.room import Part, Room, room_of
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.pages.field import Field
from ui.settings.card import SettingsCard, in_line
from ui.settings.managed import show_managed
from ui.tables.storage.limit import LimitChoice
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

_ALWAYS = (Part.DESK, Part.CATALOG, Part.LISTS, Part.TABLES, Part.BACKUPS, Part.LOGS)  # shown even when empty


@dataclass(frozen=True, slots=True)
class Taken:
    """What the card shows.

    Attributes:
        limit: bytes that tables may take.
        removed: names of the tables that were removed just now, None where that was not asked.
    """

    room: Room
    limit: int
    removed: tuple[str, ...] | None = None


class StorageCard(SettingsCard):
    """Reads when it is asked to."""

    storage_asked = Signal()  # the view that shows each table
    tables_removed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("StorageCard", "Storage"))
        self._desk, self._jobs = desk, jobs
        self._make()
        self._lay_out()
        self.limit.chosen.connect(self._set_limit)
        self.make_room.clicked.connect(self._make_room)
        self.every.clicked.connect(self.storage_asked)

    def read(self) -> None:
        """Add up what is here."""
        self._jobs.start(Lane.LOCAL, self._read, on_result=self._show, on_trouble=self._tell_trouble)

    def amounts(self) -> dict[Part, str]:
        """Return what is shown for each part."""
        return {part: amount.text() for part, (_, amount) in self._rows.items() if not amount.isHidden()}

    def _make(self) -> None:
        self.total = Text("", wrap=True)
        self._rows = {part: (Text(name, wrap=True), Text("…")) for part, name in self._names().items()}
        self.limit = LimitChoice()
        self.make_room = Button(self.tr("Make room now"), Icon.STORAGE)
        self.every = Button(self.tr("Show each table…"), Icon.TABLE)
        self._said = Status(wrap=True)
        explained = self.tr(
            "When a download goes beyond it, the oldest tables make room. What is kept current stays, and so does what "
            "the portal could not give again."
        )
        self._limit_field = Field(self.tr("Tables may take"), in_line(self.limit), explained)

    def _names(self) -> dict[Part, str]:
        return {
            Part.DESK: self.tr("Organization and attestations"),
            Part.CATALOG: self.tr("Catalog"),
            Part.LISTS: self.tr("Published lists"),
            Part.TABLES: self.tr("Tables"),
            Part.BACKUPS: self.tr("Backups"),
            Part.UPDATES: self.tr("Updates"),
            Part.LOGS: self.tr("Logs"),
            Part.PRACTICE: self.tr("Practice mode"),
            Part.OTHER: self.tr("Other files"),
        }

    def _read(self, _work: Work) -> Taken:
        return Taken(room_of(self._desk.folder), self._desk.preferences().tables_limit)

    def _set_limit(self, limit: int) -> None:
        def choose(work: Work) -> Taken:
            self._desk.tables.set_limit(limit)
            return self._read(work)

        self._jobs.start(Lane.LOCAL, choose, on_result=self._note_limit, on_trouble=self._tell_trouble)

    def _make_room(self) -> None:
        self._jobs.start(Lane.LOCAL, self._remove, on_result=self._note_removed, on_trouble=self._tell_trouble)

    def _remove(self, work: Work) -> Taken:
        removed = self._desk.tables.make_room()
        read = self._read(work)
        return Taken(read.room, read.limit, removed)

    def _show(self, taken: Taken) -> None:
        room = taken.room
        self.total.setText(
            self.tr("This desk takes {used}; {free} are free on the disk.").format(
                used=words.size(room.used), free=words.size(room.free)
            )
        )
        for part, (name, amount) in self._rows.items():
            amount.setText(words.size(room.parts[part]))
            amount.setAccessibleName(f"{name.text()}: {amount.text()}")
            for one in (name, amount):
                one.setVisible(part in _ALWAYS or room.parts[part] > 0)
        self.limit.show_limit(taken.limit)
        show_managed(self._limit_field, self._desk, "tables_limit")

    def _note_limit(self, taken: Taken) -> None:
        self._show(taken)
        self._say(words.GOOD.icon, words.GOOD.role, self._said_of_limit(taken))

    def _said_of_limit(self, taken: Taken) -> str:
        if taken.room.parts[Part.TABLES] > taken.limit:
            return self.tr("Saved. Tables take more than that: “Make room now” removes the oldest ones.")
        return self.tr("Saved.")

    def _note_removed(self, taken: Taken) -> None:
        self._show(taken)
        if taken.removed:
            text = self.tr("%Ln table(s) removed: {names}", "", len(taken.removed))
            self._say(words.GOOD.icon, words.GOOD.role, text.format(names=", ".join(taken.removed)))
            self.tables_removed.emit()
        elif taken.room.parts[Part.TABLES] > taken.limit:
            text = self.tr("Nothing could go: what is here is kept current, or the portal could not give it again.")
            self._say(words.ATTENTION.icon, words.ATTENTION.role, text)
        else:
            text = self.tr("Nothing had to go: tables take less than they may.")
            self._say(words.GOOD.icon, words.GOOD.role, text)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.BAD.icon, words.BAD.role, str(self._desk.told(trouble)))

    def _say(self, icon: Icon, role: Role, sentence: str) -> None:
        self._said.say(icon, role, sentence)
        self._said.show()
        announce(self, sentence)

    def says(self) -> str:
        """Return what became of the last thing done here, or ""."""
        return "" if self._said.isHidden() else self._said.words()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 1)
        for row, (name, amount) in enumerate(self._rows.values()):
            name.setBuddy(amount)
            grid.addWidget(name, row, 0)
            grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self.total)
        self.column.addLayout(grid)
        for part in (self._limit_field, in_line(self.make_room, self.every), self._said):
            self.column.addWidget(part)
        for hidden in (Part.UPDATES, Part.PRACTICE, Part.OTHER):
            for one in self._rows[hidden]:
                one.hide()
        self._said.hide()
