"""What changed between two versions of a table: counts, columns, rows, another key, and a file of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.work import Work
from tests.ui.tables.steps import STAFFING, resource_of, settle, written
from ui.tables.differences.view import DifferencesView
from ui.tables.page import TablesPage

BEFORE = "id,county,beds\n001,Fresno,12\n002,Kern,5\n003,Yolo,7\n"
AFTER = "id,county,beds,kind\n001,Fresno,14,a\n003,Yolo,7,a\n004,Napa,9,a\n"


@pytest.fixture
def view(page: TablesPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> DifferencesView:
    """The changes between two versions of one file."""
    desk.tables.take_in_file(written(tmp_path, "beds.csv", BEFORE), Work.quiet())
    version = desk.tables.take_in_file(written(tmp_path, "beds.csv", AFTER), Work.quiet())
    page.show_changes(version.source.resource)
    settle(page, qtbot)
    assert page.differences is not None
    return page.differences


def test_rows_and_columns_that_changed_are_counted_and_named(view: DifferencesView) -> None:
    said = view.says()

    assert "1 row added, 1 removed, 1 changed, 1 as before" in said
    assert "Column kind is new" in said
    assert "Rows were matched by id" in said


def test_each_change_is_listed_and_read_in_full(view: DifferencesView) -> None:
    rows = {view.table.figures.texts(row)[0]: row for row in range(view.table.figures.rowCount())}

    view.table.choose(rows["Changed"])

    assert set(rows) == {"Added", "Removed", "Changed"}
    assert "beds: 12 → 14" in view.whole.text()


def test_changes_are_narrowed_by_kind_and_words(view: DifferencesView, qtbot: QtBot) -> None:
    view.kind.choose(1)
    view.kind.activated.emit(view.kind.currentIndex())
    assert view.table.figures.rowCount() == 1

    view.kind.choose(0)
    view.kind.activated.emit(view.kind.currentIndex())
    qtbot.keyClicks(view.search, "kern")

    assert view.shown_count.text() == "Shown: 1 of 3 changes"


def test_rows_are_matched_by_another_column(view: DifferencesView, page: TablesPage, qtbot: QtBot) -> None:
    view.key.choose(1)
    view.key.activated.emit(view.key.currentIndex())
    settle(page, qtbot)

    assert "county, which you chose" in view.matched.text()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_changes_are_saved_to_a_file(
    view: DifferencesView, page: TablesPage, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    assert view._differences is not None
    file = tmp_path / f"changes.{ending}"

    view.saving.save(view._differences, 0, file)
    settle(page, qtbot)

    assert file.stat().st_size > 0
    assert str(file) in view.saved.text()


def test_back_leads_to_where_the_changes_were_asked_for(view: DifferencesView, page: TablesPage, qtbot: QtBot) -> None:
    view.back.click()
    settle(page, qtbot)

    assert page.shelf.isVisible()


def test_changes_of_one_table_are_not_saved_as_those_of_another(
    view: DifferencesView, page: TablesPage, desk: Desk, qtbot: QtBot
) -> None:
    page.show_changes(resource_of(desk, *STAFFING))  # of which there is one version only
    settle(page, qtbot)

    assert "only one version" in view.said.text()
    assert not view.save.isEnabled()
    assert not view.table.isVisible()
