"""A comparison with all that the view shows of it, made beside the window: a list may have thousands of rows."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.reconciling.deciding import Outcome, outcomes
from desktop.reconciling.model import Comparison, Field
from ui.reconciling.saying import Saying

Shown = tuple[int, str, str, str, str]


@dataclass(slots=True)
class Prepared:
    """What the view shows; a decision changes some of it.

    Attributes:
        outcomes, rows: by number of the person's row: where it stands, and its cells.
        near: by key of the published row, of which of ours it is a candidate.
    """

    comparison: Comparison
    outcomes: dict[int, Outcome]
    rows: dict[int, Shown]
    near: dict[str, set[int]]

    def decide(self, comparison: Comparison, number: int, saying: Saying) -> None:
        """Take a decision about a row: only those that share a candidate with it can have changed."""
        self.comparison = comparison
        only = {number}.union(*(self.near[one.key] for one in self.outcomes[number].pairing.near))
        for one in outcomes(comparison, only):
            self.outcomes[one.number], self.rows[one.number] = one, cells_of(one, saying)


def prepared(comparison: Comparison, saying: Saying) -> Prepared:
    """Return a comparison ready to be shown."""
    found = {one.number: one for one in outcomes(comparison)}
    near: dict[str, set[int]] = {}
    for pairing in comparison.pairings:
        for one in pairing.near:
            near.setdefault(one.key, set()).add(pairing.own.number)
    return Prepared(comparison, found, {number: cells_of(one, saying) for number, one in found.items()}, near)


def cells_of(one: Outcome, saying: Saying) -> Shown:
    """Return the cells of a row: its number, what is ours, the result, and what it is paired with."""
    own, row = one.pairing.own, one.near.listed.row if one.near else None
    listed = ", ".join(filter(None, (*row.names[:1], row.city))) if row else "–"
    name = own.names[0] if own.names else next(iter(own.values.values()), "")
    return one.number, name, own.get(Field.CITY), saying.result(one), listed
