"""The facility registry and its crosswalk: identifiers come together, persons stay outside."""

from __future__ import annotations

import json
from datetime import date

import pytest

from resources import packaged
from sync.lists import held
from sync.lists.model import ListKind
from sync.lists.store import reading
from tests.lists.conftest import REGISTRY, Store, text_of

FACILITIES = packaged("practice/files/facilities")
PERSONS = (b"Practice Administrator", b"facility1@", b"555-0130", b"(555)", b"@practice.example")


def test_nothing_of_a_person_reaches_the_store(store: Store) -> None:
    report = store.take((FACILITIES / "practice-facility-locations.csv").read_bytes())

    assert report.rows == 26
    assert report.dropped_columns == ("FACADMIN", "CONTACT_EMAIL", "CONTACT_FAX", "CONTACT_PHONE_NUMBER")
    assert b"Golden Practice Care Center" in store.bytes()
    assert [person for person in PERSONS if person in store.bytes()] == []


@pytest.mark.parametrize(
    "column", ["Owner_Name", "ADMINISTRATOR", "Contact Person", "E-Mail", "PHONE", "Fax_No", "Signer", "First_Name"]
)
def test_a_new_column_with_persons_is_dropped_and_said_to_be(store: Store, column: str) -> None:
    rows = [
        ["10000001", "Practice Home", "SKILLED NURSING FACILITY", "Fresno", "1", "", "", "2026-09-14", "Jo Practice"]
    ]

    report = store.take(text_of([*REGISTRY, column], rows))

    assert (report.dropped_columns, report.unknown_columns) == ((column,), ())
    assert b"Jo Practice" not in store.bytes()


def test_an_unknown_column_is_told_and_not_kept(store: Store) -> None:
    rows = [["10000001", "Practice Home", "SKILLED NURSING FACILITY", "Fresno", "1", "", "", "2026-09-14", "blue"]]

    report = store.take(text_of([*REGISTRY, "COLOR"], rows))

    assert report.unknown_columns == ("COLOR",)
    assert b"blue" not in store.bytes()


@pytest.mark.parametrize(
    ("ownership", "business", "kept"),
    [
        ("LIMITED LIABILITY COMPANY", "Practice Holdings", "Practice Holdings"),
        ("INDIVIDUAL", "Jo Practice", ""),
        ("SOLE PROPRIETOR", "Jo Practice", ""),
        ("Individual - Sole Proprietorship", "Jo Practice", ""),
        ("", "Jo Practice", ""),
        ("", "Practice Holdings, LLC", "Practice Holdings, LLC"),
    ],
)
def test_the_name_of_a_licensee_who_may_be_a_person_is_not_kept(
    store: Store, ownership: str, business: str, kept: str
) -> None:
    row = ["10000001", "Practice Home", "SKILLED NURSING FACILITY", "Fresno", "1", ownership, business, "2026-09-14"]

    store.take(text_of(REGISTRY, [row]))

    with reading(store.file) as opened:
        found = held.facility(opened, "10000001")
    assert found is not None
    assert found.business_name == kept


@pytest.mark.parametrize(
    "address", ["1 Practice Way c/o Jo Practice", "1 Practice Way, Attn: Jo Practice", "C/O JO PRACTICE"]
)
def test_a_person_in_an_address_is_not_kept(store: Store, address: str) -> None:
    row = ["10000001", "Practice Home", "SKILLED NURSING FACILITY", "Fresno", "1", "", "", "2026-09-14", address]

    store.take(text_of([*REGISTRY, "ADDRESS"], [row]))

    assert b"JO PRACTICE" not in store.bytes().upper()


def test_a_row_whose_cells_moved_aside_is_left_out_because_a_cell_may_be_a_persons(store: Store) -> None:
    whole = ["10000001", "Practice Home", "SKILLED NURSING FACILITY", "Fresno", "1", "", "", "2026-09-14"]
    longer = ["10000002", "Practice", "Jo Practice", "jo@practice.example", "Fresno", "1", "", "", "2026-09-14"]
    shorter = ["10000003", "Jo Practice", "2026-09-14"]

    report = store.take(text_of(REGISTRY, [longer, shorter, whole]))

    assert (report.read, report.rows) == (3, 1)
    assert [(one.code, one.row, one.is_left_out) for one in report.oddities] == [
        ("long-row", 2, True),
        ("short-row", 3, True),
    ]
    assert b"Jo Practice" not in store.bytes()


def test_an_e_mail_address_in_a_column_of_another_kind_is_not_kept(store: Store) -> None:
    row = ["10000001", "Practice Home", "SNF", "jo@practice.example", "1", "", "", "2026-09-14"]

    report = store.take(text_of(REGISTRY, [row]))

    assert [(one.code, one.column, one.value) for one in report.oddities] == [("contact", "CITY", "")]
    assert b"jo@" not in store.bytes()


@pytest.mark.parametrize("number", ["10000001", "010000001", "LIC1", "55A001", "2999990015", "910990001"])
def test_a_facility_is_found_by_any_of_its_numbers(store: Store, number: str) -> None:
    columns = [*REGISTRY, "CCN"]
    store.take(
        text_of(columns, [["10000001", "Practice Home", "SNF", "Fresno", "LIC1", "", "", "2026-09-14", "55A001"]])
    )
    crosswalk = ["ELMS_FACID", "FACNAME", "NPI", "HCAI_ID", "CCN", "LICENSE_NUMBER"]
    rows = [["010000001", "Other name", "2999990015", "910990001", "55A999", ""]]

    store.take(text_of(crosswalk, rows), day=date(2026, 9, 1))

    with reading(store.file) as opened:
        (found,) = held.facilities_with(opened, number)
    assert (found.facid, found.name, found.npi, found.ccn) == ("010000001", "Practice Home", "2999990015", "55A001")


def test_of_the_registry_only_the_newest_is_kept(store: Store) -> None:
    def registry(day: str, name: str) -> bytes:
        return text_of(REGISTRY, [["10000001", name, "SNF", "Fresno", "1", "", "", day]])

    store.take(registry("2026-09-14", "Practice Home"))
    newer = store.take(registry("2026-10-19", "Practice House"))
    older = store.take(registry("2026-08-17", "Practice Hut"))

    assert (newer.is_newest, newer.unchanged) == (True, False)
    assert (older.is_newest, older.unchanged) == (False, True)
    with reading(store.file) as opened:
        assert [one.report_date for one in held.held(opened)] == [date(2026, 10, 19)]
        assert [one.name for one in held.facilities(opened)] == ["Practice House"]


def test_a_facility_that_stands_there_twice_is_kept_once(store: Store) -> None:
    rows = [
        ["10000001", name, "SNF", "Fresno", "1", "", "", "2026-09-14"] for name in ("Practice Home", "Practice Hut")
    ]

    report = store.take(text_of(REGISTRY, rows))

    assert (report.read, report.rows) == (2, 1)
    assert [(one.code, one.row, one.is_left_out) for one in report.oddities] == [("id-twice", 3, True)]


def test_the_whole_header_of_the_portal_is_known(store: Store) -> None:
    dictionary = json.loads(packaged("practice/catalog.json").read_text(encoding="utf-8"))["dictionary"]
    october = packaged("practice/files/second/practice-facility-locations-october.csv").read_bytes()

    report = store.take(october)

    assert "FACID" in dictionary
    assert report.kind is ListKind.REGISTRY
    assert report.unknown_columns == ()
    assert (report.report_date, report.rows) == (date(2026, 10, 19), 25)
