"""The nouns of de-identification: a table of counts, what is known about it, its score, its masking, and the attack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

Place = tuple[str, ...]  # one value per axis, in the order of the axes


class Mark(Enum):
    """What a reader of the masked table sees of a cell."""

    SHOWN = "shown"
    SMALL = "small"  # masked because it is small
    COMPLEMENTARY = "complementary"  # masked because another cell could be reckoned from it
    NO_NUMBER = "no-number"  # there was none before


@dataclass(frozen=True, slots=True)
class Sum:
    """A value of an axis that counts what other values of it count: "Total", or "Under 18"."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """One way in which the counts are broken down.

    Attributes:
        name: as in the file.
        values: in the file's order, wholes included.
        sums: the wholes among them; empty where the table shows none.
        variable: id of the scored variable, "" where it is none.
    """

    name: str
    values: tuple[str, ...]
    sums: tuple[Sum, ...] = ()
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """One table of counts.

    Attributes:
        name: of what is counted.
        axes: at least one.
        cells: by place; a combination that the file does not have is absent, None is a cell without a number.
    """

    name: str
    axes: tuple[Axis, ...]
    cells: Mapping[Place, int | None]


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of an edition that masking goes by.

    Attributes:
        smallest: the smallest count that is shown, zero apart (11).
        tiny: where all masked values of a line are at most this, one more is masked (3).
        together: where the masked values of a line add up to less than this, one more is masked (11).
        in_line: the fewest masked cells of a line with a total (2).
    """

    smallest: int = 11
    tiny: int = 3
    together: int = 11
    in_line: int = 2


@dataclass(frozen=True, slots=True)
class Interval:
    """What an attacker learns of a masked cell: it lies from ``low`` to ``high``, both inclusive; None is no limit."""

    place: Place
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Attack:
    """What a reader could reckon back from what is shown.

    Attributes:
        masked: how many cells were attacked.
        lines: how many sums the attacker had.
        determined: cells whose value follows from what is shown; none in a safe table.
        narrow: small cells of which the attacker learns more than the guideline lets him; none in a safe table.
        knows_reasons: the attacker was told which cells were masked for being small.
    """

    masked: int
    lines: int
    determined: tuple[Interval, ...] = ()
    narrow: tuple[Interval, ...] = ()
    knows_reasons: bool = True

    @property
    def is_repelled(self) -> bool:
        """Whether nothing was learnt that should not be."""
        return not self.determined and not self.narrow


@dataclass(frozen=True, slots=True)
class Masked:
    """A table with a mark for each of its cells.

    Attributes:
        marks: by place, one for every cell.
        tells_apart: the result may say which masked cells are small and which complementary; where it is False, saying
            so would let a reader reckon a value.
        attack: what the attack on exactly this result found.
    """

    marks: Mapping[Place, Mark]
    tells_apart: bool
    attack: Attack


@dataclass(frozen=True, slots=True)
class Points:
    """What one variable adds to the score.

    Attributes:
        variable: its id in the edition.
        category: id of the category that applies.
        points: may be negative.
        measured: what was measured to find the category: a population, a width in years, a count; "" for none.
    """

    variable: str
    category: str
    points: int
    measured: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The publication score of a release.

    Attributes:
        edition: for example ``2.0``.
        lines: one per variable that counts, in the edition's order.
        total: their sum.
        limit: the highest total that may be published without more masking (12).
    """

    edition: str
    lines: tuple[Points, ...]
    limit: int
    total: int = field(init=False)

    def __post_init__(self) -> None:
        """Add the points up."""
        object.__setattr__(self, "total", sum(line.points for line in self.lines))

    @property
    def is_within(self) -> bool:
        """Whether it may be published without more masking; never an absolute gateway by itself."""
        return self.total <= self.limit


class Verdict(Enum):
    """What the procedure asks for."""

    NO_PERSONS = "no-persons"  # no personal characteristics: go on with the legal review
    LARGE_ENOUGH = "large-enough"  # numerator and denominator conditions are met
    WITHIN_SCORE = "within-score"
    MASK = "mask"
    MASK_ALWAYS = "mask-always"  # a high-risk population: small counts are masked whatever the score


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure, in its order.

    Attributes:
        id: ``characteristics``, ``numerator-denominator``, ``score``, ``mask``, ``attack``, ``legal``, ``release``.
        result: id of a sentence in the word table, section ``deidentification_steps``.
        facts: what the sentence names.
        is_open: a person still has to do or decide it.
    """

    id: str
    result: str
    facts: Mapping[str, object]
    is_open: bool = False
