"""Whatever is offered as a backup: it is none, nothing of it runs, and nothing here changes."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.backup.trouble import BackupNewer, NotABackup
from desktop.desk import Desk
from tests.backup import desks
from tests.proof import signed


@pytest.fixture
def backup(desk: Desk, tmp_path: Path) -> Path:
    """A backup of the desk."""
    return desk.backups.make(tmp_path / "backup.db").file


def change(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as store:
        for statement in statements:
            store.execute(statement)
        store.commit()


def assert_refused(desk: Desk, file: Path, kind: type[Exception] = NotABackup) -> None:
    before = desk.folder.desk_db.read_bytes()
    with pytest.raises(kind):
        desk.backups.plan(file)
    assert desk.folder.desk_db.read_bytes() == before
    assert [one.name for one in desk.backups.folder().iterdir()] == []


@pytest.mark.parametrize(
    "statement",
    [
        "create view organization_view as select 1",
        "create view _other as with recursive n(i) as (select 1 union all select i + 1 from n) select i from n",
        "create trigger surprise after insert on setting begin delete from draft; end",
        "create table more (a)",
        "create index more on setting(value)",
        "drop trigger attestation_stays",
        "drop table memo",
        "pragma application_id = 7",
        "alter table setting add column more text",
    ],
)
def test_a_store_of_another_shape_is_no_backup(desk: Desk, backup: Path, statement: str) -> None:
    change(backup, statement)

    assert_refused(desk, backup)


@pytest.mark.parametrize(
    "statement",
    [
        "update audit set body = replace(body, 'signed', 'sealed')",
        "update attestation set record = cast('{}' as blob)",
        "delete from attestation",
        "update audit set number = 7",
        "update attestation set signer = 'Somebody Else'",
    ],
)
def test_a_backup_with_a_changed_record_or_trail_is_none(desk: Desk, backup: Path, statement: str) -> None:
    with closing(sqlite3.connect(backup)) as store:
        guards = store.execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
    without = [f"drop trigger {name}" for name, _ in guards]
    change(backup, *without, statement, *(sql for _, sql in guards))

    assert_refused(desk, backup)


def test_a_backup_of_a_newer_version_is_refused_untouched(desk: Desk, backup: Path) -> None:
    change(backup, "insert into _sqlite_migrations (migration_set, name, applied_at) values ('desk', 'later', '')")
    before = backup.read_bytes()

    assert_refused(desk, backup, BackupNewer)

    assert backup.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\x00", b"<!DOCTYPE html>" * 99, b"\0" * 9999])
def test_any_other_file_is_no_backup(desk: Desk, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(content)

    assert_refused(desk, file)


def test_a_truncated_backup_is_none(desk: Desk, backup: Path) -> None:
    size = backup.stat().st_size
    for length in (size - 1, size // 2, 5000, 120):
        os.truncate(backup, length)

        assert_refused(desk, backup)


def test_a_backup_with_scattered_damage_restores_sound_or_not_at_all(desk: Desk, backup: Path) -> None:
    rng, content = random.Random(4), backup.read_bytes()

    for _ in range(40):
        spoiled = bytearray(content)
        for _ in range(30):
            spoiled[rng.randrange(100, len(spoiled))] = rng.randrange(256)
        backup.write_bytes(spoiled)
        try:
            plan = desk.backups.plan(backup)
        except (NotABackup, BackupNewer):
            continue
        desk.backups.restore(backup, plan.token)

    assert desks.attestations(desk) == {signed.ID}


def test_what_a_killed_look_left_behind_is_cleared_away(desk: Desk, backup: Path) -> None:
    left, in_use = desk.backups.folder() / ".looking-left", desk.backups.folder() / ".looking-now"
    for folder in (left, in_use):
        folder.mkdir()
        (folder / "desk.db").write_bytes(b"half")
    os.utime(left, (1, 1))

    desk.backups.plan(backup)

    assert [one.name for one in desk.backups.folder().iterdir()] == [".looking-now"]
