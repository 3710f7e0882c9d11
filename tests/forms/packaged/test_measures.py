"""What the rules say about a clinician's measures and about a release of counts, both sides of each limit."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desktop.forms.library import form
from desktop.forms.model import Value
from tests.forms.packaged.saying import NURSING, found

SENDING: Mapping[str, Value] = {"hie.route": "proportions", "hie.pi-lvotc-1": False}


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        ({"period.days": 179}, "fewer-than-180-days", True),
        ({"period.days": 180}, "fewer-than-180-days", False),
        ({"period.start": "2026-07-06"}, "starts-too-late", True),
        ({"period.start": "2026-07-05"}, "starts-too-late", False),
        ({"period.end": "2026-06-28"}, "ends-too-early", True),
        ({"period.end": "2026-06-29"}, "ends-too-early", False),
        ({"period.start": "2025-12-31"}, "starts-outside-the-year", True),
        ({"period.end": "2027-01-01"}, "ends-outside-the-year", True),
        ({"period.start": "2026-05-01", "period.end": "2026-04-30"}, "ends-before-it-starts", True),
        ({"period.end": "2026-12-31"}, "period-is-not-over", True),
        ({"protect.pi-pphi-1": False}, "pi-pphi-1-no", True),
        ({"protect.pi-pphi-2": True, "protect.safer-on": "2025-12-31"}, "safer-outside-the-year", True),
        ({"prescribing.pi-lvpp-1": True, "prescribing.pi-lvpp-1-count": 100}, "pi-lvpp-1-too-many", True),
        ({"prescribing.pi-lvpp-1": True, "prescribing.pi-lvpp-1-count": 99}, "pi-lvpp-1-too-many", False),
        ({**SENDING, "hie.pi-hie-1-numerator": 11, "hie.pi-hie-1-denominator": 10}, "pi-hie-1-too-many", True),
        ({**SENDING, "hie.pi-hie-1-numerator": 10, "hie.pi-hie-1-denominator": 10}, "pi-hie-1-too-many", False),
        ({**SENDING, "hie.pi-hie-1-denominator": 0}, "pi-hie-1-none", True),
        ({"hie.route": "bidirectional", "hie.pi-hie-5": False}, "route-both-directions-no", True),
        ({"hie.route": "tefca", "hie.pi-hie-5": False}, "route-both-directions-no", False),
    ],
)
def test_measures_of_a_clinician_hang_together(answers: Mapping[str, Value], rule: str, *, fires: bool) -> None:
    assert (rule in found("cms-pi", answers)) == fires


def test_the_measures_are_not_for_nursing_facilities() -> None:
    assert NURSING in form("cms-pi").not_for
    assert "not-for-nursing" in found("cms-pi", {"organization.level": "group"}, kind=NURSING)


@pytest.mark.parametrize(
    ("answers", "rule", "fires"),
    [
        ({"condition.result": "met", "condition.smallest-cell": 10}, "condition-says-met-small-cell", True),
        ({"condition.result": "met", "condition.smallest-cell": 11}, "condition-says-met-small-cell", False),
        (
            {"condition.result": "met", "condition.smallest-denominator": 20000},
            "condition-says-met-small-denominator",
            True,
        ),
        (
            {"condition.result": "met", "condition.smallest-denominator": 20001},
            "condition-says-met-small-denominator",
            False,
        ),
        ({"condition.result": "not_met", "risk.result": "low", "risk.score": 13}, "score-says-low", True),
        ({"condition.result": "not_met", "risk.result": "low", "risk.score": 12}, "score-says-low", False),
        (
            {"condition.result": "not_met", "risk.score": 13, "masking.result": "not_needed"},
            "high-score-not-masked",
            True,
        ),
        (
            {
                "condition.result": "not_met",
                "condition.smallest-cell": 10,
                "risk.score": 2,
                "risk.high-risk": True,
                "masking.result": "not_needed",
            },
            "high-risk-group-not-masked",
            True,
        ),
        ({"expert.finds-risk-very-small": False}, "expert-does-not-find-so", True),
        ({"report.is-aggregate": False}, "records-of-people", True),
        ({"report.edition": "calhhs-2.0", "expert.on": "2025-10-23"}, "edition-was-not-there", True),
    ],
)
def test_steps_of_a_release_hang_together(answers: Mapping[str, Value], rule: str, *, fires: bool) -> None:
    given = {"presence.result": "present", **answers}

    assert (rule in found("ddg-release", given)) == fires
