"""Backups: whole or not at all, checked before they count, weekly, and the eight newest stay."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.backup.trouble import BackupFailed, BackupPlace
from desktop.desk import Desk
from desktop.store.opening import opened
from sync.errors import FolderReadOnly, NotFound, StoreDamaged
from tests.backup import desks
from tests.proof import signed


def age(file: Path, made: datetime) -> None:
    with closing(sqlite3.connect(file)) as store:
        store.execute(f"pragma user_version = {int(made.timestamp()) // 60}")
    file.rename(file.with_name(f"desk-{made:%Y-%m-%d-%H%M%S}.db"))


def test_a_backup_tells_what_it_holds(desk: Desk) -> None:
    desks.draft(desk, signed.OTHER_ID)

    made = desk.backups.make()

    assert (made.organization, made.drafts, made.attestations, made.unsent) == ("Golden Practice Care Center", 1, 1, 0)
    assert abs(datetime.now(UTC) - made.made) < timedelta(minutes=2)
    assert made.last_event == signed.AT
    assert desk.backups.held() == (made,)


def test_a_backup_is_one_file_and_leaves_nothing_beside_it(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "my desk.db"
    target.parent.mkdir()

    made = desk.backups.make(target)

    assert made.file == target
    assert [one.name for one in target.parent.iterdir()] == ["my desk.db"]


def test_a_backup_holds_what_was_written_while_the_store_is_open(desk: Desk) -> None:
    with opened(desk.folder.desk_db) as store:
        signed.keep(store, signed.attestation(signed.OTHER_ID))

        made = desk.backups.make()

    assert made.attestations == 2


def test_a_store_whose_trail_was_changed_makes_no_backup(desk: Desk) -> None:
    older = desk.backups.make()
    with closing(sqlite3.connect(desk.folder.desk_db)) as store:
        store.execute("drop trigger audit_stays")
        store.execute("update audit set body = replace(body, 'signed', 'sealed') where number = 1")
        store.commit()

    with pytest.raises(BackupFailed):
        desk.backups.make()

    assert desk.backups.held() == (older,)
    assert [one.name for one in desk.backups.folder().iterdir()] == [older.file.name]


def test_a_damaged_store_makes_no_backup(desk: Desk) -> None:
    desk.folder.desk_db.write_bytes(b"spoiled" * 1000)

    with pytest.raises(StoreDamaged):
        desk.backups.make()

    assert desk.backups.held() == ()


def test_a_desk_without_a_store_has_nothing_to_back_up(tmp_path: Path) -> None:
    bare = desks.desk_at(tmp_path / "bare")

    with pytest.raises(NotFound):
        bare.backups.make()

    assert bare.backups.make_if_due() is None


@pytest.mark.parametrize("name", ["desk.db", "desk.db-wal", "catalog.db", "new.db"])
def test_a_backup_never_takes_the_place_of_what_the_desk_works_with(desk: Desk, name: str) -> None:
    before = desk.folder.desk_db.read_bytes()

    with pytest.raises(BackupPlace):
        desk.backups.make(desk.folder.root / name)

    assert desk.folder.desk_db.read_bytes() == before


def test_a_backup_never_takes_the_place_of_another_desks_store(desk: Desk, tmp_path: Path) -> None:
    other = desks.desk_at(tmp_path / "other")
    desks.sign(other, signed.OTHER_ID)
    (other.folder.root / "outbox.lock").touch()

    with pytest.raises(BackupPlace):
        desk.backups.make(other.folder.desk_db)

    assert desks.attestations(other) == {signed.OTHER_ID}


def test_a_folder_that_is_not_there_is_said_plainly(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FolderReadOnly):
        desk.backups.make(tmp_path / "nowhere" / "desk.db")


def test_a_backup_is_due_a_week_after_the_last_one(desk: Desk) -> None:
    first = desk.backups.make_if_due()
    assert first is not None

    again = desk.backups.make_if_due()
    age(first.file, first.made - timedelta(days=7, minutes=5))
    later = desk.backups.make_if_due()

    assert again is None
    assert later is not None
    assert len(desk.backups.held()) == 2


def test_a_backup_from_the_future_does_not_keep_others_from_being_made(desk: Desk) -> None:
    made = desk.backups.make()
    age(made.file, made.made + timedelta(days=400))

    assert desk.backups.make_if_due() is not None


def test_the_eight_newest_stay_and_other_files_are_let_be(desk: Desk) -> None:
    chosen = desk.backups.folder() / "before the move.db"
    desk.backups.make(chosen)
    for day in range(1, 10):
        age(desk.backups.make().file, datetime(2026, 1, day, tzinfo=UTC))

    newest = desk.backups.make()

    held = desk.backups.held()
    assert held[0].file.name == newest.file.name
    assert [f"{one.made:%d}" for one in held[1:]] == ["09", "08", "07", "06", "05", "04", "03"]
    assert chosen.is_file()


def test_a_spoiled_backup_is_left_out_of_the_list(desk: Desk) -> None:
    made = desk.backups.make()
    os.truncate(made.file, 200)

    assert desk.backups.held() == ()


def test_backups_from_the_future_push_out_neither_the_new_one_nor_those_of_every_start(desk: Desk) -> None:
    for days in range(9):
        age(desk.backups.make().file, datetime.now(UTC) + timedelta(days=400 + days))

    made = desk.backups.make_if_due()

    assert made is not None
    assert made.file.exists()
    assert desk.backups.make_if_due() is None
    assert len(desk.backups.held()) == 8
