"""The nouns of a release: the file as it was opened, what was found out about it, and the file that was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Counts, Masked, Place, Score, Step, Verdict
from desktop.deidentification.spec import Spec
from desktop.deidentification.suggesting import ColumnRole

Kind = Literal["csv", "csv-excel", "xlsx"]
KINDS: tuple[Kind, ...] = ("csv", "csv-excel", "xlsx")
Fact = str | int


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it was opened; it is in memory only.

    Attributes:
        path: of the file; the result is never written over it.
        name: of the file, without its folder.
        parts: names of its sheets; ``part`` is the one that was read, from 0.
        header: names of the columns, no two alike.
        rows: the cells as text, each row as long as the header.
        suggested: for every column what it seems to be, and why.
        spec: what the suggestions come to; a person goes on from here.
    """

    path: Path
    name: str
    parts: tuple[str, ...]
    part: int
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    suggested: tuple[ColumnRole, ...]
    spec: Spec


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about the file or the spec that a person should know.

    Attributes:
        code: id of a sentence in the word table, section ``deidentification_problems``.
        facts: for the sentence.
        stops: nothing can be written before it is settled.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table of counts in the file.

    Attributes:
        counts: what was read; its name is that of the count column or breakdown.
        masked: what is masked in it, and what the attack on the result found; None where the procedure masks nothing.
        cells: for each place, the row and the column of the file (both from 0).
        unstable: places of survey estimates with too few sample cases; they are left blank, too.
        small: how many counts are from 1 to below the smallest that is shown.
    """

    counts: Counts
    masked: Masked | None
    cells: Mapping[Place, tuple[int, int]]
    unstable: frozenset[Place] = frozenset()
    small: int = 0


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the procedure comes to for a file as a spec describes it.

    Attributes:
        problems: those that stop first.
        steps: of the procedure, in order; empty where a problem keeps the counts from being read.
        verdict, score: None where the counts could not be read.
        smallest: the smallest count that is not zero, None where there is none.
        denominator: the smallest that is known.
    """

    look: Look
    spec: Spec
    edition: Edition
    problems: tuple[Problem, ...] = ()
    steps: tuple[Step, ...] = ()
    verdict: Verdict | None = None
    score: Score | None = None
    tables: tuple[Table, ...] = ()
    smallest: int | None = None
    denominator: int | None = None

    @property
    def is_safe(self) -> bool:
        """Whether every attack on what is masked was repelled."""
        return all(table.masked is None or table.masked.attack.is_repelled for table in self.tables)

    @property
    def can_be_saved(self) -> bool:
        """Whether nothing stops it and no masked value can be recovered."""
        return bool(self.tables) and self.is_safe and not any(problem.stops for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written.

    Attributes:
        file: its whole path.
        rows: below the header, without the footnote.
        masked: how many counts were left blank because they are masked.
        reordered: the rows stand in another order than in the file, because theirs followed the counts.
        blanked: how many rates, shares and amounts were left blank.
        left_out: names of columns that were not written.
    """

    file: str
    rows: int
    masked: int
    reordered: bool = False
    blanked: int = 0
    left_out: tuple[str, ...] = ()
