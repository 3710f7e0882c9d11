"""Groups, profiles and the values of a column, reckoned in DuckDB."""

from __future__ import annotations

from typing import Any

from sync.tables.asking.model import Condition, Group, Grouped, Grouping, Measure, Profile, Sum
from sync.tables.asking.numbers import figure
from sync.tables.asking.texts import fold
from sync.tables.columns.large.cells import TABLE, blank, cell, day, number
from sync.tables.columns.large.conditions import compiled
from sync.tables.columns.large.running import Running
from sync.tables.columns.model import TOP
from sync.tables.model import Nature, Part

_SUMS = {Sum.TOTAL: "sum", Sum.MEAN: "avg", Sum.LEAST: "min", Sum.MOST: "max"}
_TYPED = {Nature.NUMBER: number, Nature.DATE: day}


def group(where: Condition | None, grouping: Grouping, part: Part, running: Running) -> Grouped:
    """Return the groups, the largest by the first measure first."""
    clause = compiled(where, part.layout.width)
    keys = [cell(column) for column in grouping.by]
    columns = [f"{key} AS k{place}" for place, key in enumerate(keys)]
    for place, measure in enumerate(grouping.measures):
        columns += [f"{_figure(measure)} AS f{place}", f"{_left_out(measure)} AS l{place}"]
    order = ["f0 DESC NULLS LAST", *(f"k{place}" for place in range(len(keys)))]
    rows = running.rows(
        f"WITH groups AS MATERIALIZED (SELECT count(*) AS n, {', '.join(columns)} FROM {TABLE} WHERE {clause.sql} "
        f"GROUP BY {', '.join(keys)}) "
        f"SELECT (SELECT count(*) FROM groups), * FROM groups ORDER BY {', '.join(order)} LIMIT {int(grouping.limit)}",
        clause.parameters,
    )
    return Grouped(tuple(_group(row, len(keys)) for row in rows), rows[0][0] if rows else 0)


def _figure(measure: Measure) -> str:
    """Return SQL for a figure of a group."""
    return "count(*)" if measure.sum is Sum.COUNT else f"{_SUMS[measure.sum]}({number(cell(measure.column))})"


def _left_out(measure: Measure) -> str:
    """Return SQL for how many cells of a group are no number."""
    return "0" if measure.sum is Sum.COUNT else f"count(*) - count({number(cell(measure.column))})"


def _group(row: tuple[Any, ...], keys: int) -> Group:
    """Return a group from a row: all groups, rows, cells, then a figure and what it leaves out per measure."""
    measures = row[2 + keys :]
    return Group(tuple(row[2 : 2 + keys]), tuple(map(figure, measures[::2])), row[1], tuple(measures[1::2]))


def values(column: int, contains: str, limit: int, running: Running) -> tuple[tuple[str, int], ...]:
    """Return the texts of a column with their counts, most frequent first."""
    name = cell(column)
    rows = running.rows(
        f"SELECT {name}, count(*) AS n FROM {TABLE} WHERE contains(lower({name}), ?) AND NOT {blank(name)} "
        f"GROUP BY {name} ORDER BY n DESC, {name} LIMIT {int(limit)}",
        (fold(contains),),
    )
    return tuple(rows)


def profile(column: int, nature: Nature, running: Running) -> Profile:
    """Return what is in a column; every different text is looked at once."""
    name = cell(column)
    running.execute(f"CREATE TEMP TABLE texts AS SELECT {name} AS v, count(*) AS n FROM {TABLE} GROUP BY {name}")
    is_number, is_day, filled = f"{number('v')} IS NOT NULL", f"{day('v')} IS NOT NULL", f"NOT {blank('v')}"
    rows, blanks, distinct, numbers, dates, longest = running.one(
        f"SELECT coalesce(sum(n), 0)::BIGINT, coalesce(sum(n) FILTER ({blank('v')}), 0)::BIGINT, "
        f"count(*) FILTER ({filled}), coalesce(sum(n) FILTER ({is_number}), 0)::BIGINT, "
        f"coalesce(sum(n) FILTER ({is_day}), 0)::BIGINT, coalesce(max(length(v)), 0) FROM texts"
    )
    least, most = _ends(nature, running)
    frequent = f"ORDER BY n DESC, v LIMIT {TOP}"
    top = running.rows(f"SELECT v, n FROM texts WHERE {filled} {frequent}")
    marks = []
    if 2 * numbers > rows - blanks:
        marks = running.rows(f"SELECT v, n FROM texts WHERE {filled} AND NOT {is_number} {frequent}")
    return Profile(column, rows, blanks, distinct, numbers, dates, least, most, longest, tuple(top), tuple(marks))


def _ends(nature: Nature, running: Running) -> tuple[str, str]:
    """Return the least and the most text of ``texts``, as written; "" where there is none."""
    key = _TYPED[nature]("v") if nature in _TYPED else "lower(v)"
    found = [
        running.rows(
            f"SELECT v FROM texts WHERE NOT {blank('v')} AND {key} = "
            f"(SELECT {end}({key}) FROM texts WHERE NOT {blank('v')}) ORDER BY v LIMIT 1"
        )
        for end in ("min", "max")
    ]
    least, most = (rows[0][0] if rows else "" for rows in found)
    return least, most
