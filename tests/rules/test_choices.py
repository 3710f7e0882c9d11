"""What sort of choice a value of the directory is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desktop.rules.choices import kind_of_choice
from desktop.rules.pack import Pack


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("NONE SELECTED", "none"),
        ("none selected ", "none"),
        ("SacValley Medshare", "qhio"),
        ("San Diego\u00a0Health  Connect", "qhio"),
        ("DirectTrust", "network"),
        ("SELF", "self"),
        ("OTHER", "other"),
        ("NOT APPLICABLE", "not_applicable"),
        ("ONBOARDING TO QHIO", "onboarding"),
        ("A network of tomorrow", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_value_is_of_the_kind_whatever_its_case_and_spaces(value: str, kind: str, pack: Pack) -> None:
    assert kind_of_choice(value, pack) == kind


def test_there_are_nine_qhios(pack: Pack) -> None:
    assert len(pack.value_sets["qhio"].values) == 9


def test_every_choice_in_the_genuine_directory_is_known(shared: Path, pack: Pack) -> None:
    columns = ("Request_for_Information", "Information_Delivery", "Requests_for_Notification_of_ADT_Events")
    file = shared / "data" / "dxf" / "Participant_Directory_Listing.csv"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        values = {row[column] for row in csv.DictReader(lines) for column in columns}

    assert {value for value in values if kind_of_choice(value, pack) == "unknown"} == set()
