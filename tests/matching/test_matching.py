"""What is found, in which order, and with which evidence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.matching.comparing import compare
from desktop.matching.lists import rows_of, rows_of_facilities
from desktop.matching.matcher import Matcher
from desktop.matching.model import Agreement, Candidate, Row, Wanted
from desktop.matching.names import names_in, words_of, zip_of
from sync.lists.model import Choices, Level, RegisteredFacility, Signatory
from tests.matching.invented import invented_rows

CENTER = Row("DXF000001", ("Golden Practice Care Center",), "Fresno", "93721", "Skilled nursing facility")
LIST = (
    CENTER,
    Row("DXF000002", ("Golden Practice Care Center",), "Oakland", "94612", "Skilled nursing facility"),
    Row("DXF000003", ("Brookfield Holdings LLC dba Seaside Post Acute",), "Chico", "95926-1234", "not selected"),
    Row("DXF000004", ("Clínica Sierra Vista, Inc.",), "El Segunda", "none PD entry", "Medical group", "Sierra System"),
    Row("DXF000005", ("St. Mary's Med. Ctr. Building 2",), "St. Helena", "94574", "General acute care hospital"),
)
MATCHER = Matcher(LIST)


def agreements(candidate: Candidate) -> dict[str, str]:
    return {one.about: one.agreement.value for one in candidate.evidence}


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("SUNSET MANOR LLC", "Sunset Manor, L.L.C."),
        ("Sunset Manor", "sunset manor inc"),
        ("Clinica Sierra Vista", "Clínica\u00a0Sierra\u200b Vista, Inc."),
        ("St. Mary’s Medical Center", "Saint Mary's Med Ctr"),
        ("Lew MD", "LEW, M.D., A Professional Medical Corporation"),
        ("Oak & Elm Rehab", "Oak and Elm Rehabilitation"),
        ("Elm SNF", "Elm Skilled Nursing Facility"),
        ("Palm Convalescent Hosp", "The Palm Conv. Hospital"),
        ("Ｐａｌｍ Health Care", "Palm Healthcare"),
        ("Elm Postacute", "Elm Post-Acute"),
        ("Sierra Radiology, APC", "Sierra Radiology, a California professional corporation"),
    ],
)
def test_case_accents_marks_and_legal_forms_make_no_difference(typed: str, listed: str) -> None:
    assert words_of(typed) == words_of(listed)
    assert compare(Wanted((typed,)), Row("1", (listed,)))[0].agreement is Agreement.SAME


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("Elm Clinic 2", "Elm Clinic 3"),
        ("Elm Clinic", "Elm Clinic 2"),
        ("Elm Clinic North", "Elm Clinic South"),
        ("CHOC", "Children's Hospital of Orange County (CHOC)"),
        ("Elm Holdings dba Oak Manor", "Elm Holdings LLC dba Pine Manor"),
        ("Optum", "Centers for Family Medicine (Optum)"),
        ("Golden Practice Care Center Fresno", "Golden Practice Care Center"),
    ],
)
def test_names_that_may_be_two_organizations_are_not_called_the_same(typed: str, listed: str) -> None:
    assert compare(Wanted((typed,)), Row("1", (listed,), "Fresno"))[0].agreement is not Agreement.SAME


@pytest.mark.parametrize("dba", ["dba", "DBA", "d/b/a", "D.B.A.", "doing business as"])
def test_both_halves_of_a_dba_are_names(dba: str) -> None:
    keys = {name.key for name in names_in(f"Brookfield Holdings LLC {dba} Seaside Post Acute")}

    assert {"brookfield holdings", "seaside postacute"} <= keys


@pytest.mark.parametrize("half", ["brookfield holdings", "Seaside Post-Acute, LLC"])
def test_a_row_is_found_by_either_half_of_its_name(half: str) -> None:
    found = MATCHER.candidates(Wanted((half,)))

    assert found[0].row.key == "DXF000003"
    assert agreements(found[0])["name"] == "same"


def test_the_city_tells_two_rows_of_one_name_apart() -> None:
    for city, zip_code, key in (
        ("Oakland", "", "DXF000002"),
        ("", "93721-0001", "DXF000001"),
        ("", "OAKLAND", "DXF000002"),
    ):
        assert MATCHER.candidates(Wanted(("golden practice care",), city, zip_code))[0].row.key == key


def test_a_city_typed_after_the_name_is_taken_for_the_city() -> None:
    found = MATCHER.candidates(Wanted(("golden care fresno",)))[0]

    assert found.row == CENTER
    assert agreements(found) == {"name": "similar", "city": "same", "zip": "unknown", "type": "unknown"}


def test_what_the_list_does_not_say_is_not_known() -> None:
    found = MATCHER.candidates(Wanted(("clinica sierra vista",), "El Segundo", "90245", frozenset({"Medical group"})))[
        0
    ]

    assert agreements(found) == {
        "name": "same", "city": "similar", "zip": "unknown", "type": "same", "part_of": "unknown",
    }  # fmt: skip


def test_the_organization_it_is_listed_under_is_shown_and_compared() -> None:
    wanted = Wanted(("clinica sierra vista",), part_of="SIERRA SYSTEM, LLC")

    assert compare(wanted, LIST[3])[-1].agreement is Agreement.SAME


def test_a_type_that_does_not_fit_speaks_against_a_row() -> None:
    fits, fits_not = (
        MATCHER.candidates(Wanted(CENTER.names, "Fresno", types=frozenset({one})))[0]
        for one in ("Skilled\u00a0nursing facility", "Clinical laboratory")
    )

    assert (agreements(fits)["type"], agreements(fits_not)["type"]) == ("same", "different")
    assert fits.score > fits_not.score


@pytest.mark.parametrize(
    "typed", ["", "   ", "LLC", "Zyzzyva Rocket Works", "93721", "Fresno", "\0", "🙂", "a" * 100_000]
)
def test_nothing_is_found_where_nothing_is_near(typed: str) -> None:
    assert MATCHER.candidates(Wanted((typed,), "Fresno", "93721")) == ()


def test_a_row_of_another_name_in_another_place_is_not_near() -> None:
    half = Wanted(("Golden Practice Dialysis",), "Fresno")

    here = [one.row.key for one in MATCHER.candidates(half)]
    elsewhere = MATCHER.candidates(Wanted(half.names, "Redding", "96001"))

    assert (here, elsewhere) == (["DXF000001"], ())


def test_an_empty_list_finds_nothing() -> None:
    assert Matcher(()).candidates(Wanted(("Golden",))) == ()


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=12))
@settings(max_examples=150)
def test_whatever_is_typed_the_answer_is_ranked_and_has_evidence(name: str, city: str, zip_code: str) -> None:
    found = MATCHER.candidates(Wanted((name,), city, zip_code), 3)

    assert len(found) <= 3
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 100 and one.evidence[0].about == "name" for one in found)


@given(st.sampled_from(invented_rows(60)))
def test_every_row_finds_itself_first_by_name_and_place(row: Row) -> None:
    found = Matcher(invented_rows(60)).candidates(Wanted(row.names, row.city, row.zip))[0]

    assert (found.row.names, found.row.city) == (row.names, row.city)
    assert agreements(found)["name"] == "same"


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("93721", "93721"),
        (" 93721-1234", "93721"),
        ("937211234", "93721"),
        ("7407", "07407"),
        ("none PD entry", ""),
        ("", ""),
    ],
)
def test_a_zip_is_its_first_five_digits(typed: str, digits: str) -> None:
    assert zip_of(typed) == digits


def test_rows_come_from_signatories_and_facilities() -> None:
    sub = Signatory(
        "DXF1", "Chain Inc", "Elm Home", Level.SUBORDINATE, "Subacute Care Facility", "not selected", "Chico", "95926",
        Choices(),
    )  # fmt: skip
    facility = RegisteredFacility("010000001", "Elm Home", "SKILLED NURSING FACILITY", "Elm Opco LLC", city="CHICO")

    assert rows_of([sub]) == (Row("DXF1", ("Elm Home",), "Chico", "95926", "Subacute Care Facility", "Chain Inc"),)
    assert rows_of_facilities([facility]) == (
        Row("010000001", ("Elm Home", "Elm Opco LLC"), "CHICO", "", "SKILLED NURSING FACILITY"),
    )
