"""A workbook has the rows as text, numbers where nothing is lost by it, and tells where everything comes from."""

from __future__ import annotations

import dataclasses
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.tables.exporting import Origin, export
from desktop.tables.exporting.checking import is_plain_number
from desktop.tables.exporting.files.workbooks import sheet_name
from sync.tables.asking import model as asking
from sync.tables.asking.model import Order, Question, Where
from sync.tables.model import Identifier, Nature
from sync.work import Work
from tests.tables.exporting.made import Making, all_of, view_of

NAMES = ("facid", "beds", "rate")
ROWS = [["010000001", "12", "4.50"], ["010000002", "*", "4.25"], ["010000003", "7", "=1+1"]]
NATURES = {"facid": Nature.CODE, "beds": Nature.NUMBER, "rate": Nature.NUMBER}


def sheets(file: Path) -> dict[str, list[list[object]]]:
    with CalamineWorkbook.from_path(file) as book:
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}  # type: ignore[misc]


@pytest.fixture
def written(making: Making, origin: Origin, tmp_path: Path) -> Path:
    table = making.table(NAMES, ROWS, NATURES, {"facid": Identifier.FACID})
    question = Question(Where(0, asking.Test.BEGINS, ("01",)), (Order(0),))
    file = tmp_path / "out.xlsx"
    told = dataclasses.replace(origin, department="HCAI", page="https://data.chhs.ca.gov/dataset/beds")
    export(view_of(table, question, told='facid begins "01"'), table, file, Work.quiet(), kind="xlsx", origin=told)
    return file


def test_numbers_are_numbers_only_in_columns_that_lose_nothing(written: Path) -> None:
    assert sheets(written)["Beds 2026"] == [
        ["facid", "beds", "rate"],
        ["010000001", 12.0, "4.50"],
        ["010000002", "*", "4.25"],
        ["010000003", 7.0, "=1+1"],
    ]


def test_nothing_in_a_workbook_is_a_formula_or_a_link(written: Path) -> None:
    with zipfile.ZipFile(written) as book:
        parts = {name: book.read(name) for name in book.namelist()}

    assert not any(b"<f>" in content or b"<f " in content or b"hyperlink" in content for content in parts.values())
    assert not any("externalLink" in name for name in parts)


def test_the_header_is_bold_and_stays_in_sight(written: Path) -> None:
    with zipfile.ZipFile(written) as book:
        sheet, styles = book.read("xl/worksheets/sheet1.xml").decode(), book.read("xl/styles.xml").decode()

    assert 'state="frozen"' in sheet
    assert '<c r="A1" s="1"' in sheet
    assert "<b/>" in styles


def test_the_source_sheet_says_where_the_rows_come_from_and_which_they_are(written: Path) -> None:
    told = {row[0]: row[1] for row in sheets(written)["Source"]}

    assert told["Dataset"] == "Beds by facility"
    assert told["Citation"] == ("HCAI. Beds by facility. Beds 2026. 1 Oct 2026. https://data.chhs.ca.gov/dataset/beds.")
    assert told["Address of the file"] == "https://data.chhs.ca.gov/dataset/9c8d/resource/0a1b/download/beds.csv"
    assert told["Last replaced on the portal"] == "1 Oct 2026"
    assert told["Fetched"] == "22 Nov 2026"
    assert told["MD5 of the original file"] == f"{0:032x}"
    assert told["Filter"] == 'facid begins "01"'
    assert told["Sorted by"] == "facid, ascending"
    assert (told["Rows"], told["Columns"]) == ("3 of 3", "3 of 3")


def test_the_dictionary_sheet_has_the_publishers_words_and_how_cells_were_written(written: Path) -> None:
    rows = sheets(written)["Dictionary"]

    assert [row[0] for row in rows] == ["Column", "facid", "beds", "rate"]
    assert rows[1][3:5] == ["codes", "FACID or ELMS_FACID"]
    assert rows[2][1:4] == ["Beds", "Licensed beds on the last day of the month", "numbers"]
    assert [row[-1] for row in rows[1:]] == [
        "text, exactly as published",
        "numbers, and text where a cell is not a number",
        "text, exactly as published",
    ]


def test_a_filter_that_nobody_put_in_words_is_told_in_the_filter_language(
    making: Making, origin: Origin, tmp_path: Path
) -> None:
    table = making.table(NAMES, ROWS)
    question = Question(Where(1, asking.Test.EQUALS, ("12",)))

    export(view_of(table, question), table, tmp_path / "a.xlsx", Work.quiet(), kind="xlsx", origin=origin)

    assert ["Filter", "beds = 12"] in sheets(tmp_path / "a.xlsx")["Source"]


def test_a_filter_longer_than_a_cell_is_cut_where_one_can_see_it(
    making: Making, origin: Origin, tmp_path: Path
) -> None:
    table = making.table(NAMES, ROWS)
    view = view_of(table, Question(Where(1, asking.Test.EQUALS, ("12",))), told="x" * 40_000)

    export(view, table, tmp_path / "a.xlsx", Work.quiet(), kind="xlsx", origin=origin)

    [told] = [row[1] for row in sheets(tmp_path / "a.xlsx")["Source"] if row[0] == "Filter"]
    assert str(told).endswith("x […]")


def test_the_publishers_own_citation_comes_first(making: Making, origin: Origin, tmp_path: Path) -> None:
    table = making.table(NAMES, ROWS)
    cited = dataclasses.replace(origin, citation="Cite us so.")

    export(all_of(table), table, tmp_path / "a.xlsx", Work.quiet(), kind="xlsx", origin=cited)

    assert ["Citation", "Cite us so."] in sheets(tmp_path / "a.xlsx")["Source"]


def test_sheet_names_are_such_as_a_workbook_takes() -> None:
    taken: set[str] = set()

    names = [sheet_name(wished, taken) for wished in ("a/b:c*[d]?\\", "", "'", "history", "x" * 40, "X" * 40, "Table")]

    assert names == ["a b c d", "Table", "Table (2)", "history (2)", "x" * 31, "X" * 27 + " (2)", "Table (3)"]


@pytest.mark.parametrize("cell", ["0", "-7", "123456789012345", "0.25", "-0.5", "1234.5678"])
def test_a_number_that_comes_back_as_it_was_is_plain(cell: str) -> None:
    assert is_plain_number(cell)


@pytest.mark.parametrize(
    "cell",
    ["007", "-0", "4.50", "1,234", "1e5", "+5", " 5", "5.", ".5", "1234567890123456", "0.00001", "٣", "", "-", "5\n"],
)
def test_a_number_that_would_come_back_otherwise_is_not_plain(cell: str) -> None:
    assert not is_plain_number(cell)
