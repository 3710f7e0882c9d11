"""Groups, profiles and the values of a column of a small table."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from sync.tables.asking.days import day_of
from sync.tables.asking.model import Group, Grouped, Grouping, Measure, Profile, Sum
from sync.tables.asking.numbers import figure, number_of
from sync.tables.asking.texts import fold, is_blank
from sync.tables.columns.model import TOP
from sync.tables.columns.small.cells import Cells, Looking
from sync.tables.model import Nature

_ENOUGH = 1024  # groups between two looks at whether to stop


def group(numbers: Sequence[int], grouping: Grouping, cells: Cells, looking: Looking) -> Grouped:
    """Return the groups of these rows, the largest by the first measure first."""
    together: dict[tuple[str, ...], list[int]] = {}
    columns = [cells.columns[column] for column in grouping.by]
    for number in numbers:
        together.setdefault(tuple(column[number] for column in columns), []).append(number)
    groups = []
    for place, (key, rows) in enumerate(together.items()):
        if place % _ENOUGH == 0:
            looking()
        figures, left_out = zip(*(_figure(measure, rows, cells) for measure in grouping.measures), strict=True)
        groups.append(Group(key, figures, len(rows), left_out))
    groups.sort(key=lambda one: (one.figures[0] is None, -(one.figures[0] or 0), one.cells))
    return Grouped(tuple(groups[: grouping.limit]), len(groups))


def _figure(measure: Measure, rows: list[int], cells: Cells) -> tuple[float | int | None, int]:
    """Return a figure of a group and how many of its cells are no number."""
    if measure.sum is Sum.COUNT:
        return len(rows), 0
    all_numbers = cells.numbers(measure.column)
    found = [number for row in rows if (number := all_numbers[row]) is not None]
    return (figure(_reckoned(measure.sum, found)) if found else None), len(rows) - len(found)


def _reckoned(wanted: Sum, numbers: list[float]) -> float:
    """Return the total, mean, least or most of some numbers."""
    if wanted is Sum.LEAST:
        return min(numbers)
    if wanted is Sum.MOST:
        return max(numbers)
    try:
        total = math.fsum(numbers)
    except OverflowError:
        total = math.inf
    return total if wanted is Sum.TOTAL else total / len(numbers)


def values(column: int, contains: str, limit: int, cells: Cells) -> tuple[tuple[str, int], ...]:
    """Return the texts of a column with their counts, most frequent first."""
    wanted = fold(contains)
    counts = Counter(cells.columns[column])
    return _frequent({text: n for text, n in counts.items() if not is_blank(text) and wanted in fold(text)}, limit)


def profile(column: int, nature: Nature, cells: Cells) -> Profile:
    """Return what is in a column; every different text is looked at once."""
    counts = Counter(cells.columns[column])
    filled = {text: n for text, n in counts.items() if not is_blank(text)}
    marks = {text: n for text, n in filled.items() if number_of(text) is None}
    in_all, numbers = sum(filled.values()), sum(filled.values()) - sum(marks.values())
    least, most = _ends(filled, nature)
    return Profile(
        column=column,
        rows=cells.rows,
        blanks=cells.rows - in_all,
        distinct=len(filled),
        numbers=numbers,
        dates=sum(n for text, n in filled.items() if day_of(text) is not None),
        least=least,
        most=most,
        longest=max(map(len, counts), default=0),
        top=_frequent(filled, TOP),
        marks=_frequent(marks, TOP) if 2 * numbers > in_all else (),
    )


def _frequent(counts: dict[str, int], limit: int) -> tuple[tuple[str, int], ...]:
    """Return the most frequent texts, those of the same count in order."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:limit])


def _ends(filled: dict[str, int], nature: Nature) -> tuple[str, str]:
    """Return the least and the most text as written, by what the column's nature says; "" where there is none."""
    if nature is Nature.NUMBER:
        keyed = {text: number for text in filled if (number := number_of(text)) is not None}
        return _least_and_most(keyed)
    if nature is Nature.DATE:
        return _least_and_most({text: day.toordinal() for text in filled if (day := day_of(text)) is not None})
    return _least_and_most({text: fold(text) for text in filled})


def _least_and_most(keyed: dict[str, float] | dict[str, int] | dict[str, str]) -> tuple[str, str]:
    """Return the texts with the least and the most key; of several the first in order."""
    if not keyed:
        return "", ""
    keys = set(keyed.values())
    least, most = min(keys), max(keys)  # type: ignore[type-var]  # all keys are of one kind
    return tuple(min(text for text, key in keyed.items() if key == end) for end in (least, most))  # type: ignore[return-value]
