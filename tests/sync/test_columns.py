"""The crawl of table columns is polite, resumable, and kept by version of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sync import errors
from sync.catalog import columns
from sync.catalog.changes import changes
from sync.catalog.datasets import dataset
from sync.catalog.model import ChangeKind
from sync.catalog.schema import open_replica
from sync.ckan.portal import Portal
from sync.practice import Fault, PracticePortal, Refusal
from sync.work import Cancelled, Work
from tests.sync.replicas import AT_ONCE, package, sync

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

FIELDS: list[str | dict[str, object]] = [
    {"id": "FACID", "type": "text", "info": {"label": "Facility id", "notes": "Nine digits"}},
    "COUNTY",
]


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    packages = [package(number) for number in range(1, 7)]
    packages[3]["name"] = "healthcare-facility-locations"
    for one in packages:
        one["resources"][0]["_datastore"] = {"fields": FIELDS, "total": 17}
    with PracticePortal(packages) as running:
        yield running


@pytest.fixture
def replica(portal: PracticePortal, tmp_path: Path) -> Iterator[Database]:
    sync(portal.url, tmp_path / "catalog.db")
    opened = open_replica(tmp_path / "catalog.db")
    yield opened
    opened.close()


@pytest.fixture
def read(portal: PracticePortal, replica: Database) -> Callable[..., int]:
    def read(work: Work | None = None, **options: object) -> int:
        with Portal(portal.url, AT_ONCE) as reading:
            return columns.read_columns(reading, replica, work or Work.quiet(), **options)  # type: ignore[arg-type]  # passed on

    return read


def tables_left(replica: Database) -> int:
    return 6 - int(replica.execute("select count(*) from crawl where trouble = ''").fetchone()[0])


def tables_asked(portal: PracticePortal) -> list[str]:
    return [str(one.params["resource_id"]) for one in portal.requests if "datastore_search" in one.path]


def test_favourites_are_read_first_then_facility_data(
    portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    ids = portal.public_ids()

    read(favourites={ids[5]}, limit=2)

    first, second = tables_asked(portal)
    assert first == portal.package(ids[5])["resources"][0]["id"]
    assert second == portal.package(ids[3])["resources"][0]["id"]


def test_columns_with_their_dictionary_are_kept_and_searchable(
    portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    assert read() == 6

    table = dataset(replica.conn, "dataset-1").resources[0]
    assert [(one.name, one.label, one.notes) for one in table.columns] == [
        ("FACID", "Facility id", "Nine digits"),
        ("COUNTY", "", ""),
    ]
    assert table.rows == 17
    found = replica.execute("select count(*) from dataset_text where dataset_text match 'column_names: facid'")
    assert found.fetchone()[0] == 6


def test_a_second_crawl_asks_only_for_tables_with_a_new_version(
    portal: PracticePortal, replica: Database, read: Callable[..., int], tmp_path: Path
) -> None:
    read()
    table = portal.package(portal.public_ids()[0])["resources"][0]["id"]
    portal.change_columns(table, [*FIELDS, "BEDS"], 18)
    portal.edit_resource(table, hash="0123456789abcdef0123456789abcdef")
    sync(portal.url, tmp_path / "catalog.db")

    assert read() == 1

    found = changes(replica.conn)
    assert (found[0].kind, found[0].part, found[0].part_name) == (ChangeKind.ADDED, "column", "Table 1: BEDS")


def test_a_stop_keeps_what_was_read_and_the_next_crawl_goes_on_from_there(
    portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    asked = portal.request_count
    work = Work(lambda _: None, lambda: portal.request_count >= asked + 2)

    with pytest.raises(Cancelled):
        read(work)
    left = tables_left(replica)
    rest = read()

    assert left in {4, 5}  # the answer to the request during which the stop came may be lost
    assert rest == left
    assert tables_left(replica) == 0


@pytest.mark.parametrize("fault", [Fault.refused(Refusal.MESSAGE), Fault.status(500), Fault.html_page(404)])
def test_trouble_with_one_table_is_noted_and_the_others_are_read(
    fault: Fault, portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    portal.fail_next(fault)

    assert read() == 5

    assert replica.execute("select count(*) from crawl where trouble != ''").fetchone()[0] == 1
    assert read() == 0


def test_a_table_that_could_not_be_read_is_asked_for_again_a_week_later(
    portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    portal.fail_next(Fault.refused(Refusal.MESSAGE))
    read()
    replica.execute("update crawl set read_at = '2020-01-01T00:00:00+00:00' where trouble != ''")

    assert read() == 1
    assert tables_left(replica) == 0


def test_trouble_with_three_tables_in_a_row_ends_the_crawl(
    portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    portal.fail_always(Fault.status(503))

    with pytest.raises(errors.ServerTrouble):
        read()

    assert tables_left(replica) == 6
    assert len(tables_asked(portal)) == 3


def test_network_trouble_ends_the_crawl_and_loses_nothing(
    portal: PracticePortal, replica: Database, read: Callable[..., int]
) -> None:
    portal.fail_request(portal.request_count + 3, Fault.reset())

    with pytest.raises(errors.ConnectionLost):
        read()

    assert tables_left(replica) == 4


def test_a_refusal_between_two_versions_does_not_hide_what_changed(
    portal: PracticePortal, replica: Database, read: Callable[..., int], tmp_path: Path
) -> None:
    read()
    table = portal.package(portal.public_ids()[0])["resources"][0]["id"]
    portal.change_columns(table, [*FIELDS, "BEDS"], 18)
    for version, fault in (("1" * 32, Fault.refused(Refusal.MESSAGE)), ("2" * 32, None)):
        portal.edit_resource(table, hash=version)
        sync(portal.url, tmp_path / "catalog.db")
        if fault:
            portal.fail_next(fault)
        read()

    assert [one.part_name for one in changes(replica.conn) if one.part == "column"] == ["Table 1: BEDS"]


def test_a_day_has_its_allowance_but_a_dataset_somebody_waits_for_is_read_anyway(
    portal: PracticePortal, replica: Database, read: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(limit=2)
    today = replica.execute("select value from state where key = 'crawl-day'").fetchone()[0].split()[0]
    replica.execute("update state set value = ? where key = 'crawl-day'", (f"{today} {columns.A_DAY}",))

    assert read() == 0
    assert read(dataset_id=portal.public_ids()[0]) in {0, 1}
    assert tables_left(replica) <= 4


def test_columns_survive_a_change_of_the_dataset(
    portal: PracticePortal, replica: Database, read: Callable[..., int], tmp_path: Path
) -> None:
    read()
    ident = portal.public_ids()[0]
    portal.edit(ident, title="Edited")

    sync(portal.url, tmp_path / "catalog.db")

    assert len(dataset(replica.conn, ident).resources[0].columns) == 2
    assert "FACID" in replica.execute("select column_names from dataset where id = ?", (ident,)).fetchone()[0]
