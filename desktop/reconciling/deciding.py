"""What a person decides about the rows of a comparison, and what follows for the other rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop.reconciling.model import Comparison, Decided, Decision, Near, Pairing, Verdict
from desktop.reconciling.pairing.scoring import LIKELY_FROM
from desktop.reconciling.trouble import RowTaken


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where one row of the person's list stands now.

    Attributes:
        verdict: what was found, unless a person decided otherwise.
        near: the published row it is paired with; None for none.
        decision: what a person decided; None while nobody did.
        fits_too: number of another row of the person's list that is paired with the row this one would fit; 0 for none.
    """

    pairing: Pairing
    verdict: Verdict
    near: Near | None = None
    decision: Decision | None = None
    fits_too: int = 0

    @property
    def number(self) -> int:
        """The number of the row of the person's list."""
        return self.pairing.own.number


def confirm(comparison: Comparison, number: int) -> Comparison:
    """Say that a row and the published one it is paired with are the same."""
    outcome = next(one for one in outcomes(comparison) if one.number == number)
    if outcome.near is None:
        return comparison
    chosen = outcome.decision is Decision.CHOSEN
    return _with(comparison, number, Decided(Decision.CHOSEN if chosen else Decision.CONFIRMED, outcome.near.key))


def reject(comparison: Comparison, number: int) -> Comparison:
    """Say that a row is not the published one it is paired with."""
    return _with(comparison, number, Decided(Decision.REJECTED))


def choose(comparison: Comparison, number: int, key: str) -> Comparison:
    """Say that another candidate is the one.

    Raises:
        RowTaken: a person confirmed it for another row; that has to be taken back first.
    """
    for other, decided in comparison.decided.items():
        if other != number and decided.key == key:
            own = next(one.own for one in comparison.pairings if one.own.number == other)
            raise RowTaken(row=other, name=next(iter(own.names), ""))
    pairing = next(one for one in comparison.pairings if one.own.number == number)
    decision = Decision.CONFIRMED if pairing.paired == key else Decision.CHOSEN
    return _with(comparison, number, Decided(decision, key))


def undo(comparison: Comparison, number: int) -> Comparison:
    """Take back what was decided about a row."""
    return replace(comparison, decided={one: two for one, two in comparison.decided.items() if one != number})


def outcomes(comparison: Comparison, only: Collection[int] | None = None) -> tuple[Outcome, ...]:
    """Return where every row stands, or those of these numbers, in their order; no published row is paired twice."""
    holders, decided = _holders(comparison), comparison.decided
    wanted = (one for one in comparison.pairings if only is None or one.own.number in only)
    return tuple(_outcome(one, decided.get(one.own.number), holders) for one in wanted)


def counts(found: tuple[Outcome, ...]) -> Mapping[Verdict, int]:
    """Return how many rows stand where."""
    counted = Counter(one.verdict for one in found)
    return {verdict: counted[verdict] for verdict in Verdict}


def _with(comparison: Comparison, number: int, decided: Decided) -> Comparison:
    return replace(comparison, decided={**comparison.decided, number: decided})


def _holders(comparison: Comparison) -> dict[str, int]:
    """Return by published row which of ours it is paired with; what a person decided goes first."""
    holders = {one.key: number for number, one in comparison.decided.items() if one.key}
    for one in comparison.pairings:
        if one.paired and one.own.number not in comparison.decided:
            holders.setdefault(one.paired, one.own.number)
    return holders


def _outcome(pairing: Pairing, decided: Decided | None, holders: Mapping[str, int]) -> Outcome:
    number = pairing.own.number
    if decided is not None:
        near = pairing.candidate(decided.key) if decided.key else None
        if near is None:
            return Outcome(pairing, Verdict.NONE, None, Decision.REJECTED)
        exact = near.is_exact and decided.decision is Decision.CONFIRMED
        return Outcome(pairing, Verdict.EXACT if exact else Verdict.LIKELY, near, decided.decision)
    if pairing.paired and holders.get(pairing.paired) == number:
        return Outcome(pairing, pairing.verdict, pairing.candidate(pairing.paired))
    return Outcome(pairing, Verdict.NONE, fits_too=_fits_too(pairing, holders))


def _fits_too(pairing: Pairing, holders: Mapping[str, int]) -> int:
    for near in pairing.near:
        holder = holders.get(near.key, 0)
        if (near.is_exact or near.points >= LIKELY_FROM) and holder not in (0, pairing.own.number):
            return holder
    return 0
