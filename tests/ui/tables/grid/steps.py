"""What a person does with a grid, and what they see, in the words of the tests."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sync.tables.importing import take_in
from sync.tables.model import Source
from sync.tables.table import OpenTable
from sync.work import Work
from ui.tables.grid.grid import TableGrid

Widget = TypeVar("Widget", bound=QWidget)
RESOURCE = "0b7c1a52-0000-4000-8000-000000000001"
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def open_csv(folder: Path, text: str) -> OpenTable:
    """Take a text in as a published table and open it."""
    arrived = folder / "arrived.csv"
    arrived.write_bytes(text.encode())
    said = {"beds": ("Licensed beds", "Beds on the license at the end of the year.")}
    source = Source(RESOURCE, "d", "Facilities", "Facilities by county", "CSV", "https://example.org", dictionary=said)
    return OpenTable.open(take_in(arrived, source, folder / "tables", Work.quiet()))


def shown(widget: Widget, qtbot: QtBot, width: int = 1_000, height: int = 600) -> Widget:
    """Show a widget as the active window."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    return widget


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key where the keyboard is, or else in the widget."""
    QTest.keyClick(widget, key, held)
    QApplication.processEvents()


def answered(grid: TableGrid, qtbot: QtBot) -> None:
    """Wait until the question last asked is answered and shown."""
    qtbot.waitUntil(lambda: not grid.inquiry._timer.isActive() and not grid.inquiry.asking.is_busy)
    QApplication.processEvents()


def column_of(grid: TableGrid, place: int, most: int = 10_000) -> list[str]:
    """Return the cells of a column from the top."""
    return [grid.rows.cell(row, place) for row in range(min(most, grid.rows.rowCount()))]


def here(grid: TableGrid) -> tuple[int, int]:
    """Return row and place of the current cell."""
    index = grid.pair.main.currentIndex()
    return index.row(), index.column()
