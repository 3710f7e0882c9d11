"""Updates under a policy: none, or rules only where the administrator brings the program."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from desktop.desk import Desk
from desktop.policy.model import UpdatePolicy
from desktop.policy.trouble import SetByOrganization
from desktop.updates import diary, offers
from desktop.updates.book import Updates
from desktop.updates.diary import Looked
from desktop.updates.source import Source
from sync.channel.latest import latest_of
from sync.channel.model import Limits
from sync.work import Work
from tests.policy.conftest import Set

CHANNEL = "https://updates.example.org"
FILE = {"file": "setup/DxF-Desk-9.0.0-Setup.exe", "size": 10, "sha256": "0" * 64}
LATEST = {
    "format": 1,
    "version": "9.0.0",
    "published": "2026-11-01",
    "setup": FILE,
    "changes": {"en": ["Faster."], "es": ["Más rápido."]},
    "rule_packs": [
        {
            "id": "dxf-2099-01",
            "date": "2099-01-01",
            "file": "rules/dxf-2099-01.json",
            "size": 10,
            "sha256": "0" * 64,
            "changes": {"en": ["New rules."], "es": ["Reglas nuevas."]},
        }
    ],
}


@pytest.fixture
def updates(desk: Desk) -> Updates:
    """Updates of a desk whose channel offered a version and a rule pack."""
    found = Updates(desk, Source(b"", CHANNEL), running="1.0.0")
    latest = latest_of(json.dumps(LATEST).encode(), "updates.example.org", Limits())
    moment = datetime(2026, 11, 20, tzinfo=UTC)
    diary.write(found.folder, Looked(moment, moment, latest=latest))
    return found


def test_without_a_policy_all_is_offered(updates: Updates) -> None:
    status = updates.status()

    assert status.policy is UpdatePolicy.ASK
    assert status.program_offer is not None
    assert status.rules_offer is not None


def test_where_the_administrator_brings_the_program_only_rules_are_offered(
    updates: Updates, organization_sets: Set
) -> None:
    organization_sets(updates="rules-only")

    status = updates.status()

    assert status.policy is UpdatePolicy.RULES_ONLY
    assert status.program_offer is None
    assert status.rules_offer is not None
    with pytest.raises(SetByOrganization):
        updates.download(Work.quiet())
    with pytest.raises(SetByOrganization):
        updates.install()


def test_where_updates_are_off_nobody_is_asked_and_nothing_is_offered(updates: Updates, organization_sets: Set) -> None:
    updates.desk.set_setting("check_updates", True)
    organization_sets(updates="off")

    status = updates.status()

    assert (status.policy, status.is_on, status.address) == (UpdatePolicy.OFF, False, "")
    assert (status.program_offer, status.rules_offer) == (None, None)
    assert not updates.is_due()
    with pytest.raises(SetByOrganization):
        updates.check(Work.quiet())
    with pytest.raises(SetByOrganization):
        updates.preview_rules()
    with pytest.raises(SetByOrganization):
        updates.apply_rules("")


def test_the_organizations_channel_is_asked_and_no_other(updates: Updates, organization_sets: Set) -> None:
    updates.desk.set_setting("channel_url", "https://own.example.org")
    organization_sets(channel_url="https://mirror.example.org")

    updates.desk.reread()

    assert updates.address == "https://mirror.example.org"


def test_a_channel_that_cannot_be_used_is_not_replaced_by_the_one_that_came_along(
    updates: Updates, organization_sets: Set
) -> None:
    organization_sets(channel_url="mirror")

    updates.desk.reread()

    assert updates.address == ""
    assert not updates.status().is_on


def test_practice_says_nothing_of_the_organizations_updates(practice: Desk, organization_sets: Set) -> None:
    organization_sets(updates="off")

    status = Updates(practice, Source(b"", CHANNEL), running="1.0.0").status()

    assert (status.policy, status.is_on) == (UpdatePolicy.ASK, False)


def test_a_setup_that_cannot_be_deleted_stays_and_breaks_nothing(updates: Updates) -> None:
    latest = diary.read(updates.folder).latest
    assert latest is not None
    (updates.setups / "DxF-Desk-0.9.0-Setup.exe" / "in use").mkdir(parents=True)
    (updates.setups / "DxF-Desk-1.0.0-Setup.exe").write_bytes(b"older")

    offers.sweep(updates.setups, latest, "1.0.0")

    assert [one.name for one in updates.setups.iterdir()] == ["DxF-Desk-0.9.0-Setup.exe"]
