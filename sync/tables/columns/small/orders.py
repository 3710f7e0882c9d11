"""Sorts rows of a small table by one column; rows that are equal stay as they were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.tables.asking.model import Order
from sync.tables.asking.texts import is_blank
from sync.tables.columns.small.cells import Cells
from sync.tables.model import Nature


def in_order(numbers: Sequence[int], order: Order, nature: Nature, cells: Cells) -> list[int]:
    """Return row numbers sorted: first what the column's nature expects, then other texts, blank cells last."""
    texts = cells.folded(order.column)
    values: Sequence[Any] = cells.values(order.column, nature)
    valued: list[int] = []
    others: list[int] = []
    blanks: list[int] = []
    for number in numbers:
        if is_blank(texts[number]):
            blanks.append(number)
        else:
            (others if values[number] is None else valued).append(number)
    valued.sort(key=values.__getitem__, reverse=order.is_descending)
    others.sort(key=texts.__getitem__, reverse=order.is_descending)
    return [*valued, *others, *blanks]
