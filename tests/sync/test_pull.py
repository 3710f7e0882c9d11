"""A sync brings the replica up to date with few requests, and what it must refuse it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sync import errors
from sync.catalog import runs
from sync.catalog.changes import changes
from sync.catalog.model import ChangeKind
from sync.catalog.pull import pull
from sync.catalog.schema import open_reader, open_replica
from sync.ckan.portal import Portal
from sync.practice import Fault, PracticePortal
from sync.work import Cancelled, Progress, Work
from tests.sync.replicas import AT_ONCE, content, genuine_packages, package, sync, titles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalog.db"


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal([package(number) for number in range(1, 41)]) as running:
        yield running


def test_the_real_catalog_comes_in_at_most_six_requests_and_no_change_costs_two(shared: Path, file: Path) -> None:
    with PracticePortal(genuine_packages(shared)) as portal:
        first = sync(portal.url, file)
        second = sync(portal.url, file)

    assert (first.added, first.requests <= 6) == (580, True)
    assert (second.unchanged, second.requests <= 2) == (580, True)
    assert second.bytes * 40 <= first.bytes


def test_the_bytes_reported_are_the_bytes_on_the_wire(portal: PracticePortal, file: Path) -> None:
    report = sync(portal.url, file)

    headers_and_bodies = sum(request.bytes_sent for request in portal.requests)
    assert 0 < report.bytes < headers_and_bodies < report.bytes + 1000 * report.requests


def test_an_edit_an_addition_and_a_removal_arrive_with_the_next_sync(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    ids = portal.public_ids()
    portal.edit(ids[3], title="Renamed", notes="Other notes")
    portal.delete(ids[5])
    portal.add(package(99, title="Newcomer"))

    report = sync(portal.url, file)

    assert (report.kind, report.added, report.changed, report.withdrawn, report.unchanged) == ("changes", 1, 1, 1, 38)
    assert titles(file)[ids[3]] == "Renamed"
    assert ids[5] not in titles(file)
    with open_reader(file) as reader:
        found = changes(reader)
    reader.close()
    assert {(one.kind, one.field, one.before, one.after) for one in found} == {
        (ChangeKind.ADDED, "", "", ""),
        (ChangeKind.CHANGED, "title", "Dataset 4", "Renamed"),
        (ChangeKind.CHANGED, "notes", "Notes of number 4", "Other notes"),
        (ChangeKind.WITHDRAWN, "", "", ""),
    }


def test_a_moved_date_alone_is_no_change(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    ident = portal.public_ids()[0]
    portal.edit(ident, metadata_modified="2026-11-22T10:00:00.000001")
    portal.collection.package(ident)["metadata_modified"] = "2026-11-22T10:00:00.000001"

    report = sync(portal.url, file, full=True)

    assert (report.changed, report.unchanged) == (0, 40)
    with open_reader(file) as reader:
        assert (
            reader.execute("select modified from dataset where id = ?", (ident,)).fetchone()[0].startswith("2026-11-22")
        )
        assert changes(reader) == []
    reader.close()


def test_a_dataset_made_public_without_a_new_date_is_found_by_its_id(portal: PracticePortal, file: Path) -> None:
    ident = portal.public_ids()[0]
    portal.make_private(ident)
    sync(portal.url, file)
    portal.make_public(ident)

    report = sync(portal.url, file)

    assert (report.added, report.requests) == (1, 3)
    assert ident in titles(file)


def test_a_withdrawn_dataset_stays_readable_and_returns_as_returned(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    ident = portal.public_ids()[7]
    portal.make_private(ident)
    sync(portal.url, file)
    portal.make_public(ident)

    sync(portal.url, file)

    assert titles(file)[ident] == "Dataset 8"
    with open_reader(file) as reader:
        kinds = [one.kind for one in changes(reader, dataset_id=ident)]
    reader.close()
    assert kinds == [ChangeKind.RETURNED, ChangeKind.WITHDRAWN]


def test_a_portal_that_suddenly_lists_far_less_is_refused_until_a_person_agrees(
    portal: PracticePortal, file: Path
) -> None:
    sync(portal.url, file)
    before = content(file)
    for ident in portal.public_ids()[:5]:
        portal.delete(ident)

    with pytest.raises(errors.MassWithdrawal) as refusal:
        sync(portal.url, file)

    assert refusal.value.facts == {"gone": 5, "kept": 40}
    assert content(file) == before
    assert sync(portal.url, file, accept_withdrawals=True).withdrawn == 5


def test_an_empty_portal_is_refused_and_the_copy_kept(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    before = content(file)
    portal.withdraw_all()

    with pytest.raises(errors.EmptyCatalog):
        sync(portal.url, file)

    assert content(file) == before


def test_a_gateway_that_swallows_date_filters_is_noticed_and_worked_around(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    ids = portal.public_ids()
    portal.edit(ids[2], title="Edited behind the gateway")
    portal.fail_next(Fault.empty_catalog(), Fault.empty_catalog())  # the two filtered questions

    report = sync(portal.url, file)

    assert titles(file)[ids[2]] == "Edited behind the gateway"
    assert report.withdrawn == 0


def test_a_site_that_sends_fewer_rows_than_asked_for_is_read_to_the_end(file: Path) -> None:
    with PracticePortal([package(number) for number in range(1, 41)], rows_cap=7) as portal:
        report = sync(portal.url, file)

    assert report.added == 40


def test_a_stop_ends_the_sync_and_keeps_the_pages_already_saved(portal: PracticePortal, file: Path) -> None:
    portal.rows_cap = 10
    seen: list[Progress] = []
    work = Work(seen.append, lambda: len(seen) >= 2)
    replica = open_replica(file)

    with Portal(portal.url, AT_ONCE) as reading, pytest.raises(Cancelled):
        pull(reading, replica, work)

    kept = replica.execute("select count(*) from dataset").fetchone()[0]
    freshness = runs.freshness(replica.conn)
    replica.close()
    assert kept == 20
    assert (freshness.trouble, freshness.unfinished, freshness.datasets) == ("stopped", True, 0)
    requests = len(portal.requests)
    assert sync(portal.url, file).added == 40
    assert len(portal.requests) - requests <= 2 + 1 + 4  # the two pages left, the changes, the ids at ten a page


def test_readers_see_the_old_catalog_until_the_new_one_is_complete(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    ident = portal.public_ids()[0]
    portal.edit(ident, title="New title")
    reader = open_reader(file)
    seen: list[str] = []

    def look(_: Progress) -> None:
        seen.append(reader.execute("select title from dataset where id = ?", (ident,)).fetchone()[0])

    replica = open_replica(file)
    with Portal(portal.url, AT_ONCE) as reading:
        pull(reading, replica, Work(look, lambda: False))
    after = reader.execute("select title from dataset where id = ?", (ident,)).fetchone()[0]
    reader.close()
    replica.close()

    assert set(seen) == {"Dataset 1"}
    assert after == "New title"


def test_another_portal_replaces_the_catalog_without_calling_anything_withdrawn(
    portal: PracticePortal, file: Path
) -> None:
    sync(portal.url, file)
    replica = open_replica(file)
    replica.execute("update state set value = 'https://other.example' where key = 'portal'")
    replica.close()
    portal.delete(portal.public_ids()[0])

    report = sync(portal.url, file)

    assert report.kind == "full"
    assert len(titles(file)) == 39
    with open_reader(file) as reader:
        assert changes(reader) == []
        assert reader.execute("select count(*) from dataset where withdrawn is not null").fetchone()[0] == 0
    reader.close()


def test_syncing_twice_equals_syncing_once(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    once = content(file)

    sync(portal.url, file)
    sync(portal.url, file, full=True)

    assert content(file) == once


def test_a_week_after_the_last_full_pass_the_next_sync_is_a_full_one(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    replica = open_replica(file)
    replica.execute("update state set value = '2020-01-01T00:00:00+00:00' where key = 'full-pass'")
    replica.close()
    portal.rename_department("public-health", "Health of the Public")  # moves no date

    report = sync(portal.url, file)

    assert (report.kind, report.changed) == ("full", 40)
