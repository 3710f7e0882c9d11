"""The cards about this desk: whose it is, what room it takes, where its data is, and how settings are put back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Facility, Organization
from desktop.store.room import Part, room_of
from tests.ui.settings.steps import said
from ui.frame.pages.keys import SETTINGS, STANDING, TABLES
from ui.jobs import Jobs
from ui.settings.page import SettingsPage
from ui.tables.storage.limit import STEPS
from ui.theme import Scheme
from ui.window import Window


def test_without_an_organization_the_card_says_so_and_leads_on(settings: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.asked) as asked:
        settings.organization.change.click()

    assert settings.organization.said.words() == "No organization is set on this desk yet."
    assert settings.organization.change.text() == "Find your organization…"
    assert asked.args == ["organization"]


def test_the_organization_and_its_facilities_are_named(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    facilities = tuple(Facility(str(number), f"House {number}", city="Fresno") for number in range(7))
    desk.organization.save(Organization("Valley Health", facilities, "Valley Health, Inc."))

    settings.organization.read()
    qtbot.waitUntil(lambda: not jobs.active())

    lines = settings.organization.facilities.text().splitlines()
    assert settings.organization.name.text() == "Valley Health"
    assert lines[0] == "Legal name: Valley Health, Inc."
    assert lines[2] == "House 0 · Fresno"
    assert lines[-1].startswith("and 2")
    assert settings.organization.change.text() == "Change the organization…"


def test_the_button_of_the_organization_leads_to_the_assistant(window: Window) -> None:
    window.act("settings/organization")
    page = window.page()
    assert isinstance(page, SettingsPage)

    page.organization.change.click()

    standing = window.standing()
    assert window.page_key() == STANDING
    assert standing is not None
    assert standing.assistant is not None


def test_room_is_added_up_by_what_the_files_are(desk: Desk) -> None:
    written(desk.folder.root / "catalog.db", 1_000)
    written(desk.folder.root / "catalog.db-wal", 500)
    written(desk.folder.root / "tables" / "a" / "b.bin", 2_000)
    written(desk.folder.root / "logs" / "window.log", 300)
    written(desk.folder.root / "setups" / "Setup.exe", 40)
    written(desk.folder.root / "view.ini", 7)

    room = room_of(desk.folder)

    assert room.parts[Part.CATALOG] == 1_500
    assert room.parts[Part.TABLES] == 2_000
    assert room.parts[Part.LOGS] == 300
    assert room.parts[Part.UPDATES] == 40
    assert room.parts[Part.OTHER] == 7
    assert room.parts[Part.BACKUPS] == 0
    assert room.used == sum(room.parts.values())
    assert room.free > 0


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_leads_to_is_not_counted(desk: Desk, tmp_path: Path) -> None:
    written(tmp_path / "elsewhere" / "large.bin", 5_000)
    before = room_of(desk.folder)
    (desk.folder.root / "tables").symlink_to(tmp_path / "elsewhere")

    assert room_of(desk.folder).used == before.used


def test_the_card_shows_the_room_and_only_parts_that_matter(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    written(desk.folder.root / "backups" / "one.db", 2_000_000)

    settings.storage.read()
    qtbot.waitUntil(lambda: not jobs.active())

    amounts = settings.storage.amounts()
    assert amounts[Part.BACKUPS] == "2.0 MB"
    assert Part.PRACTICE not in amounts
    assert "free on the disk" in settings.storage.total.text()


def test_the_limit_is_kept_and_said_to_be(settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    settings.storage.limit.setCurrentIndex(0)
    settings.storage.limit.activated.emit(0)
    qtbot.waitUntil(lambda: not jobs.active())

    assert desk.tables.limit() == STEPS[0]
    assert settings.storage.says() == "Saved."


def test_a_limit_below_what_tables_take_leads_to_making_room(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    written(desk.folder.root / "tables" / "large.bin", STEPS[0] + 1)

    settings.storage.limit.setCurrentIndex(0)
    settings.storage.limit.activated.emit(0)
    qtbot.waitUntil(lambda: not jobs.active())
    told = settings.storage.says()
    settings.storage.make_room.click()
    qtbot.waitUntil(lambda: not jobs.active())

    assert "Make room now" in told
    assert "Nothing could go" in settings.storage.says()


def test_making_room_where_there_is_enough_removes_nothing(settings: SettingsPage, jobs: Jobs, qtbot: QtBot) -> None:
    settings.storage.make_room.click()
    qtbot.waitUntil(lambda: not jobs.active())

    assert settings.storage.says() == "Nothing had to go: tables take less than they may."


def test_the_storage_card_leads_to_the_view_of_each_table(window: Window) -> None:
    window.act("settings/storage")
    page = window.page()
    assert isinstance(page, SettingsPage)

    page.storage.every.click()

    tables = window.tables()
    assert window.page_key() == TABLES
    assert tables is not None
    assert tables.tabs.currentWidget() is tables.storage


def test_reset_brings_every_setting_back_to_its_default(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.set_setting("language", "es")
    desk.set_setting("kept_tables", "a-table")

    with qtbot.waitSignal(settings.language_chosen):
        settings.data.all.click()

    assert desk.setting("language") == "auto"
    assert desk.setting("read_columns") is True
    assert desk.setting("kept_tables") == "a-table"
    assert "back to their defaults" in said(settings.data)


def test_what_was_reset_can_be_put_back(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.set_setting("contact", "office@clinic.example")
    settings.show_view(Scheme.DARK, 150)
    with qtbot.waitSignal(settings.data.reset):
        settings.data.all.click()

    with qtbot.waitSignals([settings.scheme_chosen, settings.zoom_chosen, settings.data.put_back]):
        settings.data.undo.click()

    assert desk.setting("contact") == "office@clinic.example"
    assert desk.setting("read_columns") is False
    assert settings.look.scheme.currentData() == Scheme.DARK.value
    assert "as they were before" in said(settings.data)
    assert settings.data.undo.isHidden()


def test_the_look_comes_back_with_the_settings_in_the_window(window: Window, jobs: Jobs, qtbot: QtBot) -> None:
    window.act(SETTINGS)
    window.look.choose_zoom(125)
    page = window.page()
    assert isinstance(page, SettingsPage)
    with qtbot.waitSignal(page.data.reset):
        page.data.all.click()
    while_reset = window.look.zoom

    with qtbot.waitSignal(page.data.put_back):
        page.data.undo.click()

    assert while_reset == 100
    assert window.look.zoom == 125


def written(file: Path, size: int) -> None:
    """Write a file of so many bytes; the disk keeps no room for them."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        stream.truncate(size)
