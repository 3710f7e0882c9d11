"""Opens tables and closes them, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.tables.model import Version
from sync.work import Work
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.table import OpenTable


MAIN = -1  # in place of a part's number: the one to show first


@dataclass(frozen=True, slots=True)
class Opened:
    """A part of a table, open; ``versions`` are how many of the table are on this desk."""

    table: OpenTable
    versions: int


@dataclass(frozen=True, slots=True)
class OpenPart:
    """The job of opening a part of the newest version of a table."""

    desk: Desk
    resource: str
    part: int = MAIN

    def __call__(self, work: Work) -> Opened:
        """Return it; who asked closes it."""
        from sync.tables.table import main_part

        versions = self.desk.tables.versions(self.resource)
        newest = versions[0] if versions else self.desk.tables.version(self.resource)
        work.go_on()
        part = main_part(newest) if self.part == MAIN else min(self.part, len(newest.parts) - 1)
        return Opened(self.desk.tables.open(newest, part), len(versions))


class Opening(QObject):
    """Holds the one table that is open; the newest wish wins, and a table that nobody waits for is closed again."""

    opened = Signal(object)  # Opened
    failed = Signal(object)  # KnownError

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._ticket = 0  # of the newest wish
        self.table: OpenTable | None = None
        jobs.at_end(Lane.LOCAL, self._close_at_end)

    def open(self, resource: str, part: int = MAIN) -> None:
        """Open a part of a table."""
        self._begin(Lane.LOCAL, OpenPart(self._desk, resource, part), "open table")

    def close(self) -> None:
        """Close the table that is open; what is still asked of it is broken off."""
        self._begin_anew()
        table, self.table = self.table, None
        if table is None:
            return
        self._jobs.drop_questions()

        def close(_work: Work) -> None:
            table.close()

        self._jobs.start(Lane.LOCAL, close, name="close table")

    def choose_header(self, version: Version, part: int, row: int) -> None:
        """Have a part read again with another row as its header, and open it."""
        desk, resource = self._desk, version.source.resource

        def read_again(work: Work) -> Opened:
            desk.tables.choose_header(version, part, row, work)
            return OpenPart(desk, resource, part)(work)

        self._begin(Lane.TABLES, read_again, "choose header")

    def _begin(self, lane: Lane, wish: Callable[[Work], Opened], name: str) -> None:
        """Start a job; of one that came to its end in the same moment as the next was asked for, nothing is shown."""
        self._begin_anew()
        ticket = self._ticket

        def answer(work: Work) -> tuple[int, Opened | KnownError]:
            try:
                return ticket, wish(work)
            except KnownError as trouble:
                return ticket, trouble

        self._job = self._jobs.start(lane, answer, on_result=self._take, name=name)

    def _begin_anew(self) -> None:
        """Wait no longer for what was asked for before."""
        self._ticket += 1
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _take(self, answer: tuple[int, Opened | KnownError]) -> None:
        ticket, outcome = answer
        if ticket != self._ticket:
            if isinstance(outcome, Opened):
                self._close_aside(outcome.table)
            return
        self._job = None
        if isinstance(outcome, Opened):
            self._show(outcome)
        else:
            self.failed.emit(outcome)

    def _show(self, opened: Opened) -> None:
        older, self.table = self.table, opened.table
        self.opened.emit(opened)
        if older is not None:
            self._close_aside(older)

    def _close_aside(self, table: OpenTable) -> None:
        self._jobs.start(Lane.LOCAL, lambda _work: table.close(), name="close table")

    def _close_at_end(self) -> None:
        table, self.table = self.table, None
        if table is not None:
            with suppress(KnownError):
                table.close()
