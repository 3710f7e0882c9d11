"""What a person says about a file of counts: what each column is, and what the counts are about. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from desktop.deidentification.model import Sum

Answer = str | int  # id of a category, or what was measured


class Role(Enum):
    """What a column of the file is."""

    GROUP = "group"  # says which group a row counts: county, age, year
    COUNT = "count"  # how many; columns named in an `Across` are counts, too
    RATE = "rate"  # a statistic of a count that has a denominator of its own: a rate per 1,000 residents, a mean
    SHARE = "share"  # a statistic of a count whose denominator is made of these counts: percent of the total
    MONEY = "money"  # an amount that belongs to a count
    DENOMINATOR = "denominator"  # how many people could have been counted
    SAMPLE = "sample"  # survey cases that an estimate rests on
    LABEL = "label"  # another name for a group, such as a county's code
    LEFT_OUT = "left-out"  # does not go into the result


@dataclass(frozen=True, slots=True)
class Column:
    """What one column is.

    Attributes:
        name: as in the header.
        variable: id of the scored variable, of a GROUP; "" for none.
        of: name of the count column that a RATE, SHARE, MONEY or SAMPLE belongs to; "" for all of its row.
    """

    name: str
    role: Role
    variable: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Across:
    """Several count columns that break one thing down: "Male", "Female", "Total".

    Attributes:
        name: of what they break down by, for example Sex.
        variable: id of the scored variable, "" for none.
        columns: names of the count columns, at least two, in the file's order.
    """

    name: str
    columns: tuple[str, ...]
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Spec:
    """All that has to be said about a file.

    Attributes:
        columns: one per column of the file, in its order.
        part: which sheet, from 0.
        across: count columns that belong together; a count column that is in none is a table of its own.
        sums: per axis (name of a column or of an `Across`) which values count others; an axis that is missing is
            looked through, one with nothing has none.
        variables: what is known of each scored variable, by its id: categories or numbers; the highest counts.
        denominator: the smallest number of people that could have been counted; None where no column tells and
            nobody knows.
        has_persons: whether the counts are about people or can be traced to people.
        is_high_risk: it is about a population at high risk.
        residents_only: only residents can use the service.
        mask_always: small counts are masked even where the procedure does not ask for it.
    """

    columns: tuple[Column, ...]
    title: str = ""
    edition: str = "2.0"
    part: int = 0
    across: tuple[Across, ...] = ()
    sums: Mapping[str, tuple[Sum, ...]] = field(default_factory=dict)
    variables: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    denominator: int | None = None
    has_persons: bool = True
    is_high_risk: bool = False
    residents_only: bool = False
    mask_always: bool = False

    def named(self, role: Role) -> tuple[Column, ...]:
        """Return the columns of a role, in the file's order."""
        return tuple(column for column in self.columns if column.role is role)
