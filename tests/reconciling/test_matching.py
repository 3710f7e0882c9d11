"""What is exact, what is likely, and what speaks for and against it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.matching.model import Agreement, Row
from desktop.reconciling.model import Against, Field, Listed, Near, OwnRow, Pairing, PublishedList, Verdict
from desktop.reconciling.pairing.comparing import near_all, paired
from desktop.reconciling.pairing.matching import Finder
from desktop.reconciling.pairing.numbers import plain_number
from sync.work import Work

LIST = (
    Listed(
        Row("010000001", ("Elm Care Center", "Elm Opco LLC"), "Chico", "95926"),
        {Field.FACID: "010000001", Field.LICENSE: "550000123", Field.NPI: "1234567893"},
        "100 North Main Street",
    ),
    Listed(
        Row("010000002", ("Elm Care Center",), "Fresno", "93721"), {Field.FACID: "010000002", Field.NPI: "1234567893"},
    ),
    Listed(Row("010000003", ("Oak Clinic North",), "Fresno", "93721"), {Field.FACID: "010000003"}, "5 Oak Ave Ste 3"),
    Listed(Row("010000004", ("Pine Holdings LLC dba Lodi Post Acute",), "Lodi", "95240"), {Field.FACID: "010000004"}),
    Listed(Row("010000005", ("Zephyr Imaging Partners",), "Redding", "96001"), {Field.FACID: "010000005"}),
)  # fmt: skip
FINDER = Finder(PublishedList(Against.REGISTRY, date(2026, 9, 14), LIST))


def own(number: int = 1, **values: str) -> OwnRow:
    return OwnRow(number, {Field[name.upper()]: text for name, text in values.items()})


def compare(*rows: OwnRow) -> tuple[Pairing, ...]:
    return paired(rows, near_all(rows, FINDER, Work.quiet()))


def evidence(near: Near) -> dict[str, Agreement]:
    return {one.about: one.agreement for one in near.evidence}


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (own(name="ELM CARE CTR, INC.", city="Chico"), "010000001"),
        (own(name="Elm Care Center", zip="93721-1234"), "010000002"),
        (own(name="Elm Opco", city="chico", zip="95926"), "010000001"),
        (own(name="Lodi Post-Acute", city="Lodi"), "010000004"),
        (own(name="Something", other_name="Oak Clinic North", city="Fresno"), "010000003"),
        (own(facid="10000003"), "010000003"),
        (own(name="Elm Care", license="55-0000123"), "010000001"),
        (own(name="Oak Clinic", facid="010000003", city="Weed"), "010000003"),
    ],
)
def test_a_number_or_the_same_name_and_place_is_exact(row: OwnRow, key: str) -> None:
    assert [(one.verdict, one.paired) for one in compare(row)] == [(Verdict.EXACT, key)]


@pytest.mark.parametrize(
    "row",
    [
        own(name="Elm Care Center"),  # two of them
        own(name="Elm Care Center", city="Weed", zip="96094"),
        own(name="Oak Clinic Nroth", city="Fresno"),
        own(name="Pine Holdings dba Weed Post Acute", city="Lodi"),  # another site of the same owner
        own(name="Zephyr Imaging Partners", facid="010000001"),  # its number is another one's
        own(name="Elm Care Center", npi="1234567893"),  # both have this number
        own(name="Elm Care Center", city="Chico", facid="010000002"),  # name and number speak for different rows
    ],
)
def test_what_may_be_another_one_is_never_exact(row: OwnRow) -> None:
    assert all(one.verdict is not Verdict.EXACT for one in compare(row))


def test_slips_and_a_moved_row_are_likely_and_say_why() -> None:
    slip, moved = compare(
        own(1, name="Zephyr Imagin Partners", city="Redding"),
        own(2, name="Oak Clinic North", city="Clovis", zip="93612", address="5 Oak Avenue"),
    )

    assert (slip.verdict, slip.paired, moved.verdict, moved.paired) == (
        Verdict.LIKELY, "010000005", Verdict.LIKELY, "010000003",
    )  # fmt: skip
    told = evidence(moved.near[0])
    assert (told["name"], told["city"], told["address"]) == (Agreement.SAME, Agreement.DIFFERENT, Agreement.SAME)


@pytest.mark.parametrize(
    "row",
    [
        own(name="Oak Clinic South", city="Fresno", zip="93721"),
        own(name="Elm Care Center 2", city="Chico"),
        own(name="Somebody Else's Dialysis", city="Chico"),
        own(name="Elm"),
        own(city="Chico", zip="95926"),
        own(name="🙂\0"),
        own(name="Zephyr Imaging Partners", facid="010000099", city="Weed"),
    ],
)
def test_sisters_and_strangers_stay_without_a_pair(row: OwnRow) -> None:
    assert [one.verdict for one in compare(row)] == [Verdict.NONE]


def test_of_two_rows_of_ours_that_fit_one_of_theirs_only_one_is_paired() -> None:
    first, second = compare(
        own(1, name="Oak Clinic Nort", city="Fresno"), own(2, name="Oak Clinic North", city="Fresno")
    )

    assert (first.verdict, first.paired, first.near[0].key) == (Verdict.NONE, "", "010000003")
    assert (second.verdict, second.paired) == (Verdict.EXACT, "010000003")


@pytest.mark.parametrize(
    ("field", "typed", "plain"),
    [
        (Field.DXF_ID, "dxf-000123", "DXF123"),
        (Field.DXF_ID, "123", "DXF123"),
        (Field.DXF_ID, "none", ""),
        (Field.FACID, "10000001", "010000001"),
        (Field.CCN, "05-5123", "055123"),
        (Field.NPI, "12345", ""),
        (Field.LICENSE, "", ""),
    ],
)
def test_numbers_are_compared_in_one_form(field: Field, typed: str, plain: str) -> None:
    assert plain_number(field, typed) == plain


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=12), st.text(max_size=6)), max_size=6))
@settings(max_examples=60)
def test_whatever_is_in_a_list_no_published_row_is_paired_twice(rows: list[tuple[str, str, str]]) -> None:
    found = compare(*(own(number, name=n, city=c, zip=z) for number, (n, c, z) in enumerate(rows, start=1)))

    pairs = [one.paired for one in found if one.paired]
    assert len(set(pairs)) == len(pairs)
    assert all((one.verdict is Verdict.NONE) == (not one.paired) for one in found)
