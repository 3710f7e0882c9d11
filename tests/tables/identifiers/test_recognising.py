"""Columns with identifiers are recognised by whole words of their names and by what is in them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from resources import packaged
from sync.tables.identifiers import identifier_named, recognise
from sync.tables.model import Identifier


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("FACID", Identifier.FACID),
        ("ELMS_FACID", Identifier.FACID),
        ("FACILITYID", Identifier.FACID),
        ("FacilityId", Identifier.FACID),
        ("FACID1", Identifier.FACID),
        ("HCAI_ID", Identifier.HCAI),
        ("OSHPD ID", Identifier.HCAI),
        ("oshpd_id2", Identifier.HCAI),
        ("FAC_NO", Identifier.HCAI),
        ("CCN", Identifier.CCN),
        ("CMS Certification Number (CCN)", Identifier.CCN),
        ("NPI", Identifier.NPI),
        ("Billing NPI", Identifier.NPI),
        ("LICENSE_NUMBER", Identifier.LICENSE),
        ("LICENSE_NUM", Identifier.LICENSE),
        ("License #", Identifier.LICENSE),
        ("PARENT_FACID", None),
        ("ELMS_PARENT_FACID", None),
        ("ASPEN_FACID", None),
        ("PERM_ID", None),
        ("CountyFacilityCount", None),
        ("LICENSE_TYPE_DESC", None),
        ("LICENSED_BEDS", None),
        ("NPI_COUNT", None),
        ("FACILITY_NAME", None),
        ("PENALTY_NUMBER", None),
        ("", None),
    ],
)
def test_a_name_is_read_word_by_word(name: str, kind: Identifier | None) -> None:
    assert identifier_named(name) is kind


def test_a_column_whose_cells_are_no_identifiers_is_not_recognised() -> None:
    sample = [["yes", "1234567893"], ["no", ""], ["yes", "n/a"]]

    assert recognise(("FACID", "NPI"), sample) == {1: Identifier.NPI}


def test_an_empty_column_goes_by_its_name() -> None:
    assert recognise(("CCN", "NAME"), [["", "A"], [], ["  ", "B"]]) == {0: Identifier.CCN}


def test_a_facility_id_is_told_apart_by_its_form() -> None:
    ours, reporting = [["010000001"], ["20000002"]], [["206010001"], ["306-010002"]]

    assert recognise(["Facility_ID"], ours) == {0: Identifier.FACID}
    assert recognise(["Facility_ID"], reporting) == {0: Identifier.HCAI}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (
            "facilities/practice-crosswalk.csv",
            {
                "ELMS_FACID": "facid",
                "LICENSE_NUMBER": "license_number",
                "HCAI_ID": "hcai_id",
                "CCN": "ccn",
                "NPI": "npi",
            },
        ),
        ("facilities/practice-facility-listing.csv", {"OSHPD_ID": "hcai_id", "LICENSE_NUM": "license_number"}),
        ("care/practice-ltc-utilization-2025.csv", {"FAC_NO": "hcai_id"}),
        (
            "care/practice-quality-incentive-2026-q2.csv",
            {"FACILITYID": "facid", "CCN": "ccn", "HCAI_ID": "hcai_id", "NPI": "npi"},
        ),
        ("care/practice-enforcement-actions.csv", {"FACID": "facid"}),
        ("people/practice-medi-cal-enrollment.csv", {}),
        ("facilities/practice-shortage-areas.csv", {}),
    ],
)
def test_the_practice_tables_are_recognised(file: str, expected: dict[str, str]) -> None:
    with Path(str(packaged(f"practice/files/{file}"))).open(encoding="utf-8", newline="") as opened:
        names, *rows = csv.reader(opened)

    found = recognise(names, rows)

    assert {names[position]: kind.value for position, kind in found.items()} == expected
