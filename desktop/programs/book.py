"""The door to the program counts: what is here, what it says, and what a person may ask of it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.programs.counts import Counts
from desktop.programs.model import Shelf
from desktop.programs.trouble import NoProgramCounts
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tables say, and which they are."""

    counts: Counts
    shelf: Shelf


class ProgramBook:
    """What this desk knows of the program counts; any thread may call."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: tuple[object, Counts] | None = None
        self._reading = threading.Lock()

    def shelf(self) -> Shelf:
        """Return which of the tables are on this desk, and which resources are missing."""
        from desktop.programs.shelf import shelf_of

        return shelf_of(self._desk)

    def read(self, work: Work) -> Reading:
        """Return what the tables on this desk say; they are read again only when one of them changed.

        Raises:
            NoProgramCounts: none is on this desk.
            StoreDamaged, NotFound: the files of a table are gone or damaged.
            Cancelled: a stop was asked for.
        """
        from desktop.programs.reading.tables import read_counts

        shelf = self.shelf()
        if not shelf.has_counts:
            from desktop.programs.shelf import TITLE

            raise NoProgramCounts(name=TITLE)
        which = tuple((one.version.id, one.version.md5, one.part, one.period, one.is_key) for one in shelf.held)
        with self._reading:
            if self._kept is None or self._kept[0] != which:
                self._kept = (which, read_counts(shelf.held, self._desk.tables, work))
            return Reading(self._kept[1], shelf)
