"""How the columns of a grid lie: which are shown, in which order, which stay in sight, and the order of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sync.tables.asking.model import Order

PIXELS = 2**31 - 1  # as high as Qt can reckon
LEAST_HEIGHT = 16  # of a row that can still be read, in logical pixels


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Columns are positions in the part.

    Attributes:
        order: every column, in the order wanted.
        hidden: not shown; never all of them.
        frozen: how many of the shown ones stay at the left.
    """

    order: tuple[int, ...] = ()
    hidden: frozenset[int] = frozenset()
    frozen: int = 0

    @classmethod
    def of(cls, columns: int) -> Arrangement:
        """Every column in the order of the file."""
        return cls(tuple(range(columns)))

    @property
    def shown(self) -> tuple[int, ...]:
        """The columns shown, in order."""
        return tuple(column for column in self.order if column not in self.hidden)

    def hide(self, column: int) -> Arrangement:
        """Return it without a column; the last one stays."""
        if len(self.shown) <= 1:
            return self
        fewer = self.frozen - (column in self.shown[: self.frozen])
        return replace(self, hidden=self.hidden | {column}, frozen=fewer)

    def move(self, column: int, steps: int) -> Arrangement:
        """Return it with a column moved among those shown, to the right or, with less than 0 steps, to the left."""
        shown = list(self.shown)
        at = shown.index(column)
        to = max(0, min(len(shown) - 1, at + steps))
        shown.insert(to, shown.pop(at))
        rest = [one for one in self.order if one in self.hidden]
        return replace(self, order=(*shown, *rest))

    def freeze(self, count: int) -> Arrangement:
        """Return it with the first so many columns staying in sight; one at least scrolls."""
        return replace(self, frozen=max(0, min(count, len(self.shown) - 1)))


def next_orders(orders: Sequence[Order], column: int, *, add: bool = False) -> tuple[Order, ...]:
    """Return the orders after a click on a heading: smallest first, largest first, then the order of the file.

    Args:
        orders: as they are.
        column: position of the one clicked.
        add: keep the other orders before it.
    """
    now = next((one for one in orders if one.column == column), None)
    if now is None:
        after: tuple[Order, ...] = (Order(column),)
    else:
        after = () if now.is_descending else (Order(column, is_descending=True),)
    if not add:
        is_alone = len(orders) == 1
        return after if now is None or is_alone else (Order(column),)
    if now is None:
        return (*orders, *after)
    return tuple(new for one in orders for new in (after if one is now else (one,)))


def fitting(rows: int, height: int) -> tuple[int, int]:
    """Return the height of a row and how many rows fit into what Qt can reckon; lower rows where there are so many."""
    if rows * height <= PIXELS:
        return height, rows
    lower = max(LEAST_HEIGHT, PIXELS // rows)
    return lower, min(rows, PIXELS // lower)
