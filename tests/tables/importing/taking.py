"""Files taken in for tests, and what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sync.tables.formats import rejected_lines
from sync.tables.importing import take_in
from sync.tables.model import Oddity, Part, Source, Version
from sync.tables.table import OpenTable
from sync.work import Work

RESOURCE = "11111111-2222-3333-4444-555555555555"


def source(name: str = "table", resource: str = RESOURCE) -> Source:
    return Source(resource, "d", "Dataset", name, "CSV", "https://portal.example/download")


@dataclass
class Desk:
    """A folder of tables."""

    folder: Path

    @property
    def tables(self) -> Path:
        return self.folder / "tables"

    def write(self, content: bytes | str, name: str = "given.bin") -> Path:
        file = self.folder / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def take(
        self, content: bytes | str | Path, headers: Mapping[int, int] | None = None, *, resource: str = RESOURCE
    ) -> Version:
        file = content if isinstance(content, Path) else self.write(content)
        return take_in(file, source(resource=resource), self.tables, Work.quiet(), header_rows=headers, copies=True)

    def part(self, content: bytes | str | Path, headers: Mapping[int, int] | None = None) -> Part:
        """Take in a file that is one table."""
        version = self.take(content, headers)
        assert len(version.parts) == 1
        return version.parts[0]


def rows_of(version: Version, number: int = 0) -> list[list[str]]:
    with closing(OpenTable.open(version, number)) as table:
        assert table.rows.count == table.part.rows
        return table.rows.rows(0, table.rows.count)


def names_of(part: Part) -> list[str]:
    return [column.name for column in part.columns]


def odd(part: Part, code: str) -> Oddity:
    return next(one for one in part.oddities if one.code == code)


def codes(part: Part) -> list[str]:
    return [one.code for one in part.oddities]


def rejected(version: Version, number: int = 0) -> list[tuple[int, str]]:
    """Return the lines listed as unreadable."""
    return rejected_lines(version, number)
