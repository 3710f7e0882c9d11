"""The first rows of a file, read beside the window: to choose a header by, and to show before an import is done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sync.tables.model import Version
from sync.work import Work

if TYPE_CHECKING:
    from sync.tables.formats.preview import FirstRows

FIRST = 200  # rows shown before an import is done
_WIDEST = 60  # cells of a raw row that are shown


@dataclass(frozen=True, slots=True)
class RawRows:
    """The job of reading the top of one part as it stands in the file."""

    version: Version
    part: int

    def __call__(self, work: Work) -> list[list[str]]:
        """Return the first raw rows that are not blank, as they are counted for a header."""
        from sync.tables.formats.preview import top_rows

        return [cells[:_WIDEST] for cells in top_rows(self.version, self.part, work)]


@dataclass(frozen=True, slots=True)
class ReadFirstRows:
    """The job of reading the first rows of a file, before it is taken in."""

    file: Path

    def __call__(self, _work: Work) -> FirstRows | None:
        """Return them, None where they cannot be known so soon."""
        from sync.tables.formats.preview import first_rows_of

        return first_rows_of(self.file, FIRST)
