"""What the organization fixes can be read, by eye and by ear, and not be changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.settings.conftest import Fix
from tests.ui.settings.steps import said
from ui.app import App, Options
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.pages.field import Field
from ui.settings.managed import ManagedMark, show_managed
from ui.settings.page import SettingsPage
from ui.widgets.inputs import Check

SET = "Set by your organization"
FIXED: dict[str, object] = {
    "portal_url": "https://data.example.org",
    "background_sync": True,
    "exchange_url": "https://exchange.example.org/fhir",
    "exchange_sign_in": "token",
    "proxy": "http://proxy.example.org:8080",
    "tables_limit": "1000000000",
}


@pytest.fixture
def managed(desk: Desk, organization_fixes: Fix, jobs: Jobs, updating: Updating, qtbot: QtBot) -> SettingsPage:
    organization_fixes(**FIXED)
    desk.reread()
    page = SettingsPage(desk, jobs, updating)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: not jobs.active())
    return page


def test_each_fixed_setting_shows_its_value_and_who_set_it(managed: SettingsPage) -> None:
    lines = (managed.catalog.portal, managed.endpoint.line, managed.network.proxy)

    shown = [line.entry.text() for line in lines]
    marks = [mark.words() for mark in managed.findChildren(ManagedMark) if mark.isVisibleTo(managed)]

    assert shown == ["https://data.example.org", "https://exchange.example.org/fhir", "http://proxy.example.org:8080"]
    assert marks == [SET] * len(FIXED)


def test_a_fixed_line_can_be_reached_and_read_but_not_typed_into(managed: SettingsPage, qtbot: QtBot) -> None:
    line = managed.catalog.portal

    line.entry.setFocus()
    qtbot.keyClicks(line.entry, "x")
    qtbot.keyClick(line.entry, Qt.Key.Key_Return)

    assert line.entry.hasFocus()
    assert line.entry.text() == "https://data.example.org"
    assert not line.save.isEnabled()
    assert line.entry.accessibleDescription().endswith(SET)


def test_the_tab_key_stops_at_the_mark_of_a_control_that_is_switched_off(managed: SettingsPage) -> None:
    choice = managed.endpoint.sign_in

    managed.endpoint.line.entry.setFocus()
    accessible.tabbed(managed, 1)
    reached = QApplication.focusWidget()

    assert not choice.isEnabled()
    assert isinstance(reached, ManagedMark)
    assert reached.accessibleName() == f"Sign-in: {SET}"


def test_what_is_not_fixed_stays_free(managed: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    line = managed.catalog.contact

    line.entry.setText("office@clinic.example")
    with qtbot.waitSignal(line.kept):
        line.save.click()

    assert desk.setting("contact") == "office@clinic.example"


def test_a_reset_leaves_what_the_organization_fixes(managed: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.set_setting("contact", "office@clinic.example")

    with qtbot.waitSignal(managed.data.reset):
        managed.data.all.click()

    assert desk.setting("contact") == ""
    assert desk.setting("portal_url") == "https://data.example.org"
    assert "defaults" in said(managed.data)


def test_the_mark_goes_when_nothing_is_fixed_any_more(desk: Desk, organization_fixes: Fix, qtbot: QtBot) -> None:
    field = Field("", Check("Sync once a day"), "By itself.")
    qtbot.addWidget(field)
    field.show()
    organization_fixes(background_sync=True)

    was_fixed = show_managed(field, desk, "background_sync")
    shown = [mark.isVisible() for mark in field.findChildren(ManagedMark)]
    organization_fixes()
    is_fixed = show_managed(field, desk, "background_sync")

    assert was_fixed
    assert shown == [True]
    assert not is_fixed
    assert [mark.isVisible() for mark in field.findChildren(ManagedMark)] == [False]
    assert field.control.accessibleDescription() == "By itself."


def test_nothing_about_a_fixed_setting_is_nameless_or_squeezed(managed: SettingsPage, qtbot: QtBot) -> None:
    managed.resize(560, 800)

    qtbot.waitUntil(lambda: accessible.squeezed(managed) == [])

    assert accessible.nameless(managed) == []


def test_what_the_organization_set_holds_at_a_desk_whose_store_cannot_be_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, organization_fixes: Fix
) -> None:
    organization_fixes(portal_url="https://portal.example.org", proxy="http://127.0.0.1:9")
    (tmp_path / "desk.db").write_bytes(b"not a database, and long enough to be looked at" * 40)
    app = App(qapp, Options(data_dir=tmp_path))

    app.open()
    qtbot.waitUntil(lambda: not app.jobs.active(), timeout=20_000)

    assert app.desk.services.portal_url == "https://portal.example.org"
    assert app.desk.services.proxy == "http://127.0.0.1:9"
    app.close()
    app.deleteLater()
