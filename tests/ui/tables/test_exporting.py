"""Export: what is shown is written, warned of before, and told afterwards."""

from __future__ import annotations

import csv
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.asking.model import Order, Question, Test, Where
from tests.ui.tables.steps import STAFFING, open_file, open_table, settle, written
from ui.tables.exporting.dialog import ExportDialog
from ui.tables.opened.view import OpenedView
from ui.tables.page import TablesPage


def asked(view: OpenedView, page: TablesPage, qtbot: QtBot, kind: str) -> ExportDialog:
    """Open the dialog and choose a kind of file."""
    dialog = view.ask_export()
    assert dialog is not None
    settle(page, qtbot)
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    settle(page, qtbot)
    return dialog


def test_exactly_the_rows_shown_are_written_in_their_order(
    page: TablesPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_table(page, desk, qtbot, STAFFING)
    view.grid.set_question(Question(Where(4, Test.MORE, ("60",)), (Order(2),)))
    settle(page, qtbot)
    shown = view.grid.rows.rowCount()
    dialog = asked(view, page, qtbot, "csv")
    assert f"{shown} of 12 rows" in dialog.summary.text()

    dialog.write(tmp_path / "out.csv")
    settle(page, qtbot)

    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.reader(opened))
    assert len(rows) - 1 == shown
    assert [row[2] for row in rows[1:]] == sorted(row[2] for row in rows[1:])
    assert str(tmp_path / "out.csv") in dialog.caution.words()
    assert dialog.folder.isVisible()
    dialog.reject()


def test_a_cell_too_long_for_a_workbook_is_told_before_anything_is_written(
    page: TablesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_file(page, qtbot, written(tmp_path, "long.csv", f"name,text\none,{'x' * 40_000}\n"))

    dialog = asked(view, page, qtbot, "xlsx")

    assert "32,767" in dialog.caution.words()
    assert not dialog.save.isEnabled()
    dialog.kind.setCurrentIndex(dialog.kind.findData("csv"))
    settle(page, qtbot)
    assert dialog.save.isEnabled()
    dialog.reject()


def test_cells_that_look_like_formulas_are_told_after_writing_for_excel(
    page: TablesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_file(page, qtbot, written(tmp_path, "formulas.csv", "name,text\none,=1+1\n"))
    dialog = asked(view, page, qtbot, "csv-excel")

    dialog.write(tmp_path / "out.csv")
    settle(page, qtbot)

    assert "looks like a formula" in dialog.caution.words()
    dialog.reject()


def test_trouble_with_the_file_is_told_and_another_try_is_possible(
    page: TablesPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(open_table(page, desk, qtbot, STAFFING), page, qtbot, "csv")

    dialog.write(tmp_path / "no such folder" / "out.csv")
    settle(page, qtbot)

    assert dialog.caution.words()
    assert dialog.save.isEnabled()
    dialog.reject()
