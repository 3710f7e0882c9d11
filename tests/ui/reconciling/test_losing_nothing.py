"""What a person chose or decided is not lost or taken for something else by trouble, a stray key or another page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from xlsxwriter import Workbook

from desktop.desk import Desk
from desktop.reconciling.model import Against, Field
from sync.work import Work
from tests.ui.reconciling.conftest import settled, shown
from ui.jobs import Jobs
from ui.reconciling.page import ReconcilingPage
from ui.reconciling.pairs.filters import Shown


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with a list, a list of patients, and another list."""
    file = tmp_path / "sites.xlsx"
    sheets = {
        "Sites": (("Site", "City"), ("Harbor Practice", "Oakland")),
        "People": (("Name", "DOB"), ("Jane Doe", "3/4/1961")),
        "Partners": (("Partner", "City"), ("Fir Practice", "Fresno")),
    }
    with Workbook(str(file)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return file


@pytest.fixture
def similar(page: ReconcilingPage, practising: Desk, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> ReconcilingPage:
    """A comparison with several pairs to check; the first one is chosen."""
    rows = [f"{one.name.replace('tice', 'tise')},{one.city}" for one in practising.lists.signatories()[:12]]
    file = tmp_path / "partners.csv"
    file.write_text("\n".join(("Partner,City", *rows)), encoding="utf-8")
    page.open_file(file)
    settled(jobs, qtbot)
    page.columns.against.setCurrentIndex(page.columns.against.findData(Against.SIGNATORIES.value))
    page.columns.compare.click()
    settled(jobs, qtbot)
    page.results.filters.switch(Shown.TO_CHECK)
    assert len(page.results.table.figures.rows()) > 3
    return page


def test_a_sheet_that_is_refused_leaves_the_one_shown_chosen(
    page: ReconcilingPage, workbook: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    page.open_file(workbook)
    settled(jobs, qtbot)

    page.columns.sheet.setCurrentIndex(1)
    page.columns.sheet.activated.emit(1)
    settled(jobs, qtbot)

    assert "looks like a list of patients" in page.trouble.words()
    assert page.columns.sheet.currentText() == "Sites"


def test_a_file_that_is_refused_leaves_the_sheets_of_the_one_shown(
    page: ReconcilingPage, workbook: Path, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,DOB\nJane Doe,3/4/1961\n", encoding="utf-8")
    for file in (workbook, people):
        page.open_file(file)
        settled(jobs, qtbot)

    page.columns.sheet.setCurrentIndex(2)
    page.columns.sheet.activated.emit(2)
    settled(jobs, qtbot)

    own = page.columns.own()
    assert own is not None
    assert own.sheet.header == ("Partner", "City")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_held_decides_about_one_pair_only(similar: ReconcilingPage, key: Qt.Key) -> None:
    button, none = similar.results.pane.agree, Qt.KeyboardModifier.NoModifier
    button.setFocus()

    for is_again in (False, True, True, True):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, key, none, "", is_again))
    QTest.keyRelease(button, key)

    assert similar.unsaved() == 1


def test_a_double_click_decides_about_one_pair_only(similar: ReconcilingPage) -> None:
    button, left = similar.results.pane.agree, Qt.MouseButton.LeftButton

    QTest.mouseClick(button, left)
    QTest.mouseDClick(button, left)
    QTest.mouseRelease(button, left)

    assert similar.unsaved() == 1


def test_decisions_are_unsaved_until_they_are_written(
    similar: ReconcilingPage, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    before = similar.unsaved()
    similar.results.pane.agree.click()
    similar.results.pane.refuse.click()
    decided = similar.unsaved()

    similar.save(tmp_path / "kept.json", "kept")
    settled(jobs, qtbot)

    assert (before, decided, similar.unsaved()) == (0, 2, 0)


def test_lists_that_came_meanwhile_are_shown_when_the_page_is_shown_again(
    bare_page: ReconcilingPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    bare_page.hide()
    desk.lists.load_practice(Work.quiet())

    bare_page.show()
    settled(jobs, qtbot)

    assert not bare_page.start.fetch.isVisible()
    assert "60 rows" in bare_page.start.lists[Against.SIGNATORIES].words()


@pytest.mark.expected_log("ended with a bug")
def test_a_fault_gives_the_page_back(practising: Desk, ours: Path, qtbot: QtBot) -> None:
    jobs = Jobs()
    page = shown(ReconcilingPage(practising, jobs), jobs, qtbot)
    page.open_file(ours)
    settled(jobs, qtbot)

    address = page.columns.fields[Field.ADDRESS]
    address.addItem("between two columns", 0.5)
    address.setCurrentIndex(address.count() - 1)
    page.compare()
    settled(jobs, qtbot)

    assert page.views.isEnabled()
    assert not page.working.isVisible()
    jobs.shutdown()
    jobs.deleteLater()
