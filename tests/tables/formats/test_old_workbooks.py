"""Workbooks of the old format are read like new ones."""

from __future__ import annotations

import pytest

from sync.tables import errors
from tests.tables.formats.old_workbook import old_workbook
from tests.tables.importing.taking import Desk, names_of, rows_of

BOOK = old_workbook({"Tips": [["Read me"]], "2010": [["FACID", "Beds", "Name"], ["006962", 99.0, "José"]]})


def test_every_sheet_of_an_old_workbook_is_a_table(desk: Desk) -> None:
    version = desk.take(BOOK)

    assert [part.name for part in version.parts] == ["Tips", "2010"]
    assert names_of(version.parts[1]) == ["FACID", "Beds", "Name"]
    assert rows_of(version, 1) == [["006962", "99", "José"]]
    assert version.original.name == "original.xls"


def test_an_old_workbook_cut_short_is_refused(desk: Desk) -> None:
    for cut in (BOOK[:600], BOOK[:1200]):
        with pytest.raises(errors.FileDamaged):
            desk.take(cut)
