"""Compares a case as the program does and counts which pairs are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.reconciling.model import Against, Pairing, PublishedList, Verdict
from desktop.reconciling.pairing.comparing import near_all, paired
from desktop.reconciling.pairing.matching import Finder
from desktop.reconciling.pairing.scoring import WEIGHTS
from sync.work import Work
from tests.reconciling.perturbing import Asked, Case


@dataclass(frozen=True)
class Figures:
    """What came of some rows.

    Attributes:
        rows: of the person's list; ``there``: those whose organization the published list has.
        paired, right: pairs said, and those of them that are right.
    """

    rows: int
    there: int
    paired: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the pairs that are right."""
        return self.right / self.paired if self.paired else 1.0

    @property
    def recall(self) -> float:
        """Share of the rows whose organization is there that were paired with it."""
        return self.right / self.there if self.there else 1.0


def finder_of(case: Case, weights: Mapping[str, float] = WEIGHTS) -> Finder:
    return Finder(PublishedList(Against.SIGNATORIES, date(2024, 5, 13), case.published), weights)


def compare(case: Case, finder: Finder | None = None) -> tuple[Pairing, ...]:
    rows = [one.own for one in case.asked]
    return paired(rows, near_all(rows, finder or finder_of(case), Work.quiet()))


def figures(
    asked: Sequence[Asked], found: Sequence[Pairing], verdicts: Iterable[Verdict] = (Verdict.EXACT, Verdict.LIKELY)
) -> Figures:
    """Count the pairs of these verdicts."""
    counted, wanted = Counter[str](), frozenset(verdicts)
    for one, pairing in zip(asked, found, strict=True):
        is_paired = pairing.verdict in wanted
        counted["there"] += bool(one.right)
        counted["paired"] += is_paired
        counted["right"] += is_paired and pairing.paired in one.right
    return Figures(len(asked), counted["there"], counted["paired"], counted["right"])


def by_slip(asked: Sequence[Asked], found: Sequence[Pairing]) -> dict[str, Figures]:
    """Return the figures of the rows that have each slip."""
    slips = sorted({slip for one in asked for slip in one.slips})
    both = list(zip(asked, found, strict=True))
    return {
        slip: figures([one for one, _ in both if slip in one.slips], [two for one, two in both if slip in one.slips])
        for slip in slips
    }
