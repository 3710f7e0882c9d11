"""Finds, for rows about a facility, the same rows of the version before: by a key, or else as whole rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from desktop.tables.model import Since

MOST_COLUMNS = 3  # of a key, besides the facility
WIDEST_SEARCH = 12  # leading columns in which a key of several columns is looked for
ENOUGH_ROWS = 5_000  # by which a key is judged

Told = tuple[str, tuple[str, ...]]  # whom a row is about, and its cells
Side = tuple[Sequence[str], Sequence[Told], Sequence[Told]]  # names of columns, our rows, some rows of others


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one row; ``before`` and ``changed`` as in `desktop.tables.model.Found`."""

    since: Since
    before: tuple[str, ...] | None = None
    changed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of each row of now, in their order; ``gone`` are places among the rows of before."""

    rows: tuple[Change, ...]
    gone: tuple[int, ...]


def since_before(now: Side, before: Side) -> Changes:
    """Compare rows of two versions.

    The key is the facility plus the fewest columns that tell apart all rows of either version, those of the other
    facilities included; of several, the leading one, unless far fewer rows meet again by it than by another. Without a
    key, whole rows are compared: a row is then the same, new, or gone.
    """
    names, rows, others = now
    shared = [position for position, name in enumerate(names) if name in set(before[0])]
    earlier, earlier_others = (_aligned(names, before[0], told) for told in before[1:])
    sides = [*islice(rows, ENOUGH_ROWS), *others], [*islice(earlier, ENOUGH_ROWS), *earlier_others]
    key = _key(sides, shared)
    return _paired(rows, earlier, shared, shared if key is None else key)


def _aligned(names: Sequence[str], names_before: Sequence[str], told: Sequence[Told]) -> list[Told]:
    """Return rows of before with their cells in the order of now's columns."""
    positions = {name: position for position, name in enumerate(names_before)}
    places = [positions.get(name, -1) for name in names]
    return [(whom, tuple("" if place < 0 else cells[place] for place in places)) for whom, cells in told]


def _key(sides: tuple[Sequence[Told], Sequence[Told]], shared: Sequence[int]) -> tuple[int, ...] | None:
    """Return the positions of the key, () where the facility alone will do, None where there is no key."""
    different = [_different(side, shared) for side in sides]
    for size in range(MOST_COLUMNS + 1):
        fitting = [one for one in _choices(shared, size) if all(_tells_apart(side, one) for side in different)]
        if fitting:
            met = [_met_again(sides, one) for one in fitting]
            return next(one for one, again in zip(fitting, met, strict=True) if 2 * again >= max(met))
    return None


def _choices(shared: Sequence[int], size: int) -> Iterator[tuple[int, ...]]:
    return combinations(shared if size <= 1 else shared[:WIDEST_SEARCH], size)


def _different(rows: Sequence[Told], shared: Sequence[int]) -> list[Told]:
    """Return the rows without those that are there twice, which no key can tell apart."""
    return list({_values(told, shared): told for told in rows}.values())


def _tells_apart(rows: Sequence[Told], key: tuple[int, ...]) -> bool:
    met: set[Hashable] = set()
    for told in rows:
        values = _values(told, key)
        if values in met:
            return False
        met.add(values)
    return True


def _met_again(sides: tuple[Sequence[Told], Sequence[Told]], key: tuple[int, ...]) -> int:
    now, before = ({_values(told, key) for told in rows} for rows in sides)
    return len(now & before)


def _paired(rows: Sequence[Told], earlier: Sequence[Told], shared: Sequence[int], key: Sequence[int]) -> Changes:
    waiting: dict[Hashable, list[int]] = {}
    for place in reversed(range(len(earlier))):
        waiting.setdefault(_values(earlier[place], key), []).append(place)
    changes = tuple(_change(told, _taken(waiting, _values(told, key)), earlier, shared) for told in rows)
    return Changes(changes, tuple(sorted(place for places in waiting.values() for place in places)))


def _taken(waiting: Mapping[Hashable, list[int]], values: Hashable) -> int | None:
    places = waiting.get(values)
    return places.pop() if places else None


def _change(told: Told, place: int | None, earlier: Sequence[Told], shared: Sequence[int]) -> Change:
    if place is None:
        return Change(Since.NEW)
    before = earlier[place][1]
    changed = tuple(position for position in shared if told[1][position] != before[position])
    return Change(Since.CHANGED if changed else Since.SAME, before, changed)


def _values(told: Told, key: Sequence[int]) -> tuple[str, ...]:
    return told[0], *(told[1][position] for position in key)
