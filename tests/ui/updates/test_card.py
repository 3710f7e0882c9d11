"""The card tells what is on offer, brings a Setup, goes on where it stopped, and tells trouble in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.updates.model import UpdateStatus
from sync.errors import KnownError
from tests.channel.conftest import Shelf
from tests.channel.releasing import SETUP
from tests.channel.serving import Lie
from tests.ui import accessible
from tests.ui.updates.steps import checked, downloaded, settle, stopped_halfway
from ui import theme
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.updates.card import UpdatesCard


def test_before_the_first_look_the_card_says_what_runs_and_that_nobody_looked(card: UpdatesCard, shelf: Shelf) -> None:
    assert "Version 1.0.0, with the rules dxf-2026-11" in card.says()
    assert "not looked for yet" in card.says()
    assert shelf.server.asked == []


def test_a_check_shows_version_size_day_and_what_changed(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    outcome = checked(card, updating, jobs, qtbot)

    assert isinstance(outcome, UpdateStatus)
    said = card.says()
    assert "Version 1.2.0 is on offer" in said
    assert "20 Nov 2026" in said
    assert "307.2 kB" in said or "307.2\u00a0kB" in said
    assert "Lists open faster." in said
    assert "Newer rules are on offer: dxf-2027-01" in said


def test_nothing_new_is_said_plainly(card: UpdatesCard, desk: Desk, shelf: Shelf, jobs: Jobs, qtbot: QtBot) -> None:
    updating = card._updating
    checked(card, updating, jobs, qtbot)
    desk.updates.apply_rules(desk.updates.preview_rules().token)
    desk.updates._running = "1.2.0"

    checked(card, updating, jobs, qtbot)

    assert "program and rules are the newest" in card.says()


def test_a_download_that_was_stopped_goes_on_where_it_stopped(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    checked(card, updating, jobs, qtbot)

    setup = stopped_halfway(card, shelf, jobs, qtbot)
    stopped = card.says()
    outcome = downloaded(card, updating, jobs, qtbot)

    assert "What has come is kept" in stopped
    assert isinstance(outcome, Path)
    assert outcome.read_bytes() == SETUP
    assert any(path == setup and wish for path, wish in shelf.server.asked)


def test_where_setup_cannot_start_the_card_says_where_it_is_saved(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    checked(card, updating, jobs, qtbot)

    file = downloaded(card, updating, jobs, qtbot)

    assert str(file) in card.says()
    assert card.program.folder.isVisible()
    assert not card.program.install.isVisible()


def test_trouble_is_told_in_words_and_what_was_known_stays(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    checked(card, updating, jobs, qtbot)
    shelf.server.lies["/metadata/timestamp.json"] = Lie(body=b"<html>sign in</html>")

    outcome = checked(card, updating, jobs, qtbot)

    assert isinstance(outcome, KnownError)
    assert "127.0.0.1" in card.says()
    assert "Last answer of the channel" in card.says()
    assert "Version 1.2.0 is on offer" in card.says()


def test_a_program_without_a_channel_offers_no_button(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> None:
    desk = Desk(open_folder(tmp_path / "plain"), Services())
    updating = Updating(desk, jobs)
    card = UpdatesCard(desk, jobs, updating)
    qtbot.addWidget(card)
    with qtbot.waitSignal(updating.noted):
        card.show()

    assert "came without an update channel" in card._source.text()
    assert not card.check.isVisible()
    assert not card.allow.isVisible()
    jobs.shutdown()
    updating.deleteLater()


def test_the_keyboard_goes_to_stop_and_comes_back(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    card.check.setFocus()
    with qtbot.waitSignal(updating.ended, timeout=20_000):
        card.check.click()
        assert card.progress.stop.hasFocus()
    settle(jobs, qtbot)

    assert card.check.hasFocus()


@pytest.mark.parametrize("zoom", [100, 150])
def test_every_control_has_a_name_and_is_large_enough(
    card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot, zoom: int
) -> None:
    checked(card, updating, jobs, qtbot)
    downloaded(card, updating, jobs, qtbot)
    card.resize(360 * zoom // 100, card.heightForWidth(360 * zoom // 100))

    assert accessible.nameless(card) == []
    assert accessible.small_targets(card, theme.TARGET) == []
