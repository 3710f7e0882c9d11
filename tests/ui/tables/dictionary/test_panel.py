"""The data dictionary: what the publisher says, what is in a column, and the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.table import OpenTable
from tests.ui import accessible
from tests.ui.tables.grid.steps import Key, open_csv, press, shown
from ui import theme
from ui.jobs import Jobs, Lane
from ui.tables.dictionary.panel import DictionaryPanel

BEDS = 1


@pytest.fixture
def table(tmp_path: Path) -> Iterator[OpenTable]:
    """Three columns, 300 rows; the beds have marks and blanks between the numbers."""
    beds = ("*" if row % 30 == 7 else "" if row % 30 == 9 else str(row % 20) for row in range(300))
    lines = [f"County {row % 3},{bed},{row:09}" for row, bed in enumerate(beds)]
    opened = open_csv(tmp_path, "\n".join(["county,beds,facid", *lines]) + "\n")
    yield opened
    opened.close()


@pytest.fixture
def panel(desk: Desk, jobs: Jobs, table: OpenTable, qtbot: QtBot) -> Iterator[DictionaryPanel]:
    made = shown(DictionaryPanel(desk, jobs), qtbot, 340, 700)
    made.show_table(table)
    yield made
    made.let_go()
    jobs.shutdown()


def looked_into(panel: DictionaryPanel, qtbot: QtBot) -> None:
    """Wait until what is in the column is shown."""
    qtbot.waitUntil(lambda: (entry := panel.entry()) is not None and entry.profile is not None)


def test_what_the_publisher_says_is_shown_at_once(panel: DictionaryPanel) -> None:
    panel.show_column(BEDS)

    told = panel.detail.told()

    assert told.startswith("beds\nLicensed beds\nBeds on the license at the end of the year.")
    assert "Numbers" in told


def test_what_is_in_a_column_follows(panel: DictionaryPanel, qtbot: QtBot) -> None:
    panel.show_column(BEDS)
    looked_into(panel, qtbot)

    told = panel.detail.told()

    assert "10 of 300 rows (3\u00a0%)" in told
    assert "0 to 19" in told
    assert panel.detail.marks.figures.texts(0)[:2] == ["*", "10"]
    assert panel.detail.marks.figures.texts(0)[2] == "see the dataset's notes"
    assert panel.detail.top.figures.rowCount() == 20


def test_a_column_without_definition_says_so(panel: DictionaryPanel, qtbot: QtBot) -> None:
    looked_into(panel, qtbot)

    assert "The publisher gives no definition." in panel.detail.told()
    assert panel.detail.marks.isHidden()


def test_a_column_is_looked_into_once(panel: DictionaryPanel, jobs: Jobs, qtbot: QtBot) -> None:
    panel.show_column(BEDS)
    looked_into(panel, qtbot)
    panel.show_column(0)
    looked_into(panel, qtbot)
    started: list[object] = []
    jobs.started.connect(started.append)

    panel.show_column(BEDS)

    assert panel.detail.marks.isVisible()
    assert started == []


def test_the_search_finds_names_labels_and_definitions(panel: DictionaryPanel) -> None:
    panel.focus_first()

    QTest.keyClicks(panel.search, "license")

    assert panel.list.model().rowCount() == 1
    assert panel.position() == BEDS


def test_a_search_without_result_says_so(panel: DictionaryPanel) -> None:
    panel.search.setText("nowhere")

    assert panel.nothing.isVisible()
    assert panel.position() == -1


def test_enter_goes_to_the_column_in_the_table(panel: DictionaryPanel, qtbot: QtBot) -> None:
    panel.show_column(2)

    with qtbot.waitSignal(panel.column_asked) as asked:
        press(panel.list, Key.Key_Return)

    assert asked.args == [2]


def test_the_button_goes_to_the_column_too(panel: DictionaryPanel, qtbot: QtBot) -> None:
    panel.show_column(BEDS)

    with qtbot.waitSignal(panel.column_asked) as asked:
        panel.detail.go.click()

    assert asked.args == [BEDS]


def test_nothing_is_looked_into_after_the_table_went(panel: DictionaryPanel, jobs: Jobs) -> None:
    panel.show_column(BEDS)

    panel.let_go()

    assert panel.detail.isHidden()
    assert panel.list.model().rowCount() == 0
    assert not panel._timer.isActive()
    assert not jobs.active(Lane.TABLES)


def test_every_control_can_be_read_reached_and_hit(panel: DictionaryPanel, qtbot: QtBot) -> None:
    looked_into(panel, qtbot)
    wanted = set(accessible.in_reach(panel))

    reached = set(accessible.tabbed(panel, 2 * len(wanted) + 4))

    assert [accessible.name_of(one) for one in wanted - reached] == []
    assert accessible.nameless(panel) == []
    assert accessible.small_targets(panel, theme.TARGET) == []
