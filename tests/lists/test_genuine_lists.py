"""The lists the State published in 2024 come in whole, with everything odd in them told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from desktop.desk import Desk
from sync.lists.files import read_bytes
from sync.lists.model import Level, ListKind, Oddity
from sync.work import Work
from tests.lists.conftest import Store

SIGNATORIES, DIRECTORY = "DxF_DSA_SignatoryList.xlsx", "Participant_Directory_Listing.csv"


def counted(oddities: tuple[Oddity, ...]) -> Counter[str]:
    return Counter(one.code for one in oddities)


def test_the_signatory_list_comes_in_whole_with_its_date_and_oddities(shared: Path, store: Store) -> None:
    report = store.take(read_bytes(shared / "data/dxf" / SIGNATORIES), SIGNATORIES)

    assert (report.kind, report.report_date) == (ListKind.SIGNATORY, date(2024, 5, 13))
    assert (report.read, report.rows) == (3886, 3886)
    assert (report.unknown_columns, report.missing_columns, report.dropped_columns) == ((), (), ())
    assert counted(report.oddities) == {
        "name-twice": 180, "no-break-space": 83, "zip": 23, "zero-width": 6, "address": 3, "name-address": 1,
        "type-pair": 1,
    }  # fmt: skip
    assert [one.value for one in report.oddities if one.code == "type-pair"] == ["Pharmacy / Psychiatric hospital"]
    assert sum(one.value == "none PD entry" for one in report.oddities if one.code == "zip") == 16
    assert not any(one.is_left_out for one in report.oddities)


def test_the_participant_directory_comes_in_whole_although_one_row_has_another_date(shared: Path, store: Store) -> None:
    report = store.take(read_bytes(shared / "data/dxf" / DIRECTORY), DIRECTORY)

    assert (report.kind, report.report_date) == (ListKind.DIRECTORY, date(2024, 4, 29))
    assert (report.read, report.rows) == (3833, 3833)
    assert counted(report.oddities) == {"zero-width": 6, "address": 2, "name-address": 1, "report-date": 1}
    assert [one.value for one in report.oddities if one.code == "report-date"] == ["4/22/2024"]


def test_no_oddity_carries_a_contact_of_anybody(shared: Path, store: Store) -> None:
    reports = [store.take(read_bytes(shared / "data/dxf" / name), name) for name in (SIGNATORIES, DIRECTORY)]

    assert not any("@" in one.value for report in reports for one in report.oddities)


def test_the_figures_of_the_field_can_be_read_back(shared: Path, desk: Desk) -> None:
    desk.lists.import_file(Work.quiet(), shared / "data/dxf" / SIGNATORIES)

    signatories = desk.lists.signatories()

    homes = [one for one in signatories if one.sub_type == "Skilled nursing facility"]
    assert len(homes) == 698
    assert sum(one.choices.request == "NONE SELECTED" for one in homes) == 676
    assert sum(one.choices.delaying is True for one in homes) == 3
    assert Counter(one.level for one in signatories) == {Level.PRIMARY: 2438, Level.SUBORDINATE: 1448}
    assert sum(one.sub_type == "Independent practice associations" for one in signatories) == 83
    assert len({one.dxf_id for one in signatories}) == 3886


def test_a_participant_is_found_in_both_lists(shared: Path, desk: Desk) -> None:
    for name in (SIGNATORIES, DIRECTORY):
        desk.lists.import_file(Work.quiet(), shared / "data/dxf" / name)

    signatory, entry = desk.lists.signatory("DXF000011"), desk.lists.entry("dxf000011 ")

    assert signatory is not None
    assert entry is not None
    assert signatory.name == entry.name
    assert signatory.choices == entry.choices
    assert [held.kind for held, _ in desk.lists.history("DXF000011")] == [ListKind.SIGNATORY, ListKind.DIRECTORY]
