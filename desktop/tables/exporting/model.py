"""What an export is asked for, what it reads from, and what it tells of its origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from desktop.tables.model import Entry
from sync.tables.asking.model import Chosen, Question
from sync.tables.model import Part, Version
from sync.work import Work

if TYPE_CHECKING:
    from desktop.words import Words

Kind = Literal["csv", "csv-excel", "tsv", "xlsx", "parquet"]
SUFFIXES: Mapping[Kind, str] = {
    "csv": ".csv",
    "csv-excel": ".csv",
    "tsv": ".tsv",
    "xlsx": ".xlsx",
    "parquet": ".parquet",
}
KINDS: tuple[str, ...] = tuple(SUFFIXES)

MOST_ROWS = 1_048_576  # of a sheet, header included (Excel specifications and limits)
LONGEST_CELL = 32_767  # characters, counted as Excel does: one beyond U+FFFF counts twice


class RowSource(Protocol):
    """Reads rows of a part by their numbers; `sync.tables.rows`."""

    def rows(self, first: int, count: int) -> list[list[str]]:
        """Return consecutive rows."""

    def rows_at(self, numbers: Sequence[int]) -> list[list[str]]:
        """Return rows in the order of their numbers."""


class Questions(Protocol):
    """Answers which rows a question means; `sync.tables.columns`."""

    def choose(self, question: Question, work: Work) -> Chosen:
        """Return the numbers of the rows."""


class Table(Protocol):
    """What is needed of an open table; `sync.tables.table`."""

    @property
    def version(self) -> Version:
        """The version it is of."""

    @property
    def part(self) -> Part:
        """The part that is open."""

    @property
    def rows(self) -> RowSource:
        """Its rows."""

    def asking(self) -> Questions:
        """Return what answers questions to it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the source sheet of a workbook says beyond what the table itself knows.

    Attributes:
        words: the language of the sheets.
        citation: the publisher's, as plain text; "" makes a plain one of what is known.
        department: that publishes the dataset; "" where unknown.
        page: address of the dataset on the portal; "" where unknown.
        entries: the data dictionary, for the dictionary sheet; without it, the sheet is made of the columns alone.
    """

    words: Words
    citation: str = ""
    department: str = ""
    page: str = ""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to tell before an export is written.

    Attributes:
        code: key of the word tables, section ``export_cautions``.
        facts: for its sentence.
        stops: this kind of export would be refused; another is to be offered.
    """

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    stops: bool = False
