"""Age groups as people write them: which years each spans, and which are made of others. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

OLDEST = 120  # where an open group ends

_MOST_WAYS, _MOST_STEPS = 30, 20_000  # so that no list of groups, however odd, takes long

_NUMBER = r"([0-9]{1,3})"
_YEARS = r" ?(?:years?|yrs?|yo|y|anos?)?(?: (?:old|of age|de edad))?"
_FROM_TO = re.compile(rf"{_NUMBER}{_YEARS} ?(?:-|–|—|_| to | through | a | hasta ) ?{_NUMBER}{_YEARS}")
_AND_UP = re.compile(
    rf"{_NUMBER}{_YEARS} ?(?:\+|and over|and up|and older|or older|or more|plus|y mas|o mas|and above)"
    rf"|[>≥] ?=? ?{_NUMBER}{_YEARS}|(?:over|mas de|mayores? de) {_NUMBER}{_YEARS}"
)
_UP_TO = re.compile(
    rf"(?:under|less than|younger than|menos de|menores? de|<) ?{_NUMBER}{_YEARS}"
    rf"|(?:≤|<=|up to|hasta) ?{_NUMBER}{_YEARS}|{_NUMBER}{_YEARS} (?:and under|and younger|or younger|o menos|y menos)"
)
_ONE = re.compile(rf"{_NUMBER}{_YEARS}")
_LEAD = re.compile(r"^(?:ages?|aged|edad(?:es)?|de) ")
_PLAIN = str.maketrans("áéíóúñ", "aeioun")


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """Whole years of age, both inclusive."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """How many years it spans."""
        return self.last - self.first + 1


def range_of(text: str) -> Range | None:
    """Return the years of an age group, None where the text is none; "65+" ends at `OLDEST`."""
    plain = _LEAD.sub("", " ".join(text.casefold().translate(_PLAIN).split()))
    if found := _FROM_TO.fullmatch(plain):
        return _range(int(found[1]), int(found[2]))
    if found := _AND_UP.fullmatch(plain):
        start = int(found[1] or found[2] or found[3])
        is_beyond = bool(found[3]) or (found[2] is not None and plain[0] == ">" and "=" not in plain)
        return _range(start + is_beyond, OLDEST)
    if found := _UP_TO.fullmatch(plain):
        return _range(0, int(found[1]) - 1 if found[1] else int(found[2] or found[3]))
    return _range(int(plain_one[1]), int(plain_one[1])) if (plain_one := _ONE.fullmatch(plain)) else None


def partitions(whole: Range, others: Collection[Range]) -> tuple[tuple[Range, ...], ...]:
    """Return the ways in which other ranges fill a range without a gap or overlap, two or more in each.

    A way is left out where some of its ranges together are another one: that one's own ways say the same. At most
    `_MOST_WAYS` are returned.
    """
    inside = sorted(one for one in set(others) if one != whole and one.first >= whole.first and one.last <= whole.last)
    merged = {(one.first, one.last) for one in inside}
    found: list[tuple[Range, ...]] = []
    waiting: list[tuple[Range, ...]] = [(one,) for one in reversed(inside) if one.first == whole.first]
    for _ in range(_MOST_STEPS):
        if not waiting or len(found) == _MOST_WAYS:
            break
        way = waiting.pop()
        if any((one.first, way[-1].last) in merged for one in way[:-1]):
            continue
        if way[-1].last == whole.last:
            found.append(way)
        waiting += [(*way, one) for one in reversed(inside) if one.first == way[-1].last + 1]
    return tuple(found)


def _range(first: int, last: int) -> Range | None:
    return Range(first, last) if 0 <= first <= last <= OLDEST else None
