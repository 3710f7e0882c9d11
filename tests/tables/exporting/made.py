"""Tables made of rows: a rows file and its index as an import leaves them, opened as the program opens them."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from desktop.tables.model import View
from sync.tables.asking.model import Question
from sync.tables.model import Column, Identifier, Layout, Nature, Part, Source, Version
from sync.tables.rows.building import build_index
from sync.tables.table import OpenTable
from sync.work import Work

FETCHED = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
SOURCE = Source(
    resource="0a1b",
    dataset="9c8d",
    dataset_title="Beds by facility",
    resource_name="Beds 2026",
    format="CSV",
    url="https://data.chhs.ca.gov/dataset/9c8d/resource/0a1b/download/beds.csv",
    modified=datetime(2026, 10, 1, tzinfo=UTC),
    dictionary={"beds": ("Beds", "Licensed beds on the last day of the month")},
)


@dataclass(slots=True)
class Making:
    """Makes tables in a folder; the stack closes them."""

    folder: Path
    stack: ExitStack
    made: list[OpenTable] = field(default_factory=list)

    def table(
        self,
        names: Sequence[str],
        rows: Sequence[Sequence[str]],
        natures: Mapping[str, Nature] | None = None,
        identifiers: Mapping[str, Identifier] | None = None,
    ) -> OpenTable:
        """Return an open table of these rows."""
        folder = self.folder / str(len(self.made))
        folder.mkdir(parents=True)
        columns = tuple(
            Column(position, name, (natures or {}).get(name, Nature.TEXT), (identifiers or {}).get(name))
            for position, name in enumerate(names)
        )
        layout = write_rows(folder / "part-0.csv", rows, len(names))
        build_index(layout.file, layout.start, layout.delimiter, folder / "part-0.rows", Work.quiet())
        part = Part(0, "", layout, columns, len(rows))
        number = len(self.made)
        version = Version(number, SOURCE, folder, layout.file, f"{number:032x}", 1, 1, FETCHED, True, (part,))
        self.made.append(OpenTable.open(version))
        self.stack.callback(self.made[-1].close)
        return self.made[-1]


def write_rows(file: Path, rows: Sequence[Sequence[str]], width: int) -> Layout:
    """Write rows as an import does; a row of one blank cell is quoted, or it would be no row."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    file.write_bytes(text.getvalue().encode("utf-8"))
    return Layout(file, ",", 0, width)


def all_of(table: OpenTable) -> View:
    """Return the view of a whole table."""
    return view_of(table, Question())


def view_of(table: OpenTable, question: Question, columns: Sequence[int] = (), told: str = "") -> View:
    """Return a view of a table."""
    shown = tuple(columns) or tuple(column.position for column in table.part.columns)
    return View(table.version, table.part, question, shown, told)
