"""The jobs of comparing the newest two versions of a table, and of writing what changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.tables.model import Differences
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class Compare:
    """The job of comparing; ``key`` has names of columns, none to have one found."""

    desk: Desk
    resource: str
    part: int = 0
    key: tuple[str, ...] = ()

    def __call__(self, work: Work) -> Differences:
        """Return what changed."""
        return self.desk.tables.differences(self.resource, work, part=self.part, key=self.key)


@dataclass(frozen=True, slots=True)
class WriteDifferences:
    """The job of writing all changes to a file."""

    desk: Desk
    differences: Differences
    part: int
    file: Path

    def __call__(self, work: Work) -> Path:
        """Return the file."""
        from desktop.tables.comparing import write_differences

        found, book = self.differences, self.desk.tables
        with closing(book.open(found.before, self.part)) as old, closing(book.open(found.after, self.part)) as new:
            write_differences(found, self.file, self.desk.words, tables=(old, new), work=work)
        return self.file
