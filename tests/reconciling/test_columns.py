"""Columns are taken for what their names and values say."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.reconciling.columns import suggest
from desktop.reconciling.model import Field
from desktop.sheets import read
from sync.work import Work


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Name", "City", "ZIP"), {Field.NAME: 0, Field.CITY: 1, Field.ZIP: 2}),
        (("Facility Name", "DBA", "Street Address", "City", "Zip Code"),
         {Field.NAME: 0, Field.OTHER_NAME: 1, Field.ADDRESS: 2, Field.CITY: 3, Field.ZIP: 4}),
        (("Nombre de la clínica", "Dirección", "Ciudad", "Código postal"),
         {Field.NAME: 0, Field.ADDRESS: 1, Field.CITY: 2, Field.ZIP: 3}),
        (("FACID", "License No.", "NPI", "CCN", "OSHPD_ID", "site_name"),
         {Field.FACID: 0, Field.LICENSE: 1, Field.NPI: 2, Field.CCN: 3, Field.HCAI: 4, Field.NAME: 5}),
        (("DxF ID", "Organization Name", "Legal name"), {Field.DXF_ID: 0, Field.NAME: 1, Field.OTHER_NAME: 2}),
        (("Contact name", "Partner", "Phone"), {Field.NAME: 1}),
        (("Mailing address", "Site"), {Field.NAME: 1}),
    ],
)  # fmt: skip
def test_names_of_columns_say_what_they_hold(names: tuple[str, ...], found: dict[Field, int]) -> None:
    assert suggest(names, []) == found


def test_values_say_what_names_do_not() -> None:
    rows = [["DXF000123", "Elm Care Center", "93721", "559-555-0100"], ["DXF000200", "Oak Clinic", "95926-1234", ""]]

    assert suggest(("a", "b", "c", "d"), rows) == {Field.DXF_ID: 0, Field.NAME: 1, Field.ZIP: 2}


def test_a_column_whose_values_are_not_what_its_name_says_is_not_taken_for_it() -> None:
    rows = [["Elm Care Center", "north", "yes"], ["Oak Clinic", "south", "no"]]

    assert suggest(("Name", "ZIP", "NPI"), rows) == {Field.NAME: 0}


def test_the_columns_of_a_published_list_are_known(shared: Path) -> None:
    sheet = read(shared / "data" / "dxf" / "DxF_DSA_SignatoryList.xlsx", Work.quiet())

    found = {field: sheet.header[column] for field, column in suggest(sheet.header, sheet.rows).items()}

    assert {Field.DXF_ID, Field.NAME, Field.CITY, Field.ZIP} <= found.keys()
