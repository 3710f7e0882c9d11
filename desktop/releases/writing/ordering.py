"""The order of the rows in a result: one that follows the counts tells between which two a masked one lies. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.deidentification.ranges import range_of
from desktop.deidentification.spec import Role
from desktop.deidentification.vocabulary import OTHERS, words_of
from desktop.deidentification.wholes import says_all
from desktop.releases.model import Assessment

Key = tuple[int, float, str]
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MESES = "ene feb mar abr may jun jul ago sep oct nov dic".split()
_MONTH = re.compile(r"([a-z]{3})[a-z]*\.?(?:[ ,-]+(?:de )?([0-9]{2,4}))?")
_FEWEST = 3  # numbers of a block that can be sorted: of two, one is always the larger


def order_of(found: Assessment, rows: Sequence[int], *, is_masked: bool) -> tuple[tuple[int, ...], bool]:
    """Return row numbers in the order to write them, and whether it is another than the file's.

    Rows stay where they are unless something is masked and they are sorted by a number that the file has or had.
    """
    groups = [found.look.header.index(column.name) for column in found.spec.named(Role.GROUP)]
    natural = _natural(found.look.rows, rows, groups)
    if not is_masked or natural == tuple(rows) or not _follows_numbers(found, rows, groups):
        return tuple(rows), False
    return natural, True


def _natural(table: Sequence[Sequence[str]], rows: Sequence[int], groups: Sequence[int]) -> tuple[int, ...]:
    """Return the rows in natural order; totals stand first or last, as they do in the file."""
    last = [bool(rows) and not says_all(table[rows[0]][place]) for place in groups]

    def key(row: int) -> list[Key]:
        return [
            natural_key(table[row][place], totals=9 if is_last else 0)
            for place, is_last in zip(groups, last, strict=True)
        ]

    return tuple(sorted(rows, key=key))


def natural_key(group: str, *, totals: int = 0) -> Key:
    """Return what a group is sorted by: ages by their years, months as in the year, numbers by size, else by name.

    ``totals`` is 0 where totals come first, 9 where they come last.
    """
    plain = " ".join(group.split()).casefold()
    if says_all(plain):
        return (totals, 0, plain)
    if (ages := range_of(plain)) is not None:
        return (1, ages.first + ages.last / 1000, plain)
    if (month := _MONTH.fullmatch(plain)) and (names := _MONTHS if month[1] in _MONTHS else _MESES).count(month[1]):
        return (2, 12 * int(month[2] or 0) + names.index(month[1]), plain)
    digits = re.match(r"[0-9]{1,15}", plain)
    return (3, float(digits[0]), plain) if digits else (4, 0, plain)


def _follows_numbers(found: Assessment, rows: Sequence[int], groups: Sequence[int]) -> bool:
    """Tell whether the rows are sorted by a column of numbers, as a whole or within each group.

    Groups such as "Other" stand last in many lists that are sorted by their counts, so they are looked past as well.
    """
    header, table = found.look.header, found.look.rows
    plain = [row for row in rows if not any(says_all(table[row][place]) for place in groups)]
    named = [row for row in plain if not any(OTHERS.search(words_of(table[row][place])) for place in groups)]
    for column in range(len(header)):
        if column in groups:
            continue
        numbers = {row: number for row in plain if (number := _number(table[row][column])) is not None}
        for kept in (plain, named) if len(named) < len(plain) else (plain,):
            if any(_is_sorted(block, numbers) for block in _blockings(table, kept, groups)):
                return True
    return False


def follows_counts(found: Assessment, label: int) -> bool:
    """Tell whether a column of numbers, such as "Sort order", puts the groups in the order of a masked column."""
    groups = [found.look.header.index(column.name) for column in found.spec.named(Role.GROUP)]
    ranks = {row: rank for row, cells in enumerate(found.look.rows) if (rank := _number(cells[label])) is not None}
    rows = sorted(ranks, key=ranks.__getitem__)
    if tuple(rows) == _natural(found.look.rows, rows, groups):
        return False
    counts = {at[1] for table in found.tables if table.masked for at in table.cells.values()}
    numbers = [
        {row: number for row in rows if (number := _number(found.look.rows[row][at])) is not None} for at in counts
    ]
    return any(_is_sorted(block, one) for one in numbers for block in _blockings(found.look.rows, rows, groups))


def _blockings(table: Sequence[Sequence[str]], rows: Sequence[int], groups: Sequence[int]) -> Iterator[list[list[int]]]:
    """Yield the rows as one block, and split by each set of leading groups and by all groups but one."""
    leads = [tuple(groups[:count]) for count in range(len(groups))]
    leads += [tuple(place for place in groups if place != left) for left in groups]
    for lead in dict.fromkeys(leads):
        blocks: dict[tuple[str, ...], list[int]] = {}
        for row in rows:
            blocks.setdefault(tuple(table[row][place] for place in lead), []).append(row)
        yield list(blocks.values())


def _is_sorted(blocks: Sequence[Sequence[int]], numbers: dict[int, float]) -> bool:
    """Tell whether every block goes one way, all the same."""
    up = down = 0
    for block in blocks:
        known = [numbers[row] for row in block if row in numbers]
        if len(known) < _FEWEST:
            continue
        up += sum(later > earlier for earlier, later in pairwise(known))
        down += sum(later < earlier for earlier, later in pairwise(known))
    return (up > 1) != (down > 1) and not (up and down)


def _number(text: str) -> float | None:
    from sync.tables.asking.numbers import number_of

    return number_of(text.strip())
