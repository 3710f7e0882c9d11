"""Everything the view of the own facilities shows, read beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.organization.model import Identifiers
from desktop.tables.model import Found, Suggestion
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class InTable:
    """The rows about the organization's facilities in one part of one table."""

    found: tuple[Found, ...]

    @property
    def first(self) -> Found:
        """Any of the rows; they all are of one part."""
        return self.found[0]


@dataclass(frozen=True, slots=True)
class Mine:
    """What there is about the organization.

    Attributes:
        facilities: name of each facility by its id; empty where there is no organization.
        identified: how many of them have an identifier that tables use.
        tables: those with rows about them; ``held``: how many tables are on this desk.
    """

    facilities: Mapping[str, str] = field(default_factory=dict)
    identified: int = 0
    tables: tuple[InTable, ...] = ()
    held: int = 0
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadMine:
    """The job of finding the own rows."""

    desk: Desk

    def __call__(self, work: Work) -> Mine:
        """Return them by table."""
        organization = self.desk.organization.current()
        if organization is None:
            return Mine()
        found = self.desk.tables.mine(work)
        work.go_on()
        return Mine(
            facilities={one.id: one.name for one in organization.facilities},
            identified=sum(_is_identified(one.identifiers) for one in organization.facilities),
            tables=tuple(InTable(tuple(rows)) for _, rows in groupby(found, key=_place)),
            held=len(self.desk.tables.held()),
            suggestions=self.desk.tables.suggestions(),
        )


def _place(one: Found) -> tuple[str, int]:
    return one.version.source.resource, one.part.number


def _is_identified(one: Identifiers) -> bool:
    """Whether a facility has any of the identifiers that tables use."""
    return any((one.facid, one.hcai_id, one.ccn, one.npi, one.license_number))
