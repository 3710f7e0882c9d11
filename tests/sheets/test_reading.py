"""A file of the person's own becomes a header and rows, and nothing of it stays behind."""

from __future__ import annotations

import gzip
import json
import tempfile
import zipfile
from pathlib import Path

import pytest

from desktop.sheets.reading import MOST_ROWS, Limits, read
from desktop.sheets.trouble import NoSuchSheet, SheetTooLarge, SheetTooLong, SheetUnreadable
from sync.errors import KnownError
from sync.tables.errors import FileDamaged, FileEmpty, NoFileHere, NotATable, WebPageForFile
from sync.work import Cancelled, Work

QUIET = Work.quiet()


def written(folder: Path, body: str | bytes, name: str = "sites.csv") -> Path:
    file = folder / name
    file.write_bytes(body.encode() if isinstance(body, str) else body)
    return file


def workbook(file: Path, sheets: dict[str, list[list[object]]]) -> Path:
    import xlsxwriter

    with xlsxwriter.Workbook(file) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return file


def test_a_text_becomes_a_header_and_rows_of_one_width(tmp_path: Path) -> None:
    sheet = read(written(tmp_path, "\ufeffName;City;ZIP\n Elm ;Chico;95926\nOak\n\nPine;Lodi;95240;more\n"), QUIET)

    assert sheet.name == "sites.csv"
    assert sheet.header == ("Name", "City", "ZIP", "column 4")
    assert sheet.rows == [[" Elm ", "Chico", "95926", ""], ["Oak", "", "", ""], ["Pine", "Lodi", "95240", "more"]]
    assert {one.code for one in sheet.oddities} >= {"short-rows", "long-rows"}


def test_titles_above_the_names_and_names_given_twice_are_no_hindrance(tmp_path: Path) -> None:
    sheet = read(written(tmp_path, "Our sites\nName,Name,\nElm,Oak,Pine\n"), QUIET)

    assert sheet.header == ("Name", "Name (2)", "column 3")
    assert sheet.rows == [["Elm", "Oak", "Pine"]]


def test_a_workbook_shows_its_first_sheet_that_is_a_table_unless_another_is_chosen(tmp_path: Path) -> None:
    cover: list[list[object]] = [["These are the sites of our organization, as of May."], ["Ask the front desk."]]
    file = workbook(
        tmp_path / "sites.data",  # the content decides, not the suffix
        {"About": cover, "Sites": [["Name", "ZIP"], ["Elm", 95926]], "Old": [["Name", "ZIP"], ["Oak", "01001"]]},
    )

    usual, old = read(file, QUIET), read(file, QUIET, part=2)

    assert (usual.parts, usual.part, usual.rows) == (("About", "Sites", "Old"), 1, [["Elm", "95926"]])
    assert (old.part, old.rows) == (2, [["Oak", "01001"]])
    with pytest.raises(NoSuchSheet):
        read(file, QUIET, part=3)


def test_packed_files_and_json_are_read_as_well(tmp_path: Path) -> None:
    text = b"Name,ZIP\nElm,95926\n"
    zipped = tmp_path / "sites.zip"
    with zipfile.ZipFile(zipped, "w") as packed:
        packed.writestr("sites.csv", text)
    as_json = json.dumps([{"Name": "Elm", "ZIP": "95926"}])

    for file in (zipped, written(tmp_path, gzip.compress(text), "sites.gz"), written(tmp_path, as_json, "sites.json")):
        sheet = read(file, QUIET)
        assert (sheet.header, sheet.rows) == (("Name", "ZIP"), [["Elm", "95926"]])


def test_a_header_alone_has_no_rows(tmp_path: Path) -> None:
    assert read(written(tmp_path, "Name,ZIP\n"), QUIET).rows == []


def test_a_table_of_one_column_keeps_its_rows(tmp_path: Path) -> None:
    assert read(written(tmp_path, "Name\nElm\n\nOak\n"), QUIET).rows == [["Elm"], ["Oak"]]


def test_zero_bytes_line_ends_and_formulas_come_as_they_stand(tmp_path: Path) -> None:
    sheet = read(written(tmp_path, 'Name,Note\n"Elm\r\nEast",=1+1\nO\0ak,@x\n'), QUIET)

    assert sheet.rows[0] == ["Elm\r\nEast", "=1+1"]
    assert sheet.rows[1][1] == "@x"


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        (b"", FileEmpty),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", WebPageForFile),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, NotATable),
        (b"PK\x03\x04 cut short", FileDamaged),
        (b"%PDF-1.7 ...", KnownError),
    ],
)
def test_what_is_no_table_is_refused_with_a_reason(body: bytes, trouble: type[KnownError], tmp_path: Path) -> None:
    with pytest.raises(trouble):
        read(written(tmp_path, body), QUIET)


def test_a_file_that_is_not_there_or_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoFileHere):
        read(tmp_path / "none.csv", QUIET)
    with pytest.raises(SheetUnreadable):
        read(tmp_path, QUIET)


def test_more_rows_than_are_read_at_once_are_refused(tmp_path: Path) -> None:
    most = MOST_ROWS
    file = written(tmp_path, "Name,ZIP\n" + "Elm,95926\n" * (most + 1))

    with pytest.raises(SheetTooLong) as told:
        read(file, QUIET)
    assert told.value.facts["most"] == most


@pytest.mark.parametrize("limits", [Limits(cells=5), Limits(text=20)])
def test_more_than_the_memory_holds_is_refused(limits: Limits, tmp_path: Path) -> None:
    with pytest.raises(SheetTooLarge):
        read(written(tmp_path, "Name,ZIP\n" + "Elm,95926\n" * 3), QUIET, limits=limits)


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    zipped = tmp_path / "sites.zip"
    with zipfile.ZipFile(zipped, "w") as packed:
        packed.writestr("sites.csv", "Name,ZIP\nElm,95926\n")

    read(zipped, QUIET)
    with pytest.raises(Cancelled):
        read(zipped, Work(lambda _: None, lambda: True))

    assert list(room.iterdir()) == []
