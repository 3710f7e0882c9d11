"""The channel is asked only where that is allowed, once a day, and quietly."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.channel.conftest import Shelf
from tests.channel.serving import Lie
from tests.ui.updates.steps import settle
from ui.errands.updating import AN_HOUR, Updating
from ui.jobs import Jobs
from ui.updates.card import UpdatesCard


def test_nobody_is_asked_before_the_person_allows_it(
    updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    updating.begin()
    settle(jobs, qtbot)

    assert shelf.server.asked == []
    assert updating._timer.interval() == AN_HOUR


def test_where_it_is_allowed_the_start_asks_once_and_the_next_start_does_not(
    desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    desk.set_setting("check_updates", True)
    with qtbot.waitSignal(updating.ended, timeout=20_000):
        updating.begin()
    settle(jobs, qtbot)
    asked = len(shelf.server.asked)

    updating.refresh()
    settle(jobs, qtbot)

    assert asked > 0
    assert len(shelf.server.asked) == asked
    assert updating.status is not None
    assert updating.status.program_offer is not None


def test_the_check_box_is_kept_and_asks_at_once(
    card: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    updating.begin()
    settle(jobs, qtbot)

    with qtbot.waitSignal(updating.ended, timeout=20_000):
        card.allow.click()
    settle(jobs, qtbot)

    assert desk.preferences().check_updates
    assert "Version 1.2.0 is on offer" in card.says()


def test_trouble_met_by_itself_is_shown_on_the_card_and_nowhere_pressed_on_anybody(
    card: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    desk.set_setting("check_updates", True)
    shelf.server.lies["/metadata/timestamp.json"] = Lie(body=b"<html>sign in</html>")

    with qtbot.waitSignal(updating.ended, timeout=20_000):
        updating.begin()
    settle(jobs, qtbot)

    assert card._said.isHidden()
    assert "127.0.0.1" in card._last.words()


def test_a_look_that_was_stopped_is_not_begun_again_by_itself(
    card: UpdatesCard, desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    desk.set_setting("check_updates", True)
    shelf.server.lies["/metadata/timestamp.json"] = Lie(is_held=True, times=1)
    updating.begin()
    qtbot.waitUntil(shelf.server.holding.is_set, timeout=20_000)

    card.progress.stop.click()
    shelf.server.stopped.set()
    settle(jobs, qtbot)

    assert updating.doing == ""
    assert [path for path, _ in shelf.server.asked].count("/metadata/timestamp.json") == 1


def test_where_the_look_cannot_be_noted_the_channel_is_asked_once(
    desk: Desk, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    desk.set_setting("check_updates", True)
    desk.updates.folder.parent.mkdir(parents=True, exist_ok=True)
    desk.updates.folder.write_bytes(b"a file where the folder should be")
    ends: list[object] = []
    updating.ended.connect(ends.append)

    updating.begin()
    settle(jobs, qtbot)

    assert len(ends) == 1
