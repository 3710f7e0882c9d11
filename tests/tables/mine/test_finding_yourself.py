"""Every row about the organization's facilities is found, whatever the table calls them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.desk import Desk
from desktop.organization.model import Facility, Identifiers, Organization
from desktop.tables.mine import mine
from desktop.tables.model import Since
from sync.tables.model import Identifier
from sync.work import Cancelled, Progress, Work
from tests.tables.mine.conftest import GOLDEN, Shelf

QUIET = Work.quiet()


def test_the_practice_tables_are_found_by_whatever_number_each_has(desk: Desk, shelf: Shelf) -> None:
    for name in (
        *("facilities/practice-crosswalk.csv", "facilities/practice-facility-listing.csv"),
        *("care/practice-enforcement-actions.csv", "care/practice-ltc-staffing-2025.csv"),
        *("care/practice-ltc-utilization-2025.csv", "care/practice-quality-incentive-2026-q2.csv"),
        "people/practice-calfresh.csv",
    ):
        shelf.take_practice(name)

    found = mine(desk, QUIET)

    assert [(one.version.source.dataset_title, one.by, one.value) for one in found] == [
        ("practice-crosswalk", Identifier.FACID, "090100000"),
        ("practice-enforcement-actions", Identifier.FACID, "90100000"),
        ("practice-enforcement-actions", Identifier.FACID, "90100000"),
        ("practice-facility-listing", Identifier.HCAI, "910990001"),
        ("practice-ltc-staffing-2025", Identifier.HCAI, "910990001"),
        ("practice-ltc-utilization-2025", Identifier.HCAI, "910990001"),
        ("practice-quality-incentive-2026-q2", Identifier.FACID, "90100000"),
    ]
    assert {cell.casefold() for one in found for cell in one.cells} >= {"golden practice care center"}
    assert {one.since for one in found} == {Since.UNKNOWN}


def test_each_sheet_of_a_workbook_is_looked_into(desk: Desk, shelf: Shelf) -> None:
    version = shelf.take_practice("facilities/practice-crosswalk.xlsx")

    found = mine(desk, QUIET)

    assert [one.value for one in found] == ["090100000"]
    assert found[0].part in version.parts


def test_a_row_counts_once_for_each_facility_it_is_about(desk: Desk, shelf: Shelf) -> None:
    annex = Facility("annex", "Annex", identifiers=Identifiers(facid="010000001", ccn="55P001"))
    desk.organization.save(Organization("Golden", (annex, GOLDEN)))
    shelf.take_text("FACID,CCN,NPI,BEDS\n90100000,55P001,2999990015,5\n10000001,,,6\n20000002,,,7\n")

    found = mine(desk, QUIET)

    assert [(one.facility, one.row, one.by) for one in found] == [
        ("annex", 0, Identifier.CCN),
        ("annex", 1, Identifier.FACID),
        ("golden", 0, Identifier.FACID),
    ]


def test_nothing_is_found_without_organization_or_numbers_or_tables(bare_desk: Desk, shelf: Shelf) -> None:
    assert mine(bare_desk, QUIET) == ()

    bare_desk.organization.save(Organization("Golden", (GOLDEN,)))
    assert mine(bare_desk, QUIET) == ()

    shelf.take_text("FACID\n90100000\n")
    bare_desk.organization.save(Organization("Golden", (replace(GOLDEN, identifiers=Identifiers()),)))
    assert mine(bare_desk, QUIET) == ()


def test_a_table_that_was_removed_is_no_longer_found(desk: Desk, shelf: Shelf) -> None:
    from sync.tables.store import remove

    shelf.take_text("FACID\n90100000\n", "gone")
    shelf.take_text("FACID\n90100000\n", "stays")

    remove(shelf.tables, "gone")

    assert [one.version.source.resource for one in mine(desk, QUIET)] == ["stays"]


def test_the_search_can_be_stopped(desk: Desk, shelf: Shelf) -> None:
    shelf.take_text("FACID\n90100000\n")
    steps: list[Progress] = []

    with pytest.raises(Cancelled):
        mine(desk, Work(steps.append, lambda: bool(steps)))
