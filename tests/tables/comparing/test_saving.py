"""What changed can be written to a file, all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.tables.comparing import differences, write_differences
from desktop.tables.comparing.trouble import ChangesCut
from desktop.tables.exporting import read_back
from desktop.tables.exporting.trouble import CellTooLongForWorkbook
from desktop.words import Words
from sync.tables.table import OpenTable
from sync.work import Work
from tests.tables.exporting.made import Making

NAMES = ("facid", "name", "beds")
OLD = [["01", "=Alameda", "10"], ["02", "Fresno", "20"], ["03", "Kern", "30"]]
NEW = [["03", "Kern", "30"], ["04", "Marin", "5"], ["01", "=Alameda", "11"]]
LINES = [
    ["Change", "Changed columns", "facid", "name", "beds"],
    ["added", "", "04", "Marin", "5"],
    ["changed: before", "beds", "01", "=Alameda", "10"],
    ["changed: after", "beds", "01", "=Alameda", "11"],
    ["removed", "", "02", "Fresno", "20"],
]


@pytest.fixture
def tables(making: Making) -> tuple[OpenTable, OpenTable]:
    return making.table(NAMES, OLD), making.table(NAMES, NEW)


@pytest.mark.parametrize("name", ["changes.csv", "changes.xlsx"])
def test_changes_are_written_with_before_and_after(
    tables: tuple[OpenTable, OpenTable], tmp_path: Path, name: str
) -> None:
    found = differences(*tables, Work.quiet())

    write_differences(found, tmp_path / name, Words("en"))

    assert list(read_back(tmp_path / name)) == LINES


def test_a_workbook_of_changes_says_what_was_compared(tables: tuple[OpenTable, OpenTable], tmp_path: Path) -> None:
    write_differences(differences(*tables, Work.quiet()), tmp_path / "a.xlsx", Words("en"))

    with CalamineWorkbook.from_path(tmp_path / "a.xlsx") as book:
        about = {row[0]: row[1] for row in book.get_sheet_by_name("About").to_python()}
    assert about["Rows matched by"] == "facid (found)"
    assert (about["Rows added"], about["Rows the same"]) == ("1", "1")


def test_part_of_the_changes_is_never_written_as_if_it_were_all(
    tables: tuple[OpenTable, OpenTable], tmp_path: Path
) -> None:
    found = differences(*tables, Work.quiet(), limit=1)

    with pytest.raises(ChangesCut):
        write_differences(found, tmp_path / "a.csv", Words("en"))

    assert list(tmp_path.glob("*.csv")) == []
    write_differences(found, tmp_path / "a.csv", Words("en"), tables=tables, work=Work.quiet())
    assert list(read_back(tmp_path / "a.csv")) == LINES


def test_a_change_too_long_for_a_workbook_is_refused(making: Making, tmp_path: Path) -> None:
    old, new = making.table(("a", "b"), [["1", "x"]]), making.table(("a", "b"), [["1", "y" * 40_000]])

    with pytest.raises(CellTooLongForWorkbook):
        write_differences(differences(old, new, Work.quiet()), tmp_path / "a.xlsx", Words("en"))

    assert list(tmp_path.glob("*.xlsx")) == []
