"""Lists are kept whole or not at all, side by side by report date, in a store that newer versions may own."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from sync import errors
from sync.lists import held
from sync.lists.importing import Given, import_list
from sync.lists.model import HeldList, ListKind
from sync.lists.store import STEPS, reading
from sync.work import Cancelled, Progress, Work
from tests.lists.conftest import Store, directory, entry

ROOT = Path(__file__).resolve().parents[2]


def lists_in(store: Store) -> tuple[HeldList, ...]:
    with reading(store.file) as opened:
        return held.held(opened)


def dated(day: str, count: int = 20) -> bytes:
    return directory(*(entry(number, Report_Date=day) for number in range(count)))


def test_the_same_file_again_changes_nothing(store: Store) -> None:
    first = store.take(dated("4/29/2026"))
    before = store.rows()

    again = store.take(dated("4/29/2026"))

    assert (first.unchanged, again.unchanged) == (False, True)
    assert again.oddities == first.oddities
    assert store.rows() == before


def test_another_list_of_the_same_day_replaces_the_first(store: Store) -> None:
    store.take(dated("4/29/2026"))

    report = store.take(dated("4/29/2026", 21))

    assert (report.replaced, report.unchanged) == (True, False)
    assert [(one.report_date, one.rows) for one in lists_in(store)] == [(date(2026, 4, 29), 21)]


def test_an_older_list_that_comes_later_does_not_become_the_newest(store: Store) -> None:
    store.take(dated("4/29/2026"))

    report = store.take(dated("3/31/2026"))

    assert not report.is_newest
    assert [(one.report_date, one.is_newest) for one in lists_in(store)] == [
        (date(2026, 4, 29), True),
        (date(2026, 3, 31), False),
    ]


def test_a_list_that_lost_many_rows_waits_for_a_person(store: Store) -> None:
    store.take(dated("4/29/2026", 100))
    before = store.rows()

    with pytest.raises(errors.FewerRows) as asked:
        store.take(dated("5/29/2026", 89))

    assert asked.value.facts == {"file": "list.csv", "had": 100, "has": 89}
    assert store.rows() == before
    assert store.take(dated("5/29/2026", 89), accept_fewer=True).is_newest
    assert store.take(dated("6/29/2026", 81)).rows == 81


def test_an_older_list_may_have_fewer_rows_without_a_question(store: Store) -> None:
    store.take(dated("4/29/2026", 100))

    assert store.take(dated("3/31/2026", 50)).rows == 50


def test_an_older_list_is_not_replaced_by_one_that_lost_many_rows_without_a_question(store: Store) -> None:
    for day in ("3/31/2026", "4/29/2026"):
        store.take(dated(day, 100))

    with pytest.raises(errors.FewerRows):
        store.take(dated("3/31/2026", 50))

    assert [one.rows for one in lists_in(store)] == [100, 100]
    assert store.take(dated("3/31/2026", 50), accept_fewer=True).replaced


class Stopping:
    """Asks to stop after so many questions."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_an_import_that_is_stopped_leaves_nothing_wherever_it_is_stopped(store: Store) -> None:
    store.take(dated("4/29/2026"))
    before, stopped = store.rows(), 0
    body = dated("5/29/2026", 1000)

    for after in range(50):
        try:
            import_list(store.file, body, Given("list.csv"), Work(lambda _: None, Stopping(after)))
            break
        except Cancelled:
            stopped += 1
            assert store.rows() == before

    assert stopped > 5
    assert [one.rows for one in lists_in(store)] == [1000, 20]


def test_an_import_tells_what_it_does(store: Store) -> None:
    told: list[Progress] = []

    import_list(store.file, dated("4/29/2026"), Given("list.csv"), Work(told.append, lambda: False))

    assert [one.doing for one in told] == ["lists.reading", "lists.saving"]


def test_a_reader_sees_the_old_list_until_the_new_one_is_whole(store: Store) -> None:
    store.take(dated("4/29/2026"))
    with reading(store.file) as reader:
        reader.execute("begin")
        before = held.held(reader)

        store.take(dated("5/29/2026"))

        assert held.held(reader) == before
        reader.execute("rollback")
        assert len(held.held(reader)) == 2


def test_a_store_of_a_newer_version_is_left_untouched(store: Store) -> None:
    store.take(dated("4/29/2026"))
    with closing(sqlite3.connect(store.file)) as newer:
        newer.execute(f"pragma user_version = {len(STEPS) + 1}")
    before = store.rows()

    with pytest.raises(errors.StoreNewer):
        store.take(dated("5/29/2026"))
    with pytest.raises(errors.StoreNewer), reading(store.file):
        pass

    assert store.rows() == before


@pytest.mark.parametrize("damage", [b"this is not a store" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_store_is_set_aside_and_the_list_comes_in(store: Store, damage: bytes) -> None:
    store.file.write_bytes(damage)

    report = store.take(dated("4/29/2026"))

    assert report.rows == 20
    assert [file.read_bytes() for file in store.file.parent.glob("lists.set-aside-*.db")] == [damage]


KILLED = """
import os, sys
from pathlib import Path
from sync.lists.importing import Given, import_list
from sync.work import Work
left = int(sys.argv[3])
def stop_asked():
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return False
import_list(Path(sys.argv[1]), Path(sys.argv[2]).read_bytes(), Given("list.csv"), Work(lambda _: None, stop_asked))
"""


@pytest.mark.slow
def test_an_import_whose_process_dies_leaves_the_old_list_or_the_whole_new_one(store: Store, tmp_path: Path) -> None:
    store.take(dated("4/29/2026"))
    file, deaths = tmp_path / "new.csv", 0
    file.write_bytes(dated("5/29/2026", 1000))

    for after in range(20):
        command = [sys.executable, "-c", KILLED, str(store.file), str(file), str(after)]
        died = subprocess.run(command, cwd=ROOT, check=False).returncode == 9
        deaths += died
        with closing(sqlite3.connect(store.file)) as kept:
            assert kept.execute("pragma integrity_check").fetchone() == ("ok",)
        assert [one.rows for one in lists_in(store)] == ([20] if died else [1000, 20])
        if not died:
            break

    assert deaths > 5


def test_reading_where_no_list_was_ever_kept_makes_no_store(store: Store) -> None:
    with pytest.raises(errors.NotFound), reading(store.file):
        pass

    assert not store.file.exists()


def test_a_list_keeps_the_name_of_its_file_and_never_a_folder(desk_folder: Path) -> None:
    from desktop.desk import Desk
    from desktop.paths import DataFolder
    from desktop.settings import Services

    file = desk_folder / "private folder" / "directory.csv"
    file.parent.mkdir()
    file.write_bytes(dated("4/29/2026"))
    desk = Desk(DataFolder(desk_folder), Services())

    desk.lists.import_file(Work.quiet(), file)

    (one,) = desk.lists.held()
    assert (one.source, one.kind) == ("directory.csv", ListKind.DIRECTORY)
    assert b"private folder" not in desk.folder.lists_db.read_bytes()


@pytest.fixture
def desk_folder(tmp_path: Path) -> Path:
    return tmp_path
