"""Portals, gateways and clocks behave oddly in ways that were seen or are easily imagined; nothing is lost by it."""

from __future__ import annotations

import sqlite3
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from sync import errors
from sync.catalog import runs
from sync.catalog.changes import changes
from sync.catalog.datasets import utc
from sync.catalog.schema import open_reader, open_replica, writing
from sync.ckan.portal import Portal
from sync.connections import checked_address, server_date
from sync.practice import Fault, PracticePortal
from sync.practice.answers import Answer
from sync.work import Work
from tests.sync.replicas import AT_ONCE, content, package, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sync.practice.answers import Asked


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalog.db"


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal([package(number) for number in range(1, 31)], rows_cap=7) as running:
        yield running


def asks_by_id(asked: Asked) -> bool:
    return "id:{" in str(asked.params.get("fq", ""))


@pytest.mark.parametrize("fault", [Fault.empty_catalog(), Fault.bare_string()], ids=["answered empty", "refused"])
def test_a_gateway_that_spoils_the_filter_of_ids_is_read_by_offset(
    fault: Fault, portal: PracticePortal, file: Path
) -> None:
    portal.fail_when(asks_by_id, fault)

    assert sync(portal.url, file).added == 30
    assert sync(portal.url, file).unchanged == 30


def test_an_empty_listing_never_empties_the_catalog_whatever_was_agreed_before(
    portal: PracticePortal, file: Path
) -> None:
    sync(portal.url, file)
    before = content(file)
    portal.withdraw_all()
    put(file, "filters", datetime.now(UTC).isoformat())
    put(file, "portal", "https://other.example")

    with pytest.raises(errors.EmptyCatalog):
        sync(portal.url, file, accept_withdrawals=True)

    assert content(file) == before


def test_the_same_metadata_in_another_order_or_place_is_no_change(file: Path) -> None:
    with PracticePortal([package(1, tags=[{"name": "a"}, {"name": "b"}], citation="C", language="en")]) as portal:
        sync(portal.url, file)
        whole = portal.collection.package(portal.public_ids()[0])
        for key in ("citation", "language"):
            whole["extras"].append({"key": key, "value": whole.pop(key)})
        whole["tags"].reverse()
        whole["resources"][0]["mimetype"] = "text/csv"

        report = sync(portal.url, file, full=True)

    assert (report.changed, report.unchanged) == (0, 1)
    assert history(file) == []


def test_half_a_character_in_one_dataset_does_not_lose_the_others(portal: PracticePortal) -> None:
    packages = r'{"id": "1", "title": "Half \ud83d of it"}, {"id": "2", "title": "Whole"}'
    portal.fail_next(Fault.not_json(f'{{"success": true, "result": {{"count": 2, "results": [{packages}]}}}}'))

    with Portal(portal.url, AT_ONCE) as reading:
        (page,) = reading.pages(Work.quiet())

    assert [one["title"] for one in page.packages] == ["Half ? of it", "Whole"]


def test_a_spoiled_filter_is_forgotten_after_a_week(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    put(file, "filters", "2020-01-01T00:00:00+00:00")

    assert sync(portal.url, file).kind == "changes"


def test_a_clock_that_was_once_far_ahead_does_not_put_off_the_weekly_full_pass(
    portal: PracticePortal, file: Path
) -> None:
    sync(portal.url, file)
    put(file, "full-pass", "2099-01-01T00:00:00+00:00")
    replica = open_replica(file)
    replica.execute("update run set finished = '2099-01-01T00:00:00+00:00'")
    replica.close()

    report = sync(portal.url, file)

    assert report.kind == "full"
    with open_reader(file) as reader:
        last = runs.last_done(reader)
    reader.close()
    assert last is not None
    assert last.year < 2099


def test_a_run_that_was_killed_is_said_to_have_been_interrupted(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    replica = open_replica(file)
    runs.begin(replica.conn, "practice", "changes")

    assert runs.freshness(replica.conn).trouble == "interrupted"
    replica.close()


def test_two_writers_wait_for_each_other(portal: PracticePortal, file: Path) -> None:
    sync(portal.url, file)
    inside, errors_seen = threading.Event(), []

    def other() -> None:
        replica = open_replica(file)
        try:
            inside.wait()
            with writing(replica.conn):
                replica.execute("delete from state where key = 'nothing'")
        except sqlite3.Error as trouble:
            errors_seen.append(trouble)
        finally:
            replica.close()

    thread = threading.Thread(target=other)
    thread.start()
    replica = open_replica(file)
    with writing(replica.conn):
        inside.set()
        replica.execute("select count(*) from dataset").fetchone()
        replica.execute("insert into state values ('something', 'else')")
    replica.close()
    thread.join()

    assert errors_seen == []


def test_a_damaged_index_is_noticed_and_the_next_sync_builds_the_catalog_anew(
    portal: PracticePortal, file: Path
) -> None:
    sync(portal.url, file)
    before = content(file)
    damaged = sqlite3.connect(file)
    damaged.execute("update dataset_text_data set block = x'00' where id > 10")
    damaged.commit()
    damaged.close()
    for ident in portal.public_ids():
        portal.edit(ident, notes="Edited, so that the index must change")

    with pytest.raises(errors.StoreDamaged):
        sync(portal.url, file)

    assert sync(portal.url, file).added == 30
    assert len(content(file)["found"]) == len(before["found"])


def test_the_body_of_a_redirect_is_not_unpacked(portal: PracticePortal) -> None:
    import gzip

    bomb = gzip.compress(b"x" * (64 << 20))
    headers = (("Location", "/p\xe1gina"), ("Content-Encoding", "gzip"))
    portal.fail_next(Fault.always("bomb", Answer(302, bomb, "text/plain", headers)))

    with Portal(portal.url, AT_ONCE) as reading, pytest.raises(errors.KnownError) as trouble:
        reading.ids(Work.quiet())

    assert trouble.value.code in {"web-page-instead", "garbled-answer"}


@pytest.mark.parametrize("retry_after", ["\u00b2", "9" * 400, "soon", "-5", ""])
def test_no_word_about_waiting_is_too_odd(retry_after: str, portal: PracticePortal) -> None:
    portal.fail_next(Fault.too_many_requests(retry_after))

    with Portal(portal.url, AT_ONCE) as reading, pytest.raises(errors.Busy) as trouble:
        reading.ids(Work.quiet())

    assert trouble.value.facts["wait"] == 0


def test_dates_nobody_can_show_count_as_unknown() -> None:
    assert utc("0001-01-01T00:00:00") is None
    assert utc("2026-11-22T10:00:00") == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert server_date("Sun, 22 Nov 2026 10:00:00 -0000") == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert server_date("yesterday") is None


def test_the_usual_port_is_the_same_portal() -> None:
    assert checked_address("https://data.chhs.ca.gov:443/") == checked_address("https://data.chhs.ca.gov")


def put(file: Path, key: str, value: str) -> None:
    replica = open_replica(file)
    replica.execute("insert or replace into state values (?, ?)", (key, value))
    replica.close()


def history(file: Path) -> list[object]:
    reader = open_reader(file)
    found: list[object] = list(changes(reader))
    reader.close()
    return found
