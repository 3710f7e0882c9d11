"""The shape of questions to a table and of their answers; columns are positions from 0, cells are text.

What a comparison means, in both ways of answering (`sync.tables.columns`):

* A cell is *blank* when nothing but white space is in it (`sync.tables.asking.texts`). Blank cells fit no test but
  `Test.BLANK` (and a negation).
* Text is compared without case, character by character. A *number* is an optional sign, digits (with or without commas
  between groups of three), an optional decimal part, an optional exponent; with white space around it, a dollar sign
  before or a per cent sign after it (`sync.tables.asking.numbers`). What no double can hold is no number.
* `CONTAINS` looks at the cell as written; `BEGINS` leaves out white space before it, `EQUALS`, `ONE_OF` and comparisons
  as text leave it out at both ends. A blank value to look for fits every cell that is not blank with `CONTAINS` and
  `BEGINS` (as far as it is found), and none with `EQUALS` and `ONE_OF`.
* `LESS` … `AT_LEAST` compare as numbers where the value asked for is a number, else as days where it is a day
  (``2026-11-22``, ``11/22/2026``; a time of midnight may follow), else as text; cells that are no number or no day then
  do not fit.
* Orders: a column of nature NUMBER by number and DATE by day, others as text without case; cells that are no number (or
  day) come after those that are, in order of their text; blank cells come last whatever the direction; rows that are
  equal stay in the order of the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Test(Enum):
    """What is asked of one cell."""

    __test__ = False  # pytest takes whatever is named so for a test of its own

    CONTAINS = "contains"
    BEGINS = "begins"
    EQUALS = "equals"  # as text without case and outer white space, or as numbers where both are numbers
    ONE_OF = "one_of"  # equals any of the values
    LESS = "less"
    AT_MOST = "at_most"
    MORE = "more"
    AT_LEAST = "at_least"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Where:
    """A test of one column; ``column`` -1 asks any column (quick find). ONE_OF has any number of values, BLANK none."""

    column: int
    test: Test
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Both:
    """All of these; true where there are none."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these; false where there are none."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What the part does not fit."""

    part: Condition


Condition = Where | Both | Either | Not


@dataclass(frozen=True, slots=True)
class Order:
    """One column to sort by."""

    column: int
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Which rows, in which order; by itself every row in the order of the file."""

    where: Condition | None = None
    orders: tuple[Order, ...] = ()

    @property
    def asks_nothing(self) -> bool:
        """Every row, in the order of the file."""
        return self.where is None and not self.orders


class Sum(Enum):
    """What is reckoned of each group."""

    COUNT = "count"
    TOTAL = "sum"
    MEAN = "mean"
    LEAST = "min"
    MOST = "max"


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of each group; COUNT counts rows and has column -1. Cells that are no number are left out."""

    sum: Sum
    column: int = -1


@dataclass(frozen=True, slots=True)
class Grouping:
    """Rows put together that have the same cells (as written) in one or two columns."""

    by: tuple[int, ...]
    measures: tuple[Measure, ...] = (Measure(Sum.COUNT),)
    limit: int = 10_000  # groups; the largest by the first measure are kept


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its cells in the order of ``Grouping.by``, its figures in that of the measures (None: no number)."""

    cells: tuple[str, ...]
    figures: tuple[float | int | None, ...]
    rows: int
    left_out: tuple[int, ...]  # per measure: cells that are blank or no number


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups, largest first by the first measure, then by their cells; ``all`` counts them before the limit."""

    groups: tuple[Group, ...]
    all: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What is in a column, over all of its rows.

    Attributes:
        rows: all rows; ``blanks`` of them have nothing in the cell.
        distinct: different texts, blank ones not counted.
        numbers: cells that are numbers; ``dates``: cells that are days.
        least, most: as written; by number, day or text as the column's nature says; "" where there is none.
        longest: characters of the longest cell.
        top: the most frequent texts with their counts, most frequent first, at most 20.
        marks: in a column that is mostly numbers, the texts that are none (``*``, ``.``, ``0.268*``) with their counts,
            most frequent first, at most 20.
    """

    column: int
    rows: int
    blanks: int
    distinct: int
    numbers: int
    dates: int
    least: str
    most: str
    longest: int
    top: tuple[tuple[str, int], ...]
    marks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows that answer a question.

    Attributes:
        numbers: row numbers from 0, in the order asked for; None for every row in the order of the file. An array of
            the standard library or of numpy; both can be indexed and sliced, and hold eight bytes a row or less.
        count: how many.
    """

    numbers: Sequence[int] | None
    count: int
