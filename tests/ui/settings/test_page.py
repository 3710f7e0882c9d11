"""Settings take effect at once, each outcome is a sentence, and a link leads to each card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.settings.steps import heard
from ui import theme
from ui.errands.updating import Updating
from ui.frame.footer import Footer
from ui.jobs import Jobs
from ui.settings.page import SettingsPage
from ui.theme import Scheme
from ui.window import Window

SECTIONS = ("organization", "look", "catalog", "lists", "exchange", "updates", "news", "storage", "backups", "data")


def test_a_language_chosen_is_kept_and_announced(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    choice = settings.look.language
    choice.setCurrentIndex(choice.findData("es"))

    with qtbot.waitSignal(settings.language_chosen):
        choice.activated.emit(choice.currentIndex())

    assert desk.words.language == "es"


def test_an_appearance_chosen_is_passed_on(settings: SettingsPage, qtbot: QtBot) -> None:
    choice = settings.look.scheme
    choice.setCurrentIndex(choice.findData("dark"))

    with qtbot.waitSignal(settings.scheme_chosen) as chosen:
        choice.activated.emit(choice.currentIndex())

    assert chosen.args == [Scheme.DARK]


def test_a_portal_address_is_checked_before_it_is_kept(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    before, line = desk.services.portal_url, settings.catalog.portal

    line.entry.setText("not an address")
    with qtbot.waitSignal(jobs.failed):
        qtbot.keyClick(line.entry, Qt.Key.Key_Return)

    assert desk.services.portal_url == before
    assert "not an address" in line.field.says()


def test_a_good_portal_address_is_kept(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    line = settings.catalog.portal

    line.entry.setText("https://data.example.org/")
    with qtbot.waitSignal(line.kept):
        qtbot.mouseClick(line.save, Qt.MouseButton.LeftButton)

    assert desk.services.portal_url == "https://data.example.org"
    assert "The next sync reads from there" in line.field.says()


def test_a_contact_for_the_portal_is_kept_and_goes_with_the_requests(
    settings: SettingsPage, desk: Desk, qtbot: QtBot
) -> None:
    line = settings.catalog.contact

    line.entry.setText(" office@clinic.example ")
    with qtbot.waitSignal(line.kept):
        qtbot.keyClick(line.entry, Qt.Key.Key_Return)

    assert desk.services.contact == "office@clinic.example"
    assert "next request" in line.field.says()


def test_the_proxy_of_an_office_is_kept_and_can_be_taken_away(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    line = settings.network.proxy

    line.entry.setText("http://proxy.office.example:8080")
    with qtbot.waitSignal(line.kept):
        line.save.click()
    kept, said = desk.services.proxy, line.field.says()
    line.entry.clear()
    with qtbot.waitSignal(line.kept):
        line.save.click()

    assert kept == "http://proxy.office.example:8080"
    assert "goes through it" in said
    assert desk.services.proxy == ""
    assert "the way the system says" in line.field.says()


def test_what_cannot_be_a_proxy_is_told_and_the_old_one_holds(
    settings: SettingsPage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    line = settings.network.proxy

    line.entry.setText("ftp://proxy office")
    with qtbot.waitSignal(jobs.failed):
        line.save.click()

    assert desk.services.proxy == ""
    assert "ftp://proxy office" in line.field.says()
    assert "portal" not in line.field.says()


def test_reading_of_columns_can_be_switched_on(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.columns_switched):
        qtbot.mouseClick(settings.catalog.columns.field.control, Qt.MouseButton.LeftButton)

    assert desk.setting("read_columns") is True


def test_a_daily_sync_can_be_switched_on(settings: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.catalog.background.kept):
        qtbot.mouseClick(settings.catalog.background.field.control, Qt.MouseButton.LeftButton)

    assert desk.preferences().background_sync


@pytest.mark.parametrize("section", SECTIONS)
def test_a_jump_leads_to_the_card_its_first_control_and_its_title(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, section: str
) -> None:
    sentences = heard(monkeypatch)

    window.act(f"settings/{section}")
    page = window.page()
    assert isinstance(page, SettingsPage)
    card = page.sections[section]
    qtbot.waitUntil(lambda: card.isAncestorOf(QApplication.focusWidget() or window) and not window.jobs.active())
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())

    assert card.title in sentences


def test_a_link_at_the_top_leads_to_its_card(window: Window, qtbot: QtBot) -> None:
    window.go_to("settings")
    page = window.page()
    assert isinstance(page, SettingsPage)
    first = QApplication.focusWidget()

    page.links.links["storage"].click()
    qtbot.waitUntil(lambda: page.storage.isAncestorOf(QApplication.focusWidget() or window))

    assert first is page.links.links["organization"]
    assert list(page.links.links) == list(page.sections)


def test_a_section_that_nobody_knows_leads_to_the_top(window: Window) -> None:
    window.act("settings/nowhere")

    page = window.page()
    assert isinstance(page, SettingsPage)
    assert page.links.links["organization"].hasFocus()


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("width", [800, 1240])
def test_nothing_is_squeezed_with_every_part_in_sight(
    settings: SettingsPage, qapp: QApplication, qtbot: QtBot, zoom: int, width: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    settings.resize(width - 240, 800)
    choice = settings.endpoint.sign_in
    choice.setCurrentIndex(choice.findData("token"))
    choice.activated.emit(choice.currentIndex())
    settings.data.undo.show()

    qtbot.waitUntil(lambda: accessible.squeezed(settings) == [])

    assert accessible.nameless(settings) == []
    assert accessible.small_targets(settings, theme.TARGET) == []


def test_settings_that_cannot_be_read_are_told_on_the_page(
    empty_desk: Desk, jobs: Jobs, updating: Updating, qtbot: QtBot
) -> None:
    empty_desk.folder.desk_db.write_bytes(b"no store" * 1000)

    page = SettingsPage(empty_desk, jobs, updating)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not jobs.active())

    assert "desk.db" in page.catalog.columns.field.says()


def test_what_the_keyboard_reaches_from_outside_is_in_sight(window: Window, jobs: Jobs, qtbot: QtBot) -> None:
    window.act("settings/data")
    qtbot.waitUntil(lambda: not jobs.active())
    page = window.page()
    assert isinstance(page, SettingsPage)
    first, last = page.links.links["organization"], window.findChild(Footer)
    qtbot.waitUntil(lambda: first.visibleRegion().isEmpty())
    assert last is not None
    last.focus_first()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is first
    assert not first.visibleRegion().isEmpty()
