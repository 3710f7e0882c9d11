"""Settings take effect at once, Doctor says what it found, a fault of the program is told plainly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.doctor import Check, State
from ui.crash import CrashDialog, report
from ui.jobs import Jobs
from ui.pages.doctor import MARKS, DoctorPage
from ui.pages.field import Field
from ui.pages.settings import SettingsPage
from ui.theme import Scheme
from ui.widgets.buttons import Button
from ui.widgets.inputs import Check as CheckBox
from ui.widgets.inputs import Entry


@pytest.fixture
def settings(desk: Desk, jobs: Jobs, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not jobs.active())  # what the page reads at first
    return page


def test_a_language_chosen_is_kept_and_announced(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    choice = settings.findChildren(QComboBox)[0]
    choice.setCurrentIndex(choice.findData("es"))

    with qtbot.waitSignal(settings.language_chosen):
        choice.activated.emit(choice.currentIndex())

    assert desk.words.language == "es"


def test_an_appearance_chosen_is_passed_on(settings: SettingsPage, qtbot: QtBot) -> None:
    choice = settings.findChildren(QComboBox)[1]
    choice.setCurrentIndex(choice.findData("dark"))

    with qtbot.waitSignal(settings.scheme_chosen) as chosen:
        choice.activated.emit(choice.currentIndex())

    assert chosen.args == [Scheme.DARK]


def test_a_portal_address_is_checked_before_it_is_kept(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    before = desk.services.portal_url
    entry = settings.findChildren(Entry)[0]

    entry.setText("not an address")
    with qtbot.waitSignal(jobs.failed):
        qtbot.keyClick(entry, Qt.Key.Key_Return)

    assert desk.services.portal_url == before
    assert any("not an address" in field.says() for field in settings.findChildren(Field))


def test_a_good_portal_address_is_kept(settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    entry = settings.findChildren(Entry)[0]

    entry.setText("https://data.example.org/")
    with qtbot.waitSignal(jobs.finished):
        qtbot.mouseClick(button(settings, "Save"), Qt.MouseButton.LeftButton)

    assert desk.services.portal_url == "https://data.example.org"


def test_a_contact_for_the_portal_is_kept_and_goes_with_the_requests(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    entry = next(one for one in settings.findChildren(Entry) if "contact" in one.accessibleName())

    entry.setText(" office@clinic.example ")
    with qtbot.waitSignal(jobs.finished):
        qtbot.keyClick(entry, Qt.Key.Key_Return)

    assert desk.services.contact == "office@clinic.example"
    assert any("next request" in field.says() for field in settings.findChildren(Field))


def test_reading_of_columns_can_be_switched_on(settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    box = settings.findChildren(CheckBox)[0]

    with qtbot.waitSignal(settings.columns_switched):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)

    assert desk.setting("read_columns") is True


def test_reset_brings_every_setting_back(settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.set_setting("language", "es")

    with qtbot.waitSignal(settings.language_chosen):
        qtbot.mouseClick(button(settings, "Reset all settings"), Qt.MouseButton.LeftButton)

    assert desk.setting("language") == "auto"
    assert desk.setting("read_columns") is True


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


def button(page: SettingsPage | DoctorPage | CrashDialog, text: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.text().replace("&", "") == text)
