"""Counts in DuckDB what the cells of each column are.

To look at every cell of ten million rows would take half as long as reading them in. So leading zeros are looked for in
all rows, which is cheap; what the cells are is counted in rows from all over the table, and in all rows where those do
not decide clearly.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sync.tables.columns.large.cells import TABLE, blank, cell, day, number, trimmed
from sync.tables.columns.large.opening import opened
from sync.tables.columns.large.running import Running
from sync.tables.columns.natures import LONGEST_MARK, MARK, MOSTLY, Tally
from sync.work import Work

_SAMPLE = "sample"
_STRETCHES, _STRETCH = 16, 4096  # rows beside each other that are looked at, in so many places
_CLEARLY = 0.08  # how far from `MOSTLY` a share must be to decide


def tallies(file: Path, width: int, work: Work) -> list[Tally]:
    """Return what was counted in each column."""
    with opened(file, work) as running:
        (rows,) = running.one(f"SELECT count(*) FROM {TABLE}")
        if rows <= _STRETCHES * _STRETCH:
            return [_counted(running, TABLE, cell(column)) for column in range(width)]
        starts = [(rows - _STRETCH) * place // (_STRETCHES - 1) for place in range(_STRETCHES)]
        stretches = (
            f"SELECT * FROM {TABLE} WHERE rowid BETWEEN {start} AND {start + _STRETCH - 1}" for start in starts
        )
        running.execute(f"CREATE TEMP TABLE {_SAMPLE} AS {' UNION ALL '.join(stretches)}")
        return [_of_many(running, cell(column)) for column in range(width)]


def _of_many(running: Running, name: str) -> Tally:
    """Return what was counted in one column of a large table."""
    tally = _counted(running, _SAMPLE, name)
    counted = tally.filled - tally.marks
    is_clear = counted >= _STRETCH and all(
        abs(kind - MOSTLY * counted) >= _CLEARLY * counted for kind in (tally.numbers, tally.days)
    )
    if not is_clear:
        return _counted(running, TABLE, name)
    if tally.leading_zeros:
        return tally
    zeros = running.rows(f"SELECT 1 FROM {TABLE} WHERE {_leading_zero(name)} LIMIT 1")
    return replace(tally, leading_zeros=len(zeros))


def _counted(running: Running, table: str, name: str) -> Tally:
    """Return what is in one column of a table; a zero before other digits makes a number a code."""
    counts = dict(running.rows(_counting(table, name)))
    kinds = ("zero", "number", "day", "mark", "text")
    zeros, numbers, days, marks, texts = (counts.get(kind, 0) for kind in kinds)
    return Tally(zeros + numbers + days + marks + texts, marks, zeros + numbers, days, zeros)


def _leading_zero(name: str) -> str:
    """Return SQL that is true of digits with a zero before others; of other cells the first bytes tell."""
    return (
        f"({name} < '1' AND NOT ({name} >= '0.' AND {name} < '0/') OR {name} >= '\u00a0') "
        f"AND regexp_full_match({trimmed(name)}, '0[0-9]+')"
    )


def _counting(table: str, name: str) -> str:
    """Return the query that counts the kinds of cells in a column; the cheapest tests come first."""
    return (
        f"SELECT CASE WHEN {blank(name)} THEN 'blank' "
        f"WHEN {number(name)} IS NOT NULL THEN "
        f"CASE WHEN {_leading_zero(name)} THEN 'zero' ELSE 'number' END "
        f"WHEN {day(name)} IS NOT NULL THEN 'day' "
        f"WHEN length({name}) <= {LONGEST_MARK} AND regexp_full_match({trimmed(name)}, '{MARK}') THEN 'mark' "
        f"ELSE 'text' END AS kind, count(*) FROM {table} GROUP BY kind"
    )
