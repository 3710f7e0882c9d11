"""A grid over a real table that was taken in from a CSV file, shown and ready."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.table import OpenTable
from tests.ui.tables.grid.steps import open_csv, shown
from ui.jobs import Jobs
from ui.tables.grid.grid import TableGrid

COUNTIES = ("Alameda", "Fresno", "Kern", "Orange")
HEADER = "county,name,beds,opened,facid,note"


@pytest.fixture
def table(tmp_path: Path) -> Iterator[OpenTable]:
    """Six columns, 1,200 rows; beds are numbers with marks and blanks between them."""
    lines = [HEADER]
    for row in range(1_200):
        beds = "*" if row % 100 == 7 else "" if row % 100 == 9 else str(row % 50)
        note = '"two\nlines"' if row == 3 else "<b>bold</b>" if row == 5 else ""
        day = f"20{row % 20 + 10:02}-01-15"
        lines.append(f"{COUNTIES[row % 4]},Facility {row},{beds},{day},{row:09},{note}")
    opened = open_csv(tmp_path, "\n".join(lines) + "\n")
    yield opened
    opened.close()


@pytest.fixture
def grid(desk: Desk, jobs: Jobs, table: OpenTable, qtbot: QtBot) -> Iterator[TableGrid]:
    made = shown(TableGrid(desk, jobs), qtbot)
    made.show_table(table)
    yield made
    jobs.shutdown()
    made.let_go()
