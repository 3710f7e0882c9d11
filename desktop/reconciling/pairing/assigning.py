"""Pairs the rows of two sides one to one, so that the sum of what the pairs are worth is the greatest there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush

Worth = Mapping[int, Mapping[str, float]]  # of ours, by ours and theirs; only pairs worth more than 0


def assigned(worth: Worth) -> dict[int, str]:
    """Return which of theirs each of ours is paired with; those that are left alone are not in it.

    The sum is the greatest possible over the whole (an optimal assignment by shortest augmenting paths with potentials,
    one connected component after the other). Of equally good ones, the same is returned every time.
    """
    pairs: dict[int, str] = {}
    for ours in _components(worth):
        pairs |= _Assignment({one: worth[one] for one in ours}).pairs()
    return pairs


def _components(worth: Worth) -> Iterable[list[int]]:
    """Yield those of ours that share candidates, directly or through others."""
    holders: dict[str, list[int]] = {}
    for one, theirs in worth.items():
        for other in theirs:
            holders.setdefault(other, []).append(one)
    seen: set[int] = set()
    for first in worth:
        if first in seen or not worth[first]:
            continue
        seen.add(first)
        waiting, component = [first], []
        while waiting:
            one = waiting.pop()
            component.append(one)
            near = {neighbour for other in worth[one] for neighbour in holders[other]} - seen
            seen |= near
            waiting += sorted(near)
        yield sorted(component)


@dataclass(slots=True)
class _Path:
    """The shortest ways from one of ours to theirs; ``via`` is from whom each of theirs was reached."""

    distance: dict[str | None, float] = field(default_factory=dict)
    via: dict[str | None, int] = field(default_factory=dict)
    done: dict[str, float] = field(default_factory=dict)
    met: int = 0


class _Assignment:
    """One component. What a pair costs is its worth below zero; staying alone (``None``) costs nothing."""

    def __init__(self, worth: Worth) -> None:
        self._worth = worth
        self._pair: dict[int, str] = {}
        self._holder: dict[str, int] = {}
        self._ours = {one: max(theirs.values()) for one, theirs in worth.items()}  # potentials: no cost below zero
        self._theirs: dict[str, float] = {}

    def pairs(self) -> dict[int, str]:
        """Return the best pairs."""
        for one in self._worth:
            self._add(one)
        return dict(self._pair)

    def _add(self, first: int) -> None:
        """Find the way to the cheapest free one of theirs, or to leave one of ours alone, and pair along it."""
        path, waiting = _Path(), list[tuple[float, int, str | None]]()
        self._reach(first, 0.0, path, waiting)
        while True:
            distance, _, other = heappop(waiting)
            if distance > path.distance[other] or other in path.done:
                continue
            if other is None or other not in self._holder:
                break
            path.done[other] = distance
            self._reach(self._holder[other], distance, path, waiting)
        self._balance(first, path, distance)
        self._follow(first, path, other)

    def _reach(self, one: int, base: float, path: _Path, waiting: list[tuple[float, int, str | None]]) -> None:
        held = self._pair.get(one)
        costs: list[tuple[str | None, float]] = [(None, self._ours[one])]
        costs += [
            (other, self._ours[one] - value - self._theirs.get(other, 0.0))
            for other, value in sorted(self._worth[one].items())
            if other != held
        ]
        for other, cost in costs:
            distance = base + max(cost, 0.0)
            if distance < path.distance.get(other, float("inf")):
                path.distance[other], path.via[other] = distance, one
                path.met += 1  # of equally far ones, the one met first
                heappush(waiting, (distance, path.met, other))

    def _balance(self, first: int, path: _Path, length: float) -> None:
        """Move the potentials so that what was found costs nothing and nothing costs less."""
        self._ours[first] -= length
        for other, distance in path.done.items():
            self._ours[self._holder[other]] -= length - distance
            self._theirs[other] = self._theirs.get(other, 0.0) - (length - distance)

    def _follow(self, first: int, path: _Path, other: str | None) -> None:
        while True:
            one = path.via[other]
            before = self._pair.get(one)
            if other is None:
                self._pair.pop(one, None)
            else:
                self._pair[one], self._holder[other] = other, one
            if one == first:
                return
            other = before
