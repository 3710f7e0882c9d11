"""The nouns of table work on this desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sync.tables.asking.model import Profile, Question
from sync.tables.model import Column, Identifier, Part, Version


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done with one resource of the catalog.

    Attributes:
        can_open: its format is one we make a table of (or the portal has its table); others open outside.
        way: ``file`` or ``dump``.
        size: bytes before downloading, None where the portal does not say.
        held: the newest version on this desk, None for none.
        is_stale: the portal has a newer one than ``held``.
        why_not: key of the word tables, section ``table_offers``, where it cannot be opened; "" otherwise.
    """

    resource: str
    dataset: str
    name: str
    format: str
    can_open: bool
    way: str
    size: int | None
    held: Version | None
    is_stale: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the data dictionary beside a table.

    Attributes:
        label, definition: as the publisher wrote them, "" where there are none.
        marks: text that is no number in a column of numbers, or the codes of an annotation column; each with its count
            and its meaning in words with who says so ("" where nobody does: the dataset's own notes explain it).
    """

    column: Column
    label: str
    definition: str
    profile: Profile | None
    marks: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What a person sees of a part: which rows in which order, and which columns in which order."""

    version: Version
    part: Part
    question: Question
    columns: tuple[int, ...]  # positions, in the order shown
    told: str = ""  # the question in words or in the filter language, for the source sheet of an export


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote.

    Attributes:
        rows, columns: without the header.
        guarded: cells written so that a spreadsheet does not run them.
    """

    file: str
    rows: int
    columns: int
    guarded: int = 0


class Since(Enum):
    """What became of a row since the version before; words in section ``since``."""

    UNKNOWN = "unknown"  # no version before is on this desk
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"  # `Found.version` is the version before, which still has it


@dataclass(frozen=True, slots=True)
class Found:
    """One row about a facility of the organization.

    Attributes:
        facility: id of the facility; ``by``: the identifier that fits, ``value``: as the row has it.
        row: number in the part, from 0; ``cells``: in the order of its columns.
        before: the same row of the version before, by the table's key, its cells in the order of ``part``'s columns
            and "" where a column is new; None where the row is new or there is no version before.
        changed: positions of cells that differ from ``before``, in columns that both versions have.
        since: what became of it since the version before.
    """

    facility: str
    by: Identifier
    value: str
    version: Version
    part: Part
    row: int
    cells: tuple[str, ...]
    before: tuple[str, ...] | None = None
    changed: tuple[int, ...] = ()
    since: Since = Since.UNKNOWN


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A dataset that has columns by which a facility may be found, before anything is downloaded."""

    dataset: str
    slug: str
    title: str
    resource: str
    resource_name: str
    columns: tuple[tuple[str, Identifier], ...]
    is_held: bool


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """A column that came, went or has another name; ``before`` or ``after`` is "" where it was not or is not there."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that came (no ``before``), went (no ``after``) or changed; cells in the order of the columns compared."""

    key: tuple[str, ...]
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None
    changed: tuple[int, ...] = ()  # places in the columns compared


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed between two versions of a part.

    Attributes:
        key: names of the columns by which rows were matched; empty where whole rows were.
        is_key_chosen: by a person, not found.
        columns: that came, went or were renamed.
        compared: names of the columns that both have.
        added, removed, changed, same: numbers of rows.
        rows: the changes, in the order of the newer part, then what went; at most the limit asked for.
        twice: rows left out of the matching because their key is there more than once.
    """

    before: Version
    after: Version
    key: tuple[str, ...]
    is_key_chosen: bool
    columns: tuple[ColumnChange, ...]
    compared: tuple[str, ...]
    added: int
    removed: int
    changed: int
    same: int
    rows: tuple[RowChange, ...]
    twice: int = 0


@dataclass(frozen=True, slots=True)
class Storage:
    """What tables take on this computer; all sizes in bytes.

    Attributes:
        versions: largest first.
        used, limit: ``limit`` is what the person set; ``free``: on the disk.
        kept: resources kept current.
    """

    versions: tuple[Version, ...]
    used: int
    limit: int
    free: int
    kept: frozenset[str]
    looked: datetime
