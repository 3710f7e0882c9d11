"""Numbers as people type them: put right where that is safe, refused where they cannot be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.organization.identifiers import KINDS, check, has_npi_check_digit
from desktop.words import LANGUAGES, word_table


@pytest.mark.parametrize(
    ("kind", "typed", "value", "problem", "warning"),
    [
        ("npi", "1234567893", "1234567893", "", ""),
        ("npi", " 1234-567 893 ", "1234567893", "", ""),
        ("npi", "１２３４５６７８９３", "1234567893", "", ""),
        ("npi", "1144221847", "1144221847", "", ""),
        ("npi", "1234567890", "1234567890", "npi-check", ""),
        ("npi", "0000000006", "0000000006", "", "npi-first"),
        ("npi", "123456789", "123456789", "npi-digits", ""),
        ("npi", "12345678933", "12345678933", "npi-digits", ""),
        ("npi", "l234567893", "l234567893", "npi-digits", ""),
        ("npi", "٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩", "npi-check", ""),
        ("clia", "05d0123456", "05D0123456", "", ""),
        ("clia", "05-D-012 3456", "05D0123456", "", ""),
        ("clia", "0550123456", "0550123456", "clia-form", ""),
        ("naic", "12345", "12345", "", ""),
        ("naic", "1234", "1234", "naic-digits", ""),
        ("dxf_id", "dxf000011", "DXF000011", "", ""),
        ("dxf_id", "DXF-000 011", "DXF000011", "", ""),
        ("dxf_id", "000011", "DXF000011", "", ""),
        ("dxf_id", "DXF11", "DXF11", "dxf-form", ""),
        ("facid", "010000001", "010000001", "", ""),
        ("facid", "10000001", "010000001", "", "facid-zero"),
        ("facid", "1000001", "1000001", "facid-digits", ""),
        ("hcai_id", "206100001", "206100001", "", ""),
        ("hcai_id", "20610000", "20610000", "hcai-digits", ""),
        ("ccn", "05-5055", "055055", "", ""),
        ("ccn", "05e123", "05E123", "", ""),
        ("ccn", "55055", "55055", "", "ccn-form"),
        ("ein", "123456789", "12-3456789", "", ""),
        ("ein", "12-3456789", "12-3456789", "", ""),
        ("ein", "12—3456789", "12-3456789", "", ""),
        ("ein", "00-3456789", "00-3456789", "", "ein-first"),
        ("ein", "12-345678", "12-345678", "ein-digits", ""),
        ("license_number", " 550 001234 ", "550001234", "", ""),
        ("license_number", "cdf-00001234", "CDF-00001234", "", "license-long"),
        ("zip", "93721", "93721", "", ""),
        ("zip", "937211234", "93721-1234", "", ""),
        ("zip", "93721 - 1234", "93721-1234", "", ""),
        ("zip", "Fresno", "Fresno", "zip-digits", ""),
        ("zip", "9372", "9372", "zip-digits", ""),
    ],
)
def test_a_number_is_put_right_or_questioned(kind: str, typed: str, value: str, problem: str, warning: str) -> None:
    checked = check(kind, typed)

    assert (checked.value, checked.problem, checked.warning) == (value, problem, warning)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "-"])
def test_nothing_typed_is_no_problem(kind: str, typed: str) -> None:
    assert check(kind, typed) == check(kind, "")
    assert not check(kind, typed).problem


def npi_of(nine: str) -> str:
    """Return the NPI of nine digits by the published rule, written another way than the program does."""
    digits = [int(digit) for digit in "80840" + nine]
    total = sum(sum(divmod(digit * 2, 10)) if place % 2 == 0 else digit for place, digit in enumerate(reversed(digits)))
    return nine + str(-total % 10)


NINE = st.text("0123456789", min_size=9, max_size=9)


@given(NINE)
def test_every_npi_with_its_check_digit_passes(nine: str) -> None:
    assert has_npi_check_digit(npi_of(nine))
    assert not check("npi", npi_of(nine)).problem


@given(NINE, st.integers(0, 9), st.integers(1, 9))
def test_any_single_wrong_digit_of_an_npi_is_found(nine: str, place: int, shift: int) -> None:
    npi = npi_of(nine)
    wrong = npi[:place] + str((int(npi[place]) + shift) % 10) + npi[place + 1 :]

    assert check("npi", wrong).problem == "npi-check"


@given(st.sampled_from(KINDS), st.text(max_size=30))
def test_what_was_put_right_stays_as_it_is(kind: str, typed: str) -> None:
    checked = check(kind, typed)

    assert check(kind, checked.value).value == checked.value
    assert check(kind, checked.value).problem == checked.problem


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_and_every_remark_has_its_words(language: str) -> None:
    words = word_table(language)["identifiers"]
    remarks = {
        "npi-digits", "npi-check", "npi-first", "clia-form", "naic-digits", "dxf-form", "facid-digits", "facid-zero",
        "hcai-digits", "ccn-form", "ein-digits", "ein-first", "license-long", "zip-digits",
    }  # fmt: skip

    assert words.keys() == {*KINDS, *(f"{kind}/help" for kind in KINDS), *remarks}
