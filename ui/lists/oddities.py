"""Gathers what an import did not understand: one line for each kind of oddity and column, with examples and rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.words import Words
from sync.lists.model import Oddity
from ui import words as shown

MOST_EXAMPLES = 3
MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class OddGroup:
    """All oddities of one kind in one column.

    Attributes:
        examples: distinct values, the first ones met.
        rows: numbers of rows in the file, the first ones met; 0 is never among them.
        left_out: how many rows were not kept because of it.
    """

    code: str
    column: str
    count: int
    examples: tuple[str, ...]
    rows: tuple[int, ...]
    left_out: int


def grouped(oddities: Iterable[Oddity]) -> list[OddGroup]:
    """Return one group per kind and column, the one with rows left out first, then the largest."""
    by_kind: dict[tuple[str, str], list[Oddity]] = {}
    for oddity in oddities:
        by_kind.setdefault((oddity.code, oddity.column), []).append(oddity)
    groups = [_group(code, column, some) for (code, column), some in by_kind.items()]
    return sorted(groups, key=lambda group: (-group.left_out, -group.count, group.code, group.column))


def _group(code: str, column: str, some: list[Oddity]) -> OddGroup:
    examples = tuple(dict.fromkeys(one.value for one in some if one.value))[:MOST_EXAMPLES]
    rows = tuple(one.row for one in some if one.row)[:MOST_ROWS]
    return OddGroup(code, column, len(some), examples, rows, sum(one.is_left_out for one in some))


def what(group: OddGroup, vocabulary: Words) -> str:
    """Return what was odd, as a sentence; one about rows that were left out says so."""
    said = vocabulary.text("oddities", group.code)
    if not group.left_out:
        return said
    return QCoreApplication.translate("Oddities", "{what} Left out: {count}.").format(
        what=said, count=shown.number(group.left_out)
    )


def where(group: OddGroup) -> str:
    """Return column, rows of the file and examples as one line; "" where nothing is known of them."""
    translate = QCoreApplication.translate
    parts = []
    if group.column:
        parts.append(translate("Oddities", "column {column}").format(column=group.column))
    if group.rows:
        rows = ", ".join(shown.number(row) for row in group.rows)
        text = translate("Oddities", "rows {rows}") if len(group.rows) > 1 else translate("Oddities", "row {rows}")
        if group.count > len(group.rows):
            text = translate("Oddities", "rows {rows} and more")
        parts.append(text.format(rows=rows))
    if group.examples:
        examples = ", ".join(f"“{value}”" for value in group.examples)
        parts.append(translate("Oddities", "for example {examples}").format(examples=examples))
    return "  ·  ".join(parts)
