"""The nouns of a table as the rest of the program sees them: version, part, column, oddity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path


class Nature(Enum):
    """What the cells of a column are, read from all of them; every cell stays text whatever its column's nature."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CODE = "code"  # digits that are no quantity: identifiers, ZIP codes, anything with a leading zero


class Identifier(Enum):
    """The identifiers by which a facility is recognised in a column."""

    FACID = "facid"  # also ELMS_FACID, FACILITYID
    HCAI = "hcai_id"  # also OSHPD_ID
    CCN = "ccn"
    NPI = "npi"
    LICENSE = "license_number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a part.

    Attributes:
        position: from 0.
        name: as the header has it, without white space at its ends; never empty and never twice in one part: an empty
            one becomes ``column 7``, the second ``Rate`` becomes ``Rate (2)``. Both are told as oddities.
        nature: what its cells are.
        identifies: which identifier it holds, None for none.
    """

    position: int
    name: str
    nature: Nature = Nature.TEXT
    identifies: Identifier | None = None


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something about a file that a reader should know; none of it is dropped silently.

    Attributes:
        code: key of the word tables, section ``table_oddities``.
        count: how often.
        line: line of the original where it was met first, from 1; 0 where lines mean nothing.
        value: what was found there, cut to 200 characters.
    """

    code: str
    count: int = 1
    line: int = 0
    value: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows file of a part is read; always UTF-8 with CSV quoting by ``"``.

    Attributes:
        file: the rows file: the original itself where it can be read as it is, else the canonical CSV beside it.
        delimiter: one character.
        start: byte at which the first data row begins (after byte-order mark, cover lines and header).
        width: cells of a row; a shorter row is read with blanks, and none is longer.
    """

    file: Path
    delimiter: str
    start: int
    width: int


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a file: the only one of a CSV, a sheet of a workbook, a member of a ZIP.

    Attributes:
        number: from 0, in the order of the file.
        name: of the sheet or member; "" where the file is one table.
        header_row: row of the part's raw rows, from 0, that gives the names; -1 where a person said there is none.
        rows: number of data rows.
        is_canonical: the rows file is a CSV of ours beside the original, not the original.
        rejected: lines that could not be read as rows; they are listed in `Oddity` and kept in a file beside.
    """

    number: int
    name: str
    layout: Layout
    columns: tuple[Column, ...]
    rows: int
    header_row: int = 0
    is_canonical: bool = False
    rejected: int = 0
    oddities: tuple[Oddity, ...] = ()

    def column(self, name: str) -> Column | None:
        """Return the column of a name; exactly so, or else whatever the case."""
        exact = next((one for one in self.columns if one.name == name), None)
        return exact or next((one for one in self.columns if one.name.casefold() == name.casefold()), None)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the bytes of a version came from.

    Attributes:
        resource: the portal's id of the resource, or of our own making for a file from this computer.
        dataset: the portal's id of its dataset; "" for none.
        dataset_title, resource_name: as the catalog had them.
        format: short name as in the catalog.
        url: the portal's address, never a pre-signed one.
        way: ``file`` for the published file, ``dump`` for the rows of the portal's table.
        hash: MD5 that the portal gave, "" for none.
        modified: UTC; when the portal says the file was last replaced; None where it does not say.
        dictionary: label and notes of columns, by name, as the publisher wrote them.
    """

    resource: str
    dataset: str
    dataset_title: str
    resource_name: str
    format: str
    url: str
    way: str = "file"
    hash: str = ""
    modified: datetime | None = None
    dictionary: Mapping[str, tuple[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One downloaded state of a resource with its parts; the original bytes are kept untouched.

    Attributes:
        id: number in ``tables.db``.
        folder: holds the original and everything made from it.
        original: the bytes as they came.
        md5: of those bytes, 32 hex digits.
        size: bytes of the original; ``on_disk`` counts everything in the folder.
        fetched: UTC.
        is_newest: no newer version of the resource is on this desk.
    """

    id: int
    source: Source
    folder: Path
    original: Path
    md5: str
    size: int
    on_disk: int
    fetched: datetime
    is_newest: bool
    parts: tuple[Part, ...]
