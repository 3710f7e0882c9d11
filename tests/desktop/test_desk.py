"""The desk does each job from any thread, and keeps apart what is precious and what is a copy."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.desk import Desk, services_of
from desktop.opening import desk_in
from desktop.paths import open_folder
from desktop.settings import PORTAL, Services
from sync.catalog.model import Query
from sync.errors import AddressTrouble, NotFound, StoreDamaged
from sync.practice import PracticePortal
from sync.work import Cancelled, Work


def test_a_desk_that_never_synced_says_so_and_fails_at_nothing(desk: Desk) -> None:
    fresh = desk.freshness()

    assert (fresh.synced, fresh.datasets, fresh.trouble) == (None, 0, "")
    assert desk.favourites() == frozenset()
    with pytest.raises(NotFound):
        desk.dataset("healthcare-facility-locations")
    with pytest.raises(NotFound):
        desk.searcher()


def test_a_sync_brings_the_catalog_and_its_age(desk: Desk) -> None:
    report = desk.sync(Work.quiet())

    fresh = desk.freshness()
    assert report.added == fresh.datasets > 0
    assert fresh.synced is not None
    assert datetime.now(UTC) - fresh.synced < timedelta(minutes=5)


def test_what_was_found_can_be_opened(synced: Desk) -> None:
    with closing(synced.searcher()) as searcher:
        hit = searcher.search(Query(text="hospital")).hits[0]

    assert synced.dataset(hit.id) == synced.dataset(hit.slug)


def test_columns_are_read_and_shown(synced: Desk) -> None:
    read = synced.read_columns(Work.quiet(), limit=1)

    with closing(synced.searcher()) as searcher:
        everything = searcher.search(Query(with_hidden=True), limit=1000)
    tables = [one for hit in everything.hits for one in synced.dataset(hit.id).resources if one.columns]
    assert read == len(tables) == 1


def test_changes_are_told_newest_first(synced: Desk, portal: PracticePortal) -> None:
    assert synced.changes() == []
    portal.advance()
    synced.sync(Work.quiet())

    found = synced.changes()
    assert found
    assert found == sorted(found, key=lambda one: one.at, reverse=True)
    assert synced.changes(since=datetime.now(UTC) + timedelta(days=1)) == []


def test_a_stop_is_not_an_error_and_keeps_what_was_there(synced: Desk) -> None:
    with pytest.raises(Cancelled):
        synced.sync(Work(print, lambda: True), full=True)

    assert synced.freshness().trouble == "stopped"
    assert synced.freshness().datasets > 0


def test_an_address_that_cannot_be_used_leaves_no_file(tmp_path: Path) -> None:
    desk = Desk(open_folder(tmp_path), Services("data.chhs.ca.gov"))

    with pytest.raises(AddressTrouble):
        desk.sync(Work.quiet())

    assert list(tmp_path.iterdir()) == []


def test_favourites_survive_the_loss_of_the_catalog(synced: Desk) -> None:
    synced.set_favourite("one", True)
    synced.set_favourite("two", True)
    synced.set_favourite("one", False)
    synced.set_favourite("two", True)

    synced.folder.catalog_db.write_bytes(b"not a database")

    assert synced.favourites() == {"two"}


def test_a_damaged_catalog_is_said_so_and_a_sync_mends_it(synced: Desk) -> None:
    count = synced.freshness().datasets
    for companion in synced.folder.root.glob("catalog.db-*"):
        companion.unlink()
    synced.folder.catalog_db.write_bytes(b"not a database " * 500)

    with pytest.raises(StoreDamaged):
        synced.freshness()
    synced.sync(Work.quiet())

    assert synced.freshness().datasets == count
    aside = [file for file in synced.folder.root.glob("catalog*") if "aside" in file.name]
    assert aside[0].read_bytes() == b"not a database " * 500


def test_every_method_may_be_called_from_any_thread(synced: Desk) -> None:
    def everything(number: int) -> tuple[int, int]:
        synced.set_favourite(str(number), True)
        with closing(synced.searcher()) as searcher:
            return searcher.search(Query()).total, synced.freshness().datasets

    with ThreadPoolExecutor(4) as threads:
        answers = set(threads.map(everything, range(12)))

    assert len(answers) == 1
    assert len(synced.favourites()) == 12


def test_practice_runs_on_a_portal_of_its_own(tmp_path: Path) -> None:
    folder = open_folder(tmp_path, practice=True)

    with desk_in(folder, practice=True) as desk:
        assert desk.practice
        assert desk.sync(Work.quiet()).added > 0

    assert services_of(open_folder(tmp_path)).portal_url == PORTAL


def test_a_desk_speaks_to_the_portal_in_its_settings(tmp_path: Path) -> None:
    folder = open_folder(tmp_path)
    Desk(folder, Services()).set_setting("portal_url", "https://data.ca.gov")

    with desk_in(folder) as desk, desk_in(folder, portal_url="https://example.org") as other:
        assert desk.services.portal_url == "https://data.ca.gov"
        assert other.services.portal_url == "https://example.org"
