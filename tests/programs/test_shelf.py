"""Which tables are used, which are missing, and when they are read again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.programs.model import Hidden, Period, Reason
from desktop.programs.shelf import DATASET
from desktop.programs.trouble import NoProgramCounts
from desktop.settings import practice_services
from sync.practice import PracticePortal
from sync.work import Cancelled, Work
from tests.programs.conftest import HEADER, Counted, row
from tests.programs.test_hidden import SPOT


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def synced_desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with the practice catalog and no table."""
    desk = Desk(open_folder(tmp_path / "synced"), practice_services(portal.url), practice=True)
    desk.sync(Work.quiet())
    return desk


def fetch(desk: Desk, name: str) -> None:
    resource = next(one.id for one in desk.dataset(DATASET).resources if one.name == name)
    desk.downloads.ask(resource)
    desk.downloads.run(resource, Work.quiet())


def test_a_desk_without_a_catalog_has_nothing_and_can_download_nothing(bare_desk: Desk) -> None:
    shelf = bare_desk.programs.shelf()

    assert (shelf.has_counts, shelf.in_catalog, shelf.missing) == (False, False, ())
    with pytest.raises(NoProgramCounts):
        bare_desk.programs.read(Work.quiet())


def test_a_desk_with_a_catalog_knows_which_four_tables_are_missing(synced_desk: Desk) -> None:
    shelf = synced_desk.programs.shelf()

    assert not shelf.has_counts
    assert {(one.period, one.is_key) for one in shelf.missing} == {
        (period, is_key) for period in Period for is_key in (False, True)
    }
    assert all(one.size for one in shelf.missing)


def test_what_is_downloaded_is_used_and_the_rest_is_still_missing(synced_desk: Desk) -> None:
    fetch(synced_desk, "Annual Program Counts")
    reading = synced_desk.programs.read(Work.quiet())

    assert reading.counts.periods == (Period.ANNUAL,)
    assert len(reading.shelf.missing) == 3
    missing = reading.shelf.lacks(Period.ANNUAL, is_key=True)
    assert missing is not None
    assert missing.name == "Annual Masking Key"
    assert reading.shelf.lacks(Period.ANNUAL, is_key=False) is None


def test_a_desk_that_lost_its_catalog_still_reads_its_tables(synced_desk: Desk) -> None:
    fetch(synced_desk, "July Program Counts")
    synced_desk.folder.catalog_db.unlink()

    assert synced_desk.programs.read(Work.quiet()).counts.periods == (Period.JULY,)


def test_tables_are_read_once_until_one_of_them_changes(counted: Counted) -> None:
    counted.take("Annual counts", [row(male="")])
    first = counted.counts()
    assert counted.counts() is first

    counted.take("Annual masking key", [row(person=0, cases=0, female=0, male=1)])

    again = counted.counts()
    assert again is not first
    assert again.value(SPOT, "male") == Hidden(Reason.SMALL)


def test_the_newer_version_of_a_table_takes_the_place_of_the_older(counted: Counted) -> None:
    counted.take("Annual counts", [row()])
    counted.take("Annual counts", [row(person=200)])

    assert counted.counts().value(SPOT, "person") == 200


def test_a_newer_file_with_more_years_stands_beside_the_older(counted: Counted) -> None:
    counted.take("2015-2021 annual counts", [row()])
    counted.take("2022 annual counts", [row(year=2022, person=101)])

    counts = counted.counts()

    assert counts.years(Period.ANNUAL) == (2022, 2021)


def test_a_table_of_another_dataset_is_not_used_even_with_such_columns(counted: Counted) -> None:
    text = "\n".join(",".join(map(str, line)) for line in (HEADER, row()))
    counted.take_text("Other counts", text, title="Another dataset")

    assert not counted.desk.programs.shelf().has_counts


def test_a_file_of_this_computer_with_such_columns_is_used(counted: Counted, tmp_path: Path) -> None:
    file = tmp_path / "record-reconciliation-july-data-file.csv"
    file.write_text("\n".join(",".join(map(str, line)) for line in (HEADER, row())), encoding="utf-8")

    counted.desk.tables.take_in_file(file, Work.quiet())

    assert counted.counts().periods == (Period.JULY,)


def test_reading_stops_when_it_is_asked_to(counted: Counted) -> None:
    counted.take("Annual counts", [row(), row(number="Inyo")])

    with pytest.raises(Cancelled):
        counted.desk.programs.read(Work(lambda _: None, lambda: True))
    assert len(counted.counts()) == 2
