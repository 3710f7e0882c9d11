"""The precious store: copied before it changes shape, refused when newer, never overwritten when damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from desktop.store.migrations import steps
from desktop.store.opening import APPLICATION_ID, PLAN, Plan, opened
from sync.errors import FolderReadOnly, StoreBusy, StoreDamaged, StoreNewer

NAMES = (
    *("attestation", "audit", "audit_head", "delivery", "determination", "draft", "facility", "favourite"),
    *("form_copy", "memo", "move", "news_mark", "organization", "pin", "receipt", "refused", "reply", "seen_pack"),
    "setting",
)
TABLES = "select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\' order by name"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


def next_plan(change: Callable[[Database], None]) -> Plan:
    """Return the plan of a later version of the program, with one more step."""
    later = Migrations("desk")
    for step in steps.pending(Database(memory=True)):
        later(name=step.name)(step.fn)
    later(name="a_later_step")(change)
    return Plan((*PLAN.names, "a_later_step"), lambda: later)


def add_a_column(db: Database) -> None:
    db.execute("alter table favourite add column note text not null default ''")


def fail_halfway(db: Database) -> None:
    db.execute("delete from favourite")
    db.execute("this is not sql")


def test_a_new_store_is_made_safe_and_strict(file: Path) -> None:
    with opened(file) as store:
        assert [name for (name,) in store.execute(TABLES)] == sorted(NAMES)
        assert store.execute("pragma journal_mode").fetchone() == ("wal",)
        assert store.execute("pragma synchronous").fetchone() == (2,)
        assert store.execute("pragma foreign_keys").fetchone() == (1,)
        assert store.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
        with pytest.raises(sqlite3.IntegrityError):
            store.execute("insert into setting (key, value) values ('a', x'00')")


def test_the_plan_names_every_step() -> None:
    assert PLAN.names == tuple(step.name for step in steps.pending(Database(memory=True)))


def test_programs_that_start_together_make_one_store(file: Path) -> None:
    def count(number: int) -> int:
        with opened(file) as store, store:
            store.execute("insert into favourite (dataset, since) values (?, '')", (str(number),))
        return number

    with ThreadPoolExecutor(6) as together:
        assert sorted(together.map(count, range(6))) == list(range(6))

    with opened(file) as store:
        assert store.execute("select count(*) from favourite").fetchone() == (6,)


def test_a_store_is_copied_before_its_shape_changes(file: Path) -> None:
    with opened(file) as store, store:
        store.execute("insert into favourite (dataset, since) values ('one', '')")

    with opened(file, next_plan(add_a_column)) as store:
        assert store.execute("select dataset, note from favourite").fetchall() == [("one", "")]

    with closing(sqlite3.connect(file.with_name("desk-before-a-later-step.db"))) as copy:
        assert copy.execute("select * from favourite").fetchall() == [("one", "")]


def test_a_step_that_fails_leaves_the_store_as_it_was(file: Path) -> None:
    with opened(file) as store, store:
        store.execute("insert into favourite (dataset, since) values ('one', '')")

    with pytest.raises(sqlite3.OperationalError), opened(file, next_plan(fail_halfway)):
        pass

    with opened(file) as store:
        assert store.execute("select dataset from favourite").fetchall() == [("one",)]


def test_a_newer_store_is_refused_and_not_touched(file: Path) -> None:
    with opened(file, next_plan(add_a_column)):
        pass
    before = file.read_bytes()

    with pytest.raises(StoreNewer), opened(file):
        pass

    assert file.read_bytes() == before


def test_a_store_that_a_newer_program_changes_meanwhile_is_refused_from_then_on(file: Path) -> None:
    for _ in range(2):
        with opened(file) as store, store:
            store.execute("insert or ignore into favourite (dataset, since) values ('one', '')")
    with opened(file, next_plan(add_a_column)):
        pass

    for _ in range(2):
        with pytest.raises(StoreNewer), opened(file):
            pass


def test_another_store_put_in_the_place_of_a_known_one_is_looked_at_first(file: Path) -> None:
    with opened(file):
        pass
    file.unlink()

    with closing(sqlite3.connect(file)) as other:
        other.execute("create table precious (thing text)")
    with pytest.raises(StoreDamaged), opened(file):
        pass
    file.unlink()

    with opened(file) as store:
        assert store.execute("pragma synchronous").fetchone() == (2,)
        assert store.execute("select count(*) from favourite").fetchone() == (0,)


@pytest.mark.parametrize("content", [b"no database at all " * 100, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_store_is_left_exactly_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    with pytest.raises(StoreDamaged), opened(file):
        pass

    assert file.read_bytes() == content


def test_the_database_of_another_program_is_left_exactly_as_it_is(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("create table precious (thing text)")
    before = file.read_bytes()

    with pytest.raises(StoreDamaged), opened(file):
        pass

    assert file.read_bytes() == before


def test_an_empty_file_becomes_a_store(file: Path) -> None:
    file.touch()

    with opened(file) as store:
        assert [name for (name,) in store.execute(TABLES)] == sorted(NAMES)


def test_a_store_that_another_program_holds_is_said_to_be_busy(file: Path) -> None:
    with opened(file):
        pass

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreBusy), opened(file) as store:  # noqa: PT012 - the second line is the one that waits
            store.execute("pragma busy_timeout = 0")
            store.execute("insert into favourite (dataset, since) values ('one', '')")


def test_a_folder_in_the_place_of_the_store_is_said_plainly(file: Path) -> None:
    file.mkdir()

    with pytest.raises((FolderReadOnly, StoreDamaged)), opened(file):
        pass
