"""Orders as SQL; texts are sorted by their ranks, because a table has far fewer different texts than rows."""

from __future__ import annotations

from dataclasses import dataclass

from sync.tables.asking.model import Order
from sync.tables.columns.large.cells import blank, cell, day, number
from sync.tables.columns.large.running import Running
from sync.tables.model import Nature

_LAST = 2**62  # rank of blank cells
_VALUES = {Nature.NUMBER: number, Nature.DATE: day}
_ENOUGH = 50_000  # rows that tell whether a column repeats itself
_FEW = 200  # marks that are looked up in a list; more are joined


@dataclass(frozen=True, slots=True)
class Sorting:
    """Pieces of a statement: tables before it, joins, and the keys it is ordered by."""

    tables: tuple[str, ...]
    joins: tuple[str, ...]
    keys: tuple[str, ...]
    parameters: tuple[list[str], ...] = ()


def typed(nature: Nature, name: str) -> str | None:
    """Return SQL for what cells of a nature are sorted by; None for text."""
    value = _VALUES.get(nature)
    return value(name) if value else None


def sorting(order: Order, place: int, nature: Nature, source: str, running: Running) -> Sorting:
    """Return how one column is sorted.

    Args:
        order: the column and its direction.
        place: among the orders; it makes names unique.
        nature: of the column.
        source: the table with the rows: a column of text as in the file; for others ``k0`` the number or day of the
            order at place 0, and ``m0`` the text without case where it is neither that nor blank.
        running: asked for what stands among numbers or days.
    """
    way = "DESC" if order.is_descending else "ASC"
    if nature not in _VALUES:
        return _by_text(f"lower({source}.{cell(order.column)})", place, source, way, running)
    value, mark = f"{source}.k{place}", f"{source}.m{place}"
    by_value = f"{value} {way} NULLS LAST"
    marks = running.rows(f"SELECT DISTINCT {mark} FROM {source} WHERE {mark} IS NOT NULL LIMIT {_FEW + 1}")
    if not marks:
        return Sorting((), (), (by_value,))
    rank = f"CASE WHEN {value} IS NOT NULL THEN 0 WHEN {mark} IS NULL THEN {_LAST} ELSE {{}} END"
    if len(marks) > _FEW:
        table, join = _ranked(mark, place, source, way)
        return Sorting((table,), (join,), (rank.format(f"rank{place}.k"), by_value))
    ranked = sorted((text for (text,) in marks), reverse=order.is_descending)
    return Sorting((), (), (rank.format(f"list_position(?, {mark})"), by_value), (ranked,))


def _by_text(text: str, place: int, source: str, way: str, running: Running) -> Sorting:
    """Return how texts are sorted: by their ranks, unless most of the first rows have a text of their own."""
    (is_mostly_unique,) = running.one(
        f"SELECT count(DISTINCT v) > count(*) / 2 FROM (SELECT {text} AS v FROM {source} LIMIT {_ENOUGH})"
    )
    if is_mostly_unique:
        return Sorting((), (), (blank(text), f"CASE WHEN {blank(text)} THEN '' ELSE {text} END {way}"))
    table, join = _ranked(text, place, source, way)
    return Sorting((table,), (join,), (f"rank{place}.k",))


def _ranked(text: str, place: int, source: str, way: str) -> tuple[str, str]:
    """Return a table of the ranks of texts, and how it is joined."""
    table = (
        f"rank{place} AS MATERIALIZED (SELECT v, CASE WHEN {blank('v')} THEN {_LAST} "
        f"ELSE row_number() OVER (ORDER BY v {way}) END AS k "
        f"FROM (SELECT DISTINCT {text} AS v FROM {source}) WHERE v IS NOT NULL)"
    )
    return table, f"LEFT JOIN rank{place} ON {text} = rank{place}.v"
