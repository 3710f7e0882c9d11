"""A layout of columns of one width, as many as there is room for: three, two, or one below the other."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget
from shiboken6 import isValid

from ui import theme
from ui.layouts.items import ItemLayout
from ui.overriding import override

_NARROWEST = 280  # width of a column at 100 %
_MOST = 3


class Columns(ItemLayout):
    """Left to right, then down; what stands in one row is of one height, and every row is full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=theme.LARGE)

    def columns(self, width: int) -> int:
        """Return how many columns there are in a width in logical pixels; larger text needs wider ones."""
        least = max(theme.grown(_NARROWEST), self.minimumSize().width())
        return max(1, min(_MOST, (width + self.spacing()) // (least + self.spacing())))

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        widest = QSize(0, 0)
        for item in self._shown():
            widest = widest.expandedTo(item.minimumSize())
        return widest

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the items into ``rect`` (or only reckon) and return the height used."""
        shown, columns, gap = self._shown(), self.columns(rect.width()), self.spacing()
        top = rect.top()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            edges = [place * (rect.width() + gap) // len(row) for place in range(len(row) + 1)]
            widths = [right - left - gap for left, right in pairwise(edges)]
            height = max(_height(item, width) for item, width in zip(row, widths, strict=True))
            if move:
                for item, left, width in zip(row, edges, widths, strict=False):
                    item.setGeometry(QRect(rect.left() + left, top, width, height))
            top += height + gap
        return max(0, top - gap - rect.top())

    def _shown(self) -> list[QLayoutItem]:
        """Return the items in sight; while a window is taken down, items die before their layout."""
        return [item for item in self._items if isValid(item) and not item.isEmpty()]


def _height(item: QLayoutItem, width: int) -> int:
    wanted = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(wanted, item.minimumSize().height())
