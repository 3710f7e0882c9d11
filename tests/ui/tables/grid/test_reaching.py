"""Keys, focus and names: every cell and control can be reached without a mouse and read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sync.tables.asking.model import Chosen
from sync.tables.model import Column
from sync.tables.table import OpenTable
from tests.ui import accessible
from tests.ui.tables.grid.steps import Key, Modifier, answered, here, press
from ui import theme
from ui.tables.grid.grid import TableGrid
from ui.tables.grid.table.rows import PAGE, PAGES, RowsModel
from ui.theme import Scheme

CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier


def test_arrows_home_and_end_reach_every_corner(grid: TableGrid) -> None:
    grid.focus_first()
    view, seen = grid.pair.main, []

    for key, held in (
        (Key.Key_Down, Modifier.NoModifier),
        (Key.Key_Right, Modifier.NoModifier),
        (Key.Key_End, Modifier.NoModifier),
        (Key.Key_End, CTRL),
        (Key.Key_Home, Modifier.NoModifier),
        (Key.Key_Home, CTRL),
    ):
        press(view, key, held)
        seen.append(here(grid))

    assert seen == [(1, 0), (1, 1), (1, 5), (1_199, 5), (1_199, 0), (0, 0)]


def test_arrows_go_through_columns_that_stay_at_the_left(grid: TableGrid) -> None:
    grid.arrange(grid.arrangement().freeze(2))
    grid.focus_first()
    grid.pair.main.go_to(0, 2)

    press(grid.pair.main, Key.Key_Left)
    press(grid.pair.main, Key.Key_Left)

    assert here(grid) == (0, 0)
    assert grid.pair.side.isVisible()
    assert grid.pair.main.isColumnHidden(1)
    assert not grid.pair.main.isColumnHidden(2)


def test_both_tables_scroll_in_step(grid: TableGrid) -> None:
    grid.arrange(grid.arrangement().freeze(1))

    grid.go_to_row(900)
    QApplication.processEvents()

    assert grid.pair.side.verticalScrollBar().value() == grid.pair.main.verticalScrollBar().value() > 0
    assert grid.pair.side.rowViewportPosition(900) == grid.pair.main.rowViewportPosition(900)


def test_alt_and_arrows_go_between_filters_and_rows(grid: TableGrid) -> None:
    grid.focus_first()
    grid.pair.main.go_to(0, 2)

    press(grid.pair.main, Key.Key_Up, ALT)
    field = grid.pair.filters[grid.pair.main].field
    first = field.accessibleName()
    press(field, Key.Key_Right, ALT)

    assert (first, field.accessibleName()) == ("Filter of beds", "Filter of opened")
    assert field.hasFocus()


@pytest.mark.parametrize("frozen", [0, 2])
def test_tab_reaches_everything_and_leaves_the_grid(grid: TableGrid, frozen: int) -> None:
    grid.arrange(grid.arrangement().freeze(frozen))
    QApplication.processEvents()
    wanted = set(accessible.in_reach(grid))
    steps = 2 * len(wanted) + 4

    forward = set(accessible.tabbed(grid, steps))
    backward = set(accessible.tabbed(grid, steps, back=True))

    assert [accessible.name_of(one) for one in wanted - forward] == []
    assert [accessible.name_of(one) for one in wanted - backward] == []


def test_every_control_has_a_name_and_is_large_enough(grid: TableGrid) -> None:
    grid.arrange(grid.arrangement().freeze(1))
    QApplication.processEvents()

    assert accessible.nameless(grid) == []
    assert accessible.small_targets(grid, theme.TARGET) == []


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_squeezed_at_800_pixels(grid: TableGrid, qapp: QApplication, zoom: int) -> None:
    theme.apply(qapp, Scheme.DARK, zoom)
    grid.resize(800, 600)
    for _ in range(3):
        QApplication.processEvents()

    assert accessible.squeezed(grid.bar) == []
    assert grid.pair.main.verticalHeader().defaultSectionSize() >= theme.row_height()


def test_a_screen_reader_hears_the_count_and_the_cell(
    grid: TableGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    grid.inquiry.filter_by(0, "=Kern")
    answered(grid, qtbot)
    spoken = grid.rows.index(0, 5).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "300 of 1,200 rows" in heard
    assert spoken == "note: blank"


def test_the_model_keeps_the_rules_of_qt(grid: TableGrid, table: OpenTable) -> None:
    rows = RowsModel()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)

    rows.show(table.rows, table.part.columns, (2, 0))
    rows.choose(grid.rows.chosen)
    rows.arrange((0, 1, 2))

    assert tester.model() is rows
    assert rows.rowCount() == 1_200


def test_only_a_few_pages_are_held_however_far_one_scrolls() -> None:
    asked: list[tuple[int, int]] = []

    class Endless:
        def rows(self, first: int, count: int) -> list[list[str]]:
            asked.append((first, count))
            return [[str(row)] for row in range(first, first + count)]

        def rows_at(self, _numbers: object) -> list[list[str]]:
            raise AssertionError

    rows = RowsModel()
    rows.show(Endless(), (Column(0, "n"),), (0,))
    rows.choose(Chosen(None, 10_000_000))
    seen = [rows.cell(row, 0) for row in range(0, 10_000_000, 100_000)]

    assert seen[-1] == "9900000"
    assert all(count == PAGE for _first, count in asked)
    assert len(rows._pages) == PAGES


def test_the_grid_takes_its_keys_before_the_window_does(grid: TableGrid) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F, CTRL)
    event.ignore()

    QApplication.sendEvent(grid, event)

    assert event.isAccepted()
