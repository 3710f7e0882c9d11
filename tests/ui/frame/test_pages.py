"""Doctor says what it found, a fault of the program is told plainly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.doctor import Check, State
from ui.crash import CrashDialog, report
from ui.jobs import Jobs
from ui.pages.doctor import MARKS, DoctorPage
from ui.widgets.buttons import Button


def test_doctor_shows_what_it_found_and_copies_it_as_text(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = DoctorPage(desk, jobs)
    qtbot.addWidget(page)
    checks = [
        Check("data-folder", "Data folder", State.FINE, "The folder can be written."),
        Check("portal", "Portal", State.BROKEN, "No answer came.", "Check the connection."),
    ]

    page.show_checks(checks)
    qtbot.mouseClick(button(page, "Copy as text"), Qt.MouseButton.LeftButton)

    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines() == [
        "Data folder: OK",
        "    The folder can be written.",
        "Portal: Problem",
        "    No answer came.",
        "    Check the connection.",
    ]


def test_every_state_of_a_check_has_an_icon_and_a_colour() -> None:
    assert set(MARKS) == set(State)


def test_a_fault_is_reported_without_the_persons_name_or_secrets() -> None:
    try:
        raise ValueError("could not read /home/maria/desk with token=abc123secret")
    except ValueError as fault:
        text = report(fault)

    assert "ValueError" in text
    assert "test_pages.py" in text
    assert "maria" not in text
    assert "abc123secret" not in text


def test_the_report_of_a_fault_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(ValueError("a fault"))
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.mouseClick(button(dialog, "Copy the report"), Qt.MouseButton.LeftButton)

    assert "ValueError: a fault" in QGuiApplication.clipboard().text()


def button(page: DoctorPage | CrashDialog, text: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.text().replace("&", "") == text)
