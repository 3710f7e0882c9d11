"""What a person does with the De-identify page, for the tests."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import STAGES, Stage

COUNTIES, AGES, SEXES = ("Alpine", "Fresno", "Los Angeles"), ("0-17", "18-64", "65 and over"), ("Female", "Male")
CELLS = (3, 0, 12, 25, 7, 14, 41, 33, 90, 18, 22, 64, 310, 287, 905, 871, 402, 395)
HEADER = ("County", "Age group", "Year", *SEXES, "Total", "Percent female")


def written(file: Path, *, extra: Sequence[Sequence[str]] = ()) -> Path:
    """Write the file of counts; ``extra`` are rows below it."""
    cells = dict(zip(product(COUNTIES, AGES, SEXES), CELLS, strict=True))
    with file.open("w", newline="", encoding="utf-8") as opened_file:
        lines = csv.writer(opened_file)
        lines.writerow(HEADER)
        for county in (*COUNTIES, "Total"):
            for age in (*AGES, "Total"):
                lines.writerow(_row(cells, county, age))
        lines.writerows(extra)
    return file


def _row(cells: Mapping[tuple[str, str, str], int], county: str, age: str) -> list[object]:
    numbers = [
        sum(
            number for (c, a, s), number in cells.items() if county in (c, "Total") and age in (a, "Total") and s == sex
        )
        for sex in SEXES
    ]
    return [county, age, "2024", *numbers, sum(numbers), f"{100 * numbers[0] / max(1, sum(numbers)):.1f}"]


def opened(page: DeidentificationPage, qtbot: QtBot) -> DeidentificationPage:
    """Show the page."""
    qtbot.addWidget(page)
    page.resize(1040, 800)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.focus_first()
    settle(page, qtbot)
    return page


def settle(page: DeidentificationPage, qtbot: QtBot) -> None:
    """Wait until everything that was asked for has arrived and has its place, also what an answer asks for."""
    for _ in range(5):
        qtbot.waitUntil(lambda: not page.working.is_busy() and not page.stages.jobs.active(), timeout=30_000)
        QApplication.processEvents()
    columns, questions = page.stages.columns, page.stages.counts
    qtbot.waitUntil(lambda: page.stages.release is None or (columns.is_filled() and questions.is_filled()))
    for _ in range(3):
        QApplication.processEvents()


def read(page: DeidentificationPage, file: Path, qtbot: QtBot) -> None:
    """Have a file read."""
    page.open_file(file)
    settle(page, qtbot)


def go_on(page: DeidentificationPage, qtbot: QtBot) -> None:
    """Press Continue."""
    page.frame.go_on.click()
    settle(page, qtbot)


def walk_to(page: DeidentificationPage, stage: Stage, file: Path, qtbot: QtBot) -> None:
    """Read the file and go on until a step is shown."""
    read(page, file, qtbot)
    for _ in range(STAGES.index(stage)):
        go_on(page, qtbot)
    assert page.stage() is stage


def says(root: QWidget) -> str:
    """Return everything that can be read."""
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible() and one.text())
