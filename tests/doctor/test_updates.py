"""Doctor tells what the last look at the channel showed, and asks nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.doctor.check import Check, Notes, State
from desktop.doctor.updates import updates as look
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.updates.book import Updates
from desktop.words import LANGUAGES, Words
from sync.channel.errors import ChannelWebPage
from sync.work import Work
from tests.channel.conftest import Shelf, updates_of
from tests.channel.serving import Lie


def looked(updates: Updates, language: str = "en") -> Check:
    updates.desk.updates = updates
    return look(updates.desk, Notes(Words(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_program_without_a_channel_is_told_as_such(tmp_path: Path, language: str) -> None:
    desk = Desk(open_folder(tmp_path), Services())

    check = look(desk, Notes(Words(language)))

    assert check.state is State.SKIPPED
    assert check.title in ("Updates", "Actualizaciones")


def test_before_the_first_look_it_is_said_how_to_look(shelf: Shelf) -> None:
    check = looked(updates_of(shelf))

    assert check.state is State.FINE
    assert "Settings" in check.advice
    assert shelf.server.asked == []


def test_a_newer_version_waits(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    updates.check(Work.quiet())

    check = looked(updates)

    assert check.state is State.ATTENTION
    assert "1.2.0" in check.sentence


def test_newer_rules_wait_where_the_program_is_the_newest(shelf: Shelf) -> None:
    updates = updates_of(shelf, running="1.2.0")
    updates.check(Work.quiet())

    check = looked(updates)

    assert check.state is State.ATTENTION
    assert "dxf-2027-01" in check.sentence


def test_the_newest_of_everything_is_told_with_its_day(shelf: Shelf) -> None:
    updates = updates_of(shelf, running="1.2.0")
    updates.check(Work.quiet())
    updates.apply_rules(updates.preview_rules().token)

    check = looked(updates)

    assert check.state is State.FINE
    assert "as of" in check.sentence


def test_a_look_that_failed_is_told_with_its_reason(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    shelf.server.lies["/metadata/timestamp.json"] = Lie(
        body=b"<html>sign in</html>", headers={"Content-Type": "text/html"}
    )
    with pytest.raises(ChannelWebPage):
        updates.check(Work.quiet())

    check = looked(updates)

    assert check.state is State.ATTENTION
    assert "web page" in check.sentence
    assert check.advice
