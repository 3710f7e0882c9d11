"""A checker of its own for masks: exact elimination and counting through all tables; no code of the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from desktop.deidentification.model import Counts, Mark, Place
from tests.deidentification.masking.optimum import equations

Row = list[Fraction | int]  # whole numbers as long as they last, for speed
HIDING = (Mark.SMALL, Mark.COMPLEMENTARY)


def masked_places(marks: Mapping[Place, Mark]) -> list[Place]:
    """The places that a reader does not see."""
    return sorted(place for place, mark in marks.items() if mark in HIDING)


def recoverable(table: Counts, marks: Mapping[Place, Mark]) -> list[Place]:
    """The masked cells whose value follows from the sums: the unit vectors in the row space, by Gauss and Jordan."""
    places = masked_places(marks)
    columns = {place: number for number, place in enumerate(places)}
    matrix = []
    for whole, parts in equations(table):
        row: Row = [0] * len(places)
        for part in parts:
            if part in columns:
                row[columns[part]] += 1
        if whole in columns:
            row[columns[whole]] -= 1
        if any(row):
            matrix.append(row)
    return [places[pivot] for row, pivot in reduced(matrix) if sum(map(bool, row)) == 1]


def reduced(matrix: list[Row]) -> list[tuple[Row, int]]:
    """The rows in reduced echelon form, each with the column of its leading one."""
    done: list[tuple[Row, int]] = []
    for column in range(len(matrix[0]) if matrix else 0):
        lead = next((row for row in matrix if row[column]), None)
        if lead is None:
            continue
        matrix.remove(lead)
        first = lead[column]
        lead = [value * first for value in lead] if first in (1, -1) else [Fraction(value) / first for value in lead]
        matrix = [_less(row, lead, column) for row in matrix]
        done = [(_less(row, lead, column), pivot) for row, pivot in done]
        done.append((lead, column))
    return done


def _less(row: Row, lead: Row, column: int) -> Row:
    factor = row[column]
    return [value - factor * other for value, other in zip(row, lead, strict=True)] if factor else row


def intervals(table: Counts, marks: Mapping[Place, Mark], most: int) -> dict[Place, tuple[int, int]]:
    """The smallest and the largest value of each masked cell in all whole tables of cells from 1 to ``most``."""
    places = masked_places(marks)
    sums = [
        (
            [part for part in parts if part in places],
            whole if whole in places else None,
            _shown(table, places, whole, parts),
        )
        for whole, parts in equations(table)
    ]
    found: dict[Place, tuple[int, int]] = {}
    for values in _tables(places, sums, most, {}):
        for place, value in values.items():
            low, high = found.get(place, (value, value))
            found[place] = (min(low, value), max(high, value))
    return found


def _shown(table: Counts, places: Sequence[Place], whole: Place, parts: Sequence[Place]) -> int:
    """What the masked parts, less the masked whole, add up to."""
    counts = {place: count or 0 for place, count in table.cells.items()}
    return sum(counts[part] for part in parts if part in places) - (counts[whole] if whole in places else 0)


Sums = list[tuple[list[Place], Place | None, int]]


def _tables(places: Sequence[Place], sums: Sums, most: int, so_far: dict[Place, int]) -> Iterator[dict[Place, int]]:
    """All ways to fill the masked cells."""
    if len(so_far) == len(places):
        yield dict(so_far)
        return
    place = places[len(so_far)]
    for value in range(1, most + 1):
        so_far[place] = value
        if all(_fits(one, so_far, most) for one in sums if place in one[0] or place == one[1]):
            yield from _tables(places, sums, most, so_far)
        del so_far[place]


def _fits(one: tuple[list[Place], Place | None, int], so_far: Mapping[Place, int], most: int) -> bool:
    """Whether a sum can still come out right."""
    parts, whole, total = one
    low = sum(so_far.get(part, 1) for part in parts) - (so_far.get(whole, most) if whole else 0)
    high = sum(so_far.get(part, most) for part in parts) - (so_far.get(whole, 1) if whole else 0)
    return low <= total <= high
