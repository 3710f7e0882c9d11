"""Downloads on their way: they come one after the other, wait, fail with a sentence, and go on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.downloads.model import State
from sync.tables.model import Version
from tests.ui.tables.steps import PATIENCE, STAFFING, resource_of, settle
from ui.errands.downloading import Downloading
from ui.jobs import Jobs
from ui.tables.page import TablesPage

MISSING = (STAFFING[0], "Staffing 2023")  # listed by the practice portal, but not there
OTHER = (STAFFING[0], "Staffing 2024")


def test_a_table_that_is_asked_for_arrives_and_is_chosen(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    downloading, wanted = page._downloading, resource_of(desk, *OTHER)

    with qtbot.waitSignal(downloading.ended, timeout=PATIENCE) as ended:
        downloading.ask(wanted)
    settle(page, qtbot)

    assert isinstance(ended.args[0], Version)
    current = page.shelf.list.current()
    assert current is not None
    assert current.version.source.resource == wanted
    assert page.shelf.downloads.isHidden()


def test_a_file_that_is_not_there_is_told_in_a_sentence_and_can_be_removed(
    page: TablesPage, desk: Desk, qtbot: QtBot
) -> None:
    wanted = resource_of(desk, *MISSING)
    with qtbot.waitSignal(page._downloading.ended, timeout=PATIENCE):
        page._downloading.ask(wanted)
    settle(page, qtbot)
    line = page.shelf.downloads.line(wanted)
    assert line is not None

    assert "Staffing 2023" in line.state.words()
    assert line.go_on.text() == "Try again"
    line.drop.click()
    settle(page, qtbot)

    assert page.shelf.downloads.line(wanted) is None
    assert desk.downloads.queue() == tuple(one for one in desk.downloads.queue() if one.state is State.DONE)


def test_what_waits_shows_its_size_and_can_be_paused(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    downloading = Downloading(desk, jobs)  # nobody said that the services are known, so nothing begins
    page = TablesPage(desk, jobs, downloading)
    qtbot.addWidget(page)
    page.show()
    wanted = resource_of(desk, *OTHER)

    downloading.ask(wanted)
    settle(page, qtbot)
    line = page.shelf.downloads.line(wanted)
    assert line is not None
    assert line.state.words() == "Waits for its turn (1.3 kB)"
    line.pause.click()
    settle(page, qtbot)

    assert line.state.words() == "Paused"
    assert line.go_on.isVisibleTo(line)
    downloading.deleteLater()


def test_every_button_of_a_line_says_which_download_it_acts_on(page: TablesPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._downloading.ended, timeout=PATIENCE):
        page._downloading.ask(resource_of(desk, *MISSING))
    settle(page, qtbot)
    line = page.shelf.downloads.line(resource_of(desk, *MISSING))
    assert line is not None

    assert all("Staffing 2023" in one.accessibleName() for one in (line.pause, line.go_on, line.drop))


@pytest.mark.parametrize("kept", [True, False])
def test_after_a_sync_nothing_is_fetched_while_everything_is_current(
    page: TablesPage, desk: Desk, qtbot: QtBot, kept: bool
) -> None:
    page._downloading.keep_current(resource_of(desk, *STAFFING), kept)
    settle(page, qtbot)

    page._downloading.renew()
    settle(page, qtbot)

    assert not page._downloading.is_running()
    assert page._downloading.waiting() == 0
