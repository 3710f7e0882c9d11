"""One open part of a table: its rows by number, and the questions that can be asked of its columns."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from sync import errors
from sync.tables.model import Part, Version
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from sync.tables.columns import Columns
    from sync.tables.rows.file import RowFile


def main_part(version: Version) -> int:
    """Return the number of the part to show first: the first that is neither hidden nor a sheet of explanations."""
    odd = {"cover-sheet", "hidden-sheet"}
    usual = (part.number for part in version.parts if not odd & {one.code for one in part.oddities})
    return next(usual, 0)


class OpenTable:
    """Rows and columns of one part; any thread may use it. Who opened it closes it."""

    def __init__(self, version: Version, part: Part, rows: RowFile) -> None:
        """``rows`` is closed with the table."""
        self.version, self.part, self.rows = version, part, rows
        self._columns: Columns | None = None
        self._opening = threading.Lock()

    @classmethod
    def open(cls, version: Version, part_number: int = 0) -> OpenTable:
        """Open a part; nothing is read before somebody asks.

        Raises:
            NotFound: the version has no such part, or its files are gone.
            FolderReadOnly, StoreDamaged: the files cannot be opened.
        """
        from sync.tables.rows.file import RowFile

        part = next((one for one in version.parts if one.number == part_number), None)
        if part is None or not part.layout.file.is_file():
            raise errors.NotFound(wanted=version.source.resource_name or version.source.resource)
        with disk_trouble(part.layout.file):
            return cls(version, part, RowFile.open(part.layout, version.folder / f"part-{part.number}.rows"))

    def asking(self) -> Columns:
        """Return the columns, opened at the first call; a small part is read into memory then.

        Two threads that ask at once get the same ones.
        """
        from sync.tables.columns import columns_of

        with self._opening:
            if self._columns is None:
                file = self.version.folder / f"part-{self.part.number}.duckdb"
                self._columns = columns_of(self.part, file if file.is_file() else None)
            return self._columns

    @property
    def columns(self) -> Columns:
        """The columns; see `asking`."""
        return self.asking()

    def close(self) -> None:
        """Close the files; may be called twice."""
        with self._opening:
            columns, self._columns = self._columns, None
        if columns is not None:
            columns.close()
        self.rows.close()
