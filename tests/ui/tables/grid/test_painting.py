"""What is seen of the cells, and what happens where they cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sync.errors import KnownError, StoreDamaged
from sync.tables.asking.model import Chosen, Question, Test, Where
from sync.tables.model import Column
from tests.ui.tables.grid.steps import answered
from ui import theme
from ui.tables.grid.grid import TableGrid
from ui.tables.grid.table.cells import CellPainter, is_mark
from ui.tables.grid.table.rows import RowsModel
from ui.theme import Role, Scheme


class Torn:
    """Rows whose file went away."""

    def __init__(self) -> None:
        self.asked = 0

    def rows(self, _first: int, _count: int) -> Sequence[Sequence[str]]:
        self.asked += 1
        raise StoreDamaged(file="part-0.csv")

    def rows_at(self, _numbers: Sequence[int]) -> Sequence[Sequence[str]]:
        raise StoreDamaged(file="part-0.csv")


def colours(image: QImage, place: QRect) -> set[str]:
    """Return the colours in a part of a picture."""
    points = ((x, y) for x in range(place.left(), place.right()) for y in range(place.top(), place.bottom()))
    return {image.pixelColor(x, y).name() for x, y in points}


def cell_colours(grid: TableGrid, row: int, place: int) -> set[str]:
    """Return the colours of a cell as it is seen."""
    view = grid.pair.main
    return colours(view.viewport().grab().toImage(), view.visualRect(grid.rows.index(row, place)))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_cell_of_the_keyboard_and_what_is_chosen_are_seen(
    grid: TableGrid, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    grid.focus_first()

    grid.pair.main.go_to(2, 1)

    found = cell_colours(grid, 2, 1)
    assert {theme.colour(Role.ACCENT).name(), theme.colour(Role.TINT).name()} <= found
    assert theme.colour(Role.HOVER).name() in cell_colours(grid, 2, 3)
    assert theme.colour(Role.TINT).name() not in cell_colours(grid, 4, 1)


def test_what_was_looked_for_is_marked(grid: TableGrid, qtbot: QtBot) -> None:
    grid.set_question(Question(Where(0, Test.CONTAINS, ("ern",))))
    answered(grid, qtbot)

    assert theme.colour(Role.MARK).name() in cell_colours(grid, 1, 0)
    assert theme.colour(Role.MARK).name() not in cell_colours(grid, 1, 1)


def test_text_can_be_read_on_every_ground_of_a_cell() -> None:
    for scheme in (theme.LIGHT, theme.DARK):
        for ground in (Role.CARD, Role.TINT, Role.HOVER, Role.MARK):
            assert theme.contrast(QColor(scheme[Role.TEXT]), QColor(scheme[ground])) >= 4.5
        for ground in (Role.CARD, Role.TINT, Role.HOVER):
            assert theme.contrast(QColor(scheme[Role.ATTENTION]), QColor(scheme[ground])) >= 4.5


def test_rows_that_cannot_be_read_are_blank_and_told_once() -> None:
    rows, reader, told = RowsModel(), Torn(), list[KnownError]()
    rows.failed.connect(told.append)
    rows.show(reader, (Column(0, "n"),), (0,))
    rows.choose(Chosen(None, 50))

    cells = [rows.cell(row, 0) for row in range(50)]

    assert cells == [""] * 50
    assert [error.code for error in told] == ["store-damaged"]
    assert reader.asked == 1


def test_a_long_cell_is_cut_and_said_to_be_cut(qapp: QApplication) -> None:
    painter = CellPainter(RowsModel())

    assert painter.is_cut("long " * 10_000, 300)
    assert painter.is_cut("two\nlines", 300)
    assert not painter.is_cut("short", 300)


@pytest.mark.parametrize("text", ["12", "-1.5", "1,234.50", "$1,000", "12 %", "1e-3", ".5", "", "  "])
def test_figures_are_told_from_marks(text: str) -> None:
    assert not is_mark(text)


@pytest.mark.parametrize("text", ["*", ".", "0.268*", "N/A", "<11", "1,2", "-"])
def test_marks_are_told_from_figures(text: str) -> None:
    assert is_mark(text)
