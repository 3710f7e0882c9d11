"""A store of the version before gets the tables of the organization, with a copy, and loses nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from desktop.store.migrations import steps
from desktop.store.opening import STEPS, Plan, opened

NEW = {"organization", "facility", "pin", "reply", "determination", "memo"}
ROOT = Path(__file__).resolve().parents[2]


def earlier_plan() -> Plan:
    """Return the plan of the version that had settings and favourites only."""
    earlier = Migrations("desk")
    first = steps.pending(Database(memory=True))[0]
    earlier(name=first.name)(first.fn)
    return Plan(STEPS[:1], lambda: earlier)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store of the version before, with a favourite and a setting in it."""
    file = tmp_path / "desk.db"
    with opened(file, earlier_plan()) as store, store:
        store.execute("insert into favourite (dataset, since) values ('one', '')")
        store.execute("insert into setting (key, value) values ('language', '\"es\"')")
    return file


def test_a_store_of_the_version_before_is_copied_and_gets_the_new_tables(file: Path) -> None:
    with opened(file) as store:
        tables = {name: strict for _, name, kind, _, _, strict in store.execute("pragma table_list") if kind == "table"}
        kept = store.execute("select dataset, key from favourite, setting").fetchall()

    assert tables.keys() >= NEW
    assert {tables[name] for name in NEW} == {1}
    assert kept == [("one", "language")]
    with closing(sqlite3.connect(file.with_name("desk-before-organization-and-standing.db"))) as copy:
        assert copy.execute("select dataset, key from favourite, setting").fetchall() == kept
        assert not NEW & {name for (name,) in copy.execute("select name from sqlite_schema")}


@pytest.mark.parametrize(
    "statement",
    [
        "insert into pin (facility, dxf_id, name, list_date, confirmed) values ('nobody', '', '', '', '')",
        "insert into reply values (1, 'nobody', '', '', null, '', '', '', '')",
        "insert into organization (number, name, legal_name, changed) values (2, '', '', '')",
        "insert into memo (hash, at, party, file_name, record) values ('', '', '', '', 'no json')",
        "insert into determination (at, party, pack, record, hash, reason) values ('', '', '', '{', '', '')",
    ],
)
def test_the_store_itself_keeps_out_what_cannot_be(file: Path, statement: str) -> None:
    with opened(file) as store, pytest.raises(sqlite3.IntegrityError):
        store.execute(statement)


def test_only_one_confirmation_of_a_party_can_hold(file: Path) -> None:
    row = "insert into pin (facility, dxf_id, name, list_date, confirmed) values (null, ?, '', '', '')"

    with opened(file) as store:
        store.execute(row, ("DXF000001",))
        with pytest.raises(sqlite3.IntegrityError):
            store.execute(row, ("DXF000002",))


def test_a_store_that_lacks_nothing_is_opened_without_loading_the_steps(file: Path) -> None:
    with opened(file):
        pass
    code = (
        "import sys; from pathlib import Path; from desktop.store.opening import opened\n"
        "with opened(Path(sys.argv[1])): print('sqlite_utils' in sys.modules)"
    )

    asked = subprocess.run(
        [sys.executable, "-c", code, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert asked.stdout.strip() == "False"
