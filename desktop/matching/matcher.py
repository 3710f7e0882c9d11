"""Finds the rows of a list that may be the organization looked for, ranked, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.matching.comparing import Known, Naming, Reading, best_naming, evidence, known
from desktop.matching.model import Agreement, Candidate, Evidence, Row, Wanted
from desktop.matching.narrowing import Index

NEAR = 55.0  # a name less alike is not shown, however well the place fits
NAME_SHARE = 0.8  # of the score
WORTH: Mapping[str, Mapping[Agreement, float]] = {  # points that count for or against, beside the name
    "city": {Agreement.SAME: 7, Agreement.SIMILAR: 4, Agreement.DIFFERENT: -6},
    "zip": {Agreement.SAME: 8, Agreement.SIMILAR: 3, Agreement.DIFFERENT: -4},
    "type": {Agreement.SAME: 3, Agreement.DIFFERENT: -3},
    "part_of": {Agreement.SAME: 2, Agreement.SIMILAR: 1},
}
MOST_POINTS = sum(max(points.values()) for points in WORTH.values())


class Matcher:
    """Looks up names in one list; made once for a list, never changes, and may be asked from any thread."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = [known(row) for row in rows]
        self._index = Index(self._rows)

    def candidates(self, wanted: Wanted, limit: int = 5) -> tuple[Candidate, ...]:
        """Return at most ``limit`` rows whose name is near, the likeliest first; empty where nothing is near.

        None of them is a match: a person has to say which one it is.
        """
        reading = Reading(wanted)
        near = [(best_naming(reading, self._rows[number]), number) for number in self._index.near(reading)]
        near = sorted((one for one in near if one[0].like >= NEAR), key=lambda one: (-one[0].like, one[1]))
        best: list[tuple[float, int, Candidate]] = []
        for naming, number in near:
            if len(best) >= max(limit, 1) and NAME_SHARE * naming.like + MOST_POINTS < best[-1][0]:
                break  # no place and type can lift this name, or one less alike, among the best
            one = _candidate(reading, self._rows[number], naming)
            if not _is_near(one):
                continue
            best = sorted([*best, (one.score, number, one)], key=lambda ranked: (-ranked[0], ranked[1]))[:limit]
        return tuple(one for _, _, one in best)


def _candidate(reading: Reading, row: Known, naming: Naming) -> Candidate:
    shown = evidence(reading, row, naming)
    return Candidate(row.row, score(naming.like, shown), shown)


def _is_near(one: Candidate) -> bool:
    """Whether the name is similar at least, or else the place agrees: otherwise nothing speaks for the row."""
    said = {shown.about: shown.agreement for shown in one.evidence}
    named = said["name"] in (Agreement.SAME, Agreement.SIMILAR)
    return named or said["city"] in (Agreement.SAME, Agreement.SIMILAR) or said["zip"] is Agreement.SAME


def score(like: float, shown: Sequence[Evidence]) -> float:
    """Return from 0 to 100 where a candidate ranks; it decides nothing."""
    points = sum(WORTH.get(one.about, {}).get(one.agreement, 0.0) for one in shown)
    return round(max(0.0, min(100.0, NAME_SHARE * like + points)), 2)
