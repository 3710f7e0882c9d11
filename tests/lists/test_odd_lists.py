"""A list in another dress than usual comes in whole; what is odd in it is told, and its rows are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sync.errors import ListWithoutDate
from sync.lists import held
from sync.lists.model import ListKind
from sync.lists.store import reading
from sync.practice.lists import workbook
from tests.lists.conftest import (
    CHOICES,
    DIRECTORY,
    SIGNATORY,
    TECHNOLOGY,
    Store,
    directory,
    entry,
    signatory,
    text_of,
    without,
)

PRIMARY, DELAYING = SIGNATORY[0], CHOICES[0]
URL, _, PHONE = TECHNOLOGY


def upper(body: bytes) -> bytes:
    head, end, rest = body.partition(b"\r\n")
    return head.upper() + end + rest


def spaced(body: bytes) -> bytes:
    head, end, rest = body.partition(b"\r\n")
    return head.replace(b"_", b" ").replace(b",", b" ,\xc2\xa0") + end + rest


def backwards(body: bytes) -> bytes:
    rows = [line.split(",") for line in directory(count=12).decode().splitlines()]
    return text_of(rows[0][::-1], [row[::-1] for row in rows[1:]])


def plain(_body: bytes) -> bytes:
    return directory(count=12)


COMES_IN: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda body: body,
    "columns in another order": backwards,
    "an upper-case header": upper,
    "spaces in the header": spaced,
    "Notifications in the plural": lambda body: body.replace(b"Notification_of", b"Notifications_of"),
    "Notification(s) both ways": lambda body: body.replace(b"Notification_of", b"Notification(s)_of"),
    "a byte order mark": lambda body: b"\xef\xbb\xbf" + body,
    "UTF-16": lambda body: body.decode().encode("utf-16"),
    "UTF-16 without a mark": lambda body: body.decode().encode("utf-16-le"),
    "Windows-1252": lambda body: body.decode().replace("Practice Clinic 3", "Clínica “3”").encode("cp1252"),
    "line feeds only": lambda body: body.replace(b"\r\n", b"\n"),
    "carriage returns only": lambda body: body.replace(b"\r\n", b"\r"),
    "semicolons": lambda body: body.replace(b",", b";"),
    "tabs": lambda body: body.replace(b",", b"\t"),
    "a cover above the header": lambda body: b"Participant Directory\r\n\r\nHCAI,public\r\n" + body,
    "empty rows between": lambda body: body.replace(b"\r\n", b"\r\n\r\n"),
    "no line end at the end": lambda body: body.rstrip(b"\r\n"),
    "everything in quotes": lambda body: b'"' + body.replace(b",", b'","').replace(b"\r\n", b'"\r\n"')[:-1],
    "a missing optional column": lambda _: without("Own_Technology_URL", DIRECTORY, entry(1)) + b"".join(
        without("Own_Technology_URL", DIRECTORY, entry(number)).partition(b"\r\n")[2] for number in range(2, 13)
    ),
    "a new column": lambda body: b"\r\n".join(
        line + (b",Colour" if at == 0 else b",red") for at, line in enumerate(body.split(b"\r\n")[:-1])
    ) + b"\r\n",
}  # fmt: skip


@pytest.mark.parametrize("case", COMES_IN)
def test_a_list_in_another_dress_comes_in_whole(case: str, store: Store) -> None:
    report = store.take(COMES_IN[case](directory(count=12)))

    assert (report.kind, report.report_date, report.rows) == (ListKind.DIRECTORY, date(2026, 4, 29), 12)
    assert report.unknown_columns == (("Colour",) if case == "a new column" else ())
    assert report.missing_columns == (("Own_Technology_URL",) if case == "a missing optional column" else ())
    assert {one.code for one in report.oddities} <= {"encoding"}


@pytest.mark.parametrize(("case", "said"), [("Windows-1252", "cp1252"), ("UTF-16 without a mark", "utf-16-le")])
def test_an_encoding_that_was_assumed_is_told(case: str, said: str, store: Store) -> None:
    report = store.take(COMES_IN[case](directory(count=12)))

    assert [(one.code, one.value) for one in report.oddities] == [("encoding", said)]


def in_workbook(sheet: str, *, cover: int = 0, beside: bool = False) -> bytes:
    rows = [*([["Signatories"]] * cover), SIGNATORY, *(signatory(number) for number in range(3))]
    return workbook(sheet, rows)


@pytest.mark.parametrize(
    ("sheet", "day"),
    [
        ("Date of Report 05.13.24", date(2024, 5, 13)),
        ("Date of Report 5.3.2026", date(2026, 5, 3)),
        ("Report Date 05-13-2026", date(2026, 5, 13)),
        ("Report 2026-05-13", date(2026, 5, 13)),
        ("May 13, 2026", date(2026, 5, 13)),
        ("13 May 2026", date(2026, 5, 13)),
        ("Signatories 05132026", date(2026, 5, 13)),
    ],
)
def test_the_day_is_read_off_the_name_of_the_sheet(sheet: str, day: date, store: Store) -> None:
    assert store.take(in_workbook(sheet), "list.xlsx").report_date == day


def test_a_cover_above_the_header_is_passed_over_and_may_name_the_day(store: Store) -> None:
    rows = [["DSA Signatory List"], ["Date of Report: 10/12/2026"], [], SIGNATORY, signatory(1), signatory(2)]

    report = store.take(workbook("Sheet1", rows), "list.xlsx")

    assert (report.report_date, report.rows) == (date(2026, 10, 12), 2)


@pytest.mark.parametrize(
    "name", ["DSA_Signatory_List_2026-10-12.csv", "signatories 10.12.26.csv", "list_10122026.csv", "20261012.csv"]
)
def test_the_name_of_the_file_gives_the_day_where_nothing_else_does(name: str, store: Store) -> None:
    report = store.take(text_of(SIGNATORY, [signatory(1)]), name)

    assert report.report_date == date(2026, 10, 12)
    assert [(one.code, one.value) for one in report.oddities] == [("date-from-name", "2026-10-12")]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (directory(entry(1, Report_Date="5/1/2062")), "list.csv"),
        (in_workbook("Date of Report 05.13.62"), "list.xlsx"),
        (text_of(SIGNATORY, [signatory(1)]), "list 2062-05-01.csv"),
    ],
)
def test_a_day_years_ahead_is_a_slip_and_never_makes_a_list_the_newest(body: bytes, name: str, store: Store) -> None:
    with pytest.raises(ListWithoutDate):
        store.take(body, name)

    assert store.rows() == []
    assert store.take(body, name, day=date(2026, 5, 1)).report_date == date(2026, 5, 1)


def test_one_row_with_a_slip_in_its_year_does_not_hide_the_day_of_the_list(store: Store) -> None:
    rows = [entry(1, Report_Date="4/29/2062"), entry(2), entry(3)]

    report = store.take(directory(*rows))

    assert (report.report_date, [one.code for one in report.oddities]) == (date(2026, 4, 29), ["report-date"])


def test_a_person_may_say_the_day(store: Store) -> None:
    report = store.take(text_of(SIGNATORY, [signatory(1)]), day=date(2026, 3, 1))

    assert report.report_date == date(2026, 3, 1)


ODD: dict[str, tuple[dict[str, str], tuple[str, str, str]]] = {
    "an id of another form": ({"Participant_ID": "DX12"}, ("id", "Participant_ID", "DX12")),
    "a ZIP of four digits": ({"ZIP_Code": "9370"}, ("zip", "ZIP_Code", "9370")),
    "an unheard-of level": ({"Org_Level": "Third"}, ("level", "Org_Level", "Third")),
    "a subordinate without a name": ({"Org_Level": "Sub"}, ("level-name", "Org_Level", "Sub")),
    "neither yes nor no": ({DELAYING: "Maybe"}, ("yes-no", DELAYING, "Maybe")),
    "a date nobody can read": ({"Date_DSA_Terminated": "soon"}, ("date", "Date_DSA_Terminated", "soon")),
    "an address for a name": ({PRIMARY: "1495 Practice Ave"}, ("name-address", PRIMARY, "1495 Practice Ave")),
    "a no-break space": ({"City": "Long\u00a0Beach"}, ("no-break-space", "City", "Long Beach")),
    "a zero-width space": ({"City": "Fres\u200bno"}, ("zero-width", "City", "Fresno")),
    "a formula": ({"City": "=HYPERLINK(1)"}, ("formula", "City", "=HYPERLINK(1)")),
    "an e-mail for an address": ({URL: "https://jo@practice.example"}, ("address", URL, "")),
    "an invisible character in a phone": ({PHONE: "555\u200b0100"}, ("zero-width", PHONE, "")),
}  # fmt: skip


@pytest.mark.parametrize("case", ODD)
def test_an_odd_row_is_told_and_kept(case: str, store: Store) -> None:
    fields, expected = ODD[case]

    report = store.take(text_of(SIGNATORY, [signatory(1, **fields), signatory(2)]), day=date(2026, 3, 1))

    assert (report.read, report.rows) == (2, 2)
    assert [(one.code, one.column, one.value) for one in report.oddities] == [expected]
    assert all(one.row == 2 for one in report.oddities)


def test_ids_and_names_that_come_twice_are_told_and_kept(store: Store) -> None:
    rows = [signatory(1), signatory(1), signatory(2, Participant_Name_PrimaryOrganization="PRACTICE CLINIC 1")]

    report = store.take(text_of(SIGNATORY, rows), day=date(2026, 3, 1))

    assert report.rows == 3
    assert [(one.code, one.row) for one in report.oddities] == [("id-twice", 3), ("name-twice", 3), ("name-twice", 4)]


def test_a_row_without_an_id_is_left_out_and_told(store: Store) -> None:
    report = store.take(directory(entry(1), ["Total: 1", *[""] * 11], ["", "see note", *[""] * 10]))

    assert (report.read, report.rows) == (3, 2)
    assert [(one.code, one.row, one.is_left_out) for one in report.oddities if one.code.startswith("id")] == [
        ("id", 3, False),
        ("id-missing", 4, True),
    ]


def test_the_end_of_a_participant_is_kept_as_a_day(store: Store) -> None:
    fields = {"Date_DSA_Terminated": "8/31/2026", "Date_Operations_Ceased": "2026-07-01 00:00:00"}

    report = store.take(text_of(SIGNATORY, [signatory(1, **fields)]), day=date(2026, 9, 1))

    assert not report.oddities
    assert b"2026-08-31" in store.bytes()
    assert b"2026-07-01" in store.bytes()


@pytest.mark.parametrize("nothing", ["None", "-", "NO", "not applicable", "\u2014", "NaT"])
def test_an_end_that_is_written_as_none_ends_nothing(nothing: str, store: Store) -> None:
    fields = {"Date_DSA_Terminated": nothing, "Date_Operations_Ceased": nothing}

    report = store.take(text_of(SIGNATORY, [signatory(1, **fields)]), day=date(2026, 9, 1))

    assert not report.oddities
    with reading(store.file) as opened:
        (row,) = held.signatories(opened, 1)
    assert (row.terminated, row.ceased) == ("", "")


def test_characters_that_turn_the_reading_order_or_command_a_terminal_are_taken_out(store: Store) -> None:
    name = "Golden\x9b31m \u2066Care\u2069 \u061cCenter\u202e"

    store.take(text_of(SIGNATORY, [signatory(1, Participant_Name_PrimaryOrganization=name)]), day=date(2026, 9, 1))

    with reading(store.file) as opened:
        (row,) = held.signatories(opened, 1)
    assert row.primary == "Golden31m Care Center"


def test_a_value_the_list_before_did_not_have_is_told(store: Store) -> None:
    store.take(text_of(SIGNATORY, [signatory(1), signatory(2)]), day=date(2026, 3, 1))

    report = store.take(
        text_of(SIGNATORY, [signatory(1, Request_for_Information="New Network"), signatory(2)]), day=date(2026, 4, 1)
    )

    assert [(one.code, one.row, one.column, one.value) for one in report.oddities] == [
        ("value", 2, "Request_for_Information", "New Network")
    ]


def test_ten_thousand_oddities_are_cut_to_what_anybody_reads(store: Store) -> None:
    report = store.take(directory(*(entry(number, Participant_ID=f"X{number}") for number in range(6000))))

    assert report.rows == 6000
    assert len(report.oddities) == 5001
    assert "and-more" in {one.code for one in report.oddities}
