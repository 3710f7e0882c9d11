"""Two sources that do not agree: each kind is found, with both sources, their dates and one piece of advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.organization.model import WHOLE
from desktop.standing.join import stand
from desktop.standing.known import Known, PartyRows
from desktop.standing.model import Standing
from sync.lists.model import RegisteredFacility
from tests.standing.cases import (
    BOTH,
    ENTERED,
    ID,
    NOT_ENTERED,
    REGISTRY_DAY,
    confirmed,
    differences_of,
    entry,
    facility,
    known,
    pin,
    says,
    signatory,
    subordinate,
)

REGISTRY = {**BOTH, "registry": REGISTRY_DAY}
DELAYING = replace(NOT_ENTERED, delaying=True)


def registered(**other: object) -> Known:
    row = RegisteredFacility("010000001", "Olive Care Center", status="OPEN", license_status="ACTIVE")
    rows = PartyRows(signatory=signatory(), entry=entry(), registered=replace(row, **other))  # type: ignore[arg-type]
    return confirmed(rows, REGISTRY)


def row(**other: object) -> Known:
    return confirmed(PartyRows(signatory=replace(signatory(), **other), entry=entry()))  # type: ignore[arg-type]


def directory(**other: object) -> Known:
    return confirmed(PartyRows(signatory=signatory(), entry=replace(entry(), **other)))  # type: ignore[arg-type]


CASES: dict[str, tuple[Known, tuple[str, ...]]] = {
    "gone": (confirmed(PartyRows()), ("13 Apr 2026", "12 Oct 2026")),
    "terminated": (row(terminated="2026-01-05"), ("12 Oct 2026",)),
    "ceased": (row(ceased="2026-01-05"), ("12 Oct 2026",)),
    "delay-claimed": (row(choices=DELAYING), ("12 Oct 2026", "31 Jan 2024", "Skilled nursing facility")),
    "legal-name": (row(primary="Acorn Home of Fresno"), ("Olive Care Center", "Acorn Home of Fresno", "12 Oct 2026")),
    "city": (row(city="Eureka"), ("Fresno", "Eureka")),
    "zip": (row(zip="95501"), ("93701", "95501")),
    "type": (row(type="Pharmacy", sub_type="not selected"), ("Skilled nursing facility", "Pharmacy")),
    "closed": (registered(status="CLOSED"), ("CLOSED", "17 Aug 2026", "12 Oct 2026")),
    "license-expired": (registered(license_expires=date(2026, 11, 21)), ("21 Nov 2026", "17 Aug 2026")),
    "license-status": (registered(license_status="SUSPENDED"), ("SUSPENDED", "17 Aug 2026")),
    "ended-in-directory": (directory(terminated="2026-01-05"), ("5 Oct 2026", "12 Oct 2026")),
    "two-names": (directory(name="Olive Nursing"), ("Olive Care Center", "Olive Nursing", "5 Oct 2026")),
    "choice-request": (directory(choices=replace(NOT_ENTERED, request="Cozeva")), ("NONE SELECTED", "Cozeva")),
    "choice-delivery": (directory(choices=replace(NOT_ENTERED, delivery="Cozeva")), ("Cozeva", "12 Oct 2026")),
    "choice-notifications": (directory(choices=replace(NOT_ENTERED, notifications="Cozeva")), ("5 Oct 2026",)),
    "own-technology": (directory(choices=replace(NOT_ENTERED, request="SELF")), ("5 Oct 2026",)),
    "paper-but-exchanging": (
        confirmed(
            PartyRows(signatory=signatory(choices=ENTERED), entry=entry(choices=ENTERED)),
            one=facility(electronic_records=False),
        ),
        ("Manifest MedEx", "5 Oct 2026"),
    ),
    "old-signatory": (known(lists={**BOTH, "signatory": date(2024, 5, 13)}), ("13 May 2024", "22 Nov 2026")),
    "old-directory": (known(lists={**BOTH, "directory": date(2024, 4, 29)}), ("29 Apr 2024",)),
    "same-row": (
        known(
            facility("a"),
            facility("b", name="Second"),
            pins={"a": pin("a"), "b": pin("b")},
            rows={"a": PartyRows(signatory=signatory()), "b": PartyRows(signatory=signatory())},
        ),
        ("Olive Care Center and Second", ID),
    ),
    "not-among-subordinates": (
        known(
            facility("a", name="Olive North"),
            facility("b", name="Quail Hollow Nursing"),
            pins={WHOLE: pin(WHOLE)},
            rows={
                WHOLE: PartyRows(
                    signatory=signatory(primary="Olive Group"),
                    subordinates=(subordinate("DXF900002", "Olive North", "Olive Group"),),
                )
            },
        ),
        ("Quail Hollow Nursing", "Olive Group", "12 Oct 2026"),
    ),
}


def found(standing: Standing, kind: str) -> list[str]:
    return [f"{says(one.text)} {says(one.advice)}" for one in standing.discrepancies if one.id == kind]


@pytest.mark.parametrize("kind", CASES)
def test_each_discrepancy_is_said_with_both_sources(kind: str) -> None:
    around, words = CASES[kind]

    told = found(stand(around), kind)

    assert len(told) == 1
    assert [word for word in words if word not in told[0]] == []


@pytest.mark.parametrize("kind", CASES)
def test_each_discrepancy_has_its_words_in_spanish(kind: str) -> None:
    for one in stand(CASES[kind][0]).discrepancies:
        assert says(one.text, "es") != says(one.text)
        assert says(one.advice, "es") != says(one.advice)


def test_a_row_that_agrees_has_no_discrepancy() -> None:
    rows = PartyRows(signatory=signatory(primary="OLIVE CARE CENTER, LLC"), entry=entry())
    rows = replace(rows, entry=replace(entry(), name="Olive  care\u00a0center, llc"))

    assert differences_of(stand(confirmed(rows))) == []


@pytest.mark.parametrize(
    "around",
    [
        registered(license_status=""),
        registered(license_expires=date(2026, 11, 22)),
        registered(status="CLOSED", license_status="EXPIRED", license_expires=date(2020, 1, 1)),
    ],
)
def test_a_blank_license_or_one_that_ends_today_is_no_problem(around: Known) -> None:
    assert not {"license-expired", "license-status"} & set(differences_of(stand(around)))


def test_who_may_delay_may_say_so() -> None:
    hospital = facility(kind="acute_psychiatric_hospital")
    rows = PartyRows(signatory=signatory(choices=DELAYING, sub_type="Psychiatric hospital"), entry=entry())

    assert "delay-claimed" not in differences_of(stand(confirmed(rows, one=hospital)))


def test_an_unclear_day_does_not_make_a_claim_wrong() -> None:
    practice = facility(kind="physician_organization", physicians=None)
    rows = PartyRows(signatory=signatory(choices=DELAYING), entry=entry())

    assert "delay-claimed" not in differences_of(stand(confirmed(rows, one=practice)))


def test_alerts_come_first() -> None:
    standing = stand(confirmed(PartyRows(), lists={**BOTH, "signatory": date(2024, 5, 13)}))

    assert differences_of(standing) == ["gone", "old-signatory"]
    assert [one.is_alert for one in standing.discrepancies] == [True, False]


def test_our_side_names_the_registry_where_it_came_from_there() -> None:
    one = replace(facility(), from_registry=REGISTRY_DAY)

    told = found(stand(confirmed(PartyRows(signatory=signatory(city="Eureka"), entry=entry()), one=one)), "city")

    assert "17 Aug 2026" in told[0]


@pytest.mark.parametrize(
    ("ends", "found"), [(["2025-03-01"], True), (["2025-03-01", ""], False), (["2999-01-01"], False), ([], False)]
)
def test_an_end_of_who_signed_for_a_subordinate_is_an_alert(ends: list[str], found: bool) -> None:
    primaries = tuple(signatory(f"DXF90000{at}", "Olive Group", terminated=end) for at, end in enumerate(ends, 1))
    row = subordinate(ID, "Olive Care Center", "Olive Group")

    standing = stand(confirmed(PartyRows(signatory=row, entry=entry(), primaries=primaries)))

    alerts = [one for one in standing.discrepancies if one.id == "primary-ended"]
    assert [one.is_alert for one in alerts] == [True] * found
    assert all("Olive Group" in says(one.text) and "@" in says(one.advice) for one in alerts)
