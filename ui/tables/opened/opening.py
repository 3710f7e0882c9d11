"""Opens tables and closes them, beside the window."""

from __future__ import annotations

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
        self._wanted = ("", 0)
        self.table: OpenTable | None = None
        jobs.at_end(Lane.LOCAL, self._close_at_end)

    def open(self, resource: str, part: int = MAIN) -> None:
        """Open a part of a table."""
        if self._job is not None:
            self._job.stop()
        self._wanted = (resource, part)
        wish = OpenPart(self._desk, resource, part)
        self._job = self._jobs.start(Lane.LOCAL, wish, on_result=self._take, on_trouble=self._tell, name="open table")

    def close(self) -> None:
        """Close the table that is open; what is still asked of it is broken off."""
        self._wanted = ("", 0)
        table, self.table = self.table, None
        if table is None:
            return
        self._jobs.drop_questions()

        def close(_work: Work) -> None:
            table.close()

        self._jobs.start(Lane.LOCAL, close, name="close table")

    def choose_header(self, version: Version, part: int, row: int) -> None:
        """Have a part read again with another row as its header, and open it."""
        self._wanted = (version.source.resource, part)
        desk, resource = self._desk, version.source.resource

        def read_again(work: Work) -> Opened:
            desk.tables.choose_header(version, part, row, work)
            return OpenPart(desk, resource, part)(work)

        self._job = self._jobs.start(
            Lane.TABLES, read_again, on_result=self._take, on_trouble=self._tell, name="choose header"
        )

    def _take(self, opened: Opened) -> None:
        self._job = None
        if (opened.table.version.source.resource, opened.table.part.number) != self._wanted and self._wanted[0] == "":
            self._close_unwanted(opened)
            return
        older, self.table = self.table, opened.table
        self.opened.emit(opened)
        if older is not None:
            self._jobs.start(Lane.LOCAL, lambda _work: older.close(), name="close table")

    def _close_unwanted(self, opened: Opened) -> None:
        self._jobs.start(Lane.LOCAL, lambda _work: opened.table.close(), name="close table")

    def _tell(self, error: KnownError) -> None:
        self._job = None
        self.failed.emit(error)

    def _close_at_end(self) -> None:
        table, self.table = self.table, None
        if table is not None:
            with suppress(KnownError):
                table.close()
