"""Workbooks as other programs write them: several sheets, dates and numbers as such, formulas, shared texts."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime

import pytest

from sync.lists.cells import any_day_of, cleaned, day_in, text_of
from sync.lists.model import ListKind
from sync.practice.lists import workbook
from tests.lists.conftest import SIGNATORY, Store, signatory

SHEET = "xl/worksheets/sheet1.xml"


def changed(book: bytes, edits: dict[str, tuple[str, str]], **more: bytes) -> bytes:
    """Return a workbook with one text put in place of another in some parts, and with ``more`` sheets."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(file, "w") as after:
        for part in before.namelist():
            text = before.read(part).decode()
            old, new = edits.get(part, ("", ""))
            assert old in text
            after.writestr(part, text.replace(old, new, 1) if old else text)
        for name, content in more.items():
            after.writestr(f"xl/worksheets/{name}.xml", content)
    return file.getvalue()


def inside(text: str) -> str:
    return f't="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


BOOK = workbook("Date of Report 05.13.24", [SIGNATORY, signatory(1), signatory(2)])


def test_a_number_in_place_of_a_text_reads_as_a_person_sees_it(store: Store) -> None:
    store.take(changed(BOOK, {SHEET: (inside("93701"), "><v>93701</v></c>")}))

    assert "93701" in {value for row in store.rows() for value in row}


def test_a_formula_counts_as_the_value_beside_it(store: Store) -> None:
    formula = 't="str"><f>HYPERLINK("https://practice.example")</f><v>Fresno Practice Town</v></c>'

    report = store.take(changed(BOOK, {SHEET: (inside("Fresno"), formula)}))

    assert not report.oddities
    assert b"Fresno Practice Town" in store.bytes()
    assert b"HYPERLINK" not in store.bytes()


def test_a_formula_that_was_typed_as_text_is_told_and_stays_text(store: Store) -> None:
    report = store.take(changed(BOOK, {SHEET: ("Fresno", "=1+1")}))

    assert [(one.code, one.value) for one in report.oddities] == [("formula", "=1+1")]


def test_the_list_is_found_behind_another_sheet(store: Store) -> None:
    cover = workbook("Read me", [["Tips and updates"], ["This workbook holds one list."]])
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book:
        sheet = book.read(SHEET)
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    second = {
        "xl/workbook.xml": ("</sheets>", '<sheet name="Report 05.13.24" sheetId="2" r:id="rId2"/></sheets>'),
        "[Content_Types].xml": (
            "</Types>", f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{kind}"/></Types>'
        ),
        "xl/_rels/workbook.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId2" Type="{links}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        ),
    }  # fmt: skip

    report = store.take(changed(cover, second, sheet2=sheet), "list.xlsx")

    assert (report.kind, report.report_date, report.rows) == (ListKind.SIGNATORY, date(2024, 5, 13), 2)


def test_pictures_and_other_parts_of_a_workbook_do_not_matter(store: Store) -> None:
    file = io.BytesIO(BOOK)
    with zipfile.ZipFile(file, "a") as book:
        book.writestr("xl/media/image1.png", b"\x89PNG" * 1000)
        book.writestr("xl/vbaProject.bin", b"\x00" * 1000)
        book.writestr("../outside.xml", b"<x/>")

    report = store.take(file.getvalue())

    assert (report.kind, report.rows) == (ListKind.SIGNATORY, 2)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (94110.0, "94110"), (1.5, "1.5"), (17, "17"), (True, "Yes"), (False, "No"), ("a", "a"),
        (date(2026, 4, 13), "2026-04-13"), (datetime(2026, 4, 13, tzinfo=UTC), "2026-04-13"),
        (datetime(2026, 4, 13, 9, 30, tzinfo=UTC), "2026-04-13T09:30:00+00:00"), (1e300, "1e+300"),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_a_person_sees_it(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Practice   Home ", "Practice Home"), ("Long\u00a0Beach", "Long Beach"), ("Fres\u200bno", "Fresno"),
        ("a\tb\nc", "a b c"), ("\ufeffName", "Name"), ("Women\u2019s Clinic", "Women\u2019s Clinic"), ("x\x07y", "xy"),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_taken_out_of_a_cell(raw: str, clean: str) -> None:
    assert cleaned(raw) == clean


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4/29/2024", date(2024, 4, 29)), ("04-29-24", date(2024, 4, 29)), ("2026-09-14T00:00:00", date(2026, 9, 14)),
        ("as of Sept 3, 2026", date(2026, 9, 3)), ("3rd", None), ("13/45/2026", None), ("", None), ("1/1/1999", None),
        ("DXF000011", None), ("Sheet1", None), ("(555) 555-0100", None),
    ],
)  # fmt: skip
def test_a_day_is_found_in_a_text_or_not(text: str, day: date | None) -> None:
    assert day_in(text) == day


def test_a_day_long_ago_or_ahead_can_be_the_end_of_something() -> None:
    assert any_day_of("1/2/1999") == date(1999, 1, 2)
    assert any_day_of("2101-12-31") == date(2101, 12, 31)
    assert any_day_of("never") is None
