"""The grid tells each cell's fate in words, before and after, whatever the number of axes."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.deidentification.model import Attack, Axis, Counts, Interval, Limits, Mark, Masked, Place, Sum
from desktop.releases.model import Table
from sync.work import Work
from tests.ui.deidentification import steps
from ui.deidentification.masked.arranging import Arrange
from ui.deidentification.masked.findings import Findings
from ui.deidentification.masked.grid import MaskedGrid
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import Stage

AGES, SEXES = ("0-17", "18+", "Total"), ("Female", "Male", "Total")
AXES = (Axis("Age", AGES, (Sum("Total", AGES[:2]),)), Axis("Sex", SEXES, (Sum("Total", SEXES[:2]),)))
NUMBERS: tuple[int | None, ...] = (3, 0, 3, 14, None, 20, 17, 30, 47)
MARKS = (
    (Mark.SMALL, Mark.SHOWN, Mark.SMALL),
    (Mark.COMPLEMENTARY, Mark.NO_NUMBER, Mark.COMPLEMENTARY),
    (Mark.SHOWN, Mark.SHOWN, Mark.SHOWN),
)
PLACES: list[Place] = list(product(AGES, SEXES))
TABLE = Counts("Clients", AXES, dict(zip(PLACES, NUMBERS, strict=True)))


def masked(attack: Attack | None = None, *, tells_apart: bool = True) -> Masked:
    flat = [mark for row in MARKS for mark in row]
    return Masked(dict(zip(PLACES, flat, strict=True)), tells_apart, attack or Attack(4, 6))


@pytest.fixture
def grid(qtbot: QtBot) -> MaskedGrid:
    made = MaskedGrid()
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show_table(Arrange(TABLE, masked())(Work.quiet()))
    made.show()
    return made


def texts(grid: MaskedGrid) -> list[list[str]]:
    columns = range(grid.table.columnCount())
    return [[str(grid.table.index(row, column).data()) for column in columns] for row in range(grid.table.rowCount())]


def test_masked_cells_show_a_word_and_a_true_zero_stays(grid: MaskedGrid) -> None:
    assert texts(grid) == [
        ["0-17", "small", "0", "small"],
        ["18+", "complementary", "no number", "complementary"],
        ["Total", "17", "30", "47"],
    ]


def test_before_shows_the_numbers_of_the_file(grid: MaskedGrid) -> None:
    grid.show_before(True)

    assert texts(grid)[0] == ["0-17", "3", "0", "3"]


def test_each_cell_reads_in_full_where_it_stands_and_why(grid: MaskedGrid) -> None:
    def said(row: int, column: int) -> str:
        return str(grid.table.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))

    assert said(0, 1) == "0-17 · Female: masked because it is small; 3 in your file"
    assert said(1, 1).startswith("18+ · Female: masked because a small one could be worked out from it")
    assert said(1, 2) == "18+ · Male: no number in your file"
    assert said(2, 3) == "Total · Total: 47, shown"


def test_arrow_keys_go_from_cell_to_cell_and_read_it(grid: MaskedGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.read) as read:
        QTest.keyClick(grid, Qt.Key.Key_Down)

    assert read.args is not None
    assert read.args[0].startswith("18+ · Female")


def test_the_next_masked_cell_comes_around_to_the_first(grid: MaskedGrid) -> None:
    seen = []
    for _ in range(5):
        assert grid.go_to_next_masked()
        seen.append((grid.currentIndex().row(), grid.currentIndex().column()))

    assert seen == [(0, 3), (1, 1), (1, 3), (0, 1), (0, 3)]


def test_one_axis_stands_in_one_column_of_numbers() -> None:
    counts = Counts("Clients", (Axis("Age", AGES),), {(age,): number for number, age in enumerate(AGES)})
    marks = Masked(dict.fromkeys(counts.cells, Mark.SHOWN), True, Attack(0, 0))

    shown = Arrange(counts, marks)(Work.quiet())

    assert shown.rows == (("0-17",), ("18+",), ("Total",))
    assert shown.columns() == ("",)
    assert shown.place(1, 0) == ("18+",)


def test_any_axis_can_go_across() -> None:
    shown = Arrange(TABLE, masked(), 0)(Work.quiet())

    assert shown.columns() == AGES
    assert shown.rows == (("Female",), ("Male",), ("Total",))
    assert shown.place(1, 2) == ("Total", "Male")


def test_what_an_attack_worked_out_is_named_cell_by_cell(qtbot: QtBot) -> None:
    findings = Findings()
    qtbot.addWidget(findings)
    known = (Interval(("0-17", "Female"), 3, 3),)
    near = (Interval(("18+", "Female"), 12, 14), Interval(("18+", "Total"), 15, None))

    findings.show_masked(masked(Attack(4, 6, known, near), tells_apart=False))

    said = findings.says()
    assert said.startswith("Yes.")
    assert "0-17 · Female: 3" in said
    assert "18+ · Female: from 12 to 14" in said
    assert "18+ · Total: 15 or more" in said
    assert "one code for both kinds" in said


def test_the_step_switches_between_both_views_and_other_axes(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.MASKED, counts, qtbot)
    step = page.stages.masked

    step.across.setCurrentIndex(0)
    step.across.activated.emit(0)
    steps.settle(page, qtbot)
    assert step.grid.table.shown is not None
    assert step.grid.table.shown.columns() == (*steps.COUNTIES, "Total")

    step.view.chosen.emit(True)
    assert not any("small" in cell for row in texts(step.grid) for cell in row)


def test_a_table_of_which_nothing_is_masked_is_shown_whole(page: DeidentificationPage, qtbot: QtBot) -> None:
    step = page.stages.masked

    step.begin([Table(TABLE, None, {})], Limits())
    steps.settle(page, qtbot)

    assert step.legend.counts()[Mark.SHOWN] == "8"
    assert step.findings.says() == "Nothing is masked, so there was nothing to work out."


def test_small_counts_that_the_score_lets_stand_are_named(page: DeidentificationPage, qtbot: QtBot) -> None:
    step = page.stages.masked

    step.begin([Table(TABLE, None, {}, small=2)], Limits())
    steps.settle(page, qtbot)

    assert "below 11 are shown. A person decides" in step.findings.says()
