"""A desk and its channel: asked once a day and only when allowed, and nothing older is ever offered."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.updates import diary, starting
from desktop.updates.source import packaged_source
from desktop.updates.trouble import NothingOffered, SetupNotForHere, SetupNotHere
from desktop.updates.versions import is_enough, is_newer
from sync.channel.errors import ChannelIncomplete, ChannelOff
from sync.errors import Offline
from sync.work import Work
from tests.channel.conftest import Shelf, updates_of
from tests.channel.releasing import SETUP
from tests.channel.serving import Lie


def test_without_a_root_of_an_agency_the_channel_is_off_and_says_so(tmp_path: Path) -> None:
    updates = Desk(open_folder(tmp_path / "data"), Services()).updates

    assert packaged_source() is None
    assert updates.status().is_on is False
    assert not updates.is_due()
    with pytest.raises(ChannelOff):
        updates.check(Work.quiet())


def test_practice_has_no_channel(shelf: Shelf) -> None:
    desk = Desk(shelf.desk_folder(), Services(channel_url=shelf.server.url), practice=True)

    assert not updates_of(shelf, desk=desk).status().is_on


def test_a_newer_version_is_offered_with_what_changed_and_its_size(shelf: Shelf) -> None:
    offer = updates_of(shelf).check(Work.quiet()).program_offer

    assert offer is not None
    assert (offer.version, offer.size, offer.saved) == ("1.2.0", len(SETUP), None)
    assert offer.changes == ("Lists open faster.",)


def test_rules_that_cannot_be_brought_do_not_hide_the_newer_program(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    for pack in shelf.repo.glob("targets/rules/*.json"):
        pack.unlink()

    with pytest.raises(ChannelIncomplete):
        updates.check(Work.quiet())

    status = updates.status()
    assert status.trouble == "channel-incomplete"
    assert status.program_offer is not None
    assert status.program_offer.version == "1.2.0"


@pytest.mark.parametrize("running", ["1.2.0", "1.2", "1.3.0", "2.0", "1.10.0", "", "1.0.dev1"])
def test_what_is_not_surely_newer_is_never_offered(shelf: Shelf, running: str) -> None:
    updates = updates_of(shelf, running=running)

    assert updates.check(Work.quiet()).program_offer is None
    with pytest.raises(NothingOffered):
        updates.download(Work.quiet())


def test_what_was_offered_is_known_after_a_restart_without_asking(shelf: Shelf) -> None:
    updates_of(shelf).check(Work.quiet())
    shelf.server.asked.clear()

    status = updates_of(shelf).status()

    assert status.program_offer is not None
    assert status.checked is not None
    assert shelf.server.asked == []


def test_the_window_asks_only_when_allowed_and_once_a_day(shelf: Shelf) -> None:
    now = shelf.later(0)()
    updates = updates_of(shelf, clock=lambda: now)

    assert not updates.is_due()
    updates.desk.set_setting("check_updates", True)
    assert updates.is_due()
    updates.check(Work.quiet())
    assert not updates.is_due()
    now += timedelta(hours=23)
    assert not updates.is_due()
    now += timedelta(hours=2)
    assert updates.is_due()


def test_a_clock_that_went_back_for_years_does_not_stop_the_asking(shelf: Shelf) -> None:
    now = shelf.later(0)()
    updates = updates_of(shelf, clock=lambda: now)
    updates.desk.set_setting("check_updates", True)
    updates.check(Work.quiet())

    now -= timedelta(days=900)

    assert updates.is_due()


def test_trouble_on_the_way_is_tried_again_after_an_hour_and_other_trouble_the_next_day(shelf: Shelf) -> None:
    now = shelf.later(0)()
    looked = diary.Looked(tried=now, trouble=Offline.code, may_pass=True)

    assert not looked.is_due(now + timedelta(minutes=50))
    assert looked.is_due(now + timedelta(minutes=70))
    assert not diary.Looked(tried=now, trouble="channel-expired").is_due(now + timedelta(minutes=70))


def test_trouble_is_kept_and_what_was_known_stays(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    updates.check(Work.quiet())
    shelf.server.lies["/metadata/timestamp.json"] = Lie(b"no", status=404)

    with pytest.raises(ChannelIncomplete):
        updates.check(Work.quiet())

    status = updates_of(shelf).status()
    assert status.trouble == "channel-incomplete"
    assert status.facts["file"] == "timestamp.json"
    assert status.program_offer is not None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"tried": "x"}', b"\xff\xfe"])
def test_a_diary_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / diary.NAME).write_bytes(content)

    assert diary.read(tmp_path) == diary.Looked()


def test_an_offer_that_somebody_wrote_into_the_diary_is_not_downloaded(shelf: Shelf) -> None:
    updates = updates_of(shelf, running="1.2.0")
    updates.check(Work.quiet())
    file = updates.folder / diary.NAME
    kept: dict[str, Any] = json.loads(file.read_bytes())
    kept["latest"]["version"] = "66.0"
    file.write_text(json.dumps(kept), encoding="utf-8")

    with pytest.raises(NothingOffered):
        updates.download(Work.quiet())


def test_a_setup_is_downloaded_and_only_saved_where_it_cannot_start(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    updates.check(Work.quiet())

    file = updates.download(Work.quiet())

    assert file.read_bytes() == SETUP
    assert (offer := updates.status().program_offer) is not None
    assert offer.saved == file
    with pytest.raises(SetupNotForHere):
        updates.install()


def test_a_setup_that_is_missing_or_was_changed_is_not_started(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    updates.check(Work.quiet())
    with pytest.raises(SetupNotHere):
        updates.install()

    updates.download(Work.quiet()).write_bytes(SETUP[:-1] + b"x")

    with pytest.raises(SetupNotHere):
        updates.install()


def test_setups_that_are_no_longer_on_offer_are_swept_away(shelf: Shelf, second: Path) -> None:
    updates = updates_of(shelf)
    old = updates.download(Work.quiet())
    (updates.setups / "note.txt").write_text("mine")
    shelf.update(second)

    updates.check(Work.quiet())

    assert not old.exists()
    assert (updates.setups / "note.txt").exists()


def test_a_setup_starts_only_from_a_frozen_program_on_windows(tmp_path: Path) -> None:
    assert not starting.can_start_setup()
    assert starting.is_writable(tmp_path)
    assert not starting.is_writable(tmp_path / "gone")


@pytest.mark.parametrize(
    ("one", "than", "newer"),
    [
        ("1.10.0", "1.9.9", True),
        ("1.2.0", "1.2", False),
        ("2.0", "1.99.99.99", True),
        ("1.2.0rc1", "1.1.0", False),
        ("1.2.0", "unknown", False),
        ("1.2.0", "", False),
    ],
)
def test_versions_compare_as_numbers_and_doubt_is_no_yes(one: str, than: str, newer: bool) -> None:
    assert is_newer(one, than) is newer


def test_a_version_that_is_not_known_is_never_enough() -> None:
    assert is_enough("", "")
    assert is_enough("1.2", "1.2.0")
    assert not is_enough("", "1.0.0")
    assert not is_enough("0.9.9", "1.0.0")
