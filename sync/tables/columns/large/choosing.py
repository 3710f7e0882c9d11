"""Finds the rows that answer a question."""

from __future__ import annotations

from collections.abc import Sequence

from sync.tables.asking.model import Chosen, Question
from sync.tables.columns.large.cells import TABLE, blank, cell
from sync.tables.columns.large.conditions import Clause, compiled
from sync.tables.columns.large.orders import sorting, typed
from sync.tables.columns.large.running import Parameter, Running
from sync.tables.model import Nature, Part

_PICKED = "picked"  # the rows that fit, kept while they are sorted


def choose(question: Question, part: Part, running: Running) -> Chosen:
    """Return the rows as an array of numpy, all at once."""
    where = compiled(question.where, part.layout.width)
    if not question.orders:
        # Without an order DuckDB gives rows as they lie in the table (preserve_insertion_order).
        return _chosen(running, f"SELECT rowid AS r FROM {TABLE} WHERE {where.sql}", where.parameters)
    natures = [part.columns[order.column].nature for order in question.orders]
    values = [typed(nature, cell(order.column)) for order, nature in zip(question.orders, natures, strict=True)]
    if question.where is None and not any(values):
        return _sorted(question, natures, running, TABLE, "rowid")
    running.execute(_picking(question, values, where), where.parameters)
    return _sorted(question, natures, running, _PICKED, "r")


def _picking(question: Question, values: Sequence[str | None], where: Clause) -> str:
    """Return the statement that keeps the rows that fit, with what they are sorted by; see `sorting`."""
    names = sorted({cell(order.column) for order in question.orders})
    inner, outer = ["rowid AS r", *names], ["r"]
    for place, (order, value) in enumerate(zip(question.orders, values, strict=True)):
        name = cell(order.column)
        if value is None:
            outer.append(name)
            continue
        inner.append(f"{value} AS k{place}")
        outer += [f"k{place}", f"CASE WHEN k{place} IS NULL AND NOT {blank(name)} THEN lower({name}) END AS m{place}"]
    return (
        f"CREATE TEMP TABLE {_PICKED} AS SELECT {', '.join(dict.fromkeys(outer))} "
        f"FROM (SELECT {', '.join(inner)} FROM {TABLE} WHERE {where.sql})"
    )


def _sorted(question: Question, natures: Sequence[Nature], running: Running, source: str, row: str) -> Chosen:
    """Return all rows of a table, sorted; ``row`` is the name of their numbers, by which equal ones are kept apart."""
    pieces = [
        sorting(order, place, nature, source, running)
        for place, (order, nature) in enumerate(zip(question.orders, natures, strict=True))
    ]
    tables = ", ".join(table for piece in pieces for table in piece.tables)
    joins = " ".join(join for piece in pieces for join in piece.joins)
    keys = ", ".join(key for piece in pieces for key in piece.keys)
    parameters = [parameter for piece in pieces for parameter in piece.parameters]
    sql = f"SELECT {source}.{row} AS r FROM {source} {joins} ORDER BY {keys}, {source}.{row}"
    return _chosen(running, f"WITH {tables} {sql}" if tables else sql, parameters)


def _chosen(running: Running, sql: str, parameters: Sequence[Parameter]) -> Chosen:
    """Return the rows that a query finds."""
    numbers = running.arrays(sql, parameters)["r"]
    return Chosen(numbers, len(numbers))
