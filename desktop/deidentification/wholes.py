"""Finds which values of an axis count what others count: by their words, as ages, and by the numbers. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import combining, normalize

from desktop.deidentification.model import Place, Sum
from desktop.deidentification.ranges import Range, partitions, range_of

_Line = Mapping[str, int | None]
_LONGEST_RUN = 300  # values that one subtotal counts
_REMEMBERED = 20_000  # texts
_TOTAL = re.compile(r"total", re.IGNORECASE)
_OF_ALL = (
    r"(?:grand |overall |state |statewide |county |sub ?)?totals?"
    r"(?: (?:general|estatal|statewide|state|persons|personas|population))?"
    r"|all|overall|statewide|state|california|state of california|ca|entire state|everyone|combined|any"
    r"|todos?|todas?|ambos(?: sexos)?|ambas|estatal|estado|toda california|conjunto"
)
_OF_WHAT = (
    r"ages?|races?|ethnicit(?:y|ies)|races?(?: and|/)ethnicit(?:y|ies)|sex(?:es)?|genders?|count(?:y|ies)|regions?"
    r"|groups?|persons?|people|members?|patients?|languages?|payers?|years?|programs?|categor(?:y|ies)|cases?|clients?|sites?"
    r"|facilit(?:y|ies)|clinics?|residents?|combined|levels?"
    r"|(?:las |los )?(?:edades|razas|etnias|sexos|generos|condados|regiones|grupos|personas|idiomas|anos|categorias)"
)
_WHOLE = re.compile(
    rf"(?:{_OF_ALL})|(?:all|total|todos|todas|any|every)(?: of)? (?:all )?(?:{_OF_WHAT})"
    rf"|(?:{_OF_WHAT}) ?[-,:(]? ?(?:total|all|combined)|both(?: sexes| genders)?"
)


@lru_cache(_REMEMBERED)
def says_all(value: str) -> bool:
    """Tell whether a value's words say that it counts everybody: "Total", "All ages", "Statewide", "Ambos sexos"."""
    bare = "".join(one for one in normalize("NFKD", value.casefold()) if not combining(one))
    plain = " ".join(re.sub(r"[*().,:_]+", " ", bare).split())
    return bool(_WHOLE.fullmatch(plain))


def wholes(values: Sequence[str], cells: Mapping[Place, int | None], axis: int) -> tuple[Sum, ...]:
    """Return which values of an axis count others of it.

    Args:
        values: of the axis.
        cells: the numbers, by place.
        axis: number of the axis in the places.
    """
    found, lines = _of_ages(values), _lines(cells, axis)
    found = found or _nested(values, lines) or _by_words(values)
    if found:
        return found
    proven = _sums_of_all(values, lines)
    if len(proven) == 1 and len(values) > 2:
        return (Sum(proven[0], tuple(value for value in values if value != proven[0])),)
    return ()


def _by_words(values: Sequence[str]) -> tuple[Sum, ...]:
    whole = [value for value in values if says_all(value)]
    parts = tuple(value for value in values if value not in whole)
    return tuple(Sum(value, parts) for value in whole) if parts else ()


def _nested(values: Sequence[str], lines: Sequence[_Line]) -> tuple[Sum, ...]:
    """Return the sums where subtotals stand right above or right below what they count, and the total of those.

    The numbers have to say so: without the subtotals, everything adds up to the total; without a total, their names do.
    """
    named = [value for value in values if says_all(value)]
    plain = [value for value in values if value not in named]
    lines = [line for line in lines if None not in line.values()]
    if _adds_up(named, plain, lines):
        return ()
    for order in (plain, plain[::-1]):
        found = _runs(order, lines)
        within = {part for one in found for part in one.parts}
        top = tuple(value for value in plain if value not in within)
        is_said = all(_TOTAL.search(one.whole) for one in found) and not named
        if found and (is_said or _adds_up(named, top, lines)):
            return (*found, *(Sum(value, top) for value in named))
    return ()


