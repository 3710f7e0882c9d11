"""The number beside the page follows the news, and the system tells only what concerns the organization."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.news.test_news_that_concern_us import take
from tests.ui.news.conftest import settle
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.news.setting import NotifyField
from ui.news.tray import NewsTray
from ui.news.watch import NewsWatch
from ui.overriding import override
from ui.settings.page import SettingsPage


class ToldIcon(QSystemTrayIcon):
    """A tray icon that keeps what it was to show."""

    def __init__(self, told: list[tuple[str, str]]) -> None:
        super().__init__()
        self.told = told

    @override
    def show(self) -> None:
        """Here is no tray to stand in."""

    @override
    def showMessage(self, *what: object) -> None:
        self.told.append((str(what[0]), str(what[1])))


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def watch(newsy: Desk, jobs: Jobs, told: list[tuple[str, str]]) -> Iterator[NewsWatch]:
    tray = NewsTray(has_place=lambda: True, new_icon=lambda: ToldIcon(told))
    made = NewsWatch(newsy, jobs, tray=tray)
    yield made
    jobs.shutdown()
    made.rest()
    tray.deleteLater()
    made.deleteLater()


def look(watch: NewsWatch, jobs: Jobs, qtbot: QtBot) -> None:
    watch.refresh()
    settle(jobs, qtbot)


def test_it_counts_what_is_not_read(watch: NewsWatch, newsy: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.counted) as counted:
        watch.refresh()
    assert counted.args == [newsy.news.unread()]

    newsy.news.mark_all_read()
    look(watch, jobs, qtbot)

    assert watch.unread == 0


def test_asking_twice_at_once_looks_twice_and_ends(watch: NewsWatch, jobs: Jobs, qtbot: QtBot) -> None:
    counts: list[int] = []
    watch.counted.connect(counts.append)

    for _ in range(3):
        watch.refresh()
    settle(jobs, qtbot)

    assert len(counts) == 2


def test_there_is_no_icon_unless_it_is_wanted(
    watch: NewsWatch, jobs: Jobs, qtbot: QtBot, told: list[tuple[str, str]]
) -> None:
    look(watch, jobs, qtbot)

    assert not watch.tray.is_on()
    assert told == []


def test_one_message_tells_what_concerns_the_organization_and_only_once(
    watch: NewsWatch, newsy: Desk, jobs: Jobs, qtbot: QtBot, told: list[tuple[str, str]]
) -> None:
    newsy.set_setting("notify", True)

    look(watch, jobs, qtbot)
    look(watch, jobs, qtbot)

    ((heading, text),) = told
    assert heading.startswith("1 thing")
    assert text == "Beds by facility · Beds"
    take(newsy, "FACID,BEDS\n090100000,11\n090200000,6\n")
    look(watch, jobs, qtbot)
    assert len(told) == 2


def test_news_that_concern_nobody_here_are_not_told(
    synced_desk: Desk, jobs: Jobs, qtbot: QtBot, told: list[tuple[str, str]]
) -> None:
    synced_desk.set_setting("notify", True)
    watch = NewsWatch(synced_desk, jobs, tray=NewsTray(has_place=lambda: True, new_icon=lambda: ToldIcon(told)))

    look(watch, jobs, qtbot)

    assert watch.tray.is_on()
    assert told == []
    watch.rest()


def test_pressing_the_message_asks_for_the_page_and_switching_off_takes_the_icon_away(
    watch: NewsWatch, newsy: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    newsy.set_setting("notify", True)
    look(watch, jobs, qtbot)
    icon = watch.tray.findChild(QSystemTrayIcon)
    assert icon is not None

    with qtbot.waitSignal(watch.opened):
        icon.messageClicked.emit()
    newsy.set_setting("notify", False)
    look(watch, jobs, qtbot)

    assert not watch.tray.is_on()


def test_where_there_is_no_tray_nothing_is_made(newsy: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    newsy.set_setting("notify", True)
    watch = NewsWatch(newsy, jobs, tray=NewsTray(has_place=lambda: False))

    look(watch, jobs, qtbot)

    assert not watch.tray.is_on()
    assert newsy.news.untold()


def test_the_setting_is_off_is_kept_and_says_what_it_does(
    desk: Desk, jobs: Jobs, updating: Updating, qtbot: QtBot
) -> None:
    page = SettingsPage(desk, jobs, updating)
    qtbot.addWidget(page)
    assert not page.news.notify.check.isChecked()
    page.news.notify.check.setEnabled(True)  # here is no tray

    with qtbot.waitSignal(page.notify_switched):
        page.news.notify.check.click()

    assert desk.preferences().notify


def test_the_setting_says_where_a_system_has_no_tray(qtbot: QtBot) -> None:
    without, with_tray = NotifyField(has_place=lambda: False), NotifyField(has_place=lambda: True)
    for field in (without, with_tray):
        qtbot.addWidget(field)

    assert "no tray" in without.check.accessibleDescription()
    assert not without.check.isEnabled()
    assert "only for what concerns your organization" in with_tray.check.accessibleDescription()
    assert with_tray.check.isEnabled()
