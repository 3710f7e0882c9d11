"""The first rows are there before a file is taken in, and its raw rows when a header is chosen."""

from __future__ import annotations

from sync.tables.formats import first_rows_of, top_rows
from sync.work import Work
from tests.tables.formats.test_workbooks import FACILITIES, workbook
from tests.tables.importing.taking import Desk


def test_the_first_rows_of_a_text_are_there_at_once(desk: Desk) -> None:
    found = first_rows_of(desk.write("Title\n\na,b,b\n1,2,3\n4\n" + "5,6,7,8\n" * 500))

    assert found is not None
    assert found.names == ("a", "b", "b (2)")
    assert found.rows[:3] == (("1", "2", "3"), ("4", "", ""), ("5", "6", "7"))
    assert len(found.rows) == 100


def test_other_files_have_no_first_rows_before_they_are_taken_in(desk: Desk) -> None:
    for content in (workbook({"A": FACILITIES}), b"", b"%PDF-1.7", b"<html>"):
        assert first_rows_of(desk.write(content)) is None


def test_raw_rows_are_shown_for_choosing_a_header(desk: Desk) -> None:
    sheets = desk.take(workbook({"A": FACILITIES, "B": [["Title"], [], *FACILITIES]}))
    text = desk.take("Title\n\na,b\n1,2\n", resource="text")
    objects = desk.take('[{"a": 1}]', resource="objects")

    assert top_rows(sheets, 1, Work.quiet())[:2] == [["Title", "", ""], ["FACID", "Name", "Beds"]]
    assert top_rows(text, 0, Work.quiet(), 2) == [["Title"], ["a", "b"]]
    assert top_rows(objects, 0, Work.quiet()) == top_rows(objects, 5, Work.quiet()) == []