def _adds_up(wholes: Sequence[str], parts: Sequence[str], lines: Sequence[_Line]) -> bool:
    """Tell whether parts add up to each of the wholes in every line that can tell; some can."""
    told = [(line, sum(line.get(part) or 0 for part in parts)) for line in lines]
    same = [line[whole] == number for line, number in told for whole in wholes if whole in line]
    return bool(same) and all(same)


def _runs(order: Sequence[str], lines: Sequence[_Line]) -> list[Sum]:
    """Return the values that are the sum of those that follow them, none of which is looked at again."""
    found, at = [], 0
    while at < len(order):
        length = _run(order[at : at + 1 + _LONGEST_RUN], lines)
        if length:
            found.append(Sum(order[at], tuple(order[at + 1 : at + 1 + length])))
        at += 1 + length
    return found


def _run(order: Sequence[str], lines: Sequence[_Line]) -> int:
    """Return how many values together are the first one in every line that can tell, 0 where none are."""
    left = [(line, number) for line in lines if (number := line.get(order[0]))]
    for length, value in enumerate(order[1:], 1):
        left = [(line, number - (line.get(value) or 0)) for line, number in left]
        rests = {number for _, number in left}
        if not rests or min(rests) < 0:
            return 0
        if rests == {0}:
            return length
    return 0


def _of_ages(values: Sequence[str]) -> tuple[Sum, ...]:
    """Return the sums among age groups: those within them, and the total; () where these are no ages."""
    ranges = {value: one for value in values if (one := range_of(value)) is not None}
    named = [value for value in values if says_all(value)]
    if len(ranges) < 2 or len(set(ranges.values())) < len(ranges) or len(ranges) + len(named) + 2 < len(values):
        return ()
    back = {one: value for value, one in ranges.items()}
    found = [Sum(value, parts) for value, one in ranges.items() for parts in _named(one, back)]
    span = Range(min(ranges.values()).first, max(one.last for one in ranges.values()))
    apart = tuple(value for value in values if value not in ranges and value not in named)
    whole = [(*parts, *apart) for parts in _named(span, back)]
    if span in back:
        whole = [(back[span], *apart)] if apart else [(back[span],)]
    outer = _outermost(ranges)
    whole = whole or ([(*outer, *apart)] if outer else [])
    return tuple(found) + tuple(Sum(value, parts) for value in named for parts in whole)


def _named(whole: Range, back: Mapping[Range, str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which other groups make up a range, by their names."""
    for way in partitions(whole, back):
        yield tuple(back[one] for one in way)


def _outermost(ranges: Mapping[str, Range]) -> tuple[str, ...]:
    """Return the groups that lie within no other, where no two of them overlap; else ()."""
    spans = sorted(ranges.values(), key=lambda one: (one.first, -one.last))
    outer: list[Range] = []
    for one in spans:
        if not outer or one.last > outer[-1].last:
            outer.append(one)
    if any(later.first <= earlier.last for earlier, later in pairwise(outer)):
        return ()
    return tuple(value for value, one in ranges.items() if one in outer)


def _lines(cells: Mapping[Place, int | None], axis: int) -> list[dict[str, int | None]]:
    lines: dict[Place, dict[str, int | None]] = {}
    for place, number in cells.items():
        lines.setdefault((*place[:axis], *place[axis + 1 :]), {})[place[axis]] = number
    return list(lines.values())


def _sums_of_all(values: Sequence[str], lines: Sequence[_Line]) -> list[str]:
    """Return the values that are the sum of all others in every line that can tell, where some can.

    A table of one axis has only one line: there, three counts that add up to a fourth are enough.
    """
    needed, several = (2, 2) if len(lines) > 1 else (1, 3)
    told: Counter[str] = Counter()
    untrue = set()
    for line in lines:
        gaps = [name for name, number in line.items() if number is None]
        together, filled = sum(number or 0 for number in line.values()), sum(bool(number) for number in line.values())
        for value, number in line.items() if not gaps and len(line) > 2 else ():
            if 2 * (number or 0) != together:
                untrue.add(value)
            elif filled - bool(number) >= several:
                told[value] += 1
    return [value for value in values if told[value] >= needed and value not in untrue]
