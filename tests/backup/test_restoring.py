"""Restoring: what was shown is what is done, signed records stay, and unsent ones are asked for first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from desktop.attestations.model import State
from desktop.backup.trouble import HistoriesDiffer, NotABackup, RestoreChanged
from desktop.desk import Desk
from desktop.outbox.lock import only_sender
from desktop.outbox.states import Happened
from desktop.outbox.trouble import OutboxBusy
from desktop.store import migrations
from desktop.store.opening import STEPS, Plan, opened
from sync.errors import StoreNewer
from tests.backup import desks
from tests.proof import signed

A, B, C = signed.ID, signed.OTHER_ID, "7d9a3b44-0c11-4f5e-8a32-5e1f7a6b3d33"


def restore(desk: Desk, file: Path) -> None:
    desk.backups.restore(file, desk.backups.plan(file).token)


def test_an_older_backup_brings_drafts_and_settings_and_leaves_what_was_signed(desk: Desk, tmp_path: Path) -> None:
    desks.draft(desk, C, "old")
    desk.set_setting("language", "es")
    backup = desk.backups.make(tmp_path / "older.db").file
    desks.sign(desk, B, State.QUEUED)
    desks.draft(desk, C, "new", desks.AT + timedelta(hours=1))
    desks.draft(desk, "later", "later")
    desk.set_setting("language", "en")

    plan = desk.backups.plan(backup)
    desk.backups.restore(backup, plan.token)

    assert (plan.brings_attestations, plan.keeps, plan.brings_drafts, plan.replaced_drafts) == (0, 1, 0, 2)
    assert desks.attestations(desk) == {A, B}
    assert desks.state(desk, B) is State.QUEUED
    assert desks.drafts(desk) == {C: "old"}
    assert desk.setting("language") == "es"
    assert desks.kinds(desk) == ["signed", "signed", "restored"]


def test_a_draft_that_was_signed_since_does_not_come_back(desk: Desk, tmp_path: Path) -> None:
    desks.draft(desk, B)
    backup = desk.backups.make(tmp_path / "older.db").file
    with opened(desk.folder.desk_db) as store, store:
        store.execute("delete from draft")
    desks.sign(desk, B)

    restore(desk, backup)

    assert desks.drafts(desk) == {}
    assert desks.attestations(desk) == {A, B}


def test_a_backup_that_knows_more_is_taken_whole_and_its_unsent_ones_are_asked_for(desk: Desk, tmp_path: Path) -> None:
    older = desk.backups.make(tmp_path / "older.db").file
    desks.sign(desk, B)
    desks.step(desk, B, Happened.QUEUED)
    desks.step(desk, A, Happened.QUEUED, Happened.LEFT, Happened.RECEIVED)
    newer = desk.backups.make(tmp_path / "newer.db").file
    other = desks.desk_at(tmp_path / "other")
    restore(other, older)
    with opened(other.folder.desk_db) as store:  # as if it had never been restored: the same trail, no line more
        assert store.execute("select count(*) from audit").fetchone() == (2,)
    fresh = desks.desk_at(tmp_path / "fresh")
    desks.draft(fresh, C)

    plan = fresh.backups.plan(newer)
    fresh.backups.restore(newer, plan.token)

    assert (plan.brings_attestations, plan.keeps, plan.replaced_drafts, plan.to_be_asked) == (2, 0, 1, 1)
    assert desks.attestations(fresh) == {A, B}
    assert (desks.state(fresh, A), desks.state(fresh, B)) == (State.DELIVERED, State.UNKNOWN)
    assert desks.drafts(fresh) == {}


def test_states_go_on_where_the_backup_knows_more_of_the_same_attestation(tmp_path: Path) -> None:
    first, second = desks.desk_at(tmp_path / "first"), desks.desk_at(tmp_path / "second")
    for one in (first, second):
        desks.sign(one, A)
    desks.step(first, A, Happened.QUEUED, Happened.LEFT, Happened.REFUSED)
    backup = first.backups.make(tmp_path / "newer.db").file

    restore(second, backup)

    assert desks.state(second, A) is State.REFUSED
    assert desks.attestations(second) == {A}
    with opened(second.folder.desk_db) as store, pytest.raises(sqlite3.IntegrityError):  # the guard is back
        store.execute("update delivery set state = 'delivered'")


def test_two_desks_that_both_signed_are_never_mixed(desk: Desk, tmp_path: Path) -> None:
    other = desks.desk_at(tmp_path / "other")
    desks.sign(other, B)
    backup = other.backups.make(tmp_path / "other.db").file
    before = desk.folder.desk_db.read_bytes()

    with pytest.raises(HistoriesDiffer) as told:
        desk.backups.plan(backup)

    assert told.value.facts == {"file": "other.db", "count": 1}
    assert desk.folder.desk_db.read_bytes() == before
    assert desks.attestations(desk) == {A}


def test_a_backup_that_went_another_way_brings_its_records_where_none_here_is_left_behind(
    desk: Desk, tmp_path: Path
) -> None:
    older = desk.backups.make(tmp_path / "older.db").file
    desks.sign(desk, B, State.QUEUED)
    newer = desk.backups.make(tmp_path / "newer.db").file
    other = desks.desk_at(tmp_path / "other")
    restore(other, older)

    plan = other.backups.plan(newer)
    other.backups.restore(newer, plan.token)

    assert (plan.brings_attestations, plan.to_be_asked) == (1, 1)
    assert desks.attestations(other) == {A, B}
    assert desks.state(other, B) is State.UNKNOWN


def test_what_is_sent_here_is_not_made_unsent_by_an_old_backup(desk: Desk, tmp_path: Path) -> None:
    desks.step(desk, A, Happened.QUEUED)
    backup = desk.backups.make(tmp_path / "older.db").file
    desks.step(desk, A, Happened.LEFT, Happened.RECEIVED)

    restore(desk, backup)

    assert desks.state(desk, A) is State.DELIVERED
    assert desks.attestations(desk) == {A}


@pytest.mark.parametrize("change", ["desk", "backup"])
def test_nothing_is_done_when_something_changed_after_the_plan(desk: Desk, tmp_path: Path, change: str) -> None:
    backup = desk.backups.make(tmp_path / "older.db").file
    plan = desk.backups.plan(backup)
    if change == "desk":
        desks.draft(desk, C)
    else:
        with closing(sqlite3.connect(backup)) as store, store:
            store.execute("insert into setting (key, value) values ('later', '1')")
    before = desks.drafts(desk)

    with pytest.raises(RestoreChanged):
        desk.backups.restore(backup, plan.token)

    assert desks.drafts(desk) == before
    assert desks.kinds(desk) == ["signed"]
    assert not plan.copy.exists()


def test_the_store_as_it_was_is_in_the_copy(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make(tmp_path / "older.db").file
    desks.draft(desk, C, "to be replaced")
    plan = desk.backups.plan(backup)

    desk.backups.restore(backup, plan.token)
    assert desks.drafts(desk) == {}
    assert [one.file for one in desk.backups.held()] == [plan.copy]
    restore(desk, plan.copy)

    assert desks.drafts(desk) == {C: "to be replaced"}


def test_a_missing_store_is_made_from_the_backup(desk: Desk, tmp_path: Path) -> None:
    desks.draft(desk, B)
    desks.sign(desk, C, State.SENDING)
    backup = desk.backups.make(tmp_path / "backup.db").file
    fresh = desks.desk_at(tmp_path / "fresh")

    plan = fresh.backups.plan(backup)
    fresh.backups.restore(backup, plan.token)

    assert (plan.brings_attestations, plan.brings_drafts, plan.to_be_asked) == (2, 1, 1)
    assert desks.attestations(fresh) == {A, C}
    assert desks.state(fresh, C) is State.UNKNOWN
    assert desks.kinds(fresh)[-2:] == ["restored", "restored"]
    assert sorted(one.name for one in fresh.folder.root.iterdir()) == ["backups", "desk.db", "outbox.lock"]


def test_a_store_that_is_no_store_any_more_is_replaced_and_kept_in_the_copy(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make(tmp_path / "backup.db").file
    desk.folder.desk_db.write_bytes(b"spoiled" * 1000)

    plan = desk.backups.plan(backup)
    desk.backups.restore(backup, plan.token)

    assert plan.keeps == 0
    assert desks.attestations(desk) == {A}
    assert plan.copy.read_bytes() == b"spoiled" * 1000


def test_signed_records_that_a_damaged_store_still_shows_come_along(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make(tmp_path / "backup.db").file
    desks.sign(desk, B, State.QUEUED)
    with closing(sqlite3.connect(desk.folder.desk_db)) as store, store:
        store.execute("drop trigger audit_stays")
        store.execute("update audit set body = replace(body, 'signed', 'sealed') where number = 2")
    assert not desk.proof.check_trail().is_intact

    plan = desk.backups.plan(backup)
    desk.backups.restore(backup, plan.token)

    assert plan.keeps == 1
    assert desks.attestations(desk) == {A, B}
    assert desks.state(desk, B) is State.UNKNOWN


def test_a_newer_store_here_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make(tmp_path / "backup.db").file
    with closing(sqlite3.connect(desk.folder.desk_db)) as store, store:
        store.execute("create table later (value text) strict")
        store.execute("insert into _sqlite_migrations (migration_set, name, applied_at) values ('desk', 'later', '')")

    with pytest.raises(StoreNewer):
        desk.backups.plan(backup)


def test_the_backup_file_is_only_read(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make(tmp_path / "backup.db").file
    before = backup.read_bytes()

    restore(desk, backup)

    assert backup.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["backup.db"]


def test_nothing_is_restored_while_something_is_being_sent(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make(tmp_path / "backup.db").file
    plan = desk.backups.plan(backup)

    with only_sender(desk.folder.root), pytest.raises(OutboxBusy):
        desk.backups.restore(backup, plan.token)

    assert desks.kinds(desk) == ["signed"]


def test_a_backup_of_an_older_version_is_brought_up_to_date(desk: Desk, tmp_path: Path) -> None:
    backup = tmp_path / "older version.db"
    with opened(backup, Plan(STEPS[:2], older_steps)) as store, store:
        store.execute("insert into setting (key, value) values ('language', '\"es\"')")
    before = backup.read_bytes()

    plan = desk.backups.plan(backup)
    desk.backups.restore(backup, plan.token)

    assert plan.content.steps == STEPS[:2]
    assert desk.setting("language") == "es"
    assert desks.attestations(desk) == {A}
    assert backup.read_bytes() == before


def older_steps() -> Migrations:
    older = Migrations("desk")
    for step in (migrations.favourites_and_settings, migrations.organization_and_standing):
        older()(step)
    return older


def test_a_backup_that_cannot_be_opened_is_none(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotABackup):
        desk.backups.plan(tmp_path / "nowhere.db")
    with pytest.raises(NotABackup):
        desk.backups.plan(tmp_path)
