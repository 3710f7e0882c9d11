"""The nouns of comparing two lists: fields, rows of both sides, pairs with evidence, and what a person decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from desktop.matching.model import Evidence
from desktop.matching.model import Row as MatchingRow
from desktop.sheets.reading import Sheet


class Field(Enum):
    """What a column of the person's list says; the value is a key of the words' section ``compared_fields``."""

    NAME = "name"
    OTHER_NAME = "other-name"
    CITY = "city"
    ZIP = "zip"
    ADDRESS = "address"
    DXF_ID = "dxf-id"
    FACID = "facid"
    LICENSE = "license"
    NPI = "npi"
    CCN = "ccn"
    HCAI = "hcai"


NUMBERS = (Field.DXF_ID, Field.FACID, Field.LICENSE, Field.NPI, Field.CCN, Field.HCAI)
Columns = Mapping[Field, int]  # place of the column that holds a field


class Against(Enum):
    """The published list to compare with."""

    SIGNATORIES = "signatories"
    REGISTRY = "registry"


class Verdict(Enum):
    """What the comparison found for a row of the person's list; a person may decide otherwise."""

    EXACT = "exact"  # a number agrees, or name and place are the same
    LIKELY = "likely"
    NONE = "none"


class Decision(Enum):
    """What a person decided about a row."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"  # the row it was paired with is another one
    CHOSEN = "chosen"  # another candidate is the one


@dataclass(frozen=True, slots=True)
class OwnList:
    """The person's list as it was read.

    Attributes:
        suggested: which column seems to hold which field.
    """

    sheet: Sheet
    suggested: Columns


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One row of the person's list.

    Attributes:
        number: from 1, below the header.
        values: what the row says of each field that has a column; empty texts are left out.
    """

    number: int
    values: Mapping[Field, str]

    def get(self, field_: Field) -> str:
        """Return what the row says of a field, "" where nothing."""
        return self.values.get(field_, "")

    @property
    def names(self) -> tuple[str, ...]:
        """The names, the usual one first."""
        return tuple(dict.fromkeys(filter(None, (self.get(Field.NAME), self.get(Field.OTHER_NAME)))))


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the published list.

    Attributes:
        row: as matching wants it; its key is the DxF id or the facility's number.
        numbers: its identifiers, as published; empty ones are left out.
        told: what else a person should know of it: ``terminated``, ``ceased``, ``status``; empty ones are left out.
    """

    row: MatchingRow
    numbers: Mapping[Field, str]
    address: str = ""
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The DxF id or the facility's number."""
        return self.row.key


@dataclass(frozen=True, slots=True)
class PublishedList:
    """The rows of a published list and the day it names itself."""

    against: Against
    report_date: date
    rows: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A row of the published list that may be the one.

    Attributes:
        points: log odds that both are one; they rank, and are compared with `scoring.LIKELY_FROM`.
        is_exact: a number agrees that no other row has, or name and place are the same and no other row's are.
        by: ``number`` or ``name`` where it is exact.
    """

    listed: Listed
    points: float
    evidence: tuple[Evidence, ...]
    is_exact: bool = False
    by: str = ""

    @property
    def key(self) -> str:
        """The key of the published row."""
        return self.listed.key


@dataclass(frozen=True, slots=True)
class Pairing:
    """What was found for one row of the person's list.

    Attributes:
        near: candidates, the likeliest first; the one paired is among them.
        paired: the key of the published row it is paired with, "" for none.
    """

    own: OwnRow
    verdict: Verdict
    paired: str = ""
    near: tuple[Near, ...] = ()

    def candidate(self, key: str) -> Near | None:
        """Return a candidate by its key."""
        return next((one for one in self.near if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided about a row, and for ``CHOSEN`` and ``CONFIRMED`` which published row it is."""

    decision: Decision
    key: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two lists compared, with what a person decided since. Never changes; deciding makes a new one.

    Attributes:
        columns: which column of the person's list was taken for which field.
        decided: by number of the row of the person's list.
    """

    sheet: Sheet
    columns: Columns
    published: PublishedList
    pairings: tuple[Pairing, ...]
    decided: Mapping[int, Decided] = field(default_factory=dict)
