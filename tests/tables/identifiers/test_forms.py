"""One identifier is found in all the forms in which tables write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.tables.identifiers import normal, variants
from sync.tables.model import Identifier


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Identifier.FACID, "10000001", "010000001"),
        (Identifier.FACID, " 10000001.0", "010000001"),
        (Identifier.CCN, "55123", "055123"),
        (Identifier.CCN, "05-5123", "055123"),
        (Identifier.CCN, "55p001", "55P001"),
        (Identifier.HCAI, "106-010735", "106010735"),
        (Identifier.NPI, "1234567893.0", "1234567893"),
        (Identifier.LICENSE, "lic 12-345", "LIC12345"),
        (Identifier.LICENSE, "90000001", "090000001"),
    ],
)
def test_two_forms_of_one_identifier_are_the_same(kind: Identifier, one: str, other: str) -> None:
    assert normal(kind, one) == normal(kind, other) != ""


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Identifier.FACID, "123"),
        (Identifier.FACID, "000000000"),
        (Identifier.FACID, "0100000011"),
        (Identifier.CCN, "ABCDEF"),
        (Identifier.CCN, "5512"),
        (Identifier.NPI, "123456789"),
        (Identifier.HCAI, "10601073"),
        (Identifier.LICENSE, "007"),
        (Identifier.LICENSE, "NONE"),
        (Identifier.LICENSE, ""),
        (Identifier.NPI, "N/A"),
    ],
)
def test_what_cannot_be_the_identifier_has_no_form(kind: Identifier, value: str) -> None:
    assert normal(kind, value) == ""
    assert variants(kind, value) == ()


def test_variants_are_the_texts_that_tables_have() -> None:
    assert variants(Identifier.FACID, "10000001") == ("010000001", "10000001")
    assert variants(Identifier.CCN, "055123") == ("055123", "55123", "05-5123")
    assert variants(Identifier.HCAI, "106010735") == ("106010735", "106-010735")


@given(st.sampled_from(Identifier), st.one_of(st.text(max_size=12), st.text("0123456789-. A", max_size=12)))
def test_every_variant_has_the_form_it_came_from(kind: Identifier, value: str) -> None:
    form = normal(kind, value)

    assert {normal(kind, one) for one in variants(kind, value)} == ({form} if form else set())
