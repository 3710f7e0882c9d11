"""Compares a person's list with a published one: candidates for every row, then one pair at most for every row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.reconciling.model import Columns, Near, OwnRow, Pairing, Verdict
from desktop.reconciling.pairing.assigning import assigned
from desktop.reconciling.pairing.matching import Finder
from desktop.reconciling.pairing.scoring import LIKELY_FROM
from sync.work import Progress, Work

EXACT_WORTH = 1000.0  # an exact pair is never given up for any number of likely ones
LEAST_WORTH = 0.001


def own_rows(rows: Iterable[Sequence[str]], columns: Columns) -> tuple[OwnRow, ...]:
    """Return the rows that say anything, with their numbers; blank ones keep theirs but are not compared."""
    found = []
    for number, row in enumerate(rows, start=1):
        values = {field: text for field, place in columns.items() if place < len(row) and (text := row[place].strip())}
        if values:
            found.append(OwnRow(number, values))
    return tuple(found)


def near_all(rows: Sequence[OwnRow], finder: Finder, work: Work) -> tuple[tuple[Near, ...], ...]:
    """Return the candidates of each row.

    Raises:
        Cancelled: a stop was asked for.
    """
    found: list[tuple[Near, ...]] = []
    for done, own in enumerate(rows):
        if not done % 10:
            work.step(Progress("reconciling.comparing", done, len(rows)))
        found.append(finder.near(own))
    return tuple(found)


def paired(
    rows: Sequence[OwnRow], found: Sequence[tuple[Near, ...]], likely_from: float = LIKELY_FROM
) -> tuple[Pairing, ...]:
    """Return a pairing for each row, in their order; no published row is in two pairs."""
    worth = {
        place: {one.key: _worth(one, likely_from) for one in near if one.is_exact or one.points >= likely_from}
        for place, near in enumerate(found)
    }
    pairs = assigned(worth)
    return tuple(_pairing(rows[place], near, pairs.get(place, "")) for place, near in enumerate(found))


def _worth(one: Near, likely_from: float) -> float:
    return max(one.points - likely_from, 0.0) + LEAST_WORTH + EXACT_WORTH * one.is_exact


def _pairing(own: OwnRow, near: tuple[Near, ...], key: str) -> Pairing:
    paired_with = next((one for one in near if one.key == key), None)
    if paired_with is None:
        return Pairing(own, Verdict.NONE, "", near)
    return Pairing(own, Verdict.EXACT if paired_with.is_exact else Verdict.LIKELY, key, near)
