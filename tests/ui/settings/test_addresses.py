"""The addresses of the lists are checked while they are typed, and kept when they are saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.settings.cards.lists import Address, ListAddresses
from ui.settings.page import SettingsPage


@pytest.fixture
def page(empty_desk: Desk, jobs: Jobs, updating: Updating, qtbot: QtBot) -> SettingsPage:
    """The page of a desk on which nothing was done yet."""
    made = SettingsPage(empty_desk, jobs, updating)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not jobs.active())
    return made


@pytest.fixture
def addresses(page: SettingsPage) -> tuple[Address, ...]:
    """Those of the Signatory List, the directory and the registry."""
    return page.lists.addresses


def test_what_is_no_address_is_said_while_typing(addresses: tuple[Address, ...], jobs: Jobs, qtbot: QtBot) -> None:
    directory = addresses[1]

    qtbot.keyClicks(directory.entry, "list")
    qtbot.waitUntil(lambda: not jobs.active())
    said = directory.field.says()
    directory.entry.clear()
    qtbot.keyClicks(directory.entry, "https://lists.example/directory.csv")
    qtbot.waitUntil(lambda: not jobs.active())

    assert "begins with https://" in said
    assert directory.field.says() == ""


def test_a_good_address_is_kept(addresses: tuple[Address, ...], empty_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.keyClicks(addresses[1].entry, "https://lists.example/directory.csv")
    qtbot.keyClick(addresses[1].entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not jobs.active())

    assert empty_desk.services.directory_url == "https://lists.example/directory.csv"
    assert "Fetch the lists" in addresses[1].field.says()


def test_a_bad_address_is_not_kept_and_the_one_before_holds(
    addresses: tuple[Address, ...], empty_desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    before = empty_desk.setting("signatory_url")
    addresses[0].entry.setText("not an address")

    addresses[0].save.click()
    qtbot.waitUntil(lambda: not jobs.active())

    assert empty_desk.setting("signatory_url") == before
    assert "still holds" in addresses[0].field.says()


def test_an_address_can_be_taken_away(
    addresses: tuple[Address, ...], empty_desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    addresses[0].entry.setText("  ")

    addresses[0].save.click()
    qtbot.waitUntil(lambda: not jobs.active())

    assert empty_desk.services.signatory_url == ""
    assert "a file can be imported" in addresses[0].field.says()


def test_a_registry_without_an_address_comes_from_the_portal(
    addresses: tuple[Address, ...], jobs: Jobs, qtbot: QtBot
) -> None:
    addresses[2].save.click()
    qtbot.waitUntil(lambda: not jobs.active())

    assert addresses[2].field.says() == "Saved. The registry comes from the data portal."


def test_in_practice_mode_the_addresses_cannot_be_changed(empty_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    empty_desk.practice = True
    card = ListAddresses(empty_desk, jobs)
    qtbot.addWidget(card)
    card.read_settings()

    assert not any(one.entry.isEnabled() or one.save.isEnabled() for one in card.addresses)
