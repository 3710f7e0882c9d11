"""Workbooks as offices publish them: cover sheets, headers of several rows, hidden sheets, far cells, passwords."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from sync.tables import errors
from sync.tables.table import main_part
from tests.tables.importing.taking import Desk, codes, names_of, odd, rows_of

Sheet = Sequence[Sequence[object]]
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook(tables: Mapping[str, Sheet], change: Callable[[Any], None] = lambda _book: None) -> bytes:
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in tables.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(number, place, value, day)
                elif value is not None:
                    sheet.write(number, place, value)
    change(book)
    book.close()
    return file.getvalue()


FACILITIES: Sheet = [["FACID", "Name", "Beds"], ["006962", "Practice Home", 99], ["0700", "Other Home", 12.5]]


def test_every_sheet_is_a_table_and_codes_keep_their_zeros(desk: Desk) -> None:
    version = desk.take(workbook({"2024": FACILITIES, "2025": [["a", "b"], ["1", "x"]]}))

    assert [part.name for part in version.parts] == ["2024", "2025"]
    assert names_of(version.parts[0]) == ["FACID", "Name", "Beds"]
    assert rows_of(version) == [["006962", "Practice Home", "99"], ["0700", "Other Home", "12.5"]]
    assert rows_of(version, 1) == [["1", "x"]]
    assert version.original.name == "original.xlsx"


def test_numbers_days_and_truths_are_the_text_a_person_sees(desk: Desk) -> None:
    row = [1, 2.5, 1e6, date(2026, 11, 22), datetime(2026, 1, 2, 3, 4), True, "=1+1", "1/2/2026", "0.268*"]  # noqa: DTZ001

    version = desk.take(workbook({"A": [[f"c{place}" for place in range(len(row))], row]}))

    assert rows_of(version) == [
        ["1", "2.5", "1000000", "2026-11-22", "2026-01-02T03:04:00", "TRUE", "=1+1", "1/2/2026", "0.268*"]
    ]


def test_a_cover_sheet_is_kept_and_known_as_one(desk: Desk) -> None:
    cover: Sheet = [["Tips and Updates"], [], ["Filter by county to find your own."], ["Updated", "May"]]

    version = desk.take(workbook({"Tips and Updates": cover, "Table": FACILITIES}))

    assert [("cover-sheet" in codes(part), part.name) for part in version.parts] == [
        (True, "Tips and Updates"), (False, "Table"),
    ]  # fmt: skip
    assert main_part(version) == 1


def test_titles_above_the_names_are_skipped_and_told(desk: Desk) -> None:
    titled: Sheet = [["Annual Utilization"], ["Source: HCAI", None, "2024"], [], *FACILITIES]

    part = desk.part(workbook({"A": titled}))

    assert names_of(part) == ["FACID", "Name", "Beds"]
    assert (part.header_row, part.rows) == (2, 2)
    assert (odd(part, "lines-above").count, odd(part, "lines-above").value) == (2, "Annual Utilization")


def test_a_header_of_two_rows_gives_joined_names(desk: Desk) -> None:
    header: Sheet = [["Facility", None, "Beds", None, None], ["FACID", "Name", "Acute", "Skilled", "Total"]]

    version = desk.take(workbook({"A": [["Title"], *header, ["1", "x", 1, 2, 3], ["2", "y", 4, 5, 9]]}))

    assert names_of(version.parts[0]) == [
        "Facility / FACID", "Facility / Name", "Beds / Acute", "Beds / Skilled", "Beds / Total",
    ]  # fmt: skip
    assert rows_of(version) == [["1", "x", "1", "2", "3"], ["2", "y", "4", "5", "9"]]
    assert odd(version.parts[0], "lines-above").count == 1


def test_years_may_name_groups_of_columns(desk: Desk) -> None:
    rows: Sheet = [[None, 2020, None, 2021], ["County", "Beds", "Rate", "Beds"], ["Kern", 1, 2.5, 3]]

    version = desk.take(workbook({"a": rows}))

    assert names_of(version.parts[0]) == ["County", "2020 / Beds", "2020 / Rate", "2021 / Beds"]
    assert rows_of(version) == [["Kern", "1", "2.5", "3"]]


def test_large_whole_numbers_and_lengths_of_time_are_the_text_that_excel_shows(desk: Desk) -> None:
    def write_hours(book: Any) -> None:
        hours = book.add_format({"num_format": "[h]:mm:ss"})
        book.worksheets()[0].write_datetime(1, 1, timedelta(hours=30, seconds=5), hours)

    version = desk.take(workbook({"a": [["n", "t"], [1e15, None]]}, write_hours))

    assert rows_of(version) == [["1000000000000000", "30:00:05"]]


def test_names_merged_over_two_rows_are_read_once(desk: Desk) -> None:
    header: Sheet = [["County", "Beds", None, None], [None, "Acute", "Skilled", "Total"]]

    part = desk.part(workbook({"A": [*header, ["Alameda", 1, 2, 3], ["Yolo", 1, 1, 2]]}))

    assert names_of(part) == ["County", "Beds / Acute", "Beds / Skilled", "Beds / Total"]
    assert part.rows == 2


def test_another_header_row_can_be_chosen_in_one_sheet(desk: Desk) -> None:
    version = desk.take(workbook({"A": FACILITIES, "B": FACILITIES}), {1: 1})

    assert names_of(version.parts[0]) == ["FACID", "Name", "Beds"]
    assert names_of(version.parts[1]) == ["006962", "Practice Home", "99"]


def test_hidden_and_empty_sheets_are_told(desk: Desk) -> None:
    version = desk.take(workbook({"A": FACILITIES, "B": [], "C": FACILITIES}, lambda book: book.worksheets()[2].hide()))

    assert [part.name for part in version.parts] == ["A", "C"]
    assert odd(version.parts[0], "empty-sheets").value == "B"
    assert odd(version.parts[1], "hidden-sheet").value == "C"


def test_faults_of_excel_are_told(desk: Desk) -> None:
    part = desk.part(
        workbook({"A": FACILITIES}, lambda book: book.worksheets()[0].write_formula(1, 2, "=1/0", None, "#DIV/0!"))
    )

    assert odd(part, "error-cells").count == 1


def test_coloured_cells_far_away_do_no_harm(desk: Desk) -> None:
    def colour(book: Any) -> None:
        book.worksheets()[0].write_blank(1_000_000, 16_000, None, book.add_format({"bg_color": "red"}))

    version = desk.take(workbook({"A": FACILITIES}, colour))

    assert len(rows_of(version)) == 2


def test_wide_workbooks_of_several_sheets_are_read(desk: Desk) -> None:
    names = [f"COL_{number}" for number in range(233)]
    rows = [[f"{row:04}-{place}" for place in range(233)] for row in range(40)]

    version = desk.take(workbook({str(year): [names, *rows] for year in range(2020, 2024)}))

    assert [len(part.columns) for part in version.parts] == [233] * 4
    assert all(rows_of(version, number) == rows for number in range(4))


def test_blank_rows_in_a_sheet_are_left_out_and_told(desk: Desk) -> None:
    part = desk.part(workbook({"A": [*FACILITIES, [], [], ["1", "z", 1]]}))

    assert (part.rows, odd(part, "blank-lines").count, odd(part, "blank-lines").line) == (3, 2, 4)


def test_a_text_with_line_ends_and_half_pairs_comes_back(desk: Desk) -> None:
    cell = 'a\nb "c", d\te \U0001f600 ' + "x" * 30_000

    assert rows_of(desk.take(workbook({"A": [["a", "b"], [cell, "1"]]}))) == [[cell, "1"]]


def test_a_workbook_cut_short_is_refused(desk: Desk) -> None:
    body = workbook({"A": FACILITIES})

    for cut in (body[:-200], body[: len(body) // 2], OLD + bytes(600)):
        with pytest.raises(errors.FileDamaged):
            desk.take(cut)


def test_a_workbook_with_a_password_is_refused_as_such(desk: Desk) -> None:
    with pytest.raises(errors.FileLocked):
        desk.take(OLD + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))


def test_a_workbook_with_cells_a_world_apart_is_refused(desk: Desk) -> None:
    with pytest.raises(errors.TableTooLarge):
        desk.take(workbook({"A": FACILITIES}, lambda book: book.worksheets()[0].write(1_000_000, 16_000, "x")))


def test_a_document_and_an_empty_workbook_are_refused(desk: Desk) -> None:
    document = io.BytesIO()
    with zipfile.ZipFile(document, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", "<w/>")

    with pytest.raises(errors.NotATable):
        desk.take(document.getvalue())
    with pytest.raises(errors.FileEmpty):
        desk.take(workbook({"A": []}))
