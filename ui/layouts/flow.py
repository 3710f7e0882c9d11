"""A layout that puts widgets beside each other and goes on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import isValid

from ui import theme
from ui.layouts.items import ItemLayout
from ui.overriding import override


class FlowLayout(ItemLayout):
    """Left to right, then down."""

    def __init__(self, parent: QWidget | None = None, *, first_grows: bool = False) -> None:
        """With ``first_grows`` the first widget takes the room that is left where all fit in one line."""
        super().__init__(parent, spacing=theme.SMALL)
        self._first_grows = first_grows

    @override
    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        inside = QRect(0, 0, width - edges.left() - edges.right(), 0)
        return self._place(inside, move=False) + edges.top() + edges.bottom()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        widest = QSize(0, 0)
        for item in self._shown():
            widest = widest.expandedTo(item.minimumSize())
        return widest.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the items into ``rect`` (or only reckon) and return the height used."""
        at, line = rect.topLeft(), 0
        shown = self._shown()
        for item in shown:
            size = item.sizeHint()
            if self._first_grows and item is shown[0]:
                size.setWidth(size.width() + max(0, rect.width() - self._natural_width(shown)))
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
            if line and at.x() + size.width() > rect.right() + 1:
                at, line = QPoint(rect.left(), at.y() + line + self.spacing()), 0
            if move:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + self.spacing())
            line = max(line, size.height())
        return at.y() + line - rect.top()

    def _shown(self) -> list[QLayoutItem]:
        """Return the items in sight; while a window is taken down, items die before their layout."""
        return [item for item in self._items if isValid(item) and not item.isEmpty()]

    def _natural_width(self, shown: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in shown) + self.spacing() * (len(shown) - 1)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and have it deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
