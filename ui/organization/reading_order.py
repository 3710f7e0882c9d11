"""Puts the Tab order of a page right after parts of it were built anew: as it is read, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget, QWidgetItem


def put_in_reading_order(root: QWidget) -> None:
    """Let Tab go through everything below ``root`` in the order of its layouts."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        yield from _stops(widget.widget())
    elif isinstance(widget, QStackedWidget):
        yield from _stops(widget.currentWidget())
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item, QLayout):
            yield from _in_layout(item)
        elif isinstance(item, QWidgetItem):
            yield from _stops(item.widget())
