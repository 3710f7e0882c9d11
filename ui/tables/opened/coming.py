"""Makes a table of a file of this computer: its first rows at once, the table when all of it is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.tables.model import Version
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane
from ui.tables.opened.raw_rows import ReadFirstRows

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.formats.preview import FirstRows


class Coming(QObject):
    """One file at a time; the newest wish wins."""

    first = Signal(object)  # FirstRows
    progressed = Signal(object)  # Progress
    came = Signal(object)  # Version
    failed = Signal(object)  # KnownError

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._reading: Job | None = None
        self._looking: Job | None = None
        jobs.progressed.connect(self._pass_on_progress)

    def take_in(self, file: Path) -> None:
        """Read the first rows, and take the file in meanwhile."""
        self.stop()
        self._looking = self._jobs.start(
            Lane.LOCAL, ReadFirstRows(file), on_result=self._tell_first, on_trouble=self._skip, name="first rows"
        )
        desk = self._desk

        def take_in(work: Work) -> Version:
            return desk.tables.take_in_file(file, work)

        self._reading = self._jobs.start(
            Lane.TABLES, take_in, on_result=self._tell_came, on_trouble=self._tell_trouble, name="take in"
        )

    def stop(self) -> None:
        """Stop reading; nothing of the file is kept."""
        for job in (self._reading, self._looking):
            if job is not None:
                job.stop()
        self._reading = self._looking = None

    def _tell_first(self, first: FirstRows | None) -> None:
        self._looking = None
        if self._reading is not None and first is not None:  # else all of it is here already
            self.first.emit(first)

    def _skip(self, _trouble: KnownError) -> None:
        """Taking the file in tells the same trouble."""
        self._looking = None

    def _tell_came(self, version: Version) -> None:
        if self._reading is None:
            return  # the person went back meanwhile
        self._reading = None
        self.came.emit(version)

    def _tell_trouble(self, error: KnownError) -> None:
        self._reading = None
        self.failed.emit(error)

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._reading:
            self.progressed.emit(progress)
