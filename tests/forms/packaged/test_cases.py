"""What the rules of the forms say in cases that a careful person would think of, both sides of each limit."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desktop.forms.model import Value
from tests.forms.packaged.saying import NURSING, PRACTICE, found

QHIO = "Manifest MedEx"


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        ({"choices.request": "SELF"}, "own-technology-unreachable", True),
        ({"choices.adt": "SELF", "technology.email": "it@clinic.org"}, "own-technology-unreachable", False),
        ({"choices.request": QHIO}, "own-technology-unreachable", False),
        ({"choices.request": QHIO}, "qhio-names-may-change", True),
        ({"choices.request": QHIO}, "day-of-the-lists", True),
        ({"choices.request": "DirectTrust"}, "directtrust-for-requests", True),
        ({"choices.delivery": "DirectTrust"}, "directtrust-for-requests", False),
        ({"choices.adt": "Health Gorilla"}, "health-gorilla-for-notifications", True),
        ({f"choices.{one}": "NOT APPLICABLE" for one in ("request", "delivery", "adt")}, "nothing-applies", True),
        ({"choices.request": "NOT APPLICABLE", "choices.adt": QHIO}, "nothing-applies", False),
        ({"choices.adt": "ONBOARDING TO QHIO"}, "onboarding-is-not-yet", True),
        ({"effective.date": "2026-11-24"}, "effective-ahead", True),
        ({"effective.date": "2026-11-23"}, "effective-ahead", False),
    ],
)
def test_choices_for_the_directory_are_checked_together(
    answers: Mapping[str, Value], rule: str, *, fires: bool
) -> None:
    assert (rule in found("directory-choices", answers)) == fires


@pytest.mark.parametrize(
    ("ground", "count", "below", "at_limit", "rule"),
    [
        ("small_practice", "category.physicians", 24, 25, "too-many-physicians"),
        ("small_nonprofit_clinic", "category.providers", 9, 10, "too-many-providers"),
        ("small_rural_hospital", "category.acute-beds", 99, 100, "too-many-beds"),
    ],
)
def test_the_limits_of_the_later_start_are_strict(
    ground: str, count: str, below: int, at_limit: int, rule: str
) -> None:
    assert rule not in found("delay-2026", {"category.kind": ground, count: below})
    assert rule in found("delay-2026", {"category.kind": ground, count: at_limit})


def test_a_nursing_facility_cannot_record_the_later_start() -> None:
    answers = {"category.kind": "small_practice"}

    assert "kind-was-never-later" in found("delay-2026", answers, kind=NURSING)
    assert "kind-was-never-later" not in found("delay-2026", answers, kind=PRACTICE)


def test_a_ground_of_another_kind_of_organization_is_pointed_out() -> None:
    answers = {"category.kind": "critical_access_hospital"}

    rule = "ground-differs-from-profile-critical-access-hospital"
    assert rule in found("delay-2026", answers, kind="clinic")
    assert rule not in found("delay-2026", answers, kind="general_acute_care_hospital")


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        ({"category.nonprofit": False, "category.kind": "small_nonprofit_clinic"}, "not-nonprofit", True),
        ({"category.rural": False, "category.kind": "small_rural_hospital"}, "not-rural", True),
        ({"category.rural": False, "category.kind": "small_practice"}, "not-rural", False),
        ({"category.kind": "small_practice", "category.counted-on": "2026-11-24"}, "category-counted-on-ahead", True),
        ({"claim.made-on": "2026-02-01"}, "claimed-after-it-ended", True),
        ({"claim.made-on": "2026-01-31"}, "claimed-after-it-ended", False),
        ({"claim.exchanging-since": "2024-01-31"}, "exchanged-in-time-anyway", True),
        ({"claim.exchanging-since": "2024-02-01"}, "exchanged-in-time-anyway", False),
        ({"claim.exchanging-since": "2026-02-01"}, "exchanging-too-late", True),
    ],
)
def test_a_record_of_the_later_start_hangs_together(answers: Mapping[str, Value], rule: str, *, fires: bool) -> None:
    assert (rule in found("delay-2026", answers)) == fires


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        ({"organization.type": NURSING, "facts.electronic-records": True}, "nursing-with-records", True),
        ({"organization.type": NURSING, "facts.electronic-health-information": True}, "nursing-with-records", True),
        ({"organization.type": NURSING, "facts.electronic-records": False}, "nursing-with-records", False),
        ({"organization.type": NURSING}, "nursing-records-not-said", True),
        ({"organization.type": "clinical_laboratory"}, "named-but-not-required", True),
        ({"organization.type": "other"}, "named-but-not-required", False),
        ({"organization.type": "clinic", "facts.physician-organization": True}, "clinic-that-is-named", True),
        ({"determination.exchange": "required"}, "exchange-by-agreement", True),
    ],
)
def test_a_no_to_signing_is_checked_against_the_facts(answers: Mapping[str, Value], rule: str, *, fires: bool) -> None:
    given = {"determination.sign": "not_required", **answers}

    assert (rule in found("required-signatory", given)) == fires


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        ({"organization.type": NURSING}, "not-among-the-later", True),
        ({"organization.type": PRACTICE, "facts.physicians": 25}, "practice-not-small", True),
        ({"organization.type": PRACTICE, "facts.physicians": 24}, "practice-not-small", False),
        ({"organization.type": "clinic", "facts.providers": 10}, "clinic-not-small", True),
        ({"organization.type": "clinic", "facts.nonprofit": True, "facts.providers": 9}, "clinic-not-small", False),
        ({"organization.type": PRACTICE}, "exchange-day-has-passed", True),
    ],
)
def test_the_later_day_is_checked_against_the_facts(answers: Mapping[str, Value], rule: str, *, fires: bool) -> None:
    given = {"determination.exchange": "required", "determination.exchange-by": "2026-01-31", **answers}

    assert (rule in found("required-signatory", given)) == fires
    assert "exchange-day-differs" not in found("required-signatory", given)
    assert "small-but-earlier-day" not in found("required-signatory", given)


def test_a_small_practice_with_the_earlier_day_is_pointed_out() -> None:
    given: dict[str, Value] = {
        "organization.type": PRACTICE,
        "determination.exchange": "required",
        "determination.exchange-by": "2024-01-31",
    }

    assert "small-but-earlier-day" in found("required-signatory", {**given, "facts.physicians": 24})
    assert "small-but-earlier-day" not in found("required-signatory", {**given, "facts.physicians": 25})


def test_the_right_answers_of_a_nursing_facility_bring_no_warning() -> None:
    answers: dict[str, Value] = {
        "organization.type": NURSING,
        "organization.legal-name": "Alder Grove Care LLC",
        "facts.electronic-records": True,
        "determination.sign": "required",
        "determination.sign-by": "2023-01-31",
        "determination.exchange": "required",
        "determination.exchange-by": "2024-01-31",
        "determination.reasons": "Electronic records are kept.",
        "decision.by": "own",
        "decision.on": "2026-11-23",
    }

    notes = {"sign-day-has-passed", "exchange-day-has-passed", "statute-as-amended"}
    assert found("required-signatory", answers, kind=NURSING) == notes


@pytest.mark.parametrize(
    ("ends_on", "rule"),
    [("2026-12-06", "notice-too-short"), ("2026-12-07", "count-business-days")],
)
def test_fewer_than_two_weeks_of_notice_are_too_short_and_more_are_to_be_counted(ends_on: str, rule: str) -> None:
    answers = {"end.kind": "terminated", "end.notice-on": "2026-11-23", "end.terminates-on": ends_on}

    said = found("dsa-ended", answers)
    assert said & {"notice-too-short", "count-business-days"} == {rule}


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        (
            {"end.kind": "terminated", "end.notice-on": "2026-12-10", "end.terminates-on": "2026-12-09"},
            "ends-before-notice",
            True,
        ),
        ({"end.kind": "terminated", "end.terminates-on": "2026-11-23"}, "ends-too-soon", True),
        ({"end.kind": "ceased", "end.ceased-on": "2026-11-24"}, "ceased-ahead", True),
        ({"end.kind": "ceased", "end.terminates-on": "2026-11-23"}, "ends-too-soon", False),
    ],
)
def test_days_of_an_end_hang_together(answers: Mapping[str, Value], rule: str, *, fires: bool) -> None:
    assert (rule in found("dsa-ended", answers)) == fires


def test_who_must_sign_is_warned_before_ending_the_agreement() -> None:
    answers = {"end.kind": "terminated"}

    assert "must-sign-but-ends" in found("dsa-ended", answers, kind=PRACTICE)
    records = found("dsa-ended", answers, kind=NURSING, facts={"electronic_records": True})
    assert "must-sign-but-ends-nursing" in records
    assert "must-sign-but-ends-nursing" not in found("dsa-ended", answers, kind=NURSING)


def test_the_license_is_asked_of_some_types_and_the_ein_of_others() -> None:
    wrong = {"organization.license": "1", "organization.ein": "12"}

    assert "organization-ein-number" in found("dsa-execution", {"organization.type": PRACTICE, **wrong})
    assert "organization-ein-number" not in found("dsa-execution", {"organization.type": NURSING, **wrong})


def test_a_type_that_differs_from_the_profile_is_pointed_out() -> None:
    answers = {"organization.type": "clinical_laboratory"}

    rule = "type-differs-from-profile-clinical-laboratory"
    assert rule in found("dsa-execution", answers, kind=NURSING)
    assert rule not in found("dsa-execution", answers, kind="clinical_laboratory")


def test_each_subordinate_is_told_what_its_change_needs() -> None:
    adding = found("dsa-subordinates", {"subordinate.1.change": "add"})
    removing = found("dsa-subordinates", {"subordinate.1.change": "remove"})
    asked = {"subordinate.1.change": "remove", "subordinate.1.asked-on": "2026-11-20"}

    assert "adding-keeps-dates" in adding
    assert "removing-needs-a-letter" not in adding
    assert "removing-needs-a-letter" in removing
    assert "removing-needs-a-letter" not in found("dsa-subordinates", asked)


def test_changes_without_a_subordinate_are_none() -> None:
    assert "no-subordinate" in found("dsa-subordinates", {})


def test_a_hospital_that_sends_no_notifications_is_asked_again() -> None:
    answers = {"adt.sends": False}

    assert "acute-but-does-not-send" in found("exchange-methods", answers, kind="general_acute_care_hospital")
    assert "acute-but-does-not-send" not in found("exchange-methods", answers, kind=NURSING)
